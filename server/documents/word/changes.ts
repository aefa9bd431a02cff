import { hunksOf, type Hunk } from './hunks';

/** A change of one line of a document's text into others: lines are counted from 0. */
export type LineChange =
  | { readonly kind: 'change'; readonly line: number; readonly to: string }
  | { readonly kind: 'insert'; readonly before: number; readonly lines: readonly string[] }
  | { readonly kind: 'remove'; readonly line: number };

/** A part of a text that is to be another one; offsets are UTF-16. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** So many lines, and so many characters of a line, may be put in and taken out before what lies between counts as changed. */
const mostLines = 400;
const mostCharacters = 400;

/**
 * What makes `from` into `to`, line by line: as few lines as possible are changed, put in or taken out. Blank lines at
 * the end, and blanks at the end of a line that is otherwise the same, are no change: editors take them away.
 */
export function lineChanges(from: readonly string[], to: readonly string[]): LineChange[] {
  const [old, wanted] = [from, to].map((lines) => lines.map((line) => line.trimEnd())) as [string[], string[]];
  const missing = blanksAtEnd(old) - blanksAtEnd(wanted);
  for (let count = 0; count < missing; count++) wanted.push('');
  const changes: LineChange[] = [];
  for (const hunk of hunksOf(old.length, wanted.length, (row, column) => old[row] === wanted[column], mostLines)) {
    const { start, end, startTo, endTo } = hunk;
    const [more, fewer] = [Math.max(0, endTo - startTo - (end - start)), Math.max(0, end - start - (endTo - startTo))];
    const isAtEnd = likeness(hunk, old, wanted, fewer, more) > likeness(hunk, old, wanted, 0, 0);
    const [first, firstTo] = isAtEnd ? [start + fewer, startTo + more] : [start, startTo];
    const pairs = end - start - fewer;
    if (isAtEnd && more > 0) changes.push({ kind: 'insert', before: start, lines: to.slice(startTo, firstTo) });
    for (let line = start; line < first; line++) changes.push({ kind: 'remove', line });
    for (let index = 0; index < pairs; index++)
      changes.push({ kind: 'change', line: first + index, to: to[firstTo + index] ?? '' });
    for (let line = first + pairs; line < end; line++) changes.push({ kind: 'remove', line });
    if (!isAtEnd && more > 0) changes.push({ kind: 'insert', before: end, lines: to.slice(firstTo + pairs, endTo) });
  }
  return changes;
}

function blanksAtEnd(lines: readonly string[]): number {
  return lines.length - 1 - lines.findLastIndex((line) => line !== '');
}

/** How many characters the lines of a hunk share with those that they become, the first few of either left out. */
function likeness(
  { start, end, startTo, endTo }: Hunk,
  old: readonly string[],
  wanted: readonly string[],
  fewer: number,
  more: number,
): number {
  let shared = 0;
  for (let [row, column] = [start + fewer, startTo + more]; row < end && column < endTo; row++, column++) {
    const [a, b] = [old[row] ?? '', wanted[column] ?? ''];
    const lead = sharedLead(a, b);
    shared += lead + sharedTail(a, b, lead);
  }
  return shared;
}

/** The parts of a text that starts at `offset` in which it differs from `to`: no character that stays is in any of them. */
export function differencesOf(offset: number, from: string, to: string): Difference[] {
  const lead = wholeLead(from, sharedLead(from, to));
  const tail = wholeTail(from, sharedTail(from, to, lead));
  const [old, wanted] = [[...from.slice(lead, from.length - tail)], [...to.slice(lead, to.length - tail)]];
  const differences: Difference[] = [];
  let [at, known] = [offset + lead, 0];
  for (const { start, end, startTo, endTo } of hunksOf(
    old.length,
    wanted.length,
    (row, column) => old[row] === wanted[column],
    mostCharacters,
  )) {
    at += lengthOf(old, known, start);
    const length = lengthOf(old, start, end);
    differences.push({ start: at, end: at + length, text: wanted.slice(startTo, endTo).join('') });
    [at, known] = [at + length, end];
  }
  return differences;
}

function lengthOf(characters: readonly string[], start: number, end: number): number {
  let length = 0;
  for (let index = start; index < end; index++) length += characters[index]?.length ?? 0;
  return length;
}

function sharedLead(a: string, b: string): number {
  let lead = 0;
  while (lead < a.length && lead < b.length && a[lead] === b[lead]) lead++;
  return lead;
}

function sharedTail(a: string, b: string, lead: number): number {
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - lead && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return tail;
}

// Two halves of one character are not parted.
function wholeLead(text: string, lead: number): number {
  return lead > 0 && /[\uD800-\uDBFF]/.test(text[lead - 1] ?? '') ? lead - 1 : lead;
}

function wholeTail(text: string, tail: number): number {
  return tail > 0 && /[\uDC00-\uDFFF]/.test(text[text.length - tail] ?? '') ? tail - 1 : tail;
}
