import type { TableBlock, TableCell, TextBlock } from '../model';
import { flatMap } from '../../text/lists';

/** The element of each kind of text. */
export const tags: Readonly<Record<TextBlock['kind'], string>> = {
  title: 'h1',
  section: 'h2',
  heading: 'h3',
  paragraph: 'p',
  closing: 'p',
};

/** So many columns of figures leave the labels what is left; fewer share the width with them. */
const manyFigures = 5;

/**
 * The widths of a table's columns: all alike where it has few columns of figures or no labels beside them, else
 * narrow ones for the figures, with `attribute` on their tag.
 */
export function columnsOf({ cells }: TableBlock, attribute: string): { readonly even: boolean; readonly html: string } {
  const first = cells.reduce((least, { slot, column }) => (slot ? Math.min(least, column) : least), Infinity);
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  if (first === 0 || width - first < manyFigures) return { even: true, html: '' };
  return { even: false, html: `<colgroup><col span="${first}"><col span="${width - first}"${attribute}></colgroup>` };
}

/**
 * What each label of a table is the head of: figures beside it, of its row or of all that it spans, or those below. For
 * figures null.
 */
export function scopesOf({
  cells,
}: {
  readonly cells: readonly Pick<TableCell, 'row' | 'slot'>[];
}): (cell: Pick<TableCell, 'row' | 'slot'>) => 'row' | 'col' | null {
  const withFigures = new Set(flatMap(cells, ({ row, slot }) => (slot ? [row] : [])));
  return ({ row, slot }) => (slot ? null : withFigures.has(row) ? 'row' : 'col');
}
