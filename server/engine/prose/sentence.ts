import { Answers, type Question } from '../text/answers';
import { CharSet, isDigit } from '../text/chars';
import type { Span } from '../text/source';
import { matchAt } from './language';
import { nextQuantity, readQuantity, type Quantity } from './quantity';

/** A sentence of a paragraph, from its first character to behind its full stop, as offsets into the folded text. */
export class Sentence implements Span {
  #quantities: readonly Quantity[] | undefined;
  #answers: Answers | undefined;

  constructor(
    private readonly whole: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get text(): string {
    return this.whole.slice(this.start, this.end);
  }

  /** Where its words begin: behind its number as an item of a list. */
  get from(): number {
    return this.start + (matchAt(ordinal, this.whole, this.start)?.[0].length ?? 0);
  }

  /** What its text alone answers: worked out once. */
  ask<T>(question: Question<T>): T {
    return (this.#answers ??= new Answers(this.text)).ask(question);
  }

  /** All its numbers, in dates and names too. */
  get quantities(): readonly Quantity[] {
    this.#quantities ??= quantitiesIn(this.whole, { start: this.from, end: this.end });
    return this.#quantities;
  }
}

/** 1.新收28件: the number of an item counts nothing. */
const ordinal = /[0-9]{1,2}[.、](?![0-9])/y;

/** 。!? */
const sentenceEnds = new CharSet('\u3002!?');

/** Parts a paragraph into its sentences. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!sentenceEnds.has(text.charCodeAt(at))) continue;
    if (at > start) sentences.push(new Sentence(text, start, at + 1));
    start = at + 1;
  }
  if (start < text.length) sentences.push(new Sentence(text, start, text.length));
  return sentences;
}

/** The quantities of `whole` that begin in a stretch of it. */
function quantitiesIn(whole: string, { start, end }: Span): Quantity[] {
  const found: Quantity[] = [];
  for (let at = nextQuantity(whole, start, end); at < end;) {
    const isInside = at > start && isDigit(whole.charCodeAt(at - 1));
    const quantity = isInside ? null : readQuantity(whole, at);
    if (quantity) found.push(quantity);
    at = nextQuantity(whole, quantity?.end ?? at + 1, end);
  }
  return found;
}
