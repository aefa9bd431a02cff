/** A cell on a line. Its place is that of its content, or where content would go: UTF-16 characters in the line. */
export interface LineCell {
  readonly start: number;
  readonly end: number;
  /** Marks that say “nothing” count as figures. */
  readonly kind: 'blank' | 'figure' | 'text';
}

/** A row on one line. */
export interface LineRow {
  readonly line: number;
  readonly text: string;
  readonly layout: 'tabs' | 'pipes';
  readonly cells: readonly LineCell[];
  /** Whether it is the line between head and body of a table in Markdown. */
  readonly isRule: boolean;
}

const longestLine = 5000;
const longestLabel = 60;
const longestFigure = 24;
const number = /^[+\-−－]?[0-9０-９][0-9０-９,，.．]*(?:件|宗|份|条|起|次|个|项|元|万元)?$/;
const nothing = /^(?:[/\\—–-]{1,2}|无|空)$/;
const listNumber = /^[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?$/;

/** Reads a line as a row of a table with tabs or bars; null where it does not look like one. */
export function readRow(text: string, line: number): LineRow | null {
  if (text.length > longestLine) return null;
  const isBarred = text.trimStart().startsWith('|') && text.trim() !== '|';
  if (isBarred) return { line, text, layout: 'pipes', cells: barred(text), isRule: /^[\s|:-]*--[\s|:-]*$/.test(text) };
  if (!text.includes('\t')) return null;
  const cells = split(text, '\t').map(([start, end]) => readCell(text, start, end));
  return isProse(text, cells) ? null : { line, text, layout: 'tabs', cells, isRule: false };
}

/** The pieces of a row: from one mark to the next, those behind a backslash passed over. */
export function split(text: string, mark: '\t' | '|'): [start: number, end: number][] {
  const pieces: [number, number][] = [];
  let start = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (mark === '|' && text[at - 1] === '\\') continue;
    pieces.push([start, at]);
    start = at + 1;
  }
  return [...pieces, [start, text.length]];
}

/**
 * What stands in the cell of a character of a row: nothing, a mark before it that asks for completion (=, / or 、, as keys of
 * Chinese input write them), or what the writer means, before or behind it.
 */
export function typedIn({ text, layout }: LineRow, character: number): 'empty' | 'asked' | 'typed' {
  const border = layout === 'tabs' ? '\t' : '|';
  const start = text.lastIndexOf(border, character - 1) + 1;
  const end = text.indexOf(border, character);
  const before = text.slice(start, character).trim();
  if (before === '') return text.slice(character, end < 0 ? text.length : end).trim() === '' ? 'empty' : 'typed';
  return /^[=＝/／、]/.test(before) ? 'asked' : 'typed';
}

/**
 * Whether Enter at a character should write a line end alone: at the end of a row whose first cells are blank, where editors
 * that keep the indentation would begin the new line with the tabs of those cells.
 */
export function endsBlankLed({ text, layout }: LineRow, character: number): boolean {
  return layout === 'tabs' && character === text.length && /^[\t ]/.test(text);
}

function barred(text: string): LineCell[] {
  const [, ...pieces] = split(text, '|');
  if (pieces.length > 1 && text.slice(pieces.at(-1)?.[0]).trim() === '') pieces.pop();
  return pieces.map(([start, end]) => readCell(text, start, end));
}

function readCell(text: string, from: number, to: number): LineCell {
  const whole = text.slice(from, to);
  const content = whole.trim();
  if (content === '') {
    // Between two bars a number goes behind the space that is there.
    const at = whole.length > 1 && whole.startsWith(' ') ? from + 1 : from;
    return { start: at, end: at, kind: 'blank' };
  }
  const start = from + whole.length - whole.trimStart().length;
  const isFigure = content.length <= longestFigure && (number.test(content) || nothing.test(content));
  return { start, end: start + content.length, kind: isFigure ? 'figure' : 'text' };
}

/** A paragraph set in with a tab, or an item of a list with one behind its number. */
function isProse(text: string, cells: readonly LineCell[]): boolean {
  const [first, second, third] = cells.filter(({ kind }) => kind !== 'blank');
  if (!first || third) return false;
  if (second) return second.kind === 'text' && listNumber.test(text.slice(first.start, first.end));
  return first.end - first.start > longestLabel || /[。；：！？]$/.test(text.slice(first.start, first.end));
}
