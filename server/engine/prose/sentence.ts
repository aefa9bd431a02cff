import { isDigit } from '../text/chars';
import type { Span } from '../text/source';
import { readQuantity, type Quantity } from './quantity';

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

/** Parts a paragraph into its sentences. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isSentenceEnd(text.charCodeAt(at))) continue;
    if (at > start) sentences.push(new Sentence(text, start, at + 1));
    start = at + 1;
  }
  if (start < text.length) sentences.push(new Sentence(text, start, text.length));
  return sentences;
}

/** 。!? */
function isSentenceEnd(code: number): boolean {
  return code === 0x3002 || code === 0x21 || code === 0x3f;
}

function quantitiesIn(text: string, { start, end }: Span): Quantity[] {
  const found: Quantity[] = [];
  for (let at = start; at < end;) {
    const quantity = at > start && isDigit(text.charCodeAt(at - 1)) ? null : readQuantity(text, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.end : at + 1;
  }
  return found;
}
