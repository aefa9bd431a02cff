import type { Span } from './source';

/** A stretch of a text and what is to stand there instead; an empty stretch is a place to insert at. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** `text` with disjoint `edits` applied, in whatever order they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return result + text.slice(from);
}
