import { add, compare, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { begins, holds, language } from './language';
import { partsOf } from './parts';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import type { Sentence } from './sentence';

/** 共 N 件，其中 a 件、b 件: a count and the parts that a sentence names of it. Spans are offsets into the source. */
export interface SumInProse {
  readonly whole: Span;
  readonly value: Decimal;
  readonly parts: readonly { readonly span: Span; readonly value: Decimal }[];
  readonly total: Decimal;
  readonly sentence: Span;
}

const { opener, overlaps } = language.sums;
/** Words that say that a thing may be counted in two parts. */
const mayOverlap = holds(overlaps);
/** A person may be counted under two heads. */
const countsPeople = begins(language.quantities.people);
const contentless = /^[,;:(。、]*$/;

/**
 * The sums of a paragraph whose parts are all read: where a doubt is left about a part, there is none. A second
 * 其中 in a sentence may be of the first count or of its last part: only the first is held against its whole.
 */
export function findSums(prose: ProseText, sentences: readonly Sentence[]): SumInProse[] {
  if (!prose.text.includes(opener)) return [];
  return sentences.flatMap((sentence, index) => {
    const sum = sumIn(prose, sentence, sentences[index - 1]);
    return sum ? [sum] : [];
  });
}

function sumIn(prose: ProseText, sentence: Sentence, before: Sentence | undefined): SumInProse | null {
  const first = sentence.text.indexOf(opener);
  if (first < 0) return null;
  const at = sentence.start + first;
  // …28件。其中，自然人21件: the count stands in the sentence before.
  const counts = first > 0 ? sentence.quantities.filter(({ end }) => end <= at) : before?.end === sentence.start ? before.quantities : [];
  const whole = counts.at(-1);
  if (!whole || !isWhole(prose.text, whole, at) || mayOverlap(sentence.text)) return null;
  const second = sentence.text.indexOf(opener, first + opener.length);
  const end = second < 0 ? sentence.end : sentence.start + second;
  const parts = partsOf(whole, prose.text, { start: at + opener.length, end }, sentence.quantities);
  return parts && !isOfSeveral(whole, parts, counts) ? toSum(prose, sentence, whole, parts) : null;
}

/** 新收 28 件，上年结转 4 件，其中…: more than the last count, but no more than it and those before it together. */
function isOfSeveral(whole: Quantity, parts: readonly Quantity[], counts: readonly Quantity[]): boolean {
  const total = totalOf(parts);
  return compare(total, whole.value) > 0 && compare(total, totalOf(counts.filter(({ unit }) => unit === whole.unit))) <= 0;
}

function totalOf(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((sum, { value }) => add(sum, value), zero);
}

function isWhole(text: string, whole: Quantity, opened: number): boolean {
  return !whole.isInexact && whole.unit !== '' && !countsPeople(whole.unit) && contentless.test(text.slice(whole.end, opened));
}

function toSum(prose: ProseText, sentence: Sentence, whole: Quantity, parts: readonly Quantity[]): SumInProse {
  return {
    whole: prose.spanOf(whole.number),
    value: whole.value,
    parts: parts.map(({ number, value }) => ({ span: prose.spanOf(number), value })),
    total: totalOf(parts),
    sentence: prose.spanOf(sentence),
  };
}
