import { compare, formatDecimal, zero } from '../text/decimal';
import { quote } from '../text/quote';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { equationsOf, nameSum } from '../reading/stated';
import { cellsOf, cellTexts } from './support/cells';

const longestQuote = 30;

/** What a sentence denies is not in the table. */
export const proseClaim: Rule = {
  code: 'prose-claim',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（二）（三）' },
  name: { zh: '正文说法与表格矛盾', en: 'Claim denied by the table' },
  messages: {
    default: {
      zh: '正文称「{words}」，但表中「{name}」为 {value}。',
      en: 'The sentence says “{words}”, but in the table “{name}” is {value}.',
    },
    ...cellTexts,
  },
  *check(reading) {
    for (const { span, denies } of reading.prose.claims) {
      const against = denies.filter((slot) => {
        const isRead = reading.tableOf(slot.row.table)?.status === 'read';
        const value = isRead ? reading.valueOf(slot) : undefined;
        return value !== undefined && compare(value, zero) > 0;
      });
      const [first] = against;
      if (!first || equationsOf(reading, against).anyFailed) continue;
      yield {
        args: {
          words: quote(reading.source.slice(span), longestQuote),
          name: nameSum([first]),
          value: formatDecimal(reading.valueOf(first) ?? zero),
        },
        subject: against.map(({ id }) => id).join('+'),
        span,
        about: against,
        related: cellsOf(reading, against),
      };
    }
  },
  status: ({ prose }) => (prose.claims.length === 0 ? 'skipped' : null),
};
