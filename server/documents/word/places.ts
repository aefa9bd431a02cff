import type { Range } from './blocks';
import type { Place, PlacedPiece } from './textForm';

/** Where in a sorted list the first item stands that is not before what is looked for. */
function firstOf<T>(list: readonly T[], isBefore: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places that hold some of a stretch of the text, or touch it. */
export function placesOn(places: readonly Place[], start: number, end: number): Place[] {
  const found: Place[] = [];
  for (let index = firstOf(places, (place) => place.end < start); index < places.length; index++) {
    const place = places[index];
    if (!place || place.start > end) break;
    found.push(place);
  }
  return found;
}

/** The place of an offset; for one that no place has the next one, or the last of all. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  return places[firstOf(places, (place) => place.end < offset)] ?? places.at(-1);
}

/** The pieces that begin within a stretch of the text. */
export function piecesOf(
  pieces: readonly PlacedPiece[],
  { start, end }: { readonly start: number; readonly end: number },
): readonly PlacedPiece[] {
  const low = firstOf(pieces, ({ at }) => at < start);
  let last = low;
  while (last < pieces.length && (pieces[last]?.at ?? 0) < end) last++;
  return pieces.slice(low, last);
}

/** The range of a sorted list that an offset is within, and not at an end of. */
export function rangeRound<T extends Range>(ranges: readonly T[], offset: number): T | null {
  const range = ranges[firstOf(ranges, ({ to }) => to <= offset)];
  return range && range.from < offset ? range : null;
}
