import { isHan } from './chars';
import { hidden, isInvisibleCode, parting } from './invisible';

/** A half-open range of UTF-16 offsets into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line and a UTF-16 character in it, both counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A line of a text, without its line end. */
export interface Line extends Span {
  readonly index: number;
  readonly text: string;
}

/**
 * A text and its lines. A line ends at \n, \r\n or \r, as in the language server protocol.
 * All offsets are UTF-16 code units.
 */
export class SourceText {
  readonly lines: readonly Line[];

  constructor(readonly text: string) {
    const lines: Line[] = [];
    const lineEnd = /\r\n|\n|\r/g;
    let start = 0;
    for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
      lines.push({ index: lines.length, start, end: match.index, text: text.slice(start, match.index) });
      start = match.index + match[0].length;
    }
    lines.push({ index: lines.length, start, end: text.length, text: text.slice(start) });
    this.lines = lines;
  }

  /** The line that holds `offset`; offsets out of the text are clamped into it. */
  lineAt(offset: number): Line {
    return this.line(Math.max(0, indexAt(this.lines, offset)));
  }

  /** The position of `offset`; an offset inside a line end is that line's end. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line: line.index, character: Math.max(0, Math.min(offset, line.end) - line.start) };
  }

  /** The offset of `position`; positions out of the text are clamped into it. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lines.length) return this.text.length;
    const line = this.line(position.line);
    return Math.max(line.start, Math.min(line.start + position.character, line.end));
  }

  /** The text of `span`. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The line end that the text uses first, or \n. */
  get lineEnd(): string {
    return /\r\n|\n|\r/.exec(this.text)?.[0] ?? '\n';
  }

  private line(index: number): Line {
    return this.lines[index] as Line;
  }
}

/** The index of the last of `spans`, which are in order, that starts at `offset` or before it; -1 where none does. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Those of `spans`, which are in order, that start from `start` on and before `end`. */
export function startingIn<S extends Span>(spans: readonly S[], start: number, end: number): S[] {
  return spans.slice(indexAt(spans, start - 1) + 1, indexAt(spans, end - 1) + 1);
}

/** `span` without the white space (of any width) at its ends; an all-blank span becomes its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}

/** Whether a text holds nothing but white space of any width. */
export function isBlankText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}

/** White space as it stands in drafts: ASCII, no-break and ideographic spaces, and what cannot be seen at all. */
export function isBlankCode(code: number): boolean {
  // Most characters are Chinese or ASCII.
  if (code < 0x7f) return code <= 0x20;
  if (code < 0xa0) return true;
  if (isHan(code)) return false;
  const isSpace =
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000;
  return isSpace || isInvisibleCode(code);
}

/** Stands in a view of a text for each character of a tag: blank, and without width, so that it parts no word. */
export const filler = '\u200b';

/** A stretch of a view without what stands for tags and for invisible characters. */
export function withoutFillers(text: string): string {
  return text.replaceAll(filler, '').replaceAll(hidden, '').replaceAll(parting, '');
}
