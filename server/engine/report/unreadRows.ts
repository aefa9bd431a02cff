import { CharSet } from '../text/chars';
import { readCell } from '../text/cell';
import { foldBare } from '../text/fold';
import { isBlankText, trimSpan, type Line, type SourceText, type Span } from '../text/source';
import type { Lexicon } from './lexicon';
import { isFigureCell, isSentence, mostCells } from './tables/row';
import { flatMap } from '../text/lists';

/** Lines one below the other that are rows of a table in no layout that is read. */
export interface UnreadRows extends Span {
  /** The mark between its cells. */
  readonly separator: string;
  /** The indices of its rows, in order; blank lines and drawn rules may stand between them. */
  readonly lines: readonly number[];
}

/** Marks that part cells: of CSV, of box drawings, bars of other widths, whatever else is typed for one, a space. */
const separators = ['\t', ...'|,，;；│┃║┆┇┊┋╎╏｜￨∣❘¦丨‖/／\\&~^→!:：*-+=_#·•', ' '];
const separatorChars = new CharSet(separators);
/** Of these, what begins a point of a list or a heading, or stands round words: it parts cells only between two of them. */
const aroundWords = new Set('*-+=_#·•');
/** And what parts a name from what is said of it: two of them make a row. */
const behindNames = new Set(':：');
const fewestRows = 2;
const longestLabel = 60;
const longestLine = 2000;
/** A line between rows that is drawn: +---+, ├──┼──┤, =====. */
const rule = /^[\s+=_|\u2500-\u257f-]+$/;
const sentenceEnd = /[。！？]["”’」』）)]?$/;

/** A line with its cells, as a separator parts them. */
interface Candidate {
  readonly line: Line;
  readonly cells: readonly string[];
}

/**
 * Finds the rows of tables that no reader has taken: two lines or more, one below the other, with the same number of the
 * same separator, of which one holds a label of the form and half of all cells are labels, figures or blanks. So
 * 自然人8件,法人2件 stays a sentence. Prose is what is left.
 * @param taken lines that are something else: the title, a heading, a row that was read
 * @param read those of them that are rows that were read: a line beside them with as many separators is one that was not
 */
export function findUnreadRows(
  view: SourceText,
  taken: ReadonlySet<number>,
  read: ReadonlySet<number>,
  lexicon: Lexicon,
): UnreadRows[] {
  const lines = view.lines.filter((line) => !rule.test(line.text) && !isBlankText(line.text));
  const present = separatorsIn(lines.filter(({ index, text }) => !isSentence(text) && !taken.has(index)));
  const owned = new Set<number>();
  const found: UnreadRows[] = [];
  for (const separator of separators.filter((one) => present.has(one))) {
    // Tabs pad lines of prose, and spaces stand between words.
    const isBeside = separator !== '\t' && separator !== ' ';
    const isOther = (index: number): boolean =>
      owned.has(index) || (taken.has(index) && !(isBeside && read.has(index)));
    for (const stretch of stretchesOf(lines, separator, isOther)) {
      const rows = rowsOf(stretch, separator, lexicon).filter((index) => !taken.has(index));
      for (const index of rows) owned.add(index);
      const [first, last] = [view.lines[rows[0] ?? -1], view.lines[rows.at(-1) ?? -1]];
      if (first && last) found.push({ separator, lines: rows, start: first.start, end: last.end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function separatorsIn(lines: readonly Line[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of lines) {
    for (let at = 0; at < text.length; at++) if (separatorChars.has(text.charCodeAt(at))) found.add(text.charAt(at));
  }
  return found;
}

/** Lines that follow each other with cells, be they as many or not. */
function stretchesOf(lines: readonly Line[], separator: string, isTaken: (line: number) => boolean): Candidate[][] {
  const stretches: Candidate[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const cells = isTaken(line.index) ? null : split(line.text, separator);
    if (cells && isOpen) stretches.at(-1)?.push({ line, cells });
    else if (cells) stretches.push([{ line, cells }]);
    isOpen = cells !== null;
  }
  return stretches;
}

/** The rows of a stretch: lines side by side with as many cells, and beside such others that look like rows, as one with an unquoted 1,234 does. */
function rowsOf(stretch: readonly Candidate[], separator: string, lexicon: Lexicon): number[] {
  const rows = new Set<Candidate>();
  let run: Candidate[] = [];
  for (const candidate of [...stretch, null]) {
    const before = run.at(-1);
    if (
      candidate &&
      before &&
      (candidate.cells.length === before.cells.length ||
        [before, candidate].every((row) => isOfLabels(row, separator, lexicon)))
    ) {
      run.push(candidate);
      continue;
    }
    if (run.length >= fewestRows && isTable(run, separator, lexicon)) for (const row of run) rows.add(row);
    run = candidate ? [candidate] : [];
  }
  if (rows.size === 0) return [];
  return stretch
    .filter((candidate) => rows.has(candidate) || isTable([candidate], separator, lexicon))
    .map(({ line }) => line.index);
}

/** Whether spaces part nothing but labels, figures and blanks: such a row of heads has fewer cells than the next. */
function isOfLabels(row: Candidate, separator: string, lexicon: Lexicon): boolean {
  return separator === ' ' && isTable([row], separator, lexicon);
}

/** The cells of a line; null where it has one, too many, or is a sentence. What stands in quotes parts no cells. */
function split(text: string, separator: string): string[] | null {
  if (isSentence(text)) return null;
  if (separator !== ' ' && !text.includes(separator)) return null;
  if (text.length > longestLine || sentenceEnd.test(text.slice(-8).trimEnd())) return null;
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  const line = separator === ' ' ? text.slice(start, end).replace(/[ \u3000]+/g, ' ') : text;
  if (
    aroundWords.has(separator) &&
    text[start] === separator &&
    !withoutOuter(text.slice(start, end), separator).includes(separator)
  )
    return null;
  const cells: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length && cells.length <= mostCells; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (isQuoted || line[at] !== separator) continue;
    cells.push(line.slice(from, at));
    from = at + 1;
  }
  cells.push(line.slice(from));
  const fewest = behindNames.has(separator) ? 3 : 2;
  return cells.length >= fewest && cells.length <= mostCells ? cells : null;
}

/** Without the marks at both ends: of **行政许可**, and of # 行政许可. */
function withoutOuter(text: string, mark: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === mark) start++;
  while (end > start && text[end - 1] === mark) end--;
  return text.slice(start, end);
}

function isTable(run: readonly Candidate[], separator: string, { labels }: Lexicon): boolean {
  const cells = flatMap(run, (candidate) => candidate.cells);
  const isLabel = (cell: string): boolean => cell.length <= longestLabel && labels.has(foldBare(cell));
  const named = cells.filter(isLabel).length;
  if (named === 0) return false;
  const plain = cells.filter((cell) => !isLabel(cell) && isPlain(cell)).length;
  // Between words a space parts more than cells.
  return separator === ' ' ? named + plain === cells.length : (named + plain) * 2 >= cells.length;
}

/** A figure, also in quotes, or a blank. */
function isPlain(text: string): boolean {
  const cell = readCell(text, trimSpan(text, { start: 0, end: text.length }));
  return cell.kind === 'blank' || isFigureCell(cell) || /^"[0-9,.]*"$/.test(text.trim());
}
