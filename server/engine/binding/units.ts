import type { FormColumn } from '../form/form';
import { unitOf, type Cell } from '../text/cell';
import { foldBare } from '../text/fold';
import type { BoundLine, BoundTable } from './binding';

/** Whether a figure is followed by a unit that its column does not have: 3件 in one of 万元. What number is meant is then not known. */
export function isForeignUnit({ units }: FormColumn, cell: Cell): boolean {
  const unit = cell.kind === 'number' && cell.plain ? null : unitOf(cell);
  return unit !== null && units.length > 0 && !units.includes(unit);
}

/**
 * Whether the unit behind a figure may be taken off: any of a count, for it is counted all the same; of an amount only
 * where the head of the draft states it, for without it nobody could tell 元 from 万元.
 */
export function isUnitStated({ heads }: BoundTable, line: BoundLine, column: FormColumn, cell: Cell): boolean {
  const unit = unitOf(cell);
  if (unit === null || column.type === 'count') return unit === null || column.units.includes(unit);
  const spellings = column.spellings.map(foldBare);
  for (const head of heads.toReversed()) {
    const texts = head.start < line.row.start ? head.cells.map(({ raw }) => foldBare(raw)) : [];
    const own = texts.find((text) => spellings.includes(text));
    if (own !== undefined) return own.includes(foldBare(unit));
  }
  return false;
}
