import type { FormTable } from '../form/form';
import type { Lexicon } from '../report/lexicon';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import { foldBare } from '../text/fold';
import type { Pairing } from './place';

/** The rows without figures that hold heads of a table, each given to the table of which it holds most. */
export function findHeads(rows: readonly Row[], lexicon: Lexicon): ReadonlyMap<Row, FormTable> {
  const heads = new Map<Row, FormTable>();
  for (const row of rows) {
    if (row.cells.some(isFigureCell)) continue;
    const texts = row.cells.filter(({ kind }) => kind === 'text').map(({ raw }) => foldBare(raw));
    const counts = lexicon.form.tables.map((table) => {
      const labels = lexicon.headLabels.get(table.key);
      return { table, hits: texts.filter((text) => labels?.has(text)).length };
    });
    const most = Math.max(0, ...counts.map(({ hits }) => hits));
    const owners = counts.filter(({ hits }) => hits === most);
    if (most > 0 && owners.length === 1 && owners[0]) heads.set(row, owners[0].table);
  }
  return heads;
}

/**
 * Where the heads over a line's figures stand: for each figure the index of its head's cell, null where no head
 * is found. Heads of the same name are told apart by their order from left to right.
 */
export function headIndices(line: Pick<Pairing, 'line' | 'row'>, heads: readonly Row[]): (number | null)[] {
  const above = heads.filter((head) => head.start < line.row.start);
  const names = line.line.slots.map(({ column }) => column.spellings.map(foldBare));
  const cells = above.flatMap((head) =>
    head.cells.map((cell: Cell, index) => ({ index, text: cell.kind === 'text' ? foldBare(cell.raw) : '', head })),
  );
  return names.map((spellings, position) => {
    const earlier = names.slice(0, position).filter((other) => other[0] === spellings[0]).length;
    const alike = cells.filter(({ text }) => spellings.includes(text));
    const total = names.filter((other) => other[0] === spellings[0]).length;
    // A head may be repeated after a break or stand over another block: the nearest ones count.
    const nearest = alike.slice(-total).sort((a, b) => a.index - b.index);
    return nearest.length === total ? (nearest[earlier]?.index ?? null) : null;
  });
}
