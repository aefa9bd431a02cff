import { foldBare } from '../text/fold';
import type { EquationData, FormData, RelationData, RowData, TableData } from './data';
import { flatMap } from '../text/lists';

/** The labels of the rows of a list, by the key of its table, its own whole key and its label. */
export type Items = (table: string, list: string, label: string) => readonly string[];

/** So many rows lists have in all, and so many figures their equations name. */
export const mostRows = 1000;
const mostTerms = 50_000;

/** Whether a form has rows of which a draft says how many there are. */
export function hasLists({ tables }: FormData): boolean {
  return tables.some(({ blocks }) => blocks.some(({ rows }) => listsIn(rows).length > 0));
}

/** The whole keys of the lists among rows. */
export function listsIn(rows: readonly RowData[], prefix = ''): string[] {
  return flatMap(rows, (row) => {
    const key = prefix + (row.key ?? '');
    return row.isList ? [key] : listsIn(row.rows ?? [], row.key === undefined ? prefix : `${key}.`);
  });
}

/** A form with the rows of its lists in their places; a list without any has one that stands for them, as an example. */
export function withItems(data: FormData, items: Items): FormData {
  return { ...data, tables: data.tables.map((table) => fillLists(table, items)) };
}

function fillLists(table: TableData, items: Items): TableData {
  let left = mostItems(table);
  const fill = (rows: readonly RowData[], prefix: string): RowData[] =>
    flatMap(rows, (row): RowData[] => {
      const key = prefix + (row.key ?? '');
      if (!row.isList)
        return [row.rows ? { ...row, rows: fill(row.rows, row.key === undefined ? prefix : `${key}.`) } : row];
      const labels = items(table.key, key, row.label).slice(0, left);
      left -= labels.length;
      return labels.length === 0
        ? [{ ...row, isList: false, key: `${row.key ?? ''}.1`, isItem: true, isExample: true }]
        : rowsOf(row, labels);
    });
  return { ...table, blocks: table.blocks.map((block) => ({ ...block, rows: fill(block.rows, '') })) };
}

/** Each with a key of its own, made of its label, behind that of the list. */
function rowsOf(row: RowData, labels: readonly string[]): RowData[] {
  const taken = new Map<string, number>();
  return labels.map((label) => {
    const name = foldBare(label).replace(/[^\p{L}\p{N}]/gu, '') || 'x';
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    // No name of a label holds a mark.
    return {
      ...row,
      isList: false,
      isItem: true,
      accepted: [],
      label,
      key: `${row.key ?? ''}.${name}${before === 0 ? '' : `_${before + 1}`}`,
    };
  });
}

/** Many rows times many equations would be too much: as many rows as these allow. */
function mostItems({ equations = [], relations = [] }: TableData): number {
  const terms = (of: (equation: EquationData | RelationData) => boolean): number =>
    [...equations, ...relations].filter(of).reduce((sum, { of: words }) => sum + words.split(/ [-+=] /).length, 0);
  return Math.min(
    mostRows,
    Math.floor(
      mostTerms /
        Math.max(
          1,
          terms(({ each }) => each === 'row'),
        ),
    ),
  );
}
