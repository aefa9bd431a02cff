import { CharSet, isDigit } from '../text/chars';
import type { Span } from '../text/source';
import { readQuantity, type Quantity } from './quantity';
import type { Meaning } from './meaning';
import type { Author, AuthorWords } from './vocabulary';
import { longestAt, type Word } from './words';

/** A piece of a sentence: a word that the form knows, a quantity, a mark, or anything else. */
export type Token = Span &
  (
    | { readonly kind: 'word'; readonly meaning: Meaning }
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'unknown' }
  );

const marks = new CharSet('。!?;:,、()');
const self = /(?:我|本)(?:局|县|市|区|镇|乡|街道办事处|街道办|街道|办事处|办公室|办|委员会|管委会|委|厅|院|中心|单位|机关|部门|政府|馆|站|所|队|校|旗|州|省|部|行政机关|公司|集团)(?:[(]局|室|委|办[)])?/y;
const date = /(?:([0-9]{4})年)?([0-9]{1,2})月(?:([0-9]{1,2})日|底|末)(?:[0-9]{1,2}时)?/y;
const yearAlone = /([0-9]{4})年度?(?!前|初|以前)/y;
const applied = /向([^,。;:、()0-9]{1,16}?)(?:提出|提交|递交|申请)的?/y;

/** Takes the sentence from `start` to `end` of `text` apart. The longest word wins. */
export function tokenise(text: string, { start, end }: Span, vocabulary: AuthorWords, author: Author): Token[] {
  const tokens: Token[] = [];
  const { starts, nameStarts } = vocabulary;
  let unknown = -1;
  const add = (token: Token): void => {
    if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: token.start });
    unknown = -1;
    tokens.push(token);
  };
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (marks.has(code)) {
      add({ kind: 'mark', mark: text.charAt(at), start: at, end: at + 1 });
      at += 1;
      continue;
    }
    const isTelling = starts.has(code) || nameStarts.has(code);
    const token = isTelling ? (readTime(text, at, vocabulary, author) ?? readWord(text, at, end, vocabulary, author) ?? readNumber(text, at)) : null;
    if (token) add(token);
    else if (unknown < 0) unknown = at;
    at = token ? token.end : at + 1;
  }
  if (unknown >= 0) tokens.push({ kind: 'unknown', start: unknown, end: at });
  return tokens;
}

const filler: Meaning = { kind: 'filler' };

/** A year or a date: the report's own year and its first and last days say nothing, any other makes it a part. */
function readTime(text: string, at: number, vocabulary: AuthorWords, { year }: Author): Token | null {
  if (!isDigit(text.charCodeAt(at)) || longestWord(text, at, vocabulary)) return null;
  const day = match(date, text, at);
  if (day) {
    const [whole, ofYear, month, dayOfMonth] = day;
    const isEnd = month === '12' && (dayOfMonth === undefined || dayOfMonth === '31');
    const isStart = Number(month) === 1 && Number(dayOfMonth) === 1;
    const isOwn = (isEnd || isStart) && (ofYear === undefined || year === null || Number(ofYear) === year);
    return word(at, whole.length, isOwn ? filler : { kind: 'restrictor' });
  }
  const alone = match(yearAlone, text, at);
  if (!alone) return null;
  return word(at, alone[0].length, year === null || Number(alone[1]) === year ? filler : { kind: 'restrictor' });
}

function readWord(text: string, at: number, end: number, vocabulary: AuthorWords, { institution }: Author): Token | null {
  const known = longestWord(text, at, vocabulary);
  const own = ownWord(text, at, institution ?? '');
  if (own && own.length > (known?.[0].length ?? 0)) return at + own.length <= end ? word(at, own.length, filler) : null;
  return known && at + known[0].length <= end ? word(at, known[0].length, known[1]) : null;
}

function readNumber(text: string, at: number): Token | null {
  const quantity = readQuantity(text, at);
  return quantity && { kind: 'quantity', quantity, start: at, end: quantity.end };
}

/** 我局, 本机关, 向本机关提出. */
function ownWord(text: string, at: number, institution: string): string | undefined {
  const char = text.charAt(at);
  return char === '我' || char === '本' ? match(self, text, at)?.[0] : char === '向' ? towards(text, at, institution) : undefined;
}

/** 向本机关提出的: to the body itself, not to another. */
function towards(text: string, at: number, institution: string): string | undefined {
  const found = match(applied, text, at);
  const [whole, to] = found ?? [];
  if (whole === undefined || to === undefined) return undefined;
  const bare = to.replace(/(?:党政|综合)?(?:办公室|机关|单位|部门|办)$/, '');
  const isSelf = /^[我本各]/.test(to) || (bare.length >= 2 && institution.includes(bare));
  return isSelf ? whole.replace(/申请的?$/, '') : undefined;
}

/** The longest word; of two as long, the author's. */
function longestWord(text: string, at: number, { words, years, names, nameStarts }: AuthorWords): Word | undefined {
  const known = longestAt(words, text, at);
  const dated = longestAt(years, text, at);
  const longest = dated && dated[0].length >= (known?.[0].length ?? 0) ? dated : known;
  const name = nameStarts.has(text.charCodeAt(at)) ? names.find((own) => text.startsWith(own, at)) : undefined;
  return name !== undefined && name.length >= (longest?.[0].length ?? 0) ? [name, filler] : longest;
}

function word(start: number, length: number, meaning: Meaning): Token {
  return { kind: 'word', meaning, start, end: start + length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
