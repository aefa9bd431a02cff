import { add, compare, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { begins, holds, language, oneOf } from './language';
import { countsBefore, quantitiesBefore, since, type CountsBefore } from './countsBefore';
import { partsOf } from './parts';
import type { NumberedSentence } from './paragraphs';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import type { Sentence } from './sentence';
import { flatMap } from '../text/lists';
import { longestDifference, tellsDifference } from './within/difference';

/** 共 N 件，其中 a 件、b 件: a count and the parts that a sentence names of it. Spans are offsets into the source. */
export interface SumInProse {
  readonly whole: Span;
  readonly value: Decimal;
  readonly parts: readonly { readonly span: Span; readonly value: Decimal }[];
  readonly total: Decimal;
  readonly of: NumberedSentence;
}

const { opener, openers, overlaps } = language.sums;
const anyOpener = new RegExp(oneOf([opener, ...openers]), 'g');
const opensParts = holds([opener, ...openers]);
/** Words that say that a thing may be counted in two parts. */
const mayOverlap = holds(overlaps);
/** A person may be counted under two heads. */
const countsPeople = begins(language.quantities.people);
const contentless = /^[,;:(。、]*$/;
const longestList = 200;

/** Where parts of a count may begin, and by what word. */
interface Opening extends Span {
  readonly word: string;
}

/**
 * The sums of sentences, in the order of the text, whose parts are all read: where a doubt is left about a part, there is none. A second
 * 其中 in a sentence may be of the first count or of its last part: only the first is held against its whole.
 */
export function findSums(numbered: readonly NumberedSentence[]): SumInProse[] {
  return flatMap(numbered, ({ sentence, prose }, index) => {
    if (!sentence.ask(opensParts) || sentence.ask(mayOverlap)) return [];
    const openings = openingsIn(sentence);
    const [earlier, before] = [index - 2, index - 1].map((at) =>
      numbered[at]?.prose === prose ? numbered[at].sentence : undefined,
    );
    const counts = countsBefore(earlier, before);
    return flatMap(
      openings,
      (opening, at) => sumAt(prose, sentence, counts, opening, openings[at - 1]?.end ?? sentence.start) ?? [],
    );
  });
}

function openingsIn(sentence: Sentence): Opening[] {
  const found = [...sentence.text.matchAll(anyOpener)].map(({ index, 0: word }) => ({
    word,
    start: sentence.start + index,
    end: sentence.start + index + word.length,
  }));
  const first = found.find(({ word }) => word === opener);
  // 28件（其中…）: the bracket opens what 其中 does, and one sum is said once.
  return found.filter((opening) => (opening.word === opener ? opening === first : opening.end !== first?.start));
}

/**
 * The parts of 其中 go up to the next one; those of another word up to where a bracket closes or the sentence ends.
 * What stands before `from` is told apart from it by another such word.
 */
function sumAt(
  prose: ProseText,
  sentence: Sentence,
  before: CountsBefore | null,
  { word, start, end: opened }: Opening,
  from: number,
): SumInProse | null {
  const { text, quantities } = sentence;
  const isUsual = word === opener;
  const at = quantitiesBefore(quantities, start);
  // …28件。其中，自然人21件: the count stands in the sentence before.
  const isFirst = isUsual && start === sentence.start;
  const counts = isFirst
    ? before?.end === start
      ? before.quantities
      : []
    : isUsual
      ? quantities.slice(0, at)
      : since(quantities, from, at);
  const whole = counts.at(-1);
  if (!whole || !isWhole(prose.text, whole, start)) return null;
  const next = isUsual ? text.indexOf(opener, opened - sentence.start) : -1;
  const last = next < 0 ? sentence.end : sentence.start + next;
  // One 其中 is read as far as it goes; of the others there may be as many as there are brackets.
  const most = isUsual ? Infinity : longestList;
  const list = { start: opened, end: Math.min(last, opened + most) };
  const parts = partsOf(whole, prose.text, list, quantities.slice(at, at + most));
  if (!parts || (!isUsual && parts.length < 2) || isOfSeveral(whole, parts, counts)) return null;
  return toSum(prose, sentence, whole, parts);
}

/** 新收 28 件，上年结转 4 件，其中…: more than the last count, but no more than it and those before it together. */
function isOfSeveral(whole: Quantity, parts: readonly Quantity[], counts: readonly Quantity[]): boolean {
  const total = totalOf(parts);
  return (
    compare(total, whole.value) > 0 && compare(total, totalOf(counts.filter(({ unit }) => unit === whole.unit))) <= 0
  );
}

function totalOf(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((sum, { value }) => add(sum, value), zero);
}

function isWhole(text: string, whole: Quantity, opened: number): boolean {
  const { isInexact, unit } = whole;
  return (
    !(isInexact || unit === '' || countsPeople(unit)) &&
    contentless.test(text.slice(whole.end, opened)) &&
    // 净增1项（新增4项，取消3项）: what makes a difference is no part of it.
    !tellsDifference.test(text.slice(Math.max(0, whole.start - longestDifference), whole.start))
  );
}

function toSum(prose: ProseText, sentence: Sentence, whole: Quantity, parts: readonly Quantity[]): SumInProse {
  return {
    whole: prose.spanOf(whole.number),
    value: whole.value,
    parts: parts.map(({ number, value }) => ({ span: prose.spanOf(number), value })),
    total: totalOf(parts),
    of: { sentence, prose },
  };
}
