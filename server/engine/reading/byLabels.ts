import type { FormColumn, FormLine, FormTable, Slot } from '../form/form';
import { parseReport } from '../report/report';
import { readText } from '../report/reportText';
import type { TableWords } from '../report/lexicon';
import { readCell } from '../text/cell';
import { foldBare } from '../text/fold';
import { Reading, rowsOf } from './reading';

/** Texts of figures by the slots that they belong to. */
export type Placed = ReadonlyMap<Slot, string>;

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
  const bound = single.size < count && !single.isReordered ? asDraft(reading, rows) : new Map<Slot, string>();
  const placed = bound.size > single.size ? bound : single.placed;
  return { placed, left: Math.max(0, count - [...placed.values()].filter(isNumber).length) };
}

function isNumber(text: string): boolean {
  return readCell(text, { start: 0, end: text.length }).kind === 'number';
}

function asDraft({ lexicon, layout, expected, expectedLabels }: Reading, rows: Rows): Placed {
  const text = rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const report = parseReport(readText(text), null, lexicon);
  const { binding } = new Reading(report, rowsOf(report), lexicon, layout, expected, expectedLabels);
  return new Map(
    [...binding.figures.values()].flatMap(({ slot, cell }): [Slot, string][] =>
      cell && cell.kind !== 'blank' ? [[slot, cell.raw]] : [],
    ),
  );
}

/** Each row by its own label and the groups above it, each figure by the head of its column, or by their order. */
function rowByRow(
  { lexicon }: Reading,
  rows: Rows,
): { readonly placed: Placed; readonly size: number; readonly isReordered: boolean } {
  const placed = new Map<Slot, string>();
  let isReordered = false;
  for (const [table, words] of lexicon.tables) {
    if (table.data.across || table.data.beside) continue;
    let heads = new Map<number, FormColumn>();
    const groups: string[] = [];
    for (const row of rows) {
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
      if (line) for (const [slot, text] of figuresOf(row, line, heads)) placed.set(slot, text);
    }
  }
  return { placed, size: placed.size, isReordered };
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
  const found = (words.exact.get(labels.at(-1) ?? '') ?? []).flatMap((index) => lines[index] ?? []);
  if (found.length <= 1) return found[0] ?? null;
  const last = groups.findLast(Boolean);
  const within = found.filter(({ rows }) => rows[0]?.path.some((part) => foldBare(part) === last));
  return within.length === 1 ? (within[0] ?? null) : null;
}

function figuresOf(
  row: readonly string[],
  { slots }: FormLine,
  heads: ReadonlyMap<number, FormColumn>,
): [Slot, string][] {
  const headed = row.flatMap((text, index): [Slot, string][] => {
    const column = heads.get(index);
    const slot = slots.find((one) => one.column === column || one.column.key === column?.key);
    return slot && isNumber(text) ? [[slot, text]] : [];
  });
  const numbers = row.filter(isNumber);
  if (headed.length === numbers.length && new Set(headed.map(([slot]) => slot)).size === numbers.length) return headed;
  return numbers.length === slots.length ? slots.map((slot, index) => [slot, numbers[index] ?? '']) : [];
}
