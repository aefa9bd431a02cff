import { readCell, type Cell } from '../../text/cell';
import { isBlankCode, type Line } from '../../text/source';
import {
  groupRows,
  isFigureCell,
  isSentence,
  mostCells,
  type Layout,
  type Row,
  type Table,
  type TableLines,
  type TableReader,
} from './row';

/** A mark that parts the fields of a line. */
interface Kind {
  readonly layout: Layout;
  readonly mark: string;
}

const kinds: readonly Kind[] = [
  { layout: 'semicolons', mark: ';' },
  { layout: 'commas', mark: ',' },
  { layout: 'wideCommas', mark: '，' },
];
/** So many figures tell a row from a sentence with numbers in it, whatever its label. */
const fewest = 5;
const longestLine = 2000;
const longestField = 80;
const sentenceEnd = /[。！？：]["”’」』）)]?$/;
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'" };

/**
 * Readers of tables whose fields are parted by commas or semicolons (CSV). A line is a row where all its fields are
 * labels, figures or blanks, or where it has as many fields as a row beside it; so 自然人8件,法人2件 stays a sentence.
 * A mark inside quotes or brackets parts nothing. 1,234 without quotes is two fields: what it means is not guessed.
 */
export const readSeparated: readonly TableReader[] = kinds.map((kind) => (lines) => readKind(lines, kind));

function readKind({ text, lines, isTaken, isLabel, hasLists }: TableLines, kind: Kind): Table[] {
  const rows = lines.map((line) => (isTaken(line.index) ? null : readRow(text, line, kind)));
  const isRow = rows.map((row) => row !== null && isSure(row.cells, isLabel));
  const join = (index: number, beside: number): void => {
    const [row, other] = [rows[index], rows[beside]];
    if (
      row &&
      other &&
      isRow[beside] &&
      row.cells.length === other.cells.length &&
      !isProse(row.cells, isLabel, hasLists)
    )
      isRow[index] = true;
  };
  for (let index = 1; index < rows.length; index++) join(index, index - 1);
  for (let index = rows.length - 2; index >= 0; index--) join(index, index + 1);
  const isBody = ({ cells }: Row): boolean =>
    cells.some(isFigureCell) || (cells.filter(isBlank).length > 1 && cells.some(({ raw }) => isLabel(raw)));
  return groupRows(rows.filter((row, index): row is Row => row !== null && isRow[index] === true)).filter((table) =>
    table.rows.some(isBody),
  );
}

function isSure(cells: readonly Cell[], isLabel: TableLines['isLabel']): boolean {
  const texts = cells.filter((cell) => cell.kind === 'text');
  const labels = texts.filter(({ raw }) => isLabel(raw)).length;
  const others = texts.length - labels;
  if (cells.filter(isFigureCell).length >= fewest) return others <= 2;
  return labels > 0 && others === 0 && cells.length > 1;
}

/** Beside rows, what is neither label, figure nor blank is at most half of a row, unless lists name their rows themselves. */
function isProse(cells: readonly Cell[], isLabel: TableLines['isLabel'], hasLists: boolean): boolean {
  const others = cells.filter(({ kind, raw }) => kind === 'text' && !isLabel(raw));
  const isItem = hasLists && cells.some(isFigureCell);
  return (!isItem && others.length * 2 > cells.length) || others.some(({ raw }) => raw.length > longestField);
}

function isBlank({ kind }: Cell): boolean {
  return kind === 'blank';
}

/** The fields of a line; null where it has one, too many, or is a sentence. */
function readRow(text: string, line: Line, { layout, mark }: Kind): Row | null {
  if (
    isSentence(line.text) ||
    !line.text.includes(mark) ||
    line.text.length > longestLine ||
    line.text.includes('\t') ||
    sentenceEnd.test(line.text.trimEnd())
  )
    return null;
  // Sentences without end have most marks, and are told without a look at what stands between.
  if (line.text.split(mark).length > mostCells) return null;
  const cells: Cell[] = [];
  const areBrackets = countOf(line.text, /[（(]/g) === countOf(line.text, /[）)]/g);
  const { from, to } = withinList(line.text);
  const fields = line.text.slice(0, to);
  let at = from;
  while (at <= to && cells.length <= mostCells) {
    const end = endOfField(fields, at, mark, areBrackets);
    cells.push(readCell(text, inQuotes(text, line.start + at, line.start + end)));
    at = end + 1;
  }
  return cells.length <= mostCells ? { start: line.start, end: line.end, line: line.index, layout, cells } : null;
}

/** What stands within the brackets of a list, as programs write rows: ["规章", 0, 0, 0], behind others or none. */
function withinList(text: string): { readonly from: number; readonly to: number } {
  const whole = { from: 0, to: text.length };
  const end = text.trimEnd().replace(/,$/, '').trimEnd();
  const from = text.length - text.trimStart().length;
  if (text.charAt(from) !== '[' || !end.endsWith(']')) return whole;
  const inner = { from: from + (text.charAt(from + 1) === '[' ? 2 : 1), to: end.length - (end.endsWith(']]') ? 2 : 1) };
  return inner.from < inner.to && !/[[\]]/.test(text.slice(inner.from, inner.to)) ? inner : whole;
}

function countOf(text: string, marks: RegExp): number {
  return text.match(marks)?.length ?? 0;
}

/** Where the field that begins at `from` ends: before the next mark in no quotes and, where they are balanced, in no brackets. */
function endOfField(line: string, from: number, mark: string, areBrackets: boolean): number {
  let start = from;
  while (start < line.length && isBlankCode(line.charCodeAt(start))) start++;
  const close = quotes[line.charAt(start)];
  let at = start;
  if (close !== undefined) {
    at = line.indexOf(close, start + 1);
    // Two quotes in a field stand for one.
    while (close === '"' && at > 0 && line.charAt(at + 1) === '"') at = line.indexOf('"', at + 2);
    // A quote that is never closed is a character like any other.
    at = at < 0 ? start : at + 1;
  }
  let depth = 0;
  for (; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === mark && depth <= 0) return at;
    if (!areBrackets) continue;
    if (char === '（' || char === '(') depth++;
    if (char === '）' || char === ')') depth--;
  }
  return line.length;
}

/** What stands in quotes, without them. */
function inQuotes(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  const isQuoted = end - start > 1 && quotes[text.charAt(start)] === text.charAt(end - 1);
  return isQuoted ? { start: start + 1, end: end - 1 } : { start: from, end: to };
}
