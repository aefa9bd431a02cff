import { numerals } from '../report/heading';
import type { Rule } from './rule';
import { formDocument } from './support/basis';

/** A section's ordinal is its place in the form. */
export const sectionNumber: Rule = {
  code: 'section-number',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '栏目序号', en: 'Number of a section' },
  messages: {
    default: {
      zh: '「{title}」的序号应为“{expected}”，现为“{found}”。',
      en: '“{title}” is section {expected}, not {found}.',
    },
    renumber: { zh: '序号改为“{expected}”', en: 'Renumber to {expected}' },
  },
  *check({ report, form }) {
    const present = new Set(report.sections.map(({ section }) => section));
    const absent = form.sections.filter((section) => section.isOptional && !present.has(section));
    for (const { section, heading } of report.sections) {
      const left = absent.filter(({ index }) => index < section.index).length;
      const expected = numerals[section.index - left];
      const found = numerals[(heading.ordinal ?? 0) - 1];
      if (heading.ordinal === null || expected === undefined || found === expected) continue;
      yield {
        args: { title: section.title, expected, found: found ?? heading.ordinal },
        subject: section.key,
        span: heading,
        fixes: () => [
          {
            title: 'renumber',
            args: { expected },
            edits: [{ span: heading.ordinalSpan, text: expected }],
            preferred: true,
          },
        ],
      };
    }
  },
};
