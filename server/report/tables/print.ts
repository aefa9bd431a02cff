import { textsOf, type Grid } from '../../form/grid';
import type { Layout } from './row';

/** Prints a table in a layout; lines end in `lineEnd`, but for the last. */
export function printTable(grid: Grid, layout: Layout, lineEnd: string): string {
  const rows = textsOf(grid);
  if (layout === 'tabs') return rows.map((row) => row.join('\t')).join(lineEnd);
  const [head = [], ...body] = rows.map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(grid.width)}`, ...body].join(lineEnd);
}
