import { isBlankCode, trimSpan, type Line, type Span } from '../text/source';

/** A line that may be a heading, taken apart. Spans are UTF-16 offsets into the whole text. */
export interface Heading extends Span {
  readonly line: number;
  readonly style: HeadingStyle;
  /** The number of # marks before it. */
  readonly level: number;
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
}

export type HeadingStyle = 'section' | 'aspect';

export const numerals = '一二三四五六七八九十';
const longestTitle = 60;
const ordinalMarks: Readonly<Record<HeadingStyle, RegExp>> = {
  // 一、二级 begins no heading.
  section: /^([一二三四五六七八九十⼀⼆⼋⼗])[\s\u3000]*[、．.,，:：](?![一二三四五六七八九十])/,
  aspect: /^[（(]\s*([一二三四五六七八九十⼀⼆⼋⼗])\s*[）)]/,
};

/** Takes `line` apart as a heading of the given style; null where it is blank or too long to be one. */
export function readHeading(line: Line, style: HeadingStyle): Heading | null {
  const whole = trimSpan(line.text, { start: 0, end: line.text.length });
  if (whole.start === whole.end) return null;
  let { start } = whole;
  const level = countMarks(line.text, start, '#');
  start = skipMarks(line.text, start);
  const mark = ordinalMarks[style].exec(line.text.slice(start, start + 12));
  const ordinal = mark?.[1] === undefined ? null : numerals.indexOf(mark[1].normalize('NFKC')) + 1;
  const ordinalStart = mark?.[1] === undefined ? start : start + mark[0].indexOf(mark[1]);
  const titleStart = skipBlanks(line.text, start + (mark?.[0].length ?? 0));
  const read = readTitle(line.text, titleStart, whole.end);
  if (!read) return null;
  const at = (from: number, to: number): Span => ({ start: line.start + from, end: line.start + to });
  return {
    ...at(start, Math.max(read.end, titleStart)),
    line: line.index,
    style,
    level,
    ordinal,
    ordinalSpan: at(ordinalStart, mark ? ordinalStart + 1 : ordinalStart),
    markSpan: at(start, start + (mark?.[0].length ?? 0)),
    titleSpan: at(titleStart, read.end),
    title: line.text.slice(titleStart, read.end),
    runIn: read.runIn,
    pageNumber: read.pageNumber,
  };
}

function readTitle(text: string, start: number, end: number): { end: number; runIn: boolean; pageNumber: boolean } | null {
  const stop = findStop(text, start, Math.min(end, start + longestTitle));
  const runIn = stop >= 0 && trimSpan(text, { start: stop + 1, end }).end > stop + 1;
  if (stop < 0 && end - start > longestTitle) return null;
  let last = stop < 0 ? end : stop;
  let pageNumber = false;
  if (!runIn) {
    const digits = /[0-9０-９]{1,3}$/.exec(text.slice(start, last));
    if (digits) {
      pageNumber = true;
      last -= digits[0].length;
    }
  }
  while (last > start && (isBlankCode(text.charCodeAt(last - 1)) || '.…·*_-（('.includes(text.charAt(last - 1)))) last--;
  return { end: last, runIn, pageNumber };
}

function findStop(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) if ('。：:'.includes(text.charAt(index))) return index;
  return -1;
}

function skipMarks(text: string, start: number): number {
  let index = start;
  while (index < text.length && ('#*'.includes(text.charAt(index)) || isBlankCode(text.charCodeAt(index)))) index++;
  return index;
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length && isBlankCode(text.charCodeAt(index))) index++;
  return index;
}

function countMarks(text: string, start: number, mark: string): number {
  let index = start;
  while (text.charAt(index) === mark) index++;
  return index - start;
}
