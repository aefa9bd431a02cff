import type { FormLine, FormTable } from '../form/form';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Label } from './binding';
import type { Matching } from './lines';
import type { Pairing } from './place';

const reach = 3;

/**
 * Matches a table whose rows are printed side by side: its one line has no label and is known by the heads above
 * it, or, where these are lost, by having just as many figures as the form.
 */
export function matchAcross(
  rows: readonly Row[],
  table: FormTable,
  heads: ReadonlyMap<Row, FormTable>,
  claimed: ReadonlySet<Row>,
): Matching {
  const below = belowHeads(rows, table, heads, claimed);
  const [line] = table.lines;
  const width = line?.slots.length ?? 0;
  if (isDown(below, table)) {
    const pairings = table.downLines.map((down, index) => pair(down, below[index]));
    return { pairings: pairings.flatMap((pairing) => pairing ?? []), lines: table.downLines, merged: [], candidates: none };
  }
  const row =
    below.find((other) => countFigures(other) === width) ??
    below.find((other) => countFigures(other) > 0) ??
    below[0] ??
    rows.find((other) => !claimed.has(other) && countFigures(other) === width && labelOf(other) === null);
  const pairing = line && pair(line, row);
  return { pairings: pairing ? [pairing] : [], lines: table.lines, merged: [], candidates: none };
}

const none: Matching['candidates'] = new Map();

/** Whether each row stands on a line of its own: as many rows of figures as the form has, each complete. */
function isDown(below: readonly Row[], table: FormTable): boolean {
  return below.length === table.rows.length && table.rows.every(({ slots }, index) => countFigures(below[index]) === slots.length);
}

function countFigures(row: Row | undefined): number {
  return row?.cells.filter(isFigureCell).length ?? 0;
}

function pair(line: FormLine, row: Row | undefined): Pairing | null {
  return row ? { line, row, label: labelOf(row) } : null;
}

/** The rows of figures that stand close below a head of the table; else a row of empty cells there. */
function belowHeads(
  rows: readonly Row[],
  table: FormTable,
  heads: ReadonlyMap<Row, FormTable>,
  claimed: ReadonlySet<Row>,
): Row[] {
  const found: Row[] = [];
  let sinceHead = Infinity;
  for (const row of rows) {
    sinceHead = heads.get(row) === table ? 0 : sinceHead + 1;
    if (sinceHead > 0 && sinceHead <= reach && !claimed.has(row) && !heads.has(row)) found.push(row);
  }
  const filled = found.filter((row) => row.cells.some(isFigureCell));
  return filled.length > 0 ? filled : found.filter((row) => row.cells.length > 1 && row.cells.every(({ kind }) => kind === 'blank')).slice(-1);
}

function labelOf(row: Row): Label | null {
  const figure = row.cells.findIndex(isFigureCell);
  const index = row.cells.findLastIndex((cell, at) => cell.kind === 'text' && at < figure);
  const cell = row.cells[index];
  return cell ? { text: cell.raw, cells: [cell], index, likeness: 0 } : null;
}
