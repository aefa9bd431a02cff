import type { Question } from '../text/answers';
import type { Span } from '../text/source';
import { readPassage, type Passage } from './passage';

/** A stretch of prose folded for reading, each character with the place it stands for. */
export class ProseText {
  constructor(
    readonly passage: Passage,
    /** The UTF-16 offset in the source of the first character. */
    private readonly start: number,
  ) {}

  get text(): string {
    return this.passage.text;
  }

  /** The span in the source of the characters from `start` to `end`. */
  spanOf({ start, end }: Span): Span {
    const first = this.#offsetOf(start);
    return { start: first, end: end > start ? this.#offsetOf(end - 1) + 1 : first };
  }

  /** What its text alone answers, wherever it stands: worked out once. */
  ask<T>(question: Question<T>): T {
    return this.passage.ask(question);
  }

  #offsetOf(at: number): number {
    const { offsets } = this.passage;
    return offsets ? this.start + (offsets[at] ?? -this.start) : this.start + at;
  }
}

/** `source` from `span.start` to `span.end`, as `readPassage` folds it. */
export function readProseText(source: string, span: Span): ProseText {
  return new ProseText(readPassage(source, span), span.start);
}
