import { isDigit, isHan } from '../text/chars';
import { compatible } from '../text/fold';
import { hidden, parting } from '../text/invisible';
import { isBlankCode, type Span } from '../text/source';

/** A stretch of prose folded for reading, each character with the place it stands for. */
export class ProseText {
  constructor(
    readonly text: string,
    /** The UTF-16 offset in the source of the first character. */
    private readonly start: number,
    /** For each character of `text`, its offset in the source; null where none was dropped between them. */
    private readonly offsets: readonly number[] | null,
  ) {}

  /** The span in the source of the characters from `start` to `end`. */
  spanOf({ start, end }: Span): Span {
    const first = this.#offsetOf(start);
    return { start: first, end: end > start ? this.#offsetOf(end - 1) + 1 : first };
  }

  #offsetOf(at: number): number {
    return this.offsets ? (this.offsets[at] ?? 0) : this.start + at;
  }
}

/**
 * Folds `source` from `span.start` to `span.end`: full-width forms and Kangxi radicals become their usual twins,
 * white space and marks of emphasis are dropped, but for a space between two digits.
 */
export function readProseText(source: string, { start, end }: Span): ProseText {
  let offsets: number[] | null = null;
  let text = '';
  /** From where on characters stand as they are. */
  let from = start;
  let last = 0;
  let isGap = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    const isUsual = isHan(code);
    if (!isUsual && (isBlankCode(code) || code === asterisk || code === backslash)) {
      offsets ??= upTo(start, at);
      text += source.slice(from, at);
      from = at + 1;
      isGap ||= code === partingCode ? isDigit(last) : code !== hiddenCode;
      continue;
    }
    const to = isUsual ? code : foldCode(code);
    if (isGap && isDigit(to) && isDigit(last)) {
      text += ' ';
      offsets?.push(at - 1);
    }
    if (to !== code) {
      text += source.slice(from, at) + String.fromCharCode(to);
      from = at + 1;
    }
    isGap = false;
    last = to;
    offsets?.push(at);
  }
  return new ProseText(text + source.slice(from, end), start, offsets);
}

/** The whole numbers from `start` to before `end`. */
function upTo(start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let number = start; number < end; number++) numbers.push(number);
  return numbers;
}

const hiddenCode = hidden.charCodeAt(0);
const partingCode = parting.charCodeAt(0);
const asterisk = 42;
const backslash = 92;

/** One UTF-16 code for one, so that every character keeps its place. */
function foldCode(code: number): number {
  if (code < 0x2e80 || (code >= 0x3000 && code < 0xf900)) return code;
  // ！ to ～ stand as far from their twins as ASCII does from them.
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const folded = compatible(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}
