import type { Span } from '../text/source';
import { readPassage, type Passage } from './passage';

interface Kept {
  /** As they are written. */
  readonly words: string;
  readonly passage: Passage;
}

const none: ReadonlyMap<string, Kept> = new Map();

/**
 * The passages of one version of a draft: those that stood in the version before with the same words are taken over from it.
 * Holds the words of one version at a time, copied, and nothing else of a draft.
 */
export class Passages {
  readonly #own = new Map<string, Kept>();
  #before: ReadonlyMap<string, Kept>;
  #isRead = false;

  /** @param last those of the version before; null for the first */
  constructor(last: Passages | null) {
    // A version whose sentences nobody asked for has none of its own: those before it are handed on.
    this.#before = last ? (last.#isRead ? last.#own : last.#before) : none;
  }

  /** Those of a version that was read without any, by their stretches of its text: to be let go with it. */
  static of(source: string, read: Iterable<readonly [Span, Passage]>): Passages {
    const passages = new Passages(null);
    for (const [{ start, end }, passage] of read) {
      const words = source.slice(start, end);
      passages.#own.set(words, { words, passage });
    }
    passages.end();
    return passages;
  }

  /** The passage of a stretch of the draft's text. No two stretches share one: what a sentence tells is known by the sentence. */
  of(source: string, { start, end }: Span): Passage {
    const words = source.slice(start, end);
    if (this.#own.has(words)) return readPassage(source, { start, end });
    const kept = this.#before.get(words) ?? read(copyOf(words));
    this.#own.set(kept.words, kept);
    return kept.passage;
  }

  /** All stretches of the version were asked for: what is left of the one before is let go. */
  end(): void {
    this.#isRead = true;
    this.#before = none;
  }
}

function read(words: string): Kept {
  return { words, passage: readPassage(words, { start: 0, end: words.length }) };
}

/** The same text in memory of its own: a slice would keep the whole draft alive. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
