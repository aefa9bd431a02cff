import type { BoundLine, BoundTable } from '../../../engine/binding/binding';
import type { FormLine, FormTable, Slot } from '../../../engine/form/form';
import type { Reading } from '../../../engine/reading/reading';
import type { Row } from '../../../engine/report/tables/row';
import { foldBare } from '../../../engine/text/fold';

/** The column of a cell, counted from 0 over labels and figures; undefined for a cell that has none of its own. */
export type Place =
  | {
      readonly column: number;
      readonly isFigure: boolean;
    }
  | undefined;

/**
 * The columns of a table of the form, by what its cells mean: figures below figures, though the rows of drafts have more
 * or fewer cells before them, labels by their rank, heads over their figures. Rows whose figures have no place are left out.
 */
export function placesIn(reading: Reading, table: BoundTable): Map<Row, readonly Place[]> {
  const labels = labelColumns(table.lines);
  const widest = widestOuter(table, labels);
  const places = new Map<Row, readonly Place[]>();
  for (const line of table.lines)
    if (line.figures.length > 0) places.set(line.row, placesOfLine(line, labels, widest, table));
  const words = reading.lexicon.tables.get(table.form);
  const spellingsOf = (slot: Slot): readonly string[] => [
    ...(words?.columns.get(slot.column) ?? []),
    ...slot.column.path.map(foldBare),
    ...(table.form.data.across ? slot.row.path.map(foldBare) : []),
  ];
  const spellings = new Map(table.form.lines.map((line) => [line, line.slots.map(spellingsOf)]));
  let below = 0;
  for (const { rows } of table.pieces) {
    for (const row of rows) {
      if (places.has(row) || table.lines.some((line) => line.row === row)) continue;
      while (below < table.lines.length - 1 && (table.lines[below]?.row.start ?? 0) < row.start) below++;
      const line = table.lines[below];
      if (line)
        places.set(
          row,
          placesOfHead(row, line, {
            labels,
            spellings: spellings.get(line.line) ?? [],
            heads: words?.heads ?? new Set(),
          }),
        );
    }
  }
  return places;
}

/** How many columns stand before the figures. */
function labelColumns(lines: readonly BoundLine[]): number {
  return lines.reduce((most, line) => Math.max(most, firstFigure(line)), 0);
}

function firstFigure({ row, figures }: BoundLine): number {
  const cell = figures.find((figure) => figure.cell)?.cell;
  return cell ? Math.max(0, row.cells.indexOf(cell)) : 0;
}

function placesOfLine(
  { row, label, line, figures }: BoundLine,
  labels: number,
  widest: readonly number[],
  { form }: BoundTable,
): Place[] {
  const places: Place[] = row.cells.map(() => undefined);
  for (const [index, { cell }] of figures.entries()) {
    const at = cell ? row.cells.indexOf(cell) : -1;
    if (at >= 0) places[at] = { column: labels + index, isFigure: true };
  }
  const first = places.findIndex(Boolean);
  const own = label?.index ?? -1;
  if (own < 0 || own >= first) return places;
  const column = columnOf(line, labels, form);
  for (let at = own; at >= 0; at--) {
    const left = column - (own - at);
    if (left > 0 || (left === 0 && at === 0)) places[at] = { column: left, isFigure: false };
  }
  // What stands blank between a label and its figures keeps its columns, unless the label needs their room.
  if ((row.cells[own]?.raw.length ?? 0) <= (widest[column] ?? 0))
    for (let at = first - 1; at > own && row.cells[at]?.kind === 'blank'; at--)
      places[at] = { column: labels - (first - at), isFigure: false };
  return places;
}

/** How long the labels of each column are that have another right of them: what stands in a column of labels is no wider. */
function widestOuter({ lines, form }: BoundTable, labels: number): number[] {
  const widest: number[] = [];
  for (const { row, label, line } of lines) {
    const own = label?.index ?? 0;
    const shift = columnOf(line, labels, form) - own;
    for (let at = Math.max(0, -shift); at < own; at++)
      widest[at + shift] = Math.max(widest[at + shift] ?? 0, row.cells[at]?.raw.length ?? 0);
  }
  return widest;
}

/** The deepest labels stand next to the figures; where drafts leave out the outermost, those move to the left. */
function columnOf({ depth }: FormLine, labels: number, { lines }: FormTable): number {
  const deepest = lines.reduce((most, line) => Math.max(most, line.depth), 0);
  return Math.min(labels - 1, Math.max(0, depth - Math.max(0, deepest + 1 - labels)));
}

/** What heads say: the spellings of each figure's head and of those over it, and all heads that there are. */
interface HeadWords {
  readonly labels: number;
  readonly spellings: readonly (readonly string[])[];
  readonly heads: ReadonlySet<string>;
}

/** Words over figures, from left to right: those that the figures of the line below go by, and those over several. */
function placesOfHead(row: Row, below: BoundLine, { labels, spellings, heads }: HeadWords): Place[] {
  let next = 0;
  return row.cells.map(({ kind, raw }, at): Place => {
    if (kind !== 'text') return undefined;
    if (at === 0 && labels > 0) return { column: 0, isFigure: false };
    const text = foldBare(raw);
    const isNamed = (index: number): boolean => spellings[index]?.includes(text) ?? false;
    const exact = below.heads.findIndex((head, index) => head === at && index >= next && isNamed(index));
    const named = exact >= 0 ? exact : spellings.findIndex((_, candidate) => candidate >= next && isNamed(candidate));
    // A head over all figures has no column of its own.
    const index = named < 0 && next < spellings.length && heads.has(text) ? next : named;
    // Each column of labels may have a head of its own, in a row with the cells of those below.
    if (index < 0 && next === 0 && at < labels && row.cells.length === below.row.cells.length)
      return { column: at, isFigure: false };
    if (index < 0) return undefined;
    next = index + 1;
    return { column: labels + index, isFigure: false };
  });
}
