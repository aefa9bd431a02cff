import type { Span } from '../../text/source';
import type { Sentence } from '../sentence';
import { amountOf, type Amount } from './amount';
import { flatMap } from '../../text/lists';

/** What stands for a count and for a percentage in an outline: no text holds them. */
export const [countMark, percentMark] = ['\uE000', '\uE001'];
const marksInText = /[\uE000\uE001]/;

/**
 * A sentence with one character for each exact number in it, so that a pattern tells how its numbers are joined:
 * 较上年52件增长25% reads 较上年#增长%. Numbers that are not exact, years and dates stand as they are.
 */
export interface Outline {
  readonly text: string;
  /** In the order of the text, with the places of their marks. */
  readonly amounts: readonly { readonly at: number; readonly amount: Amount }[];
  readonly amountAt: (at: number) => Amount | undefined;
  /** A stretch of the outline that holds no number, as offsets into the folded text. */
  readonly spanOf: (span: Span) => Span;
  /** Where a place of the folded text, in no number, stands in the outline. */
  readonly placeOf: (at: number) => number;
}

/** Null where a sentence has fewer exact numbers than `least`: two that could be held against each other. */
export function outlineOf(sentence: Sentence, whole: string, least = 2): Outline | null {
  const found = flatMap(sentence.quantities, (quantity) => amountOf(quantity, whole) ?? []);
  if (found.length < least || marksInText.test(sentence.text)) return null;
  let text = '';
  let from = sentence.start;
  const amounts = found.map((amount) => {
    text += whole.slice(from, amount.start);
    from = amount.end;
    const at = text.length;
    text += amount.kind === 'count' ? countMark : percentMark;
    return { at, amount };
  });
  text += whole.slice(from, sentence.end);
  const byPlace = new Map(amounts.map(({ at, amount }) => [at, amount]));
  return {
    text,
    amounts,
    amountAt: (at) => byPlace.get(at),
    placeOf: (at) => {
      const before = lastBefore(amounts, ({ amount }) => amount.end <= at);
      return before ? at - before.amount.end + before.at + 1 : at - sentence.start;
    },
    spanOf: ({ start, end }) => {
      const before = lastBefore(amounts, ({ at }) => at < start);
      const offset = before ? before.amount.end - before.at - 1 : sentence.start;
      return { start: start + offset, end: end + offset };
    },
  };
}

/** The last of the amounts that stand before a place; they are in order. */
function lastBefore<T>(amounts: readonly T[], isBefore: (amount: T) => boolean): T | undefined {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const amount = amounts[middle];
    if (amount !== undefined && isBefore(amount)) low = middle + 1;
    else high = middle;
  }
  return amounts[low - 1];
}
