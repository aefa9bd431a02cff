import { wrongTotals } from '../prose/within/totals';
import { absolute, formatDecimal, subtract } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';

/** A total in a sentence that names all its parts is their sum. */
export const proseArithmetic: Rule = {
  code: 'prose-arithmetic',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '句中各项与合计不符', en: 'Total of a sentence and its parts' },
  messages: {
    default: {
      zh: '句中各项合计为 {sum}，正文写作 {total}，相差 {difference}。',
      en: 'The parts named in the sentence add up to {sum}; it says {total}, which differs by {difference}.',
    },
    part: { zh: '其中一项：{value}', en: 'A part: {value}' },
  },
  *check({ prose, source }) {
    for (const { prose: text, sentence } of prose.numbered) {
      for (const { total, parts, sum } of wrongTotals(sentence, text.text)) {
        const difference = absolute(subtract(sum.nominal, total.value));
        yield {
          args: {
            sum: formatDecimal(sum.nominal),
            total: formatDecimal(total.value),
            difference: formatDecimal(difference),
          },
          subject: nameOfText(source.slice(text.spanOf(sentence))),
          span: text.spanOf(total.number),
          related: parts.map((part) => ({
            message: 'part',
            args: { value: formatDecimal(part.value) },
            span: text.spanOf(part.number),
          })),
        };
      }
    }
  },
};
