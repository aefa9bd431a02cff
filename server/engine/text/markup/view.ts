import { filler } from '../source';

const fillerCode = filler.charCodeAt(0);
const lineBreak = 0x0a;
const chunk = 8192;

/** A text of fixed length whose characters are blanked one by one; offsets stay what they were. */
export class View {
  readonly #codes: Uint16Array;

  constructor(text: string) {
    this.#codes = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) this.#codes[at] = text.charCodeAt(at);
  }

  /** Blanks from `start` to `end`; `first` stands in the first place, if anything does. */
  blank(start: number, end: number, first = fillerCode): void {
    if (end <= start) return;
    this.#codes.fill(fillerCode, start, end);
    this.#codes[start] = first;
  }

  breakLine(at: number): void {
    this.#codes[at] = lineBreak;
  }

  /** Blanks all but line breaks. */
  blankLines(start: number, end: number): void {
    for (let at = start; at < end; at++) if (this.#codes[at] !== lineBreak) this.#codes[at] = fillerCode;
  }

  slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at += chunk) {
      text += String.fromCharCode(...this.#codes.subarray(at, Math.min(at + chunk, end)));
    }
    return text;
  }
}
