import type { BoundTable } from '../binding/binding';
import type { Reading } from '../reading/reading';
import type { TableWords } from '../report/lexicon';
import type { Row, Table } from '../report/tables/row';
import type { Cell } from '../text/cell';
import { foldBare } from '../text/fold';
import type { Span } from '../text/source';
import type { Block, RowsBlock } from './model';
import { officialTable } from './officialTable';
import { flatMap } from '../text/lists';

/**
 * The tables of a draft. One of the form stands where its first row does, with all its figures; rows that have no
 * place in it, and tables that are none of the form's, are shown as they were read.
 */
export function tableBlocks(reading: Reading): (Span & { read(): Block[] })[] {
  const placed = placedCells(reading);
  const ownersOf = new Map<Table, BoundTable[]>();
  for (const owner of reading.binding.tables) {
    for (const piece of owner.pieces) ownersOf.set(piece, [...(ownersOf.get(piece) ?? []), owner]);
  }
  const done = new Set<BoundTable>();
  return reading.report.tables.map((table) => {
    const owners = ownersOf.get(table) ?? [];
    return {
      start: table.start,
      end: table.end,
      read: () => {
        const first = owners.filter((owner) => !done.has(owner));
        for (const owner of first) done.add(owner);
        const official = first.map((owner) => officialTable(reading, owner));
        const owner = owners.at(-1)?.form ?? null;
        const rows =
          owners.length === 0
            ? rowsBlock(table, table.rows, null)
            : rowsBlock(table, leftRows(reading, table, owners, placed), owner);
        return rows.rows.length > 0 ? [...official, rows] : official;
      },
    };
  });
}

/** The cells of a draft that have their place in the form: figures and the labels before them. */
function placedCells({ binding }: Reading): ReadonlySet<Cell> {
  const placed = new Set<Cell>();
  for (const { cell } of binding.figures.values()) if (cell) placed.add(cell);
  for (const { lines } of binding.tables) {
    for (const { label } of lines) for (const cell of label?.cells ?? []) placed.add(cell);
  }
  return placed;
}

/**
 * What rows hold beside figures in their places, labels of the tables that stand in them, or pieces of these, and
 * lines of dashes: a row of the form with its label, any other row whole.
 */
function leftRows(
  { lexicon }: Reading,
  { rows }: Table,
  owners: readonly BoundTable[],
  placed: ReadonlySet<Cell>,
): Row[] {
  const labels = flatMap(owners, ({ form }) => labelsOf(lexicon.tables.get(form))).join('\n');
  const isLabel = (bare: string): boolean => bare !== '' && labels.includes(bare);
  const isPlaced = (cell: Cell): boolean =>
    placed.has(cell) ||
    cell.kind === 'blank' ||
    isRule(cell.raw) ||
    (cell.kind === 'text' && isLabel(foldBare(cell.raw)));
  return flatMap(rows, (row): Row[] => {
    const left = new Set(row.cells.filter((cell) => !isPlaced(cell)));
    if (left.size === 0) return [];
    const isRead = row.cells.some((cell) => placed.has(cell) && cell.kind !== 'text');
    return [
      isRead
        ? { ...row, cells: row.cells.filter((cell) => left.has(cell) || (cell.kind === 'text' && placed.has(cell))) }
        : row,
    ];
  });
}

function labelsOf(words: TableWords | undefined): string[] {
  return words ? [...words.exact.keys(), ...words.merged.keys(), ...words.groups, ...words.heads] : [];
}

function isRule(raw: string): boolean {
  return /^:?-+:?$/.test(raw);
}

function rowsBlock(table: Table, rows: readonly Row[], leftFrom: RowsBlock['leftFrom']): RowsBlock {
  const kept = rows.filter(
    ({ cells }) =>
      cells.some(({ kind }) => kind !== 'blank') && !cells.every(({ raw, kind }) => kind === 'blank' || isRule(raw)),
  );
  return {
    kind: 'rows',
    start: kept[0]?.start ?? table.start,
    end: kept.at(-1)?.end ?? table.end,
    leftFrom,
    rows: kept.map((row) => row.cells.map((cell) => ({ start: cell.start, end: cell.end, gap: '', text: cell.raw }))),
  };
}
