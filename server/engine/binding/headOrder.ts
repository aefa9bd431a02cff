import type { FormLine, FormTable } from '../form/form';
import type { ColumnWords, TableWords } from '../report/lexicon';
import { layouts } from '../report/tables/layouts';
import type { Row } from '../report/tables/row';
import { foldBare } from '../text/fold';
import { flatMap } from '../text/lists';

/** A row of a table's head. */
export interface HeadRow {
  readonly row: Row;
  readonly table: FormTable;
  /** The folded text of each cell; empty where it holds none. */
  readonly texts: readonly string[];
  /** Rows of heads with none of figures between them are one head: how many heads stand above. */
  readonly head: number;
}

/**
 * What the heads above a row say of the order of its columns: that of the form, or nothing else; another one that
 * cannot be read; or the cell of each column, where groups tell columns of one label apart.
 */
export type HeadOrder = 'form' | 'other' | readonly number[];

/** Reads the nearest head of a form of one's own above a row; the official ones are read by labels and order alone. */
export function headOrder(line: FormLine, row: Row, heads: readonly HeadRow[], words: TableWords): HeadOrder {
  const own = words.columnTrees[line.block ?? 0];
  const above = own ? nearest(row, heads) : [];
  const [first] = above;
  // A table that runs across may stand with its rows on lines of their own.
  if (!own || !first || (first.table.data.across && line.label !== null)) return 'form';
  const { blanks, isCellPerLine } = layouts[row.layout];
  if (line.block !== undefined && !above.every((head) => isWholeCut(head, row, own))) return 'form';
  const columns = own.filter(({ isGroup }) => !isGroup);
  const isShown = blanks === 'shown' && columns.length === line.slots.length;
  const places = isShown ? placesOf(columns, above) : null;
  if (places) return places;
  const corner = foldBare(first.table.data.corner ?? '');
  const isInOwn = isCellPerLine
    ? printsOf(own).some((print) =>
        isInOrder(
          flatMap(above, ({ texts }) => texts),
          print,
          corner,
        ),
      )
    : above.every(({ texts }, at) => isRowInOrder(above.length === depthOf(own) + 1 ? at : -1, texts, own, corner));
  return isInOwn ? 'form' : 'other';
}

/** Of blocks beside each other, whether a head is cut where its block begins: as wide as a row, with no column over labels. */
function isWholeCut(
  { row: { side, cells }, texts: [text = ''] }: HeadRow,
  row: Row,
  tree: readonly ColumnWords[],
): boolean {
  return (
    side === row.side && cells.length === row.cells.length && !tree.some(({ spellings }) => spellings.includes(text))
  );
}

/** The rows of the nearest head above a row, from top to bottom. */
function nearest({ start, side }: Row, heads: readonly HeadRow[]): HeadRow[] {
  const last = heads.findLastIndex((head) => head.row.start < start && (head.row.side ?? side) === side);
  const head = heads[last]?.head;
  return heads.slice(0, last + 1).filter((one) => one.head === head && (one.row.side ?? side) === side);
}

/** The one cell over which the heads are those of each column and its groups; null where that is not certain for all. */
function placesOf(columns: readonly ColumnWords[], heads: readonly HeadRow[]): number[] | null {
  const width = Math.max(...heads.map(({ texts }) => texts.length));
  const stacks = Array.from({ length: width }, (_, at) => heads.map((head, depth) => textOver(heads, depth, at)));
  const free = new Set(stacks.keys());
  const places = new Map<ColumnWords, number>();
  // 总计 in a group is told from 总计 beside it by its group.
  for (const column of columns.toSorted((a, b) => b.groups.length - a.groups.length)) {
    const wanted = [column.spellings, ...column.groups];
    const found = [...free].filter((at) => {
      const isBelowAll = wanted.every((spellings) => stacks[at]?.some((text) => spellings.includes(text)));
      const isHere = heads.some(({ texts }) => wanted.some((spellings) => spellings.includes(texts[at] ?? '')));
      return (isBelowAll && isHere) || heads.some(({ texts }) => texts[at] !== '' && texts[at] === column.whole);
    });
    const [place, ...others] = found;
    if (place === undefined || others.length > 0) return null;
    places.set(column, place);
    free.delete(place);
  }
  return columns.map((column) => places.get(column) ?? -1);
}

/** The text of a cell of a head; where a merged one leaves it blank, that to the left, but for the row that stands over figures. */
function textOver(heads: readonly HeadRow[], depth: number, at: number): string {
  const isLast = depth === heads.length - 1;
  for (let from = at; from >= 0; from--) {
    const text = heads[depth]?.texts[from] ?? '';
    if (text !== '' || isLast) return text;
    // What begins in a row above is no longer below what stands to the left.
    if (heads.slice(0, depth).some(({ texts }) => (texts[from] ?? '') !== '')) return '';
  }
  return '';
}

/** Whether labels of columns stand from left to right as in the form; any of them may be gone, or be written otherwise. */
function isInOrder(texts: readonly string[], tree: readonly ColumnWords[], corner: string): boolean {
  let place = 0;
  let last = corner;
  let unknown = 0;
  // A row without groups has no place for one that is written otherwise.
  const hasGroups = tree.some((column) => column.isGroup && texts.some((text) => text !== '' && isNamed(column, text)));
  return texts.every((text) => {
    if (text === '') return true;
    const named = tree.filter((column) => isNamed(column, text));
    if (named.length === 0) {
      if (text !== corner) unknown++;
      return true;
    }
    // One more than the form has is a merged cell written out: 公办 公办. Else it is the next column of that label.
    const isSpare = place === 0 || texts.filter((other) => other === text).length > named.length;
    if (text === last && isSpare) return true;
    last = text;
    const found = tree.findIndex((column, at) => at >= place && isNamed(column, text));
    // What no column is named like stands for one that is gone there, or else for one that has moved.
    const skipped = tree.slice(place, found).filter(({ isGroup }) => hasGroups || !isGroup).length;
    const isRoom = place === 0 || unknown <= skipped;
    place = found + 1;
    unknown = 0;
    return found >= 0 && isRoom;
  });
}

/** Whether a row of a head is in the order of the form, also among the columns of its own depth: 合计 on top is in no group. */
function isRowInOrder(depth: number, texts: readonly string[], tree: readonly ColumnWords[], corner: string): boolean {
  const own = tree.filter(({ groups }) => groups.length === depth);
  return (
    isInOrder(texts, tree, corner) &&
    isInOrder(
      texts.filter((text) => own.some((column) => isNamed(column, text))),
      own,
      corner,
    )
  );
}

function isNamed({ spellings, whole }: ColumnWords, text: string): boolean {
  return text === whole || spellings.includes(text);
}

function depthOf(tree: readonly ColumnWords[]): number {
  return Math.max(...tree.map(({ groups }) => groups.length));
}

/** The orders in which the heads of a form stand one below the other: row by row, with single columns on top or at the foot, or group by group. */
function printsOf(tree: readonly ColumnWords[]): (readonly ColumnWords[])[] {
  const depth = depthOf(tree);
  const byRows = (rowOf: (column: ColumnWords) => number): ColumnWords[] =>
    tree.toSorted((a, b) => rowOf(a) - rowOf(b));
  return [
    byRows(({ groups }) => groups.length),
    byRows(({ groups, isGroup }) => (isGroup ? groups.length : depth)),
    tree,
  ];
}
