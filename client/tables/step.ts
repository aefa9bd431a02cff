import { firstFigure, tableAt, type Lines, type TableHere } from './cells';
import { split, type LineRow } from './row';

/** What the Tab key does in a table: goes to a place and selects it, writes a tab, or nothing. */
export type Step =
  | { readonly kind: 'go'; readonly line: number; readonly start: number; readonly end: number }
  | { readonly kind: 'tab' | 'stay' };

/**
 * What Tab does at a place in a table, or Shift+Tab where `isBack`; null where the line is no row. Within a row it
 * goes from cell to cell, past the blanks that a merged label leaves, and from its end to the first figure of the
 * next row; behind the last row it leaves the table. At the end of a row that is still shorter than the others it
 * writes a tab. Back goes the same way, so that it never takes a tab out of a row.
 */
export function stepFrom(lines: Lines, line: number, character: number, isBack: boolean): Step | null {
  const table = tableAt(lines, line);
  const row = table?.rows[table.at];
  if (!table || !row) return null;
  const stops = stopsOf(row, table.figures);
  const column = columnAt(row, character);
  if (isBack) {
    // From the first figure to the row before, as one came: labels are seldom what one wants.
    const before = column === firstPlace(row, table.figures) ? undefined : stops.findLast((stop) => stop < column);
    return before === undefined ? (stepUp(table) ?? { kind: 'stay' }) : select(row, before);
  }
  if (isUnfinished(table, row) && character === row.text.length) return { kind: 'tab' };
  const next = row.isRule ? undefined : stops.find((stop) => stop > column);
  return next === undefined ? (stepDown(table) ?? leave(lines, table)) : select(row, next);
}

/** The columns of a row at which one stops: all but the blanks among its labels. */
function stopsOf({ cells, isRule }: LineRow, figures: number): number[] {
  return isRule ? [] : [...cells.keys()].filter((column) => column >= figures || cells[column]?.kind !== 'blank');
}

/** The first figure of the next row that has a place for one. */
function stepDown({ rows, at, figures }: TableHere): Step | null {
  for (const row of rows.slice(at + 1)) {
    const first = isHead(row, figures) ? -1 : firstPlace(row, figures);
    if (first >= 0) return select(row, first);
  }
  return null;
}

/** The last figure of the row before. */
function stepUp({ rows, at, figures }: TableHere): Step | null {
  for (const row of rows.slice(0, at).reverse()) {
    const last = isHead(row, figures) || firstPlace(row, figures) < 0 ? -1 : row.cells.length - 1;
    if (last >= 0) return select(row, last);
  }
  return null;
}

function firstPlace(row: LineRow, figures: number): number {
  const first = firstFigure(row);
  return first >= 0 && first < figures ? first : stopsOf(row, figures).find((stop) => stop >= figures) ?? -1;
}

/** Whether words stand where others have figures, and no figure: there is nothing to fill in. */
function isHead(row: LineRow, figures: number): boolean {
  return row.isRule || (firstFigure(row) < 0 && row.cells.slice(figures).some(({ kind }) => kind === 'text'));
}

/** Whether a row of tabs has fewer cells than any other that holds figures, or no other tells how many it should have. */
function isUnfinished({ rows }: TableHere, row: LineRow): boolean {
  if (row.layout !== 'tabs') return false;
  const others = rows.filter((other) => other !== row);
  const full = others.filter((other) => firstFigure(other) >= 0);
  const counts = (full.length > 0 ? full : others).map(({ cells }) => cells.length);
  return counts.length === 0 || row.cells.length < Math.min(...counts);
}

function leave(lines: Lines, { rows }: TableHere): Step {
  const line = (rows.at(-1)?.line ?? 0) + 1;
  return line < lines.count ? { kind: 'go', line, start: 0, end: 0 } : { kind: 'stay' };
}

function select({ line, cells }: LineRow, column: number): Step {
  const { start = 0, end = 0 } = cells[column] ?? {};
  return { kind: 'go', line, start, end };
}

/** The column of the cell in which a character stands. */
function columnAt({ text, layout, cells }: LineRow, character: number): number {
  const column = split(text, layout === 'tabs' ? '\t' : '|').findIndex(([, end]) => character <= end);
  // A bar before the first cell parts no cells.
  return Math.max(0, Math.min(layout === 'pipes' ? column - 1 : column, cells.length - 1));
}
