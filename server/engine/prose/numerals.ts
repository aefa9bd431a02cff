import { language } from './language';

const { digits, zero, two, units } = language.numerals;
const unitOf: Readonly<Record<string, number>> = units;
const greatest = 10_000;
/** How many characters of a numeral are read at most. */
export const longestNumeral = 12;

/** A Chinese numeral at `start` of `text`, up to 99,999,999; null where none stands there. */
export function readNumeral(text: string, start: number): { readonly value: number; readonly end: number } | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let at = start;
  for (; at < text.length && at < start + longestNumeral; at++) {
    const char = text.charAt(at);
    const value = digitOf(char);
    const unit = unitOf[char];
    if (value >= 0) {
      if (digit !== null && digit > 0) return null;
      digit = value;
    } else if (unit === undefined) break;
    else if (unit === greatest) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? (at === start ? 1 : 0)) * unit;
      digit = null;
    }
  }
  return at === start ? null : { value: total + section + (digit ?? 0), end: at };
}

function digitOf(char: string): number {
  return char === two ? 2 : char === zero ? 0 : digits.indexOf(char);
}

const parts: readonly (readonly [string, number])[] = [
  ...Object.entries(units)
    .filter(([, unit]) => unit < greatest)
    .sort(([, a], [, b]) => b - a),
  ['', 1],
];

/** A whole number below ten thousand as a Chinese numeral; null for greater ones. */
export function toNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= greatest) return null;
  if (value === 0) return digits.charAt(0);
  let result = '';
  let isSkipped = false;
  for (const [name, unit] of parts) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) isSkipped = result !== '';
    else {
      result += (isSkipped ? digits.charAt(0) : '') + digits.charAt(digit) + name;
      isSkipped = false;
    }
  }
  return value >= 10 && value < 20 ? result.slice(1) : result;
}
