import { readCell } from '../../text/cell';
import { withoutLongNote } from '../../text/fold';
import { isBlankText, trimSpan, type Line, type Span } from '../../text/source';
import { withBlankLines, type Item } from './blankLines';
import {
  isFigureCell,
  isIllegible,
  isSentence,
  mostCells,
  tableOf,
  type Row,
  type Table,
  type TableLines,
} from './row';
import { flatMap } from '../../text/lists';

const longestCell = 60;
/** So many labels or figures of their own tell a table from a list. */
const fewest = 5;

/** A line with no more than one cell on it, and where the bars or tabs round that cell stand. */
interface CellLine {
  /** Null where the line holds marks alone. */
  readonly content: Span | null;
  /** The marks before the content, or all where there is none. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const noCell: CellLine = { content: null, before: [], after: [] };

/** Reads tables with one cell a line, with or without blank lines between. A row is a label with the figures below it. */
export function readLines(lines: TableLines): Table[] {
  return flatMap(gather(lines, false), ({ items }) => toTable(items, lines) ?? []);
}

/**
 * Reads tables with one cell a line and a bar or a tab before, behind or between the cells, on their lines or on
 * lines of their own, as web pages are copied. Two marks with nothing between hold a blank.
 */
export function readMarkedLines(lines: TableLines): Table[] {
  if (lines.lines.filter(({ text }) => isAlone(text)).length < fewest) return [];
  return flatMap(gather(lines, true), ({ items, marks, alone }) =>
    alone >= fewest && marks * 2 >= items.length ? (toTable(items, null) ?? []) : [],
  );
}

/** Whether a line holds marks and no more than one word beside them: most drafts have few such lines. */
function isAlone(text: string): boolean {
  return (
    text.length <= longestCell && (text.includes('\t') || text.includes('|')) && /^[\s|]*[^\s|]*[\s|]*$/.test(text)
  );
}

/** Lines that follow each other with one cell each. */
class Run {
  readonly items: Item[] = [];
  /** How many marks there are, and how many lines hold a figure beside a mark, or marks, and nothing else. */
  marks = 0;
  alone = 0;
  /** The marks since the last cell that part it from the next. */
  #open: number[] = [];
  #last = noCell;
  #isCut = false;

  constructor(
    private readonly text: string,
    private readonly isLabel: (cell: string) => boolean,
  ) {}

  add(line: Line, read: CellLine): void {
    const { content, before, after } = read;
    this.marks += before.length + after.length;
    if (!content) {
      this.#isCut = true;
      if (before.length > 0) this.alone++;
      // No row has more blanks.
      if (this.#open.length < mostCells) this.#open.push(...this.#counted(before));
      return;
    }
    // Where marks stand on both sides of cells, the first on a line is its own.
    const isOuter = after.length > 0 || this.#last.after.length > 0;
    if (!isOuter) this.#open.push(...before);
    const isParted = this.#open.length + after.length > 0;
    this.#addBlanks(line, read);
    const cell = readCell(this.text, content);
    if (isParted && isFigureCell(cell)) this.alone++;
    const gap = this.#isCut ? -1 : line.index - (this.items.at(-1)?.line.index ?? line.index) - 1;
    this.items.push({ line, cell, isLabel: this.isLabel(this.text.slice(content.start, content.end)), gap });
    this.#isCut = false;
    this.#open = [...after];
    this.#last = read;
  }

  /** Ends it at `line`, which is the next or the last one. */
  end(line: Line): void {
    this.#addBlanks(line, noCell);
  }

  /** Of marks on a line of their own, those that part cells. */
  #counted(marks: readonly number[]): readonly number[] {
    const { before, after } = this.#last;
    if (after.length === 0) return marks;
    if (before.length > 0) return marks.slice(1);
    // Behind cells that each have their mark, several together fill a row up to the width of its table.
    return marks.length === 1 ? marks : [];
  }

