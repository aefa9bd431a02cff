import type { Quantity } from './quantity';
import type { Sentence } from './sentence';

/** The counts of the sentence before, and of the one before that where each tells one: 行政复议2件。行政诉讼1件。其中… */
export function countsBefore(earlier: Sentence | undefined, before: Sentence | undefined): CountsBefore | null {
  if (!before) return null;
  const isList = earlier?.end === before.start && earlier.quantities.length === 1 && before.quantities.length === 1;
  return { end: before.end, quantities: isList ? [...earlier.quantities, ...before.quantities] : before.quantities };
}

export interface CountsBefore {
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

/** How many of `quantities`, which are in order, end before `at`. */
export function quantitiesBefore(quantities: readonly Quantity[], at: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of the quantities before the one of index `end` that begin at `from` or behind it. */
export function since(quantities: readonly Quantity[], from: number, end: number): readonly Quantity[] {
  let first = end;
  while (first > 0 && (quantities[first - 1]?.start ?? 0) >= from) first--;
  return quantities.slice(first, end);
}
