import type { FormLine } from '../form/form';
import type { Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { Label, LineProblem } from './binding';
import { headIndices } from './heads';

/** A row paired with its line, before its figures are placed. */
export interface Pairing {
  readonly line: FormLine;
  readonly row: Row;
  readonly label: Label | null;
}

/** The cells of a line's figures, null for blanks whose cell is not known; or why they could not be placed. */
export type Placement = { readonly cells: readonly (Cell | null)[] } | { readonly problem: LineProblem };

/** The first cell of each row's figures, where these are side by side and complete. */
type Starts = ReadonlyMap<Pairing, number>;

/**
 * Places the figures of rows that stand in one piece of a table, `heads` the rows of its head there. The figures are those side by side behind the
 * label, as many as the form has; blanks at either end count only where the row does not look shifted.
 */
export function placePiece(pairings: readonly Pairing[], heads: readonly Row[]): Map<Pairing, Placement> {
  const starts = new Map<Pairing, number>();
  for (const pairing of pairings) {
    const run = findRun(pairing);
    if (run && run.length === pairing.line.slots.length) starts.set(pairing, run.first);
  }
  return new Map(pairings.map((pairing) => [pairing, place(pairing, starts, heads)]));
}

interface Run {
  readonly first: number;
  readonly length: number;
}

/** From the first to the last cell behind the label that is not blank. */
function findRun({ row, label }: Pairing): Run | null {
  const from = (label?.index ?? -1) + 1;
  const first = row.cells.findIndex((cell, index) => index >= from && cell.kind !== 'blank');
  if (first < 0) return null;
  const last = row.cells.findLastIndex((cell) => cell.kind !== 'blank');
  return { first, length: last - first + 1 };
}

function place(pairing: Pairing, starts: Starts, heads: readonly Row[]): Placement {
  const { line, row, label } = pairing;
  const expected = line.slots.length;
  const from = (label?.index ?? -1) + 1;
  const room = row.cells.length - from;
  const run = findRun(pairing);
  if (!run) {
    const start = room === expected ? from : (usualStart(pairing, starts, heads) ?? (expected === 1 ? from : null));
    return { cells: line.slots.map((_, index) => (start === null ? null : (row.cells[start + index] ?? null))) };
  }
  if (run.length === expected) return cut(row, run.first, expected);
  if (run.length > expected || room < expected) return { problem: { kind: 'count', expected, found: run.length } };
  const earliest = Math.max(from, run.first + run.length - expected);
  const latest = Math.min(run.first, row.cells.length - expected);
  if (earliest === latest) return cut(row, earliest, expected);
  const usual = usualStart(pairing, starts, heads);
  if (usual !== null && usual >= earliest && usual <= latest) return cut(row, usual, expected);
  return { problem: { kind: 'unplaced', expected, found: run.length } };
}

function cut(row: Row, start: number, length: number): Placement {
  return { cells: row.cells.slice(start, start + length) };
}

/**
 * Where the figures begin in rows built like this one: those of the same depth and the head must agree. Null
 * where they do not, where none tells, or where the row looks shifted: its label does not stand at its depth.
 */
function usualStart(pairing: Pairing, starts: Starts, heads: readonly Row[]): number | null {
  const { line, row, label } = pairing;
  if (label !== null && label.index !== line.depth) return null;
  const votes = new Set<number>();
  for (const [other, start] of starts) {
    const isAlike = other.row.cells.length === row.cells.length && other.line.slots.length === line.slots.length;
    if (isAlike && other.line.depth === line.depth && other.label?.index === label?.index) votes.add(start);
  }
  const head = headStart(pairing, heads.filter(({ cells }) => cells.length === row.cells.length));
  if (head !== null) votes.add(head);
  const [start] = votes;
  return votes.size === 1 && start !== undefined ? start : null;
}

/** Where the first head stands, if the heads stand side by side. */
function headStart(pairing: Pairing, heads: readonly Row[]): number | null {
  const indices = headIndices(pairing, heads);
  const first = indices[0] ?? null;
  return first !== null && indices.every((index, position) => index === first + position) ? first : null;
}
