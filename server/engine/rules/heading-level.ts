import type { Heading } from '../report/heading';
import type { Edit } from '../text/edits';
import { isBlankCode, type SourceText } from '../text/source';
import type { Rule } from './rule';
import { formDocument } from './support/basis';

/** The section headings, which are of one rank in the form, have as many # marks. */
export const headingLevel: Rule = {
  code: 'heading-level',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '标题级别', en: 'Level of headings' },
  messages: {
    default: {
      zh: '六个栏目应为同一级标题：此处有 {found} 个 #，「{first}」有 {expected} 个。',
      en: 'The six sections are of one rank; # marks here: {found}, before “{first}”: {expected}.',
    },
    level: { zh: '改为 {expected} 个 #', en: 'Set the number of # marks to {expected}' },
  },
  *check({ report, source }) {
    const first = report.sections.find(({ section }) => section.index === 0) ?? report.sections[0];
    if (!first) return;
    const expected = first.heading.level;
    for (const { section, heading } of report.sections) {
      if (heading.level === expected) continue;
      yield {
        args: { found: heading.level, expected, first: first.section.heading },
        subject: section.key,
        span: { start: heading.start, end: heading.titleSpan.end },
        fixes: () => [
          { title: 'level', args: { expected }, edits: [setLevel(source, heading, expected)], preferred: true },
        ],
      };
    }
  },
};

function setLevel({ text }: SourceText, { levelSpan }: Heading, level: number): Edit {
  let { end } = levelSpan;
  if (level === 0) while (end < text.length && isBlankCode(text.charCodeAt(end))) end++;
  const space = levelSpan.start === levelSpan.end ? ' ' : '';
  return { span: { start: levelSpan.start, end }, text: '#'.repeat(level) + space };
}
