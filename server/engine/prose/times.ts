import { CharSet, isDigit } from '../text/chars';
import { charOf, language, matchAt, oneOf } from './language';

/** A year or a date in a sentence. */
export interface Time {
  readonly length: number;
  /** The report's own year, or the first or last day of it, which limits nothing; a year before it; any other. */
  readonly of: 'own' | 'past' | 'other';
}

const { dates, numerals } = language;
const date = new RegExp(
  `(?:([0-9]{4})${dates.year})?([0-9]{1,2})${dates.month}(?:([0-9]{1,2})${dates.day}|${oneOf(dates.monthEnds)})(?:[0-9]{1,2}${dates.hour})?`,
  'y',
);
const yearAlone = new RegExp(`([0-9]{4})${dates.year}${dates.ofYear}?(?!${oneOf(dates.notAlone)})`, 'y');
const [open = '', close = ''] = dates.quotes;
/** “十四五”期间, “两会”期间; 五年来, 3年间: more than the year, or less. */
const span = new RegExp(
  `${open}[^${close},。;]{1,8}${close}${oneOf(dates.spanEnds)}|(?:[0-9]{1,2}|${charOf(numerals.digits.slice(2) + numerals.two + numerals.ten)}{1,2})${dates.year}${oneOf(dates.yearsOf)}`,
  'y',
);

const monthNumber = `[0-9]{1,2}|${charOf(numerals.digits + numerals.two + numerals.ten)}{1,2}`;
/** 6月, 1至6月, 1月—6月, 一至六月份, 6个月: a part of the year. */
const months = new RegExp(
  `(?:([0-9]{4})${dates.year})?(${monthNumber})(?:${dates.month}?${oneOf(language.quantities.ranges)}(${monthNumber}))?${dates.month}${dates.ofMonth}?|(?:${monthNumber})${dates.months}`,
  'y',
);
const firstMonths: readonly (string | undefined)[] = ['1', numerals.digits[1]];
const lastMonths: readonly (string | undefined)[] = ['12', `${numerals.ten}${numerals.digits[2] ?? ''}`];

/** The characters with which a time may begin, beside digits and numerals. */
export const timeStarts: readonly string[] = [open];
const spanStarts = new CharSet([open, ...numerals.digits, numerals.two, numerals.ten]);

/** The year or date at `at` of `text`, in a report for `year`; null where none stands there. */
export function readTime(text: string, at: number, year: number | null): Time | null {
  const isOwnYear = (written: string | undefined): boolean =>
    written === undefined || year === null || Number(written) === year;
  if (!isDigit(text.charCodeAt(at)))
    return spanStarts.has(text.charCodeAt(at)) ? (spanAt(text, at) ?? monthsAt(text, at, isOwnYear)) : null;
  const day = matchAt(date, text, at);
  if (day) return { length: day[0].length, of: isOwnYear(day[1]) && isEdge(day[2], day[3]) ? 'own' : 'other' };
  const part = monthsAt(text, at, isOwnYear);
  if (part) return part;
  const alone = matchAt(yearAlone, text, at);
  if (alone)
    return {
      length: alone[0].length,
      of: isOwnYear(alone[1]) ? 'own' : Number(alone[1]) < (year ?? 0) ? 'past' : 'other',
    };
  return spanAt(text, at);
}

/** 1至12月 is the whole year, and so is 截至12月. */
function monthsAt(text: string, at: number, isOwnYear: (year: string | undefined) => boolean): Time | null {
  const found = matchAt(months, text, at);
  if (!found) return null;
  const [{ length }, year, first, last] = found;
  const isToEnd = last === undefined && dates.until.some((word) => text.startsWith(word, at - word.length));
  const isWhole = isToEnd
    ? lastMonths.includes(first)
    : last !== undefined && firstMonths.includes(first) && lastMonths.includes(last);
  return { length, of: isWhole && isOwnYear(year) ? 'own' : 'other' };
}

function spanAt(text: string, at: number): Time | null {
  const found = matchAt(span, text, at);
  return found && { length: found[0].length, of: 'other' };
}

/** 1月1日, 12月31日, 12月底: the edges of a year. */
function isEdge(month: string | undefined, day: string | undefined): boolean {
  const isEnd = month === '12' && (day === undefined || day === '31');
  return isEnd || (Number(month) === 1 && Number(day) === 1);
}
