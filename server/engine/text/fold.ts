import { CharSet, isDigit, isHan } from './chars';
import { hideInvisible } from './invisible';
import { isBlankCode } from './source';

const bracketPairs: Readonly<Record<string, string>> = {
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  "'": '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '、': ',',
  '。': '.',
  '．': '.',
  '—': '-',
  '–': '-',
  '－': '-',
};

const piece = 1024;
/** Characters that NFKC leaves alone, whatever stands beside them: ASCII, usual Chinese characters and marks. */
const stable = /^[\0-\x7f·×–—‘’“”、-〃々〈-】〔〕\u4e00-\u9fff]*$/;

/** NFKC, a piece at a time: marks upon marks without end would be put in order in quadratic time. */
export function compatible(text: string): string {
  if (stable.test(text)) return text;
  if (text.length <= piece) return text.normalize('NFKC');
  let result = '';
  for (let at = 0; at < text.length; at += piece) result += text.slice(at, at + piece).normalize('NFKC');
  return result;
}

/** What folding makes of a character: another, or `dropped`; `unsure` where its neighbours or NFKC must say. */
const unsure = 0;
const dropped = 1;
const usualRanges = [
  [0x20, 0x7e],
  [0x2013, 0x201d],
  [0x3000, 0x3020],
  [0x4e00, 0x9fff],
  [0xff01, 0xff5e],
] as const;
/** Made with the first text that is folded: a window without reports folds none. */
let usual: Uint16Array | undefined;

function foldedCodes(ranges: readonly (readonly [first: number, last: number])[]): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) {
      // Most are Chinese characters, which stay what they are.
      const to = first === 0x4e00 ? '' : foldCompatible(String.fromCharCode(code).normalize('NFKC'));
      codes[code] = first === 0x4e00 ? code : to === '' ? dropped : to.length === 1 ? to.charCodeAt(0) : unsure;
    }
  }
  codes[0x00] = dropped;
  codes[0x09] = dropped;
  return codes;
}

/**
 * A text folded for comparison: NFKC (so full-width forms and Kangxi radicals meet their usual twins), lower
 * case, white space and invisible characters dropped, brackets, quotes and commas of one kind. Offsets are not kept.
 */
export function fold(text: string): string {
  const codes = (usual ??= foldedCodes(usualRanges));
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = codes[code];
    if (to === code) continue;
    if (to === unsure) return foldCompatible(compatible(hideInvisible(text)));
    result += text.slice(from, at);
    if (to !== undefined && to !== dropped) result += String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Folds a text that is in NFKC. */
function foldCompatible(same: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < same.length; at++) {
    const code = same.charCodeAt(at);
    if (isHan(code)) continue;
    const char = same.charAt(at);
    // A backslash only keeps Markdown from reading the mark behind it.
    const kept = isBlankCode(code) || char === '\\' ? '' : (bracketPairs[char] ?? char);
    if (kept === char) continue;
    result += same.slice(from, at) + kept;
    from = at + 1;
  }
  return (result + same.slice(from)).toLowerCase();
}

/** `fold`, without the numbering mark at the start: 一、 （二） 3. 4、 and the like. */
export function foldLabel(text: string): string {
  const label = fold(text);
  const code = label.charCodeAt(0);
  // Beyond ASCII, only these ten begin a number.
  if (code > 0x39 && !'一二三四五六七八九十'.includes(label.charAt(0))) return label;
  return label.replace(
    /^(?:\([一二三四五六七八九十0-9]{1,3}\)|[一二三四五六七八九十]{1,3}[,.:]|[0-9]{1,2}[,.:])[,.:]?/,
    '',
  );
}

/** 3.其他（撤回申请）: a note in brackets at the end of a text, of at most so many characters; an ordinal is none: （一）. */
const longestNote = 20;
const noteBehind = /[([【〔（［]([^()[\]【】〔〕（）［］]{1,12})[)\]】〕）］]\s*$/;
const onlyOrdinal = /^[一二三四五六七八九十0-9０-９]{1,3}$/;

/** Where the note in brackets begins that ends `text`; the length of `text` where there is none, or nothing before it. */
export function noteStart(text: string): number {
  const found = noteBehind.exec(text.slice(-longestNote));
  if (found?.[1] === undefined || onlyOrdinal.test(found[1].trim())) return text.length;
  const start = Math.max(0, text.length - longestNote) + found.index;
  return start === 0 ? text.length : start;
}

/** A label or title without the note in brackets at its end. */
export function withoutNote(text: string): string {
  return text.slice(0, noteStart(text));
}

const closing = new CharSet(')）]］】〕');
const opening = new CharSet('(（[［【〔');

/**
 * A row's label without the writer's note that ends it, however long and with whatever brackets within; the text
 * itself where it ends in none, in an ordinal, or is nothing but brackets.
 */
export function withoutLongNote(text: string): string {
  let last = text.length - 1;
  while (last >= 0 && isBlankCode(text.charCodeAt(last))) last--;
  if (last < 0 || !closing.has(text.charCodeAt(last))) return text;
  let depth = 0;
  for (let at = last; at > 0; at--) {
    const code = text.charCodeAt(at);
    if (closing.has(code)) depth++;
    else if (opening.has(code) && --depth === 0)
      return onlyOrdinal.test(text.slice(at + 1, last)) ? text : text.slice(0, at).trimEnd() || text;
  }
  return text;
}

/** `foldLabel`, without punctuation: what two spellings of a title or label have in common. */
export function foldBare(text: string): string {
  const label = foldLabel(text);
  let result = '';
  let from = 0;
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    if (isHan(code) || isDigit(code) || (code >= 0x61 && code <= 0x7a)) continue;
    // Beyond ASCII, it takes more to tell a mark from a letter.
    if (code > 0x7e) return label.replace(/[^\p{L}\p{N}]/gu, '');
    result += label.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? label : result + label.slice(from);
}

const longest = 120;

/**
 * How alike two folded texts are, from 0 to 1: twice the length of their longest common subsequence over the
 * sum of their lengths. Texts beyond 120 characters are compared by their first 120.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = a.slice(0, longest);
  const right = b.slice(0, longest);
  if (!left || !right) return 0;
  /** The longest subsequence of what is read of `left` with each beginning of `right`. */
  const common = new Array<number>(right.length).fill(0);
  for (let i = 0; i < left.length; i++) {
    const code = left.charCodeAt(i);
    let aslant = 0;
    let before = 0;
    for (let j = 0; j < right.length; j++) {
      const above = common[j] ?? 0;
      if (right.charCodeAt(j) === code) before = aslant + 1;
      else if (above > before) before = above;
      common[j] = before;
      aslant = above;
    }
  }
  return (2 * (common[right.length - 1] ?? 0)) / (left.length + right.length);
}
