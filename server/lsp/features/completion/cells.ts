import { layouts } from '../../../engine/report/tables/layouts';
import type { Row } from '../../../engine/report/tables/row';
import type { Cell } from '../../../engine/text/cell';
import type { Span } from '../../../engine/text/source';
import type { Place } from './offer';

/** A cell under the cursor. */
export interface PlacedCell {
  readonly row: Row;
  readonly cell: Cell;
  /** The index of the cell in its row. */
  readonly index: number;
}

/** The cell under the cursor, also where it is blank and the cursor stands anywhere between its borders. */
export function cellAt({ reading, offset }: Pick<Place, 'reading' | 'offset'>): PlacedCell | null {
  const { report } = reading;
  const row = report.tables.flatMap(({ rows }) => rows).find(({ start, end }) => start <= offset && offset <= end);
  if (!row) return null;
  const borders = bordersOf(row, report.source.text, offset);
  const index = row.cells.findIndex(
    ({ start, end, covered }) => !covered && borders.start <= start && end <= borders.end,
  );
  const cell = row.cells[index];
  return cell ? { row, cell, index } : null;
}

/** From the border before `offset` to the one behind it. */
function bordersOf({ layout, cells, start, end }: Row, text: string, offset: number): Span {
  const { borders } = layouts[layout];
  if (!borders)
    return cells.find((cell) => cell.start <= offset && offset <= cell.end) ?? { start: offset, end: offset };
  const [before, behind] = borders;
  let left = offset;
  while (left > start && !before.includes(text.charAt(left - 1))) left--;
  let right = offset;
  while (right < end && !behind.includes(text.charAt(right))) right++;
  return { start: left, end: right };
}

/** What a text put into the cell replaces: its content, or nothing at the cursor where it is blank. */
export function contentOf({ cell }: PlacedCell, offset: number): Span {
  return cell.kind === 'blank' ? { start: offset, end: offset } : { start: cell.start, end: cell.end };
}
