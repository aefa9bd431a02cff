import { fullRateOf } from '../prose/within/rates';
import { equationsOf, nameSum } from '../reading/stated';
import { compare, formatDecimal, zero } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { cellsOf, cellTexts } from './support/cells';

/** Where all requests are said to be done, none is carried over. */
export const proseRate: Rule = {
  code: 'prose-rate',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第五十条（二）' },
  name: { zh: '办结率与结转数不合', en: 'Full rate beside requests carried over' },
  messages: {
    default: {
      zh: '正文称“{stated}”，但表中「{name}」为 {value}：请核对，或写明是到期申请的比率。',
      en: 'The sentence says “{stated}”, but in the table “{name}” is {value}: check it, or say that the rate is of requests due.',
    },
    ...cellTexts,
  },
  *check(reading) {
    const proseOf = new Map(reading.prose.numbered.map(({ sentence, prose }) => [sentence, prose]));
    for (const fact of reading.prose.facts) {
      const prose = proseOf.get(fact.sentence);
      const rate = prose && reading.form.prose && fullRateOf(fact, prose.text, reading.form.prose);
      const against =
        rate?.denies.filter(
          (slot) =>
            reading.tableOf(slot.row.table)?.status === 'read' && compare(reading.valueOf(slot) ?? zero, zero) > 0,
        ) ?? [];
      const [first] = against;
      if (!prose || !rate || !first || equationsOf(reading, against).anyFailed) continue;
      const span = prose.spanOf(rate.span);
      yield {
        args: {
          stated: reading.source.slice(span),
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
};
