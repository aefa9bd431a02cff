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
  return columns.map((spellings, position) => {
    let total = 0;
    let earlier = 0;
    columns.forEach((other, index) => {
      if (other !== spellings) return;
      total++;
      if (index < position) earlier++;
    });
    return nearestHeads(spellings, total, row, heads)?.sort((a, b) => a - b)[earlier] ?? null;
  });
}

/** A head may be repeated after a break or stand over another block: the nearest ones above count; null where they are too few. */
function nearestHeads(spellings: readonly string[], total: number, { start }: Row, heads: readonly HeadRow[]): number[] | null {
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
