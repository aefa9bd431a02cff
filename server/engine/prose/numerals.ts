const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const longest = 12;

/** A Chinese numeral at `start` of `text`, up to 99,999,999; null where none stands there. 两 is two. */
export function readNumeral(text: string, start: number): { readonly value: number; readonly end: number } | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let at = start;
  for (; at < text.length && at < start + longest; at++) {
    const char = text.charAt(at);
    const value = char === '两' ? 2 : char === '〇' ? 0 : digits.indexOf(char);
    const unit = units[char];
    if (value >= 0) {
      if (digit !== null && digit > 0) return null;
      digit = value;
    } else if (unit === undefined) break;
    else if (unit === 10_000) {
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

/** A whole number below ten thousand as a Chinese numeral; null for greater ones. */
export function toNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000) return null;
  if (value === 0) return '零';
  let result = '';
  let isSkipped = false;
  for (const [name, unit] of [['千', 1000], ['百', 100], ['十', 10], ['', 1]] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) isSkipped = result !== '';
    else {
      result += (isSkipped ? '零' : '') + (digits[digit] ?? '') + name;
      isSkipped = false;
    }
  }
  return value >= 10 && value < 20 ? result.slice(1) : result;
}
