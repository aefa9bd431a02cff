import type { Edit } from './edits';
import type { Position, SourceText, Span } from './source';

/** Lines and UTF-16 characters, counted from 0; `end` is behind the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A span of offsets as a range of lines and characters. */
export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** An edit as the language server protocol and the command's JSON write it. */
export function toTextEdit(
  source: SourceText,
  { span, text }: Edit,
): { readonly range: Range; readonly newText: string } {
  return { range: toRange(source, span), newText: text };
}

/** Whether two spans share a character or touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
