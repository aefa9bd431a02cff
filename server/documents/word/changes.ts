import type { Place } from './textForm';

/** A change of one line of a document's text into others: lines are counted from 0. */
export type LineChange =
  | { readonly kind: 'change'; readonly line: number; readonly to: string }
  | { readonly kind: 'insert'; readonly before: number; readonly lines: readonly string[] }
  | { readonly kind: 'remove'; readonly line: number };

const mostCompared = 4_000_000;

/**
 * What makes `from` into `to`, line by line: as few lines as possible are changed, put in or taken out. A line at the
 * end that is blank, and blanks at the end of a line that is otherwise the same, are no change: editors take them away.
 */
export function lineChanges(from: readonly string[], to: readonly string[]): LineChange[] {
  const isSame = (a: number, b: number): boolean => from[a] === to[b] || from[a]?.trimEnd() === to[b]?.trimEnd();
  let start = 0;
  while (start < from.length && start < to.length && isSame(start, start)) start++;
  let [end, endTo] = [from.length, to.length];
  while (end > start && endTo > start && isSame(end - 1, endTo - 1)) [end, endTo] = [end - 1, endTo - 1];
  const changes: LineChange[] = [];
  for (const hunk of hunksOf(start, end, start, endTo, isSame)) {
    const pairs = Math.min(hunk.end - hunk.start, hunk.endTo - hunk.startTo);
    for (let index = 0; index < pairs; index++) changes.push({ kind: 'change', line: hunk.start + index, to: to[hunk.startTo + index] ?? '' });
    for (let line = hunk.start + pairs; line < hunk.end; line++) changes.push({ kind: 'remove', line });
    if (hunk.startTo + pairs < hunk.endTo) changes.push({ kind: 'insert', before: hunk.start + pairs, lines: to.slice(hunk.startTo + pairs, hunk.endTo) });
  }
  return changes;
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly startTo: number;
  readonly endTo: number;
}

/** Stretches of lines that differ, between the longest common run of equal lines. */
function hunksOf(start: number, end: number, startTo: number, endTo: number, isSame: (a: number, b: number) => boolean): Hunk[] {
  const [rows, columns] = [end - start, endTo - startTo];
  if (rows === 0 && columns === 0) return [];
  if (rows === 0 || columns === 0 || rows * columns > mostCompared) return [{ start, end, startTo, endTo }];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = isSame(start + row, startTo + column)
        ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  const hunks: Hunk[] = [];
  let [row, column] = [0, 0];
  let [from, fromTo] = [0, 0];
  const close = (): void => {
    if (row > from || column > fromTo) hunks.push({ start: start + from, end: start + row, startTo: startTo + fromTo, endTo: startTo + column });
  };
  while (row < rows && column < columns) {
    if (isSame(start + row, startTo + column)) {
      close();
      [row, column] = [row + 1, column + 1];
      [from, fromTo] = [row, column];
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row++;
    else column++;
  }
  [row, column] = [rows, columns];
  close();
  return hunks;
}

/** The part of a place's text that differs from `to`: what both begin and end with is left alone. */
export function differenceOf(place: Pick<Place, 'start'>, from: string, to: string): { readonly start: number; readonly end: number; readonly text: string } | null {
  if (from === to) return null;
  let lead = 0;
  while (lead < from.length && lead < to.length && from[lead] === to[lead]) lead++;
  // Two halves of one character are not parted.
  if (lead > 0 && /[\uD800-\uDBFF]/.test(from[lead - 1] ?? '')) lead--;
  let tail = 0;
  while (tail < from.length - lead && tail < to.length - lead && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(from[from.length - tail] ?? '')) tail--;
  return { start: place.start + lead, end: place.start + from.length - tail, text: to.slice(lead, to.length - tail) };
}
