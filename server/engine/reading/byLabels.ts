import type { FormColumn, FormLine, FormTable, Slot } from '../form/form';
import { parseReport } from '../report/report';
import { readText } from '../report/reportText';
import type { TableWords } from '../report/lexicon';
import { readCell } from '../text/cell';
import { foldBare } from '../text/fold';
import { Reading, rowsOf } from './reading';
import { flatMap } from '../text/lists';

/** A cell in the place of a figure, by its row and column from 0: a number, nothing, or what should be one. */
interface PlacedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Cells by the slots that they belong to. */
export type Placed = ReadonlyMap<Slot, PlacedCell>;

type Rows = readonly (readonly string[])[];

/** Whether rows of cells have the labels of a form's rows in them. */
export function hasLabels({ lexicon }: Reading, rows: Rows): boolean {
  return rows.some((row) => row.some((text) => lexicon.rowLabels.has(foldBare(text)) || isHead(lexicon.labels, text)));
}

function isHead(labels: ReadonlySet<string>, text: string): boolean {
  return text !== '' && labels.has(foldBare(text));
}

/**
 * Places the figures of tables with their labels, in whatever order: row by row and, where
 * that leaves some of them out, as the tables of a draft are read. `left` is how many figures have no place.
 */
export function placeByLabels(reading: Reading, rows: Rows): { readonly placed: Placed; readonly left: number } {
  const count = rows.flat().filter(isNumber).length;
  const single = rowByRow(reading, rows);
  // Read as a draft, figures stand in the order of the form: columns in another go by their heads alone.
  const found = countNumbers(single.placed);
  const bound: Placed = found < count && !single.isReordered ? asDraft(reading, rows) : new Map();
  const placed = countNumbers(bound) > found ? bound : single.placed;
  return { placed, left: Math.max(0, count - countNumbers(placed)) };
}

function countNumbers(placed: Placed): number {
  return [...placed.values()].filter(({ text }) => isNumber(text)).length;
}

function isNumber(text: string): boolean {
  return readCell(text, { start: 0, end: text.length }).kind === 'number';
}

function asDraft({ lexicon, layout, expected, expectedLabels }: Reading, rows: Rows): Placed {
  const text = rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const report = parseReport(readText(text), null, lexicon);
  const { binding } = new Reading(report, rowsOf(report), lexicon, layout, expected, expectedLabels);
  return new Map(
    flatMap([...binding.figures.values()], ({ slot, cell, line: { row } }): [Slot, PlacedCell][] =>
      cell && cell.kind !== 'blank' ? [[slot, { text: cell.raw, row: row.line, column: row.cells.indexOf(cell) }]] : [],
    ),
  );
}

/** Each row by its own label and the groups above it, each figure by the head of its column, or by their order. */
function rowByRow({ lexicon }: Reading, rows: Rows): { readonly placed: Placed; readonly isReordered: boolean } {
  const placed = new Map<Slot, PlacedCell>();
  let isReordered = false;
  for (const [table, words] of lexicon.tables) {
    if (table.data.across || table.data.beside) continue;
    let heads = new Map<number, FormColumn>();
    const groups: string[] = [];
    for (const [at, row] of rows.entries()) {
      const found = headsIn(row, words);
      if (found.size > 1 && !row.some(isNumber)) {
        heads = new Map([...heads, ...found]);
        continue;
      }
      isReordered ||= !isInOrder(heads, table);
      row.forEach((text, column) => {
        if (words.groups.has(foldBare(text))) groups.splice(column, Infinity, foldBare(text));
      });
      const line = lineOf(row, table, words, groups);
      for (const [slot, column] of line ? figuresOf(row, line, heads) : [])
        placed.set(slot, { text: row[column] ?? '', row: at, column });
    }
  }
  return { placed, isReordered };
}

/** Whether heads stand in the order of the form. */
function isInOrder(heads: ReadonlyMap<number, FormColumn>, { rows: [first] }: FormTable): boolean {
  const order = (first?.slots ?? []).map(({ column }) => column.key);
  const found = [...heads].sort(([a], [b]) => a - b).map(([, { key }]) => order.indexOf(key));
  return found.every((at, index) => at < 0 || at >= (found[index - 1] ?? -1));
}

function headsIn(row: readonly string[], { columns }: TableWords): Map<number, FormColumn> {
  const heads = new Map<number, FormColumn>();
  row.forEach((text, index) => {
    const bare = foldBare(text);
    for (const [column, spellings] of columns) if (bare !== '' && spellings.includes(bare)) heads.set(index, column);
  });
  return heads;
}

/** The line that a row's last label names, within the groups over it; null where several do. */
function lineOf(
  row: readonly string[],
  { lines }: FormTable,
  words: TableWords,
  groups: readonly string[],
): FormLine | null {
  const first = row.findIndex(isNumber);
  const labels = row
    .slice(0, first < 0 ? row.length : first)
    .map(foldBare)
    .filter((text) => words.exact.has(text));
  const found = flatMap(words.exact.get(labels.at(-1) ?? '') ?? [], (index) => lines[index] ?? []);
  if (found.length <= 1) return found[0] ?? null;
  const last = groups.findLast(Boolean);
  const within = found.filter(({ rows }) => rows[0]?.path.some((part) => foldBare(part) === last));
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** The columns of a row's figures: those under heads, if all its numbers are; else as many as the line has, behind its label. */
function figuresOf(
  row: readonly string[],
  { slots }: FormLine,
  heads: ReadonlyMap<number, FormColumn>,
): [Slot, number][] {
  const headed = flatMap(row, (_, index): [Slot, number][] => {
    const column = heads.get(index);
    const slot = slots.find((one) => one.column === column || one.column.key === column?.key);
    return slot && slot.column.type !== 'text' ? [[slot, index]] : [];
  });
  const numbers = flatMap(row, (text, index) => (isNumber(text) ? [index] : []));
  const isUnderHeads = new Set(headed.map(([slot]) => slot)).size === headed.length;
  const columns = new Set(headed.map(([, index]) => index));
  if (headed.length > 0 && isUnderHeads && numbers.every((index) => columns.has(index))) return headed;
  return numbers.length === slots.length ? slots.map((slot, index) => [slot, numbers[index] ?? 0]) : [];
}
