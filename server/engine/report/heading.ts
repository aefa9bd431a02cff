import { isBlankCode, isBlankText, type Line, type Span } from '../text/source';
import { readHeadingTitle } from './headingTitle';

/** A line that may be a heading, taken apart. Spans are UTF-16 offsets into the whole text. */
export interface Heading extends Span {
  readonly line: number;
  readonly style: HeadingStyle;
  /** The number of # marks before it. */
  readonly level: number;
  /** The # marks; where there are none, the empty place for them: behind the marks of a list or quote. */
  readonly levelSpan: Span;
  /** `一、` is 1; null where the line has no ordinal of that kind. */
  readonly ordinal: number | null;
  /** The ordinal's numeral alone, without 、; empty at the title's start where there is none. */
  readonly ordinalSpan: Span;
  /** The ordinal with its punctuation: 一、 or （一）; empty where there is none. */
  readonly markSpan: Span;
  /** The title behind the ordinal; for a heading run into its paragraph, up to 。 or ：. */
  readonly titleSpan: Span;
  readonly title: string;
  /** Whether a paragraph follows on the same line. */
  readonly runIn: boolean;
  /** Whether the line ends in a page number, as in a table of contents. */
  readonly pageNumber: boolean;
  /** Whether what ends the line as a page number would may be the mark of a footnote: one digit right behind the title. */
  readonly footnote: boolean;
}

/** `loose`: a section's in a list or quote, or with another mark behind its ordinal than 、, or none. */
export type HeadingStyle = 'section' | 'aspect' | 'loose';

export const numerals = '一二三四五六七八九十';
const ordinalMarks: Readonly<Record<HeadingStyle, RegExp>> = {
  // 一、二级 begins no heading.
  section: /^([一二三四五六七八九十⼀⼆⼋⼗])[\s\u200b\u2060\u2061]*[、．.,，:：](?![一二三四五六七八九十])/,
  aspect: /^[（(][\s\u200b\u2060\u2061]*([一二三四五六七八九十⼀⼆⼋⼗])[\s\u200b\u2060\u2061]*[）)]/,
  loose: /^第?([一二三四五六七八九十⼀⼆⼋⼗])(?:部分|章|节)?[\s\u200b\u2060\u2061、．.,，:：]*/,
};
/** 1. before an ordinal of another kind; else it is one itself, deeper than （一）. */
const numberMark = /^[0-9]{1,2}[.)](?=[\s*_#]*(?:第?[一二三四五六七八九十⼀⼆⼋⼗]|[（(]))/;

/** Takes `line` apart as a heading of the given style; null where it is blank or too long to be one. */
export function readHeading(line: Line, style: HeadingStyle): Heading | null {
  const { text } = line;
  if (isBlankText(text)) return null;
  const { start, levelStart, levelEnd } = marksBefore(text, style !== 'section');
  const mark = ordinalMarks[style].exec(text.slice(start, start + 12));
  const numeral = mark?.[1];
  const markEnd = start + (mark?.[0].length ?? 0);
  const ordinalStart = mark && numeral ? start + mark[0].indexOf(numeral) : start;
  const titleStart = skipBlanks(text, markEnd);
  const title = readHeadingTitle(text, titleStart);
  if (!title) return null;
  return {
    start: line.start + start,
    end: line.start + title.end,
    line: line.index,
    style,
    level: levelEnd - levelStart,
    levelSpan: { start: line.start + levelStart, end: line.start + levelEnd },
    ordinal: numeral ? numerals.indexOf(numeral.normalize('NFKC')) + 1 : null,
    ordinalSpan: { start: line.start + ordinalStart, end: line.start + ordinalStart + (numeral ? 1 : 0) },
    markSpan: { start: line.start + start, end: line.start + markEnd },
    titleSpan: { start: line.start + titleStart, end: line.start + title.end },
    title: text.slice(titleStart, title.end),
    runIn: title.runIn,
    pageNumber: title.pageNumber,
    footnote: title.footnote,
  };
}

/** The marks before a heading, as offsets into its line. */
export interface Marks {
  /** Where the text behind all marks begins. */
  readonly start: number;
  /** The # marks, or the empty place for them. */
  readonly levelStart: number;
  readonly levelEnd: number;
}

/** Passes over white space and the marks of level and emphasis, with `isLoose` those of lists and quotes too. */
export function marksBefore(text: string, isLoose: boolean): Marks {
  let levelStart = -1;
  let levelEnd = -1;
  let place = skipBlanks(text, 0);
  let index = place;
  while (index < text.length) {
    const char = text.charAt(index);
    if (char === '#') {
      const end = skipAll(text, index, '#');
      if (levelStart < 0) [levelStart, levelEnd] = [index, end];
      index = end;
    } else if (char === '*' || char === '_') {
      index++;
      if (char === '*' && isBlankCode(text.charCodeAt(index))) place = skipBlanks(text, index);
    } else if (isLoose && '>-+'.includes(char)) place = index = skipBlanks(text, index + 1);
    else if (isBlankCode(text.charCodeAt(index))) index++;
    else {
      const number = isLoose ? numberMark.exec(text.slice(index, index + 12)) : null;
      if (!number) break;
      place = index = skipBlanks(text, index + number[0].length);
    }
  }
  return levelStart < 0 ? { start: index, levelStart: place, levelEnd: place } : { start: index, levelStart, levelEnd };
}

function skipAll(text: string, start: number, mark: string): number {
  let index = start;
  while (text.charAt(index) === mark) index++;
  return index;
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlankCode(text.charCodeAt(index))) index++;
  return index;
}
