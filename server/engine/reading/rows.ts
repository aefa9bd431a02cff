import type { BoundLine } from '../binding/binding';
import type { FormLine } from '../form/form';
import { layouts } from '../report/tables/layouts';

/** A row as wide as `model`, blank but for the label; empty where the layout cannot hold it, and beside other blocks. */
export function printRow(
  { row: { cells, layout, bars, side }, label, line: { depth } }: BoundLine,
  line: FormLine,
): string {
  if (side !== undefined) return '';
  // In a row that is not shifted the label stands at its depth.
  const index = label?.index === depth ? line.depth : (label?.index ?? 0);
  return layouts[layout].printRow({ cells, index, label: line.label ?? '', bars, isAsDeep: line.depth === depth });
}
