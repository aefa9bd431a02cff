import type { FormColumn, FormLine } from '../form/form';
import { layouts } from '../report/tables/layouts';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { Label, LineProblem } from './binding';
import { lostColumns } from './lostColumns';
import { flatMap } from '../text/lists';

/** A row paired with its line, before its figures are placed. */
export interface Pairing {
  readonly line: FormLine;
  readonly row: Row;
  readonly label: Label | null;
}

/** The cells of a line's figures, null for blanks whose cell is not known; or why they could not be placed. */
export type Placement = { readonly cells: readonly (Cell | null)[] } | { readonly problem: LineProblem };

/** Where a piece's heads stand: the number of cells in their rows, and the cell of each figure's head. */
export interface Heads {
  readonly width: number;
  readonly indices: readonly (number | null)[];
  /** How often the head over the last figure stands there, where a converter wrote a merged cell out in each of its places. */
  readonly repeats: () => number;
  /** Whether they stand in another order than the form's: then nothing but their own places tells a figure's column. */
  readonly isOtherOrder: boolean;
}

/** The first cell of each row's figures, where these are side by side and complete. */
type Starts = ReadonlyMap<Pairing, number>;

/**
 * Places the figures of rows that stand in one piece of a table; `headsOf` gives the heads over a row of it. The
 * figures are those side by side behind the label, as many as the form has; blanks at either end count only where
 * the row does not look shifted.
 */
export function placePiece(
  pairings: readonly Pairing[],
  headsOf: (pairing: Pairing) => Heads,
): Map<Pairing, Placement> {
  const starts = new Map<Pairing, number>();
  const runs = new Map<Pairing, Run | null>();
  for (const pairing of pairings) {
    const run = findRun(pairing, headsOf);
    runs.set(pairing, run);
    if (run && run.length === pairing.line.slots.length) starts.set(pairing, run.first);
  }
  const offset = offsetOf(pairings);
  const behind = Math.max(...pairings.map(({ label }) => label?.index ?? -1)) + 1;
  // A column that is blank is there. One cell a line, it leaves no cell, and a head that is a row's label too is none.
  const hasRoom = ({ row, line }: Pairing): boolean =>
    layouts[row.layout].isCellPerLine || row.cells.length - behind >= line.slots.length;
  const lost = lostColumns(
    pairings,
    (pairing) => headsOf(pairing).indices,
    (pairing) => (hasRoom(pairing) ? null : (runs.get(pairing)?.length ?? null)),
  );
  return new Map(
    pairings.map((pairing) => {
      const first = pairing.line.slots[0]?.column;
      const gone = first && lost.get(first);
      const run = runs.get(pairing) ?? null;
      return [pairing, gone ? withoutColumns(pairing, gone) : place(pairing, run, starts, headsOf(pairing), offset)];
    }),
  );
}

const fewestBehind = 3;

