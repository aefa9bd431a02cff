import { textsOf, type Grid } from '../../form/grid';
import { padEnd, widthOf } from '../../text/width';
import type { Layout } from './row';

/** Prints a table in a layout, with tabs where the layout holds no blanks; lines end in `lineEnd`, but for the last. */
export function printTable(grid: Grid, layout: Layout, lineEnd: string): string {
  if (layout === 'html') return printHtml(grid).join(lineEnd);
  const rows = textsOf(grid);
  if (layout !== 'pipes') return rows.map((row) => row.join('\t')).join(lineEnd);
  const escaped = rows.map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = (escaped[0] ?? []).map((_, column) => Math.max(3, ...escaped.map((row) => columnWidth(row[column] ?? ''))));
  const [head = '', ...body] = escaped.map((row) => `| ${row.map((text, column) => padEnd(text, widths[column] ?? 0)).join(' | ')} |`);
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join(lineEnd);
}

/** A label as long as a sentence does not widen its whole column. */
function columnWidth(text: string): number {
  const width = widthOf(text);
  return width > longestPadded ? 0 : width;
}

const longestPadded = 40;

function printHtml({ cells, height }: Grid): string[] {
  const rows = Array.from({ length: height }, () => '');
  for (const { row, rowSpan, columnSpan, text } of cells) {
    const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
    rows[row] = `${rows[row] ?? ''}<td${spans}>${escape(text)}</td>`;
  }
  return ['<table border="1">', ...rows.map((row) => `<tr>${row}</tr>`), '</table>'];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