  /** Adds the blanks before the next cell, whose line is `next`; they are filled in beside the mark that is theirs. */
  #addBlanks(line: Line, next: CellLine): void {
    const blankAt = (place: number): Item => ({
      line,
      cell: readCell(this.text, { start: place, end: place }),
      isLabel: false,
      gap: -1,
    });
    if (this.items.length > 0) {
      // Where cells stand behind their marks, all marks but that of the next cell begin a blank; else each but the first ends one.
      const isAhead = standsAhead(this.#last) || (this.#last.after.length === 0 && standsAhead(next));
      const own = isAhead ? this.#open.slice(0, this.#open.length - next.before.length) : this.#open.slice(1);
      this.items.push(...own.map((mark) => blankAt(isAhead ? mark + 1 : mark)));
    }
    this.#open = [];
  }
}

function standsAhead({ before, after }: CellLine): boolean {
  return before.length > 0 && after.length === 0;
}

function gather({ text, lines, isTaken, isLabel }: TableLines, isMarked: boolean): Run[] {
  const runs = [new Run(text, isLabel)];
  for (const line of lines) {
    if (isBlankText(line.text) && !(isMarked && line.text.includes('\t'))) continue;
    const read = isTaken(line.index) ? null : isMarked ? readMarks(line) : readPlain(line);
    const run = runs.at(-1);
    if (read) run?.add(line, read);
    else if (run && run.items.length > 0) {
      run.end(line);
      runs.push(new Run(text, isLabel));
    }
  }
  const last = lines.at(-1);
  if (last) runs.at(-1)?.end(last);
  return runs;
}

function readPlain(line: Line): CellLine | null {
  if (isSentence(line.text)) return null;
  const content = trimSpan(line.text, { start: 0, end: line.text.length });
  return line.text.includes('\t') || line.text.includes('|') ? null : cellLine(line, content, [], []);
}

function readMarks(line: Line): CellLine | null {
  const { text } = line;
  let content: Span | null = null;
  const before: number[] = [];
  const after: number[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const isMark = text[at] === '\t' || (text[at] === '|' && text[at - 1] !== '\\');
    if (!isMark && at < text.length) continue;
    const piece = trimSpan(text, { start, end: at });
    if (piece.end > piece.start) {
      if (content) return null;
      content = piece;
    }
    if (isMark) (content ? after : before).push(line.start + at);
    if (before.length + after.length > mostCells) return null;
    start = at + 1;
  }
  if (!content) return { content, before, after };
  // More marks beside a cell are those of blank cells on its line: a row of another layout.
  return before.length > 1 || after.length > 1 ? null : cellLine(line, content, before, after);
}

/** Null where what stands on the line is no cell; the number of a page is as good as blank. */
function cellLine(
  line: Line,
  { start, end }: Span,
  before: readonly number[],
  after: readonly number[],
): CellLine | null {
  const content = line.text.slice(start, end);
  if (isPageNumber(content)) return noCell;
  if (withoutLongNote(content).length > longestCell || /[。；！？]$/.test(content)) return null;
  return { content: { start: line.start + start, end: line.start + end }, before, after };
}

function isPageNumber(content: string): boolean {
  return /^(?:[-—–]\s?[0-9]{1,4}\s?[-—–]|第\s?[0-9]{1,4}\s?页)$/.test(content);
}

/** @param counted where blank lines may be blank cells, the lines that they are counted in */
function toTable(items: readonly Item[], counted: TableLines | null): Table | null {
  const isTelling = ({ cell, isLabel }: Item): boolean => isLabel || isFigureCell(cell);
  const lastTelling = items.findLastIndex(isTelling);
  const behind = items.findIndex(({ cell }, index) => index > lastTelling && cell.kind !== 'blank');
  const own = items.slice(items.findIndex(isTelling), behind < 0 ? items.length : behind);
  if (own.filter(({ isLabel }) => isLabel).length < 2 || own.filter(isTelling).length < fewest) return null;
  const rows: (readonly Item[])[] = [];
  for (let index = 0; index < own.length;) {
    const label = own[index];
    if (!label) break;
    let end = index + 1;
    for (let next = own[end]; next && isFigure(next); next = own[end]) end++;
    rows.push([label, ...own.slice(index + 1, end)]);
    index = end;
  }
  return tableOf((counted ? withBlankLines(rows, counted) : rows).map(toRow));
}

/** A number, a blank, or what might be one. */
function isFigure({ cell, isLabel }: Item): boolean {
  return cell.kind !== 'text' || isIllegible(cell, isLabel);
}

function toRow(items: readonly Item[]): Row {
  const [first] = items;
  const last = items.at(-1);
  return {
    start: first?.line.start ?? 0,
    end: last?.line.end ?? 0,
    line: first?.line.index ?? 0,
    layout: 'lines',
    cells: items.map(({ cell }) => cell),
  };
}
