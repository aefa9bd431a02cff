import type { Row } from '../../engine/report/tables/row';
import { tidy } from './proposeTable';

/** The rows of one block of a table whose blocks stand beside each other, and what stands over it. */
export interface BesideBlock {
  readonly label: string;
  readonly rows: readonly Row[];
}

const mostBlocks = 4;
/** So many rows have labels in each block. */
const fewest = 2;

/**
 * The blocks of a table whose head repeats, with labels of rows below its first cell each time: 收入 | 预算 | 支出 | 预算. Null
 * where it does not.
 */
export function besideIn(rows: readonly Row[]): readonly BesideBlock[] | null {
  const first = rows.findIndex(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  const head = rows.slice(0, Math.max(0, first)).findLast(({ cells }) => cells.some(({ kind }) => kind === 'text'));
  if (!head) return null;
  const width = head.cells.length;
  const bodies = rows.slice(first).filter(({ cells }) => cells.some(({ kind }) => kind !== 'blank'));
  if (bodies.some(({ cells }) => cells.length > width)) return null;
  for (let blocks = 2; blocks <= mostBlocks; blocks++) {
    const period = width / blocks;
    if (!Number.isInteger(period) || period < 2 || !repeats(head, period)) continue;
    const kindsAt = (at: number): string[] => bodies.map(({ cells }) => cells[at]?.kind ?? 'blank');
    const isLabels = Array.from({ length: blocks }, (_, block) => kindsAt(block * period)).every(
      (kinds) => !kinds.includes('number') && kinds.filter((kind) => kind === 'text').length >= fewest,
    );
    const isFigures = Array.from({ length: width }, (_, at) => at).every(
      (at) => at % period === 0 || (kindsAt(at).includes('number') && !kindsAt(at).includes('text')),
    );
    if (!isLabels || !isFigures) continue;
    return Array.from({ length: blocks }, (_, block) => blockOf(rows.slice(0, first), head, bodies, block, period));
  }
  return null;
}

/** Whether the heads of figures are the same in each block. */
function repeats({ cells }: Row, period: number): boolean {
  return cells.every(
    ({ kind, raw }, at) => at % period === 0 || (kind === 'text' && tidy(raw) === tidy(cells[at % period]?.raw ?? '')),
  );
}

function blockOf(heads: readonly Row[], head: Row, bodies: readonly Row[], block: number, period: number): BesideBlock {
  const cut = (row: Row): Row => ({ ...row, cells: row.cells.slice(block * period, (block + 1) * period) });
  const isFilled = ({ cells }: Row): boolean => cells[0]?.kind === 'text';
  const corners = Array.from({ length: head.cells.length / period }, (_, at) =>
    tidy(head.cells[at * period]?.raw ?? ''),
  );
  const above = heads
    .slice(0, heads.indexOf(head))
    .filter(({ cells }) => cells.length === head.cells.length)
    .map((row) => cut(row).cells.find(({ kind }) => kind === 'text')?.raw)
    .findLast((text) => text !== undefined);
  const isTold = new Set(corners).size === corners.length && corners.every((corner) => corner !== '');
  return {
    label: isTold ? (corners[block] ?? '') : tidy(above ?? ''),
    rows: [cut(head), ...bodies.map(cut).filter(isFilled)],
  };
}
