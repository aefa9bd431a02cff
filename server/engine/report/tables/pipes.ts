import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { groupRows, isFigureCell, mostCells, type Row, type Table, type TableLines } from './row';

/** +-----+-----+ between the rows of a grid; it has no content of its own, and breaks no table. */
const gridRule = /^\s*\+(?:[-=:]{2,}\+)+\s*$/;

/** Reads Markdown tables and their kin: cells separated by |, with or without bars outside and lines of ---. */
export function readPipes({ text, lines, isTaken, isLabel }: TableLines): Table[] {
  const rows: Row[] = [];
  // A bar alone on its line belongs to a table with one cell a line.
  const barred = lines.filter((line) => ((line.text.includes('|') && line.text.trim() !== '|') || gridRule.test(line.text)) && !isTaken(line.index));
  let bars: Bars = { left: true, right: true };
  for (const [at, line] of barred.entries()) {
    if (barred[at - 1]?.index !== line.index - 1) bars = outerBars(barred, at);
    const row = readRow(text, line, bars);
    const filled = row.cells.filter((cell) => cell.kind !== 'blank');
    if (row.cells.length > mostCells) continue;
    const isTable = opens(line.text) || filled.some((cell) => isFigureCell(cell) || isLabel(cell.raw));
    if (isTable) rows.push(row);
  }
  return groupRows(rows);
}

/** Whether bars at the ends of lines stand outside the table; else they part a blank cell from the next. */
interface Bars {
  readonly left: boolean;
  readonly right: boolean;
}

/** The bars of the lines that stand one below the other from `first` on: its first line tells, and on the right all do. */
function outerBars(lines: readonly Line[], first: number): Bars {
  const left = opens(lines[first]?.text ?? '|');
  let isEach = true;
  for (let at = first; isEach && lines[at]?.index === (lines[first]?.index ?? 0) + at - first; at++) isEach = closes(lines[at]?.text ?? '|');
  return { left, right: left || isEach };
}

function opens(text: string): boolean {
  return text.trimStart().startsWith('|') || gridRule.test(text);
}

function closes(text: string): boolean {
  return text.trimEnd().endsWith('|') || gridRule.test(text);
}

function readRow(text: string, line: Line, outer: Bars): Row {
  if (gridRule.test(line.text)) {
    const cells = line.text.trim().slice(1, -1).split('+').map(() => readCell(text, { start: line.end, end: line.end }));
    return { start: line.start, end: line.end, line: line.index, layout: 'pipes', cells };
  }
  const pieces: { start: number; end: number }[] = [];
  let start = line.start;
  for (let index = line.start; index <= line.end && pieces.length <= mostCells; index++) {
    const isBar = text[index] === '|' && text[index - 1] !== '\\';
    if (!isBar && index < line.end) continue;
    pieces.push({ start, end: index });
    start = index + 1;
  }
  const cells = pieces.map((piece) => readCell(text, piece));
  if (outer.left && cells[0]?.kind === 'blank' && opens(line.text)) cells.shift();
  if (outer.right && cells.at(-1)?.kind === 'blank' && closes(line.text)) cells.pop();
  const isRule = cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.raw));
  return { start: line.start, end: line.end, line: line.index, layout: 'pipes', cells: isRule ? blank(cells) : cells };
}

/** The line between head and body has no content of its own. */
function blank(cells: readonly Cell[]): Cell[] {
  return cells.map((cell) => ({ ...cell, end: cell.start, raw: '', kind: 'blank', value: null, plain: true }));
}
