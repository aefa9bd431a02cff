import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { groupRows, isFigureCell, isIllegible, isSentence, type Row, type Table, type TableLines } from './row';

/** So many figures, some of them side by side, tell a row from a sentence with numbers in it. */
const fewest = 5;
const fewestTogether = 3;
const longestPiece = 60;
/** What no piece of a label has: marks of a heading, full stops, numbers behind words. */
const sentence = /^#|[。；]|[\u4e00-\u9fff，][0-9０-９]/;
/** What stands between blanks; the number of a label with what it counts: 1. 属于国家秘密. */
const piece = /(?:[0-9０-９]{1,2}[.．、][ \t\u3000]+(?=[\u4e00-\u9fff]))?[^\s\u3000]+/g;

/**
 * Reads tables whose cells are parted by spaces alone, as they are copied from a PDF. Labels stand before,
 * behind or between their figures; in the row they come first.
 */
export function readSpaces({ text, lines, isTaken, isLabel }: TableLines): Table[] {
  const rows = lines.map((line) => (isTaken(line.index) ? null : readRow(text, line, isLabel)));
  const isFull = (index: number): boolean => rows[index]?.cells.some(isFigureCell) ?? false;
  /** Whether a row of figures stands beside a line, or next but one with another text between. */
  const isNear = (index: number, step: number): boolean =>
    isFull(index + step) || (rows[index + step] !== null && isFull(index + 2 * step));
  // A line of text alone belongs to the table only near a row of figures: the piece of a label, or a head.
  const kept = rows.filter(
    (row, index) => row && (isFull(index) || isHead(row, isLabel) || isNear(index, -1) || isNear(index, 1)),
  );
  return groupRows(kept.filter((row) => row !== null)).filter((table) =>
    table.rows.some(({ cells }) => cells.some(isFigureCell)),
  );
}

function readRow(text: string, line: Line, isLabel: (cell: string) => boolean): Row | null {
  if (isSentence(line.text)) return null;
  const content = line.text.trim();
  if (content === '' || content.length > 400 || /[\t|]|[。；！？：]$/.test(content)) return null;
  const tokens = [...line.text.matchAll(piece)]
    .map((match) =>
      readCell(text, { start: line.start + match.index, end: line.start + match.index + match[0].length }),
    )
    .filter(({ kind }) => kind !== 'blank');
  const figures = tokens.filter(isFigureCell);
  const texts = tokens.filter((cell) => !isFigureCell(cell));
  const isNamed =
    texts.length > 0 && (texts.every(({ raw }) => isLabel(raw)) || isLabel(texts.map(({ raw }) => raw).join('')));
  const isRow = isNamed || (figures.length >= fewest && longestRun(tokens) >= fewestTogether);
  // Labels come first; a figure that is not legible, or overwritten, stays where it is.
  const [first, last] = [tokens.findIndex(isFigureCell), tokens.findLastIndex(isFigureCell)];
  const isAmong = (index: number): boolean => first > 0 && first < index && index < last;
  const isInPlace = (cell: Cell, index: number): boolean =>
    isFigureCell(cell) || (isAmong(index) && !isLabel(cell.raw)) || isIllegible(cell, isLabel(cell.raw));
  if (figures.length > 0)
    return isRow
      ? toRow(line, [...tokens.filter((cell, index) => !isInPlace(cell, index)), ...tokens.filter(isInPlace)])
      : null;
  if (texts.every(({ raw }) => isLabel(raw))) return toRow(line, texts);
  return content.length <= longestPiece && !sentence.test(content) ? toRow(line, [readCell(text, line)]) : null;
}

function longestRun(tokens: readonly Cell[]): number {
  let longest = 0;
  let run = 0;
  for (const token of tokens) {
    run = isFigureCell(token) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isHead(row: Row, isLabel: (cell: string) => boolean): boolean {
  return row.cells.length > 1 && row.cells.every(({ raw }) => isLabel(raw));
}

function toRow(line: Line, cells: readonly Cell[]): Row {
  return { start: line.start, end: line.end, line: line.index, layout: 'spaces', cells };
}
