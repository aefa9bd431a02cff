import { readRow, type LineRow } from './row';

/** The lines of a document, as an editor gives them. */
export interface Lines {
  readonly count: number;
  textOf(line: number): string;
}

/** Rows of one layout on consecutive lines. */
export interface TableHere {
  readonly rows: readonly LineRow[];
  /** The index of the row that was asked for. */
  readonly at: number;
  /** The column in which figures begin in most rows. */
  readonly figures: number;
}

/** So many rows each way are looked at: the form's longest table has twenty-eight. */
const mostRows = 100;

/** The table in which a line is a row; null where it is none. It goes by the lines alone, so that it waits for no server. */
export function tableAt(lines: Lines, line: number): TableHere | null {
  const own = readRow(lines.textOf(line), line);
  if (!own) return null;
  const before = run(lines, own, -1).reverse();
  const rows = [...before, own, ...run(lines, own, 1)];
  if (!rows.some(({ cells }) => cells.filter(({ kind }) => kind !== 'blank').length >= 2)) return null;
  return { rows, at: before.length, figures: firstFigureColumn(rows) };
}

/** The column of the first figure in a row; -1 where it has none. */
export function firstFigure({ cells }: LineRow): number {
  return cells.findIndex(({ kind }) => kind === 'figure');
}

function run(lines: Lines, own: LineRow, step: 1 | -1): LineRow[] {
  const rows: LineRow[] = [];
  for (let line = own.line + step; line >= 0 && line < lines.count && rows.length < mostRows; line += step) {
    const row = readRow(lines.textOf(line), line);
    if (row?.layout !== own.layout) break;
    rows.push(row);
  }
  return rows;
}

/** Where most rows have their first figure; in a table not filled in, where most labels end. */
function firstFigureColumn(rows: readonly LineRow[]): number {
  const starts = rows.map(firstFigure).filter((column) => column >= 0);
  return mostCommon(starts) ?? mostCommon(rows.map(labelsOf).filter((end) => end > 0)) ?? 0;
}

function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** How many columns the labels of a row take; 0 for a head, whose words stand all over. */
function labelsOf({ cells }: LineRow): number {
  const isText = cells.map(({ kind }) => kind === 'text');
  const first = isText.indexOf(true);
  const end = isText.lastIndexOf(true) + 1;
  return !isText.slice(first, end).includes(false) && end <= cells.length / 2 ? end : 0;
}
