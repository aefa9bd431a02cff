import { textsOf, type Grid } from '../../form/grid';
import type { Cell } from '../../text/cell';
import { padEnd, widthOf } from '../../text/width';
import type { Bars } from './row';

/** A row that is printed after the model of another: as many cells, all blank but for the label. */
export interface ModelRow {
  /** The cells of the model. */
  readonly cells: readonly Cell[];
  /** The index of the cell that takes the label. */
  readonly index: number;
  readonly label: string;
  /** How the bars of the model are drawn. */
  readonly bars?: Bars | undefined;
  /** Whether the new row stands as deep in its groups as the model. */
  readonly isAsDeep: boolean;
}

export function tabsRow(model: ModelRow): string {
  return textsOfRow(model).join('\t');
}

export function tabsTable(grid: Grid, lineEnd: string): string {
  return textsOf(grid)
    .map((row) => row.join('\t'))
    .join(lineEnd);
}

export function pipesRow(model: ModelRow): string {
  return `| ${textsOfRow(model).join(' | ')} |`;
}

export function pipesTable(grid: Grid, lineEnd: string): string {
  const escaped = textsOf(grid).map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = (escaped[0] ?? []).map((_, column) =>
    Math.max(3, ...escaped.map((row) => columnWidth(row[column] ?? ''))),
  );
  const [head = '', ...body] = escaped.map(
    (row) => `| ${row.map((text, column) => padEnd(text, widths[column] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join(lineEnd);
}

/** With the bars of the model, at its ends too: a bar more would be a cell more. */
export function barsRow(model: ModelRow, usual: string): string {
  const { bar, left, right } = model.bars ?? { bar: usual, left: true, right: true };
  return `${left ? `${bar} ` : ''}${textsOfRow(model).join(` ${bar} `)}${right ? ` ${bar}` : ''}`;
}

export function barsTable(grid: Grid, lineEnd: string, bar: string): string {
  return textsOf(grid)
    .map((row) => `${bar} ${row.join(` ${bar} `)} ${bar}`)
    .join(lineEnd);
}

export function separatedRow(model: ModelRow, mark: string): string {
  return textsOfRow(model)
    .map((text) => quoted(text, mark))
    .join(mark);
}

export function separatedTable(grid: Grid, lineEnd: string, mark: string): string {
  return textsOf(grid)
    .map((row) => row.map((text) => quoted(text, mark)).join(mark))
    .join(lineEnd);
}

/** A field in quotes, where it holds what parts fields. */
function quoted(text: string, mark: string): string {
  return text.includes(mark) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The groups beside the label span the row already; what the label spans is not written again. */
export function htmlRow({ cells, index, label, isAsDeep }: ModelRow): string {
  if (!isAsDeep) return '';
  const spanned = cells.slice(index + 1).findIndex(({ covered }) => !covered);
  const blanks = cells
    .slice(index + 1)
    .filter(({ covered }) => !covered)
    .map(() => '<td></td>');
  return `<tr><td${spanned > 0 ? ` colspan="${spanned + 1}"` : ''}>${label}</td>${blanks.join('')}</tr>`;
}

export function htmlTable({ cells, height }: Grid, lineEnd: string): string {
  const rows = Array.from({ length: height }, () => '');
  for (const { row, rowSpan, columnSpan, text } of cells) {
    const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
    rows[row] = `${rows[row] ?? ''}<td${spans}>${escape(text)}</td>`;
  }
  return ['<table border="1">', ...rows.map((row) => `<tr>${row}</tr>`), '</table>'].join(lineEnd);
}

function textsOfRow({ cells, index, label }: ModelRow): string[] {
  return cells.map((_, at) => (at === index ? label : ''));
}

/** A label as long as a sentence does not widen its whole column. */
function columnWidth(text: string): number {
  const width = widthOf(text);
  return width > longestPadded ? 0 : width;
}

const longestPadded = 40;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
