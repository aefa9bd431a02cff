import type { Reading } from '../reading/reading';
import { formatDecimal } from '../text/decimal';
import { toRange, type Range } from '../text/ranges';
import { flatMap } from '../text/lists';

/** A figure as it was read. */
export interface FigureCell {
  /** Keys of the form. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Plain digits as many as were written (4068.20); null for a blank, a mark that says "nothing", or a text. */
  readonly value: string | null;
  /** As it stands in the draft; empty for a blank. */
  readonly raw: string;
  /** `text`: what should be a number and is none; `words`: what stands in a column of texts. */
  readonly status: 'number' | 'blank' | 'nil' | 'text' | 'words';
  /** Null for a blank whose cell is not known. */
  readonly range: Range | null;
}

/** Table key → row key → column key → what stands there, in the order of the form. */
export type Shape<T> = Map<string, Map<string, Map<string, T>>>;

/** Only figures whose row stands in the draft and that could be placed, in the order of the form. */
export function figuresOf({ form, binding, source }: Reading): FigureCell[] {
  const slots = flatMap(form.tables, ({ rows }) => flatMap(rows, (row) => row.slots));
  return flatMap(slots, (slot): FigureCell[] => {
    const figure = binding.figures.get(slot);
    if (!figure) return [];
    const { cell, value, status } = figure;
    return [
      {
        table: slot.row.table,
        row: slot.row.key,
        column: slot.column.key,
        value: value && formatDecimal(value),
        raw: cell?.raw ?? '',
        status,
        range: cell && toRange(source, cell),
      },
    ];
  });
}

/** Figures by their keys; each of `tables` is there, in its order, with no rows where none was read. */
export function shape<T, C extends FigureCell>(
  tables: readonly string[],
  figures: readonly C[],
  pick: (cell: C) => T,
): Shape<T> {
  const shaped: Shape<T> = new Map(tables.map((table) => [table, new Map<string, Map<string, T>>()]));
  for (const cell of figures) {
    const rows = shaped.get(cell.table);
    const row = rows?.get(cell.row) ?? new Map<string, T>();
    rows?.set(cell.row, row.set(cell.column, pick(cell)));
  }
  return shaped;
}
