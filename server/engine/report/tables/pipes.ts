import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { boxBars, wideBars } from './layouts';
import { groupRows, isFigureCell, mostCells, type Layout, type Row, type Table, type TableLines } from './row';
import { flatMap } from '../../text/lists';

/** Bars of one kind, and the lines that are drawn between rows: these have no content of their own, and break no table. */
interface Kind {
  readonly layout: Layout;
  readonly bars: string;
  readonly hasBar: RegExp;
  readonly isRule: (text: string) => boolean;
  /** Whether a text may hold any of them at all: most hold none. */
  readonly mayStandIn: (text: string) => boolean;
  /** Whether a rule may be drawn through some cells of a row alone. */
  readonly isDrawnThrough: boolean;
}

/** +-----+-----+, -----+-----, |-----+-----| */
const asciiRule = /^[\s|+=:-]+$/;
const isAsciiRule = (text: string): boolean => text.includes('+') && /[-=]{2}/.test(text) && asciiRule.test(text);
/** ├─────┼─────┤, ═══════════, and what a font without corners makes of them. */
const drawnRule = /^[\s\u2500-\u257f|+=-]+$/;
const horizontal = /[─━═┄┅┈┉╌╍╴╶╸╺╼╾]/;
/** What a cell holds where a rule stands in it: ---, :--:, ───, －－－. */
const drawn = /^(?::?-{2,}:?|[─━═┄┅┈┉╌╍╴╶╸╺╼╾－—=-]{2,})$/;

const pipes: Kind = {
  layout: 'pipes',
  bars: '|',
  hasBar: /[|]/,
  isRule: isAsciiRule,
  mayStandIn: (text) => text.includes('|') || text.includes('+'),
  isDrawnThrough: false,
};
const anyBox = new RegExp(`[${boxBars}]|${horizontal.source}`);
const boxes: Kind = {
  layout: 'boxes',
  bars: boxBars,
  hasBar: new RegExp(`[${boxBars}]`),
  isRule: (text) => horizontal.test(text) && drawnRule.test(text),
  mayStandIn: (text) => anyBox.test(text),
  isDrawnThrough: true,
};
const anyWide = new RegExp(`[${wideBars}]`);
const wide: Kind = {
  layout: 'wideBars',
  bars: wideBars,
  hasBar: anyWide,
  isRule: isAsciiRule,
  mayStandIn: (text) => text.includes('+') || anyWide.test(text),
  isDrawnThrough: false,
};

/** Reads tables of Markdown and those like them: cells separated by |, with or without bars outside and lines of ---. */
export function readPipes(lines: TableLines): Table[] {
  return readBars(lines, pipes);
}

/** Reads tables drawn with │ ┃ ║ or ｜, with or without bars outside and rules between the rows. */
export function readDrawn(lines: TableLines): Table[] {
  return flatMap([boxes, wide], (kind) => readBars(lines, kind)).filter(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ raw }) => lines.isLabel(raw))),
  );
}

function readBars({ text, lines, isTaken, isLabel }: TableLines, kind: Kind): Table[] {
  if (!kind.mayStandIn(text)) return [];
  const rows: Row[] = [];
  // A bar alone on its line belongs to a table with one cell a line.
  const barred = lines.filter(
    (line) =>
      ((kind.hasBar.test(line.text) && line.text.trim().length > 1) || kind.isRule(line.text)) && !isTaken(line.index),
  );
  let bars: OuterBars = { left: true, right: true, isDouble: false };
  for (const [at, line] of barred.entries()) {
    if (barred[at - 1]?.index !== line.index - 1) bars = outerBars(barred, at, kind);
    const row = readRow(text, line, bars, kind);
    const filled = row.cells.filter((cell) => cell.kind !== 'blank');
    if (row.cells.length > mostCells) continue;
    // What is drawn below a head may be drawn anywhere, and breaks no table.
    const isDrawnBelow = filled.length === 0 && rows.at(-1)?.line === line.index - 1;
    const isTable =
      opens(line.text, kind) || isDrawnBelow || filled.some((cell) => isFigureCell(cell) || isLabel(cell.raw));
    if (isTable) rows.push(row);
  }
  return groupRows(rows);
}

