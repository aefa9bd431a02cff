import { textsOf, type Grid } from '../../form/grid';
import type { Layout } from './row';

/** Prints a table in a layout, with tabs where the layout holds no blanks; lines end in `lineEnd`, but for the last. */
export function printTable(grid: Grid, layout: Layout, lineEnd: string): string {
  if (layout === 'html') return printHtml(grid).join(lineEnd);
  const rows = textsOf(grid);
  if (layout !== 'pipes') return rows.map((row) => row.join('\t')).join(lineEnd);
  const [head = [], ...body] = rows.map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`);
  return [head, `|${' --- |'.repeat(grid.width)}`, ...body].join(lineEnd);
}

function printHtml({ cells, height, width }: Grid): string[] {
  const covered = new Set<string>();
  const lines = ['<table border="1">'];
  for (let row = 0; row < height; row++) {
    let line = '<tr>';
    for (let column = 0; column < width; column++) {
      if (covered.has(`${row},${column}`)) continue;
      const cell = cells.find((candidate) => candidate.row === row && candidate.column === column);
      const { rowSpan = 1, columnSpan = 1, text = '' } = cell ?? {};
      for (let r = 0; r < rowSpan; r++) for (let c = 0; c < columnSpan; c++) covered.add(`${row + r},${column + c}`);
      const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
      line += `<td${spans}>${escape(text)}</td>`;
    }
    lines.push(`${line}</tr>`);
  }
  return [...lines, '</table>'];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
