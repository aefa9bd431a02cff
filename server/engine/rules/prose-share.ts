import { isWrongPortion, portionsIn, type Portion } from '../prose/within/portions';
import { isExact, percentagesOf, rangeOf } from '../prose/within/range';
import { compare, formatDecimal, zero } from '../text/decimal';
import type { Span } from '../text/source';
import type { Reading } from '../reading/reading';
import type { ProseText } from '../prose/proseText';
import type { Fix, Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';
import { isShareOf, meantBy } from './support/shares';
import { isDoubted } from './support/stated';
import { flatMap } from '../text/lists';

/** What a sentence gives of a count in per cent follows from the count and its whole. */
export const proseShare: Rule = {
  code: 'prose-share',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '占比与句中的数不符', en: 'Share and its numbers differ' },
  messages: {
    default: {
      zh: '{part} 占 {whole} 的 {right}%，正文写作 {stated}%。',
      en: '{part} is {right}% of {whole}; the sentence says {stated}%.',
    },
    whole: { zh: '全部：{value}', en: 'The whole: {value}' },
    part: { zh: '部分：{value}', en: 'The part: {value}' },
    setNumber: { zh: '将 {from}% 改为 {to}%', en: 'Change {from}% to {to}%' },
  },
  *check(reading) {
    for (const { prose, sentence } of reading.prose.numbered) {
      for (const portion of portionsIn(sentence, prose.text)) {
        const { part, percent, whole } = portion;
        if (!whole || compare(whole.value, zero) <= 0 || !isWrongPortion(portion) || isOfTable(reading, portion))
          continue;
        const [right] = percentagesOf(part.value, whole.value, percent.places);
        const span = prose.spanOf(percent.number);
        const [stated, to] = [reading.source.slice(span), formatDecimal(right)];
        const [partSpan, wholeSpan] = [part, whole].map(({ number }) => prose.spanOf(number)) as [Span, Span];
        yield {
          args: { part: formatDecimal(part.value), whole: formatDecimal(whole.value), right: to, stated },
          subject: nameOfText(`${formatDecimal(part.value)}/${formatDecimal(whole.value)}=${stated}`),
          span,
          related: [
            { message: 'part', args: { value: formatDecimal(part.value) }, span: partSpan },
            { message: 'whole', args: { value: formatDecimal(whole.value) }, span: wholeSpan },
          ],
          fixes: () => fixesOf(reading, prose, portion, { from: stated, to }),
        };
      }
    }
  },
};

/** Whether a named whole may be another than the sentence counts: 占申请总数的65.6%, those carried in among them. */
function isOfTable(reading: Reading, portion: Portion): boolean {
  const sums = flatMap(reading.form.prose?.measures ?? [], ({ totals }) => totals);
  return (
    portion.name !== null &&
    isShareOf(
      portion,
      flatMap(sums, (slots) => meantBy(reading, slots)),
    )
  );
}

/** The percentage, where it is certain which numbers are meant, and these stand as they are. */
function fixesOf(
  reading: Reading,
  prose: ProseText,
  { part, percent, whole, others, name }: Portion,
  args: { readonly from: string; readonly to: string },
): Fix[] {
  if (!whole || ![part, whole].every((amount) => isExact(rangeOf(amount))) || compare(part.value, whole.value) > 0)
    return [];
  const isAlone = others.every((other) => other.start === whole.start || other.start === part.start);
  const preferred =
    name === null && isAlone && ![part, whole].some(({ number }) => isDoubted(reading, prose.spanOf(number)));
  return [
    {
      title: 'setNumber',
      args,
      edits: [{ span: prose.spanOf(percent.number), text: args.to }],
      preferred,
      changes: [],
    },
  ];
}
