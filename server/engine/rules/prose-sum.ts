import { findSums, type SumInProse } from '../prose/sums';
import { wrongTotals } from '../prose/within/totals';
import { compare, formatDecimal, subtract } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';

/** The parts that a sentence names of a count are together no more than it. */
export const proseSum: Rule = {
  code: 'prose-sum',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '其中各项超过总数', en: 'Parts exceed the whole' },
  messages: {
    default: {
      zh: '“其中”各项合计 {total}，超过前文的总数 {whole}，多 {difference}。',
      en: 'The parts named add up to {total}, more than the {whole} before; by {difference}.',
    },
    part: { zh: '其中一项：{value}', en: 'A part: {value}' },
  },
  *check({ prose, source }) {
    for (const sum of findSums(prose.numbered)) {
      const { whole, value, parts, total, of } = sum;
      if (compare(total, value) <= 0 || isSaidForCertain(sum)) continue;
      yield {
        args: {
          whole: formatDecimal(value),
          total: formatDecimal(total),
          difference: formatDecimal(subtract(total, value)),
        },
        subject: nameOfText(source.slice(of.prose.spanOf(of.sentence))),
        span: whole,
        related: parts.map((part) => ({
          message: 'part',
          args: { value: formatDecimal(part.value) },
          span: part.span,
        })),
      };
    }
  },
};

/** Whether the sentence names all the parts: then prose-arithmetic says that the total is wrong, and this would say it again. */
function isSaidForCertain({ whole, of: { sentence, prose } }: SumInProse): boolean {
  return wrongTotals(sentence, prose.text).some(({ total }) => prose.spanOf(total.number).start === whole.start);
}
