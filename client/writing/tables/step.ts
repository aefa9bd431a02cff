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
  const stops = stopsOf(table, table.at);
  const column = columnAt(row, character);
  if (isBack) {
    // From the first figure to the row before, as one came: labels are seldom what one wants.
    const before = column === firstPlace(table, table.at) ? undefined : stops.findLast((stop) => stop < column);
    return before === undefined ? (stepUp(table) ?? { kind: 'stay' }) : select(row, before);
  }
  if (isUnfinished(table, row) && character === row.text.length) return { kind: 'tab' };
  const next = row.isRule ? undefined : stops.find((stop) => stop > column);
  return next === undefined ? (stepDown(table) ?? leave(lines, table)) : select(row, next);
}

/** The columns of a row at which one stops: all but the blanks among its labels, and those under no head. */
function stopsOf(table: TableHere, index: number): number[] {
  const row = table.rows[index];
  if (!row || row.isRule) return [];
  const headed = headedColumns(table, index);
  const isPlace = (column: number): boolean => column >= table.figures && (headed.size === 0 || headed.has(column));
  return [...row.cells.keys()].filter((column) => isPlace(column) || row.cells[column]?.kind !== 'blank');
}

/** The columns of figures over which words stand in the heads next above a row; none where it has no such heads. */
function headedColumns({ rows, figures }: TableHere, index: number): ReadonlySet<number> {
  const last = rows.findLastIndex((row, at) => at < index && hasHeadWords(row, figures));
  const columns = new Set<number>();
  for (let at = last; at >= 0 && isHead(rows, at, figures); at--) {
    for (const [column, { kind }] of (rows[at]?.cells ?? []).entries())
      if (column >= figures && kind !== 'blank') columns.add(column);
  }
  return columns;
}

/** The first figure of the next row that has a place for one. */
function stepDown(table: TableHere): Step | null {
  const { rows, at, figures } = table;
  for (let index = at + 1; index < rows.length; index++) {
    const row = rows[index];
    const first = isHead(rows, index, figures) ? -1 : firstPlace(table, index);
    if (row && first >= 0) return select(row, first);
  }
  return null;
}

/** The last figure of the row before. */
function stepUp(table: TableHere): Step | null {
  const { rows, at, figures } = table;
  for (let index = at - 1; index >= 0; index--) {
    const row = rows[index];
    const isOver = isHead(rows, index, figures) || firstPlace(table, index) < 0;
    if (row && !isOver) return select(row, stopsOf(table, index).at(-1) ?? 0);
  }
  return null;
}

function firstPlace(table: TableHere, index: number): number {
  const row = table.rows[index];
  const first = row ? firstFigure(row) : -1;
  return first >= 0 && first < table.figures
    ? first
    : (stopsOf(table, index).find((stop) => stop >= table.figures) ?? -1);
}

/** Whether words stand in a row where others have figures, and no figure: there is nothing to fill in. */
function hasHeadWords(row: LineRow, figures: number): boolean {
  return firstFigure(row) < 0 && row.cells.slice(figures).some(({ kind }) => kind === 'text');
}

/** Whether a row is a head, the rule below one, or the title of a part of the table above one. */
function isHead(rows: readonly LineRow[], index: number, figures: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (!row || row.isRule || hasHeadWords(row, figures)) return true;
  const isTitle = row.cells.every(({ kind }, column) => (column === 0 ? kind === 'text' : kind === 'blank'));
  return isTitle && next !== undefined && (next.isRule || hasHeadWords(next, figures));
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
