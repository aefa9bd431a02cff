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

/** Where offsets of a text stand once disjoint `edits` are made; one within an edit goes to its start. */
export function movedBy(offsets: readonly number[], edits: readonly Edit[]): number[] {
  return offsets.map((offset) =>
    edits.reduce(
      (at, { span, text }) =>
        span.end <= offset
          ? at + text.length - (span.end - span.start)
          : span.start < offset
            ? at - (offset - span.start)
            : at,
      offset,
    ),
  );
}
