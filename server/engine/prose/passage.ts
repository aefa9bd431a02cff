import { Answers, type Question } from '../text/answers';
import { isDigit, isHan } from '../text/chars';
import { compatible } from '../text/fold';
import { hidden, parting } from '../text/invisible';
import { isBlankCode, type Span } from '../text/source';
import { splitSentences, type Sentence } from './sentence';

/**
 * The words of a paragraph, folded for reading, wherever it stands and whosever report it is of. Never changed; what is
 * asked of it is worked out once.
 */
export class Passage {
  readonly sentences: readonly Sentence[];
  readonly #answers: Answers;

  constructor(
    readonly text: string,
    /** For each character of `text`, its offset from the start of the paragraph; null where none was dropped between them. */
    readonly offsets: readonly number[] | null,
  ) {
    this.sentences = splitSentences(text);
    this.#answers = new Answers(text);
  }

  /** What the text alone answers. */
  ask<T>(question: Question<T>): T {
    return this.#answers.ask(question);
  }

  /** What `work` makes of the words and of `key` alone. */
  once<T>(key: object, work: () => T): T {
    return this.#answers.once(key, work);
  }
}

/**
 * Folds `source` from `span.start` to `span.end`: full-width forms and Kangxi radicals become their usual twins,
 * white space and marks of emphasis are dropped, but for a space between two digits.
 */
export function readPassage(source: string, { start, end }: Span): Passage {
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
      offsets ??= numbersBelow(at - start);
      text += source.slice(from, at);
      from = at + 1;
      isGap ||= code === partingCode ? isDigit(last) : code !== hiddenCode;
      continue;
    }
    const to = isUsual ? code : foldCode(code);
    if (isGap && isDigit(to) && isDigit(last)) {
      text += ' ';
      offsets?.push(at - 1 - start);
    }
    if (to !== code) {
      text += source.slice(from, at) + String.fromCharCode(to);
      from = at + 1;
    }
    isGap = false;
    last = to;
    offsets?.push(at - start);
  }
  return new Passage(text + source.slice(from, end), offsets);
}

/** The whole numbers below `end`. */
function numbersBelow(end: number): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < end; number++) numbers.push(number);
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
