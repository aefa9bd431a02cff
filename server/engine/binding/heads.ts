import type { FormColumn, FormTable } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import { foldBare, withoutNote } from '../text/fold';
import type { Row } from '../report/tables/row';
import type { NamedRow } from './labels';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

/** A row of a table's head. */
export interface HeadRow {
  readonly row: Row;
  readonly table: FormTable;
  /** The folded text of each cell; empty where it holds none. */
  readonly texts: readonly string[];
}

/** The rows without figures that hold heads of a table, each given to the table of which it holds most. */
export function findHeads(rows: readonly NamedRow[], lexicon: Lexicon): HeadRow[] {
  return flatMap(rows, ({ row, texts: written, figures, own }): HeadRow[] => {
    if (figures > 0 || !own) return [];
    // A row not filled in is no head, though its label may be that of a column too: 3.其他.
    const isRow =
      (lexicon.rowLabels.has(own.bare) ||
        (!lexicon.labels.has(own.bare) && lexicon.rowLabels.has(foldBare(withoutNote(own.text))))) &&
      row.cells.filter(({ kind }) => kind === 'text').length === 1;
    if (isRow) return [];
    const texts = written.map((text, index) =>
      text === '' || lexicon.labels.has(text) ? text : foldBare(withoutNote(row.cells[index]?.raw ?? '')),
    );
    let most = 0;
    let owner: FormTable | null = null;
    for (const [table, { heads }] of lexicon.tables) {
      const hits = texts.filter((text) => heads.has(text)).length;
      if (hits > most) owner = table;
      else if (hits === most) owner = null;
      most = Math.max(most, hits);
    }
    return owner ? [{ row, table: owner, texts }] : [];
  });
}

/**
 * Where the heads over a line's figures stand: for each figure the index of its head's cell, null where no head
 * is found. Heads of the same name are told apart by their order from left to right.
 */
export function headIndices(
  { line, row }: Pick<Pairing, 'line' | 'row'>,
  heads: readonly HeadRow[],
  words: TableWords,
): (number | null)[] {
  const columns = line.slots.map(({ column }) => words.columns.get(column) ?? []);
  // Columns of several groups are different ones, though their heads read alike: 男, 女 | 男, 女.
  const names = columns.map((spellings) => spellings.join('\n'));
  const own = heads.filter((head) => (head.row.side ?? row.side) === row.side);
  const found = new Map<string, number[] | null>();
  const earlier = new Map<string, number>();
  return columns.map((spellings, at) => {
    const name = names[at] ?? '';
    let places = found.get(name);
    if (places === undefined) {
      const total = names.filter((other) => other === name).length;
      places = nearestHeads(spellings, total, row, own)?.sort((a, b) => a - b) ?? null;
      found.set(name, places);
    }
    const before = earlier.get(name) ?? 0;
    earlier.set(name, before + 1);
    return places?.[before] ?? null;
  });
}

/** `headIndices` for the lines of a table: lines with the same columns below the same heads are looked up once. */
export function headFinder(
  heads: readonly HeadRow[],
  words: TableWords,
): (pairing: Pairing) => readonly (number | null)[] {
  const known = new Map<
    FormColumn | undefined,
    { readonly above: number; readonly indices: readonly (number | null)[] }
  >();
  return (pairing) => {
    const { slots } = pairing.line;
    const above = heads.filter((head) => head.row.start < pairing.row.start).length;
    const before = known.get(slots[0]?.column);
    if (before?.above === above && before.indices.length === slots.length) return before.indices;
    const indices = headIndices(pairing, heads, words);
    known.set(slots[0]?.column, { above, indices });
    return indices;
  };
}

/** How often the head over the last figure of a line stands side by side in the nearest row that has it. */
export function headRepeats(
  { line, row }: Pick<Pairing, 'line' | 'row'>,
  heads: readonly HeadRow[],
  words: TableWords,
): number {
  const column = line.slots.at(-1)?.column;
  const spellings = (column && words.columns.get(column)) ?? [];
  const isHead = (text: string | undefined): boolean => text !== undefined && spellings.includes(text);
  const texts =
    heads.findLast(
      (head) => (head.row.side ?? row.side) === row.side && head.row.start < row.start && head.texts.some(isHead),
    )?.texts ?? [];
  const last = texts.findLastIndex(isHead);
  return last - texts.findLastIndex((text, index) => index < last && !isHead(text));
}

/** A head may be repeated after a break or stand over another block: the nearest ones above count; null where they are too few. */
function nearestHeads(
  spellings: readonly string[],
  total: number,
  { start }: Row,
  heads: readonly HeadRow[],
): number[] | null {
  const found: number[] = [];
  for (let at = heads.length - 1; at >= 0; at--) {
    const head = heads[at];
    if (!head || head.row.start >= start) continue;
    for (let index = head.texts.length - 1; index >= 0; index--) {
      const text = head.texts[index] ?? '';
      if (text === '' || !spellings.includes(text)) continue;
      if (found.push(index) === total) return found;
    }
  }
  return null;
}
