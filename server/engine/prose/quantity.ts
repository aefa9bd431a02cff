import { CharSet, isDigit } from '../text/chars';
import { parseDecimal, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { charOf, language, matchAt, oneOf } from './language';
import { longestNumeral, readNumeral } from './numerals';

/** A number in a sentence, with what stands around it. Spans are offsets into the folded sentence. */
export interface Quantity extends Span {
  /** The number alone, without its unit. */
  readonly number: Span;
  readonly value: Decimal;
  /** Whether it is written 十二 rather than 12. */
  readonly isNumeral: boolean;
  /** 件, 条, …; empty where none follows. */
  readonly unit: string;
  /** What stands between the number and its unit: 余, 万, %. */
  readonly behind: string;
  /** Whether words around it say about, at least, or an ordinal. */
  readonly isRough: boolean;
  /** About, at least, a range, an ordinal, a fraction of a great unit: it says no exact number. */
  readonly isInexact: boolean;
}

const words = language.quantities;
const { digits, zero, two, ten, units } = language.numerals;
/** With what a numeral begins: 零 and the great units alone do not. */
export const numeralStarts: readonly string[] = [...digits.slice(1), ten, two];

const inNumeral = charOf([...digits, zero, two, ...Object.keys(units)]);
/** A pattern's source for where a quantity may begin: a digit, or a numeral that ends before a unit. */
export const maybeQuantity = `[0-9]|${charOf(numeralStarts)}${inNumeral}{0,${longestNumeral - 1}}${oneOf(words.units)}`;

const grouped = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/y;
const plain = /[0-9]{1,30}(?:\.[0-9]{1,30})?/y;
const range = charOf(words.ranges);
const after = new RegExp(`^(?:${oneOf(words.vagueBehind)}|${range}[0-9])`);
const before = new RegExp(`(?:${oneOf(words.vagueBefore)}|[0-9]${range})$`);
const countUnit = new RegExp(`^${oneOf(words.units)}`);
/** 30件多, but not 比上年142件多23件. */
const more = new RegExp(`^${oneOf(words.vagueBehindUnit)}(?![0-9])`);
const noNumeralBehind = new Set(words.noNumeralBehind);
const noUnitBefore = new Set(words.noUnitBefore);
const numeralStart = new CharSet(numeralStarts);
const quantityStart = new CharSet([...numeralStarts, ...'0123456789']);

/** Where the next quantity may begin, from `at` on and before `end`; `end` where none may. */
export function nextQuantity(text: string, at: number, end: number): number {
  while (at < end && !quantityStart.has(text.charCodeAt(at))) at++;
  return at;
}

/** The quantity that begins at `at`; null where none does. Digits that belong to a word, a date or a document number are none. */
export function readQuantity(text: string, at: number): Quantity | null {
  return isDigit(text.charCodeAt(at))
    ? readDigits(text, at)
    : numeralStart.has(text.charCodeAt(at))
      ? readChinese(text, at)
      : null;
}

function readDigits(text: string, at: number): Quantity | null {
  const written = matchAt(grouped, text, at)?.[0] ?? matchAt(plain, text, at)?.[0];
  const value = written === undefined ? null : parseDecimal(written.replaceAll(',', ''));
  if (written === undefined || value === null) return null;
  return quantityOf(text, { start: at, end: at + written.length }, value, false);
}

function readChinese(text: string, at: number): Quantity | null {
  const numeral = readNumeral(text, at);
  if (!numeral || noNumeralBehind.has(text.charAt(at - 1))) return null;
  const unit = countUnit.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
  if (unit === undefined || noUnitBefore.has(text.charAt(numeral.end + unit.length))) return null;
  return quantityOf(text, { start: at, end: numeral.end }, { units: BigInt(numeral.value), scale: 0 }, true);
}

/** Whether the number at `start` is about so much: 约, 不少于. */
export function isVagueBefore(text: string, start: number): boolean {
  return before.test(text.slice(Math.max(0, start - 8), start));
}

function quantityOf(text: string, number: Span, value: Decimal, isNumeral: boolean): Quantity {
  const isBefore = isVagueBefore(text, number.start);
  const rest = text.slice(number.end, number.end + 6);
  const behind = after.exec(rest)?.[0] ?? '';
  const unit = countUnit.exec(rest.slice(behind.length))?.[0] ?? '';
  const end = number.end + behind.length + unit.length;
  const isRough = isBefore || more.test(text.slice(end, end + 3));
  return {
    start: number.start,
    end,
    number,
    value,
    isNumeral,
    unit,
    behind,
    isRough,
    isInexact: isRough || behind !== '',
  };
}
