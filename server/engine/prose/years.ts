import { isDigit } from '../text/chars';
import type { Span } from '../text/source';
import { begins, charOf, holds, language, matchAt, oneOf } from './language';

/** The year with which a sentence begins, as a span of the folded text; `digits` without 年. */
export interface OpeningYear {
  readonly year: number;
  readonly digits: Span;
  /** Whether it is written 二〇二三. */
  readonly isNumeral: boolean;
  /** 2023年以来: whether what is told goes on from it. */
  readonly isOnward: boolean;
}

const { dates, numerals, years: words } = language;
const ones = numerals.digits.slice(1);
const counters = charOf(ones + numerals.ten);
const countersOrDigits = charOf([...ones, numerals.ten, ...'0123456789']);
const centuries = charOf(ones.slice(0, 2));
const zeros = charOf(numerals.zero + numerals.yearZeros);
const yearDigits = charOf(numerals.zero + numerals.yearZeros + ones);

const lead = new RegExp(
  `(?:[#>-]|[0-9]{1,2}[.、,)]|\\(${countersOrDigits}{1,3}\\)|${counters}{1,3}${oneOf(words.items)})*`,
  'y',
);
const inDigits = '(?:19|20)[0-9]{2}';
const opening = new RegExp(
  `(?:(${inDigits})|(${centuries}${yearDigits}{3}))${dates.year}(?!${oneOf(words.notYears)})${dates.ofYear}?`,
  'y',
);
const otherYear = new RegExp(
  `${inDigits}(?=${dates.year}|${charOf(words.spanMarks)}${inDigits}${dates.year})|${centuries}${zeros}${yearDigits}{2}(?=${dates.year})`,
  'g',
);

/** What behind the year makes it no year that the sentence is told of: each with its name and an example. */
const otherMeanings: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  // 2023年12月…, 2023年底…, 2023年版: the year is a part of something else.
  { name: 'named', pattern: new RegExp(`^(?:${countersOrDigits}{1,2}${dates.month}|[0-9]|${oneOf(words.named)})`) },
  // 2023年度决算已公开, 2023年印发的规程: an event of that year.
  { name: 'event', pattern: new RegExp(`^[^,。;]{0,6}${oneOf(words.events)}`) },
  // 2023年开展的项目: the year says which project.
  { name: 'attribute', pattern: new RegExp(`^[^,。;:${words.attributeBreaks.join('')}]{1,6}${words.attributeEnd}`) },
  // 2023年政务公开工作要点: the year of a document.
  {
    name: 'document',
    pattern: new RegExp(`^${oneOf(words.documentsOf)}${oneOf(words.documentsAbout)}${oneOf(words.documents)}`),
  },
  // 2023年度考核中，…: what is told of was judged then.
  { name: 'judged', pattern: new RegExp(`^[^,。;]{0,16}${oneOf(words.reviews)}`) },
  // 2023年机构改革后，…: what is told of happened then.
  { name: 'since', pattern: new RegExp(`^[^,。;]{1,14}${oneOf(words.since)}[,。;]`) },
];

/** Whether a text may name a year at all. */
export const mayNameYear = holds([dates.year]);

/** How long the numbers and marks of a list are at `at` of a text: 1. or （一） or 一是. */
export function listMarks(text: string, at: number): number {
  return matchAt(lead, text, at)?.[0].length ?? 0;
}

/** The year at the start of the sentence, numbers and marks of a list before it passed over; null where it is of something else. */
export function openingYear(text: string, { start, end }: Span): OpeningYear | null {
  const from = start + listMarks(text, start);
  const match = matchAt(opening, text, from);
  if (!match || from + match[0].length > end) return null;
  const rest = text.slice(from + match[0].length, end);
  if (otherMeanings.some(({ pattern }) => pattern.test(rest))) return null;
  const [, written, numeral = ''] = match;
  const year = written === undefined ? fromNumerals(numeral) : Number(written);
  return { year, digits: { start: from, end: from + 4 }, isNumeral: written === undefined, isOnward: isOnward(rest) };
}

const isOnward = begins(words.onward);

/** Whether a sentence tells what is to come. */
export const isPlan = holds(words.plans);
/** Whether a sentence tells of what was found wanting, and mended. */
export const isRemedy = holds(words.remedies);
const compares = holds(words.comparisons);
/** 上年结转3件 compares nothing. */
const broughtIn = new RegExp(oneOf(words.broughtIn), 'g');

/** Whether a sentence speaks of no other year and compares with none. */
export function isOfOneYear(sentence: string, year: number): boolean {
  const years = (sentence.match(otherYear) ?? []).map((digits) =>
    isDigit(digits.charCodeAt(0)) ? Number(digits) : fromNumerals(digits),
  );
  return years.every((other) => other === year) && !compares(sentence.replace(broughtIn, ''));
}

const until = new RegExp(
  `${words.cut}${oneOf(words.cutUntil)}(${inDigits})${dates.year}12${dates.month}(?:31${dates.day}|${oneOf(dates.monthEnds)})${words.ended}?,([^,。;]*)`,
  'g',
);
const holdsWhole = holds(words.wholeYear);

/**
 * 截至2023年12月31日，本年度…: the end of a year, as a span of the folded text, behind which the next words tell of the
 * whole year; null where the sentence has none.
 */
export function closingYear(text: string, { start, end }: Span): OpeningYear | null {
  for (const { index, 1: year = '', 2: rest = '' } of text.slice(start, end).matchAll(until)) {
    if (!holdsWhole(rest)) continue;
    const at = text.indexOf(year, start + index);
    return { year: Number(year), digits: { start: at, end: at + year.length }, isNumeral: false, isOnward: false };
  }
  return null;
}

/** A year as the sentence writes it. */
export function writeYear(year: number, isNumeral: boolean): string {
  return isNumeral
    ? [...String(year)].map((digit) => numerals.yearDigits.charAt(Number(digit))).join('')
    : String(year);
}

function fromNumerals(text: string): number {
  return Number(
    [...text].map((char) => (numerals.yearZeros.includes(char) ? 0 : numerals.yearDigits.indexOf(char))).join(''),
  );
}
