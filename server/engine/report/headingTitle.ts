import { isBlankCode, withoutFillers } from '../text/source';

/** The title of a heading in its line. */
export interface HeadingTitle {
  /** Where it ends in the line: before page numbers, footnotes, leaders and closing marks. */
  readonly end: number;
  readonly runIn: boolean;
  readonly pageNumber: boolean;
  readonly footnote: boolean;
}

const longestTitle = 60;
const leaders = '.…·*_-（(#';
const longestNote = 6;
/** [1], [^1], 〔1〕, ①, ¹ */
const note = /(?:[[［〔【]\^?[0-9０-９]{1,3}[\]］〕】]|[①-⑳¹²³⁰⁴-⁹])$/;

/** Reads the title that begins at `start` of the line `text`; null where it is too long for one. */
export function readHeadingTitle(text: string, start: number): HeadingTitle | null {
  const whole = trimTail(text, start, text.length);
  const stop = findStop(text, start, Math.min(whole, start + longestTitle));
  if (stop < 0 && whole - start > longestTitle) return null;
  if (stop >= 0 && stop + 1 < whole)
    return { end: trimTail(text, start, stop), runIn: true, pageNumber: false, footnote: false };
  const last = stop < 0 ? whole : trimTail(text, start, stop);
  const behind = beforeDigits(text, start, last);
  if (behind === last) return { end: last, runIn: false, pageNumber: false, footnote: false };
  const end = trimTail(text, start, behind);
  const isBeside = last - behind === 1 && withoutFillers(text.slice(end, behind)) === '';
  return { end, runIn: false, pageNumber: true, footnote: isBeside };
}

/** The end of a text without white space, leaders to a page number, closing marks and footnotes. */
function trimTail(text: string, start: number, end: number): number {
  let last = end;
  while (last > start) {
    const code = text.charCodeAt(last - 1);
    // Most lines end in a usual character or a digit.
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) break;
    if (isBlankCode(code) || leaders.includes(text.charAt(last - 1))) last--;
    else {
      const found = note.exec(text.slice(Math.max(start, last - longestNote), last));
      if (!found) break;
      last -= found[0].length;
    }
  }
  return last;
}

/** The first 。 or ： of either width. */
function findStop(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x3002 || code === 0xff1a || code === 0x3a) return index;
  }
  return -1;
}

/** Where up to three digits at the end of a text begin. */
function beforeDigits(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && end - index < 3 && isDigit(text.charCodeAt(index - 1))) index--;
  return index;
}

/** 0 to 9, of either width. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
