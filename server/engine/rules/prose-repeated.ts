import { repeatedTotals } from '../prose/repeated';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';

/** A section gives one total of one thing. */
export const proseRepeated: Rule = {
  code: 'prose-repeated',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '同一总数前后不一', en: 'Two totals of one thing' },
  messages: {
    default: {
      zh: '同一段前面写作 {first}，此处写作 {second}，说的是同一件事，请核对。',
      en: 'The paragraph says {first} above and {second} here, of the same thing.',
    },
    section: {
      zh: '同一栏目前面写作 {first}，此处写作 {second}，说的是同一件事，请核对。',
      en: 'The section says {first} above and {second} here, of the same thing.',
    },
    first: { zh: '前面的总数', en: 'The total above' },
  },
  *check({ prose, report, source }) {
    for (const { first, second, isApart } of repeatedTotals(prose.paragraphs, report.title?.year ?? null)) {
      yield {
        ...(isApart ? { message: 'section' } : {}),
        args: { first: source.slice(first), second: source.slice(second) },
        subject: nameOfText(source.slice({ start: first.start, end: second.end })),
        span: second,
        related: [{ message: 'first', span: first }],
      };
    }
  },
};