/** How many cells stand before the labels of most rows that the form has not, such as a column that numbers them; 0 for none. */
function offsetOf(pairings: readonly Pairing[]): number {
  const offsets = flatMap(pairings, ({ line, label }) => (label ? [label.index - line.depth] : []));
  const counts = new Map<number, number>();
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  const [most = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isNumbered = pairings.filter(({ row }) => row.cells[0]?.kind === 'number').length >= fewestBehind - 1;
  return most > 0 && isNumbered && count >= fewestBehind && count * 2 > offsets.length ? most : 0;
}

/** No figure of a row is placed in whose table a column is gone: it would be taken for its neighbour's. */
function withoutColumns({ line, row, label }: Pairing, lost: readonly FormColumn[]): Placement {
  const expected = line.slots.length;
  const cells = row.cells.slice((label?.index ?? -1) + 1);
  return { problem: { kind: 'count', expected, found: expected - lost.length, cells, lost } };
}

interface Run {
  readonly first: number;
  readonly length: number;
}

/** From the first to the last cell behind the label that is not blank. */
function findRun(pairing: Pairing, headsOf: (pairing: Pairing) => Heads): Run | null {
  const { line, row, label } = pairing;
  const from = (label?.index ?? -1) + 1;
  const last = row.cells.findLastIndex((cell) => cell.kind !== 'blank');
  const lastFigure = row.cells.findLastIndex(isFigureCell);
  // Before figures, where the form has no texts, a text that is no number is of a column of the draft's own, which
  // leaves room for all figures and is none of theirs: else a figure was written in words.
  const mayBeOwn = !line.slots.some(({ column }) => column.type === 'text');
  const isOwn = ({ kind, raw }: Cell, index: number): boolean =>
    mayBeOwn &&
    kind === 'text' &&
    index < lastFigure &&
    index + line.slots.length < row.cells.length &&
    !/[0-9０-９]/.test(raw) &&
    !headsOf(pairing).indices.includes(index);
  const isFigure = (cell: Cell, index: number): boolean => cell.kind !== 'blank' && !isOwn(cell, index);
  const first = row.cells.findIndex((cell, index) => index >= from && isFigure(cell, index));
  if (first < 0) return null;
  // Behind as many figures as the form has, a text is a remark.
  const isRemark = lastFigure - first + 1 === line.slots.length && lastFigure < last && line.slots.length > 1;
  return { first, length: (isRemark ? lastFigure : last) - first + 1 };
}

function place(pairing: Pairing, run: Run | null, starts: Starts, heads: Heads, offset: number): Placement {
  const { line, row, label } = pairing;
  const expected = line.slots.length;
  const from = (label?.index ?? -1) + 1;
  const room = row.cells.length - from;
  if (heads.isOtherOrder)
    return reordered(pairing, run, heads) ?? { problem: { kind: 'order', expected, found: run?.length ?? 0 } };
  if (!run) {
    const free = row.cells.findIndex(({ covered }, index) => index >= from && !covered);
    const isFull = row.cells.length - free === expected || expected === 1;
    const usual = free >= 0 && isFull ? free : usualStart(pairing, starts, heads, offset);
    // A label with no cell behind it stands where its one figure's head does.
    const start = usual !== null && usual >= from ? usual : null;
    return { cells: line.slots.map((_, index) => (start === null ? null : (row.cells[start + index] ?? null))) };
  }
  const own = reordered(pairing, run, heads);
  if (own) return own;
  if (run.length === expected) return cut(row, run.first, expected);
  if (isRepeated(pairing, run, heads))
    return { cells: row.cells.slice(run.first, run.first + run.length).toSpliced(expected - 1, run.length - expected) };
  // Where a layout shows no blanks, a figure too few may be one of them.
  const { blanks } = layouts[row.layout];
  const showsBlanks = blanks === 'marked' ? row.cells.some(({ kind }) => kind === 'blank') : blanks === 'shown';
  const usualFirst = usualStart(pairing, starts, heads, offset, true);
  const isCut = usualFirst !== null && run.first >= usualFirst && row.cells.length - usualFirst < expected;
  const tooFew = (room < expected || isCut) && showsBlanks;
  if (run.length > expected || tooFew) {
    return {
      problem: {
        kind: 'count',
        expected,
        found: run.length,
        cells: row.cells.slice(run.first, run.first + run.length),
        lost: [],
      },
    };
  }
  const possible = startsAround(row, run, from, expected);
  if (isJustFull(pairing, from, offset)) return cut(row, row.cells.length - expected, expected);
  const usual = usualStart(pairing, starts, heads, offset);
  if (usual !== null && possible.includes(usual)) return cut(row, usual, expected);
  return { problem: { kind: 'unplaced', expected, found: run.length } };
}

/** The figures under their heads where all these stand over the run in an order of the draft's own; else null. */
function reordered(
  { line, row: { cells, layout } }: Pairing,
  run: Run | null,
  { width, indices }: Heads,
): Placement | null {
  // Of blocks beside each other, and where blanks leave no cell, a head may stand over another column's figure.
  if (line.block !== undefined || layouts[layout].blanks !== 'shown') return null;
  const places = flatMap(indices, (index) => index ?? []);
  const first = Math.min(...places);
  const end = first + places.length;
  const isWhole = width === cells.length && places.length === indices.length && new Set(places).size === places.length;
  const isOver =
    places.every((place) => place < end) && (!run || (run.first >= first && run.first + run.length <= end));
  const isOwn = places.some((place, at) => place !== first + at);
  return isWhole && isOver && isOwn ? { cells: places.map((place) => cells[place] ?? null) } : null;
}

/** 行政许可 | 5 | 5 | 5 under a head that stands three times as well: one merged cell. */
function isRepeated({ line, row }: Pairing, { first, length }: Run, { repeats }: Heads): boolean {
  const last = first + line.slots.length - 1;
  if (
    length <= line.slots.length ||
    !row.cells.slice(last, first + length).every(({ raw }) => raw === row.cells[last]?.raw)
  )
    return false;
  return repeats() === length - line.slots.length + 1;
}

/** Whether a row that is not shifted has just as many cells behind its label as the form has figures. */
function isJustFull({ line, row, label }: Pairing, from: number, offset: number): boolean {
  const free = row.cells.slice(from).filter(({ covered }) => !covered).length;
  return free === line.slots.length && !isShifted({ line, row, label }, offset) && !row.cells.at(-1)?.covered;
}

/** Whether a row's label does not stand where the form has it; with one cell a line there is no such place. */
function isShifted({ line, row, label }: Pairing, offset: number): boolean {
  return (
    label !== null &&
    label.index !== line.depth &&
    label.index !== line.depth + offset &&
    !layouts[row.layout].isCellPerLine
  );
}

/** Where the figures of a row may begin: they hold the run, and no cell that a neighbour spans. */
function startsAround(row: Row, run: Run, from: number, expected: number): number[] {
  const starts: number[] = [];
  const latest = Math.min(run.first, row.cells.length - expected);
  for (let start = Math.max(from, run.first + run.length - expected); start <= latest; start++) {
    if (!row.cells.slice(start, start + expected).some(({ covered }) => covered)) starts.push(start);
  }
  return starts;
}

function cut(row: Row, start: number, length: number): Placement {
  return { cells: row.cells.slice(start, start + length) };
}

/**
 * Where the figures begin in rows built like this one: those of the same depth and the head must agree. Null
 * where they do not, where none tells, or where the row looks shifted: its label does not stand at its depth.
 */
function usualStart(pairing: Pairing, starts: Starts, heads: Heads, offset: number, ofAnyWidth = false): number | null {
  const { line, row, label } = pairing;
  if (isShifted(pairing, offset)) return null;
  const votes = new Set<number>();
  for (const [other, start] of starts) {
    const isAsWide = ofAnyWidth || layouts[row.layout].isCellPerLine || other.row.cells.length === row.cells.length;
    const isAlike = isAsWide && other.line.slots.length === line.slots.length;
    if (isAlike && other.line.depth === line.depth && other.label?.index === label?.index) votes.add(start);
  }
  const head = headStart(pairing, heads);
  if (head !== null) votes.add(head);
  const [start] = votes;
  return votes.size === 1 && start !== undefined ? start : null;
}

/** Where the first head stands, if the heads stand side by side over a row as wide as this one. */
function headStart({ row }: Pairing, { width, indices }: Heads): number | null {
  const first = indices[0] ?? null;
  if (first === null || width !== row.cells.length) return null;
  return indices.every((index, position) => index === first + position) ? first : null;
}
