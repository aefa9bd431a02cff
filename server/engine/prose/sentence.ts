import { isDigit } from '../text/chars';
import type { Span } from '../text/source';
import { matchAt } from './language';
import { maybeQuantity, readQuantity, type Quantity } from './quantity';

/** A sentence of a paragraph, from its first character to behind its full stop, as offsets into the folded text. */
export class Sentence implements Span {
  #quantities: readonly Quantity[] | undefined;

  constructor(
    private readonly whole: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get text(): string {
    return this.whole.slice(this.start, this.end);
  }

  /** All its numbers, in dates and names too. */
  get quantities(): readonly Quantity[] {
    this.#quantities ??= quantitiesIn(this.whole, this);
    return this.#quantities;
  }
}

/** 。!? */
const sentenceEnd = /[\u3002!?]/g;

/** Parts a paragraph into its sentences. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(sentenceEnd)) {
    if (index > start) sentences.push(new Sentence(text, start, index + 1));
    start = index + 1;
  }
  if (start < text.length) sentences.push(new Sentence(text, start, text.length));
  return sentences;
}

const maybe = new RegExp(maybeQuantity, 'g');

/** The quantities of `whole` that begin in a stretch of it. */
function quantitiesIn(whole: string, { start, end }: Span): Quantity[] {
  const found: Quantity[] = [];
  const text = whole.slice(start, end);
  for (let match = matchAt(maybe, text, 0); match;) {
    const at = start + match.index;
    const quantity = match.index > 0 && isDigit(whole.charCodeAt(at - 1)) ? null : readQuantity(whole, at);
    if (quantity) found.push(quantity);
    match = matchAt(maybe, text, quantity ? quantity.end - start : match.index + 1);
  }
  return found;
}
