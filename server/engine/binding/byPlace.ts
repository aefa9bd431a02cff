import type { FormLine, FormTable } from '../form/form';
import type { TableWords } from '../report/lexicon';
import { layouts } from '../report/tables/layouts';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { NamedRow } from './labels';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

/** Figures that stand where a line's belong, in a row without its label. */
export interface Placed {
  readonly pairing: Pairing;
  readonly cells: readonly Cell[];
}

/**
 * Rows that lost their labels, read by their place: between two rows that are known stand just as many complete sets
 * of figures as the form has lines there, with no label but those of groups. With one more or less, or any other
 * text, nothing is guessed.
 */
export function placedRows(
  rows: readonly NamedRow[],
  { lines, data }: FormTable,
  words: TableWords,
  pairings: readonly Pairing[],
): Placed[] {
  if (data.beside) return [];
  const ordered = [...pairings].sort((a, b) => a.line.index - b.line.index);
  const behindGaps = ordered.filter(
    ({ line }, at) => line.index - (ordered[at - 1]?.line.index ?? line.index) > fewestRows,
  );
  if (behindGaps.length === 0) return [];
  const indexOf = new Map(rows.map(({ row }, index) => [row, index]));
  return flatMap(ordered, (before, at): Placed[] => {
    const after = ordered[at + 1];
    if (!after || after.line.index - before.line.index <= fewestRows) return [];
    const gap = lines.slice(before.line.index + 1, after.line.index);
    const between = rows.slice((indexOf.get(before.row) ?? 0) + 1, indexOf.get(after.row) ?? 0);
    return fill(gap, between, words);
  });
}

function fill(gap: readonly FormLine[], rows: readonly NamedRow[], { groups }: TableWords): Placed[] {
  const isUnnamed = ({ row, texts }: NamedRow): boolean =>
    row.cells.every(({ kind }, index) => kind !== 'text' || groups.has(texts[index] ?? ''));
  if (!rows.every(isUnnamed)) return [];
  const width = gap[0]?.slots.length ?? 0;
  const sets = flatMap(rows, ({ row }) => setsOf(row, width));
  if (
    width < fewestColumns ||
    sets.some(({ cells }) => cells.length !== width) ||
    sets.length !== gap.length ||
    gap.some(({ slots }) => slots.length !== width)
  )
    return [];
  return flatMap(gap, (line, index): Placed[] => {
    const set = sets[index];
    return set ? [{ pairing: { line, row: set.row, label: null }, cells: set.cells }] : [];
  });
}

/** One row without a label may be anything. */
const fewestRows = 2;
/** So may a lone figure. */
const fewestColumns = 3;

/** A row's figures side by side, in sets as wide as the form's rows; with one cell a line several may follow each other. */
function setsOf(row: Row, width: number): { readonly row: Row; readonly cells: readonly Cell[] }[] {
  const first = row.cells.findIndex(isFigureCell);
  const figures = first < 0 ? [] : row.cells.slice(first, row.cells.findLastIndex(isFigureCell) + 1);
  const isWhole =
    figures.length > 0 &&
    figures.length % width === 0 &&
    figures.every(isFigureCell) &&
    (layouts[row.layout].isCellPerLine || figures.length === width);
  if (!isWhole) return figures.length === 0 ? [] : [{ row, cells: [] }];
  return Array.from({ length: figures.length / width }, (_, at) => ({
    row,
    cells: figures.slice(at * width, (at + 1) * width),
  }));
}
