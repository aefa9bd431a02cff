import { padEnd, padStart, widthOf } from '../../server/engine/text/width';
import type { Row } from './row';

export const heads = [
  '测什么 Measure',
  '谁 Subject',
  '中位 Median',
  'p95',
  '中位比 × base',
  'p95 比 × base',
  '目标 Target',
  '达到 Met',
];

/** A row as the cells of the table. */
export function cellsOf({ measure, subject, unit, samples, base, target }: Row): string[] {
  const { median, p95 } = samples;
  return [
    measure,
    subject,
    `${digits(median)} ${unit}`,
    `${digits(p95)} ${unit}`,
    base ? digits(median / base.median) : '',
    base ? digits(p95 / base.p95) : '',
    target?.text ?? '',
    target ? (target.isMet ? '✓' : '✗') : '',
  ];
}

/** Three digits that count. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** A row for a terminal; `widths` are those of the columns. */
export function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell, index) =>
      index > 1 && index < 6 ? padStart(cell, widths[index] ?? 0) : padEnd(cell, widths[index] ?? 0),
    )
    .join('  ')
    .trimEnd();
}

const widths = [30, 42, 12, 12, 14, 14, 44, 8];

/** The rows as a table in Markdown; a measure is named once. */
export function markdownOf(rows: readonly Row[]): string {
  const lines = rows.map((row, index) => {
    const [measure = '', ...rest] = cellsOf(row);
    return [rows[index - 1]?.measure === row.measure ? '' : measure, ...rest];
  });
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), '| --- | --- | ---: | ---: | ---: | ---: | --- | --- |', ...lines.map(line)].join('\n');
}

export function ruleOf(): string {
  return '-'.repeat(heads.reduce((sum, head, index) => sum + Math.max(widths[index] ?? 0, widthOf(head)) + 2, 0));
}
