import type { FormTable } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import type { Row } from '../report/tables/row';
import { foldBare } from '../text/fold';
import type { NamedRow } from './labels';
import type { Pairing } from './place';

/** A row of a table's head. */
export interface HeadRow {
  readonly row: Row;
  readonly table: FormTable;
  /** The folded text of each cell; empty where it holds none. */
  readonly texts: readonly string[];
}

/** The rows without figures that hold heads of a table, each given to the table of which it holds most. */
export function findHeads(rows: readonly NamedRow[], lexicon: Lexicon): HeadRow[] {
  return rows.flatMap(({ row, figures, own }): HeadRow[] => {
    // A row not filled in is no head, though its label may be that of a column too: 3.其他.
    const isRow = own !== null && lexicon.rowLabels.has(own.bare) && row.cells.filter(({ kind }) => kind === 'text').length === 1;
    if (figures > 0 || !own || isRow) return [];
    const texts = row.cells.map(({ kind, raw }) => (kind === 'text' ? foldBare(raw) : ''));
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
  const found = new Map<readonly string[], readonly number[]>();
  for (const spellings of columns) {
    if (found.has(spellings)) continue;
    const total = columns.filter((other) => other === spellings).length;
    const all: number[] = [];
    for (const head of heads) {
      if (head.row.start < row.start) head.texts.forEach((text, index) => text !== '' && spellings.includes(text) && all.push(index));
    }
    // A head may be repeated after a break or stand over another block: the nearest ones count.
    const nearest = all.slice(-total).sort((a, b) => a - b);
    found.set(spellings, nearest.length === total ? nearest : []);
  }
  return columns.map((spellings, position) => {
    const earlier = columns.slice(0, position).filter((other) => other === spellings).length;
    return found.get(spellings)?.[earlier] ?? null;
  });
}
