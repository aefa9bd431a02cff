import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { groupRows, isFigureCell, mostCells, type Row, type Table, type TableLines } from './row';

const longestLabel = 60;

/**
 * Reads tables whose cells are separated by tabs, as they come from Word, a web page or a PDF. A line of prose
 * whose end is padded with tabs is no row; a label that stands alone on its line is one only beside other rows.
 */
export function readTabs({ text, lines, isTaken, isLabel }: TableLines): Table[] {
  const rows: (Row | null)[] = [];
  const alone: (Row | null)[] = [];
  for (const line of lines) {
    const row = isTaken(line.index) || line.text.trim() === '' ? blankRow(text, line) : readRow(text, line);
    const filled = row?.cells.filter((cell) => cell.kind !== 'blank') ?? [];
    const [only] = filled;
    const isRow = filled.length >= 2 && row !== null && row.cells.length >= 2 && row.cells.length <= mostCells && !isNumberedText(filled);
    const isLoneLabel = filled.length === 1 && only?.kind === 'text' && line.text.includes('\t') && isLabel(only.raw);
    const isLoneFigure = filled.length === 1 && only !== undefined && isFigureCell(only) && line.text.includes('\t');
    rows.push(isRow || isLoneLabel || isLoneFigure ? row : null);
    alone.push(isRow ? null : row);
  }
  return groupRows(lines.flatMap((_, index) => rows[index] ?? joinNeighbour(index, rows, alone, isLabel) ?? []));
}

function readRow(text: string, line: Line): Row {
  const cells: Cell[] = [];
  let start = line.start;
  while (start <= line.end && cells.length <= mostCells) {
    const tab = line.text.indexOf('\t', start - line.start);
    const end = tab < 0 ? line.end : line.start + tab;
    cells.push(readCell(text, { start, end }));
    start = end + 1;
  }
  return { start: line.start, end: line.end, line: line.index, layout: 'tabs', cells };
}

/** A tab behind a number is what a word processor puts into a list. */
function isNumberedText([first, second, ...others]: readonly Cell[]): boolean {
  return others.length === 0 && second?.kind === 'text' && /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?)$/.test(first?.raw ?? '');
}

/** A line of tabs alone keeps its place in a table: it may be a row not filled in. */
function blankRow(text: string, line: Line): Row | null {
  return line.text.includes('\t') && line.text.trim() === '' ? readRow(text, line) : null;
}

/** A short lone text or a line of tabs beside a row belongs to the table: the piece of a cut label, an empty row. */
function joinNeighbour(
  index: number,
  rows: readonly (Row | null)[],
  alone: readonly (Row | null)[],
  isLabel: TableLines['isLabel'],
): Row | null {
  const row = alone[index];
  if (!row || !(rows[index - 1] || rows[index + 1])) return null;
  const content = row.cells.find((cell) => cell.kind !== 'blank');
  if (!content) return row.cells.length <= mostCells ? row : null;
  // A number alone on its line is that of a page.
  if (content.kind !== 'text') return null;
  const isPiece = content.raw.length <= longestLabel && !/[。；：！？]$/.test(content.raw) && !content.raw.startsWith('#');
  return isLabel(content.raw) || (isPiece && rows[index - 1] && rows[index + 1]) ? row : null;
}
