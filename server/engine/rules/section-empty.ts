import { isOfOwn } from '../form/form';
import type { Reading } from '../reading/reading';
import { holdsPicture, paragraphsOf, type Section } from '../report/report';
import { foldBare } from '../text/fold';
import { withoutFillers } from '../text/source';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { isSignature } from '../reading/structure';

/** A section of words says something: any section without a table has text, and the one on problems more than 无. */
export const sectionEmpty: Rule = {
  code: 'section-empty',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '栏目没有内容', en: 'Section without content' },
  messages: {
    default: { zh: '「{heading}」之下没有内容。', en: 'There is nothing below “{heading}”.' },
    shortOwn: {
      zh: '「{heading}」只写了“{text}”，至少应写 {least} 个字。',
      en: '“{heading}” says only “{text}”; characters it should have at least: {least}.',
    },
    short: {
      zh: '「{heading}」只写了“{text}”，应写明存在的问题和改进情况。',
      en: '“{heading}” says only “{text}”; it should tell of the problems and how they are being mended.',
    },
  },
  *check(reading) {
    const { report, form } = reading;
    const isOwn = isOfOwn(form);
    for (const section of report.sections) {
      const { heading: name, table, leastLength, key } = section.section;
      if (table !== undefined || saysEnough(reading, section, leastLength ?? 1)) continue;
      const text = textOf(reading, section);
      const words = foldBare(text);
      const found = { args: { heading: name }, subject: key, span: section.heading };
      if (words === '' && !hasOther(reading, section)) yield found;
      else if (leastLength !== undefined && words.length < leastLength) {
        const [first] = paragraphsOf(report, section);
        yield {
          ...found,
          message: isOwn ? 'shortOwn' : 'short',
          args: { heading: name, text, ...(isOwn ? { least: leastLength } : undefined) },
          span: first ?? section.heading,
        };
      }
    }
  },
};

const firstLetters = 100;
/** So many letters at most may be the number of a list. */
const longestNumber = 4;

/** Whether the beginning of a line of the section alone is long enough. */
function saysEnough(reading: Reading, section: Section, least: number): boolean {
  const { view } = reading.report;
  return paragraphsOf(reading.report, section).some(({ firstLine, start }) => {
    const { text = '', end = start } = view.lines[firstLine] ?? {};
    const beginning = view.text.slice(start, Math.min(end, start + firstLetters));
    return (
      start >= section.heading.end && foldBare(beginning).length >= least + longestNumber && !isSignature(reading, text)
    );
  });
}

/** What stands behind the heading on one line, without tags, and without the signature and date that close the report. */
function textOf(reading: Reading, { heading, end }: Section): string {
  const { view } = reading.report;
  const lines = view.text.slice(heading.end, end).split(/\r\n|\n|\r/);
  const own = lines.filter((line) => !isSignature(reading, line));
  return withoutFillers(own.join(' ')).replace(/\s+/g, ' ').trim();
}

/** Whether a section without words shows something else: a picture, or a table. */
function hasOther({ source, report }: Reading, { heading, end }: Section): boolean {
  return (
    holdsPicture(report, heading.end, end) ||
    /<(?:img|table|object|svg|video)\b|\|/i.test(source.text.slice(heading.end, end))
  );
}
