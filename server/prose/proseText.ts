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
  let isGap = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (isBlankCode(code) || code === asterisk || code === backslash) {
      isGap = true;
      continue;
    }
    const char = foldChar(source.charAt(at), code);
    if (isGap && isDigit(char.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) {
      text += ' ';
      offsets.push(at - 1);
    }
    isGap = false;
    text += char;
    offsets.push(at);
  }
  return new ProseText(text, offsets);
}

const asterisk = 42;
const backslash = 92;

/** One character for one, so that every character keeps its place. */
function foldChar(char: string, code: number): string {
  if (code < 0x2e80 || (code >= 0x3000 && code < 0xf900)) return char;
  const folded = code >= 0xd800 && code < 0xe000 ? char : compatible(char);
  return folded.length === 1 ? folded : char;
}

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
