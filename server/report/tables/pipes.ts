import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { groupRows, isFigureCell, mostCells, type Row, type Table, type TableLines } from './row';

/** Reads Markdown tables and their kin: cells separated by |, with or without bars outside and a line of ---. */
export function readPipes({ text, lines, isTaken, isLabel }: TableLines): Table[] {
  const rows: Row[] = [];
  for (const line of lines) {
    // A bar alone on its line belongs to a table with one cell a line.
    if (!line.text.includes('|') || line.text.trim() === '|' || isTaken(line.index)) continue;
    const row = readRow(text, line);
    const filled = row.cells.filter((cell) => cell.kind !== 'blank');
    if (row.cells.length > mostCells) continue;
    const isTable = line.text.trim().startsWith('|') || filled.some((cell) => isFigureCell(cell) || isLabel(cell.raw));
    if (isTable) rows.push(row);
  }
  return groupRows(rows);
}

function readRow(text: string, line: Line): Row {
  const pieces: { start: number; end: number }[] = [];
  let start = line.start;
  for (let index = line.start; index <= line.end && pieces.length <= mostCells; index++) {
    const isBar = text[index] === '|' && text[index - 1] !== '\\';
    if (!isBar && index < line.end) continue;
    pieces.push({ start, end: index });
    start = index + 1;
  }
  const cells = pieces.map((piece) => readCell(text, piece));
  if (cells[0]?.kind === 'blank' && line.text.trimStart().startsWith('|')) cells.shift();
  if (cells.at(-1)?.kind === 'blank' && line.text.trimEnd().endsWith('|')) cells.pop();
  const isRule = cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.raw));
  return { start: line.start, end: line.end, line: line.index, layout: 'pipes', cells: isRule ? blank(cells) : cells };
}

/** The line between head and body has no content of its own. */
function blank(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => ({ ...cell, end: cell.start, raw: '', kind: 'blank', value: null, plain: true }));
}
