import { CharSet } from './chars';
import { flatMap } from './lists';

/**
 * Characters that nobody sees and that say nothing, from first to last: control characters that are no white space (old
 * Word files end each cell with one), the soft hyphen, joiners and fillers of other scripts, zero-width spaces, ends of
 * lines and paragraphs that no editor breaks at, marks of writing direction, the blank of Braille, variation selectors, the
 * byte order mark, what stands for a picture. They are copied along from pages and from other programs.
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffc],
];
const codes = new CharSet(
  flatMap(ranges, ([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
  ),
);

const range = ([first, last]: readonly [number, number]): string =>
  `\\u${first.toString(16).padStart(4, '0')}-\\u${last.toString(16).padStart(4, '0')}`;
/** With this begin tags and further variation selectors, of two UTF-16 codes each. */
const firstOfPair = 0xdb40;
/** The same, and tags and further variation selectors, of two UTF-16 codes each. */
const invisible = new RegExp(`[${ranges.map(range).join('')}]|\\udb40[\\udc00-\\uddef]`, 'g');

/** Stands in a text for a picture or an embedded object, of which nothing is read: U+FFFC, as Unicode has it. */
export const picture = '\uFFFC';

/** Stands in a view of a text for an invisible character: blank, without width, and no part of any word. */
export const hidden = '\u2060';
/** The same for a control character: blank too, but numbers on its two sides may be two numbers, as the cells of old Word files are. */
export const parting = '\u2061';

/** Whether a UTF-16 code is an invisible character by itself. */
export function isInvisibleCode(code: number): boolean {
  return codes.has(code);
}

/** A loop: the pattern takes several times as long, and most texts hold none. */
function holdsInvisible(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === firstOfPair || codes.has(code)) return true;
  }
  return false;
}

/** `text`, just as long, with `hidden` for every UTF-16 code of an invisible character, `parting` for that of a control character. */
export function hideInvisible(text: string): string {
  if (!holdsInvisible(text)) return text;
  return text.replace(invisible, (found) => (found.charCodeAt(0) < 0xa0 ? parting : hidden).repeat(found.length));
}