/** Whether bars at the ends of lines stand outside the table; else they part a blank cell from the next. */
interface OuterBars {
  readonly left: boolean;
  readonly right: boolean;
  /** Whether two bars together part cells, as some wikis write them. */
  readonly isDouble: boolean;
}

/** The bars of the lines that stand one below the other from `first` on: its first line tells, and on the right all do. */
function outerBars(lines: readonly Line[], first: number, kind: Kind): OuterBars {
  const left = opens(lines[first]?.text ?? kind.bars, kind);
  let isEach = true;
  let pairs: number | null = 0;
  for (let at = first; lines[at]?.index === (lines[first]?.index ?? 0) + at - first; at++) {
    const text = lines[at]?.text ?? kind.bars;
    isEach &&= closes(text, kind);
    const more: number | null = pairs === null || kind.isRule(text) ? pairs : pairsOf(text, kind);
    pairs = pairs === null || more === null || kind.isRule(text) ? more : pairs + more;
  }
  return { left, right: left || isEach, isDouble: pairs !== null && pairs >= fewestPairs };
}

const fewestPairs = 3;

/** How many pairs of bars with something between them a line has; null where one stands alone, so that two part a blank cell. */
function pairsOf(text: string, { bars }: Kind): number | null {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isAmong(text.charAt(at), bars)) continue;
    const from = at;
    while (isAmong(text.charAt(at), bars)) at++;
    if ((at - from) % 2 === 1) return null;
    if (from > 0 && at < text.length) count++;
  }
  return count;
}

function opens(text: string, { bars, isRule }: Kind): boolean {
  return isAmong(text.trimStart().charAt(0), bars) || isRule(text);
}

function closes(text: string, { bars, isRule }: Kind): boolean {
  return isAmong(text.trimEnd().slice(-1), bars) || isRule(text);
}

function isAmong(char: string, bars: string): boolean {
  return char !== '' && bars.includes(char);
}

function readRow(text: string, line: Line, outer: OuterBars, { layout, bars, isRule, isDrawnThrough }: Kind): Row {
  if (isRule(line.text)) {
    const pieces =
      line.text
        .trim()
        .split('')
        .filter((char, at, all) => at > 0 && at < all.length - 1 && (char === '+' || bars.includes(char))).length + 1;
    const cells = Array.from({ length: Math.min(pieces, mostCells) }, () =>
      readCell(text, { start: line.end, end: line.end }),
    );
    return { start: line.start, end: line.end, line: line.index, layout, cells };
  }
  let bar = bars.charAt(0);
  const pieces: { start: number; end: number }[] = [];
  let start = line.start;
  for (let index = line.start; index <= line.end && pieces.length <= mostCells; index++) {
    const isBar =
      isAmong(text.charAt(index), bars) &&
      text[index - 1] !== '\\' &&
      (!outer.isDouble || isAmong(text.charAt(index + 1), bars));
    if (!isBar && index < line.end) continue;
    if (isBar && index < line.end) bar = text.charAt(index);
    pieces.push({ start, end: index });
    if (isBar && outer.isDouble) index++;
    start = index + 1;
  }
  const cells = pieces.map((piece) => readCell(text, piece));
  const isAt = (char: string): boolean => isAmong(char, bars);
  const left = outer.left && cells[0]?.kind === 'blank' && isAt(line.text.trimStart().charAt(0));
  if (left) cells.shift();
  const right = outer.right && cells.at(-1)?.kind === 'blank' && isAt(line.text.trimEnd().slice(-1));
  if (right) cells.pop();
  // In Markdown a cell of dashes is one only in the line between head and body, which has no content of its own.
  const isDrawn = cells.length > 0 && cells.every((cell) => drawn.test(cell.raw));
  const shown = cells.map((cell) => (isDrawn || (isDrawnThrough && drawn.test(cell.raw)) ? blank(cell) : cell));
  return {
    start: line.start,
    end: line.end,
    line: line.index,
    layout,
    cells: shown,
    bars: { bar: outer.isDouble ? bar + bar : bar, left, right },
  };
}

function blank(cell: Cell): Cell {
  return { ...cell, end: cell.start, raw: '', kind: 'blank', value: null, plain: true };
}
