import { compatible } from '../text/fold';
import { isBlankCode, type Span } from '../text/source';

/** A stretch of prose folded for reading, each character with the place it stands for. */
export class ProseText {
  constructor(
    readonly text: string,
    /** For each character of `text`, its UTF-16 offset in the source. */
    private readonly offsets: readonly number[],
  ) {}

  /** The span in the source of the characters from `start` to `end`. */
  spanOf({ start, end }: Span): Span {
    const first = this.offsets[start] ?? 0;
    return { start: first, end: end > start ? (this.offsets[end - 1] ?? first) + 1 : first };
  }
}

/**
 * Folds `source` from `span.start` to `span.end`: full-width forms and Kangxi radicals become their usual twins,
 * white space and marks of emphasis are dropped, but for a space between two digits.
 */
export function readProseText(source: string, { start, end }: Span): ProseText {
  const offsets: number[] = [];
  let text = '';
  /** From where on characters stand as they are. */
  let from = start;
  let last = 0;
  let isGap = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isBlankCode(code) || code === asterisk || code === backslash) {
      text += source.slice(from, at);
      from = at + 1;
      isGap = true;
      continue;
    }
    const to = foldCode(code);
    if (isGap && isDigit(to) && isDigit(last)) {
      text += ' ';
      offsets.push(at - 1);
    }
    if (to !== code) {
      text += source.slice(from, at) + String.fromCharCode(to);
      from = at + 1;
    }
    isGap = false;
    last = to;
    offsets.push(at);
  }
  return new ProseText(text + source.slice(from, end), offsets);
}

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

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
