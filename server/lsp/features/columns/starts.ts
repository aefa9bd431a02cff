import { layouts } from '../../../engine/report/tables/layouts';
import type { Row } from '../../../engine/report/tables/row';

/** Where a cell, or the bar before it, begins: a UTF-16 offset. */
export interface CellStart {
  readonly at: number;
  readonly isBar: boolean;
}

/**
 * Where each cell of a row begins, and where the bar at its end stands, if there is one; null for layouts that are not
 * drawn in columns, and for cells that were read in another order than they stand in.
 */
export function cellStarts(text: string, row: Row): CellStart[] | null {
  const { borders, linesUp } = layouts[row.layout];
  if (linesUp === 'nothing') return null;
  if (row.cells.some(({ start }, index) => start < (row.cells[index - 1]?.start ?? row.start))) return null;
  const marks = borders?.[0] ?? '';
  const isBar = linesUp === 'bars';
  const starts = row.cells.map(({ start }, index): CellStart => {
    if (index === 0) return { at: row.start, isBar: false };
    const at = lastMark(text, marks, row.cells[index - 1]?.end ?? row.start, start);
    if (at === null) return { at: start, isBar: false };
    return isBar ? { at, isBar } : { at: at + 1, isBar };
  });
  const end = isBar && row.bars?.right ? lastMark(text, marks, row.cells.at(-1)?.end ?? row.start, row.end) : null;
  return end === null ? starts : [...starts, { at: end, isBar }];
}

/** The last of the marks from `from` on and before `to`. */
function lastMark(text: string, marks: string, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (marks.includes(text.charAt(at))) return at;
  return null;
}
