import { wideBars } from '../../../engine/report/tables/layouts';
import type { Row } from '../../../engine/report/tables/row';

/** Where a cell, or the bar before it, begins: a UTF-16 offset. */
export interface CellStart {
  readonly at: number;
  readonly isBar: boolean;
}

/** What parts the cells of layouts in which each row is a line. Bars are lined up, all else stays behind its cell. */
const marks: Readonly<Partial<Record<Row['layout'], string>>> = {
  tabs: '\t',
  pipes: '|',
  wideBars,
  commas: ',',
  wideCommas: '，',
  semicolons: ';',
};

/**
 * Where each cell of a row begins, and where the bar at its end stands, if there is one; null for layouts that are not
 * drawn in columns: cells on lines of their own, HTML, and box drawings, which their own lines hold together.
 */
export function cellStarts(text: string, row: Row): CellStart[] | null {
  const own = marks[row.layout];
  if (own === undefined && row.layout !== 'spaces') return null;
  const isBar = row.layout === 'pipes' || row.layout === 'wideBars';
  const starts = row.cells.map(({ start }, index): CellStart => {
    if (index === 0) return { at: row.start, isBar: false };
    const at = own === undefined ? null : lastMark(text, own, row.cells[index - 1]?.end ?? row.start, start);
    if (at === null) return { at: start, isBar: false };
    return isBar ? { at, isBar } : { at: at + 1, isBar };
  });
  const end = isBar && row.bars?.right ? lastMark(text, own ?? '', row.cells.at(-1)?.end ?? row.start, row.end) : null;
  return end === null ? starts : [...starts, { at: end, isBar }];
}

/** The last of the marks from `from` on and before `to`. */
function lastMark(text: string, own: string, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (own.includes(text.charAt(at))) return at;
  return null;
}
