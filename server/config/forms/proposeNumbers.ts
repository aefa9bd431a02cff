import type { Row } from '../../engine/report/tables/row';

const ordinal = /^(?:序号|编号|序|项次|行次|No\.?|№)$/i;

/**
 * Rows without the column that numbers them (序号), and its head; null where there is none. A name that stands in that column,
 * since 合计 spans it, takes the place of the blank one beside it.
 */
export function withoutNumbers(rows: readonly Row[]): { readonly rows: readonly Row[]; readonly head: string | null } {
  const first = rows.findIndex(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  const heads = rows.slice(0, Math.max(0, first));
  const head = heads.findLast(({ cells }) => ordinal.test(cells[0]?.raw.replace(/\s/g, '') ?? ''))?.cells[0];
  const bodies = rows.slice(Math.max(0, first));
  const isNamed = bodies.some(({ cells }) => cells[0]?.kind === 'number' && cells[1]?.kind === 'text');
  if (!head || !isNamed) return { rows, head: null };
  const isCovered = ({ cells }: Row): boolean => cells[0]?.kind === 'text' && cells[1]?.kind === 'blank';
  const without = (row: Row): Row => ({
    ...row,
    cells: !heads.includes(row) && isCovered(row) ? row.cells.toSpliced(1, 1) : row.cells.slice(1),
  });
  return { rows: rows.map(without), head: head.raw.replace(/\s/g, '') };
}
