import { CharSet } from '../text/chars';
import type { Span } from '../text/source';
import { shortNameAt, type Author, type AuthorWords } from './author';
import type { Meaning } from './meaning';
import { readQuantity, type Quantity } from './quantity';
import { readSelf } from './self';
import { readTime, type Time } from './times';
import { longestAt, type Word } from './words';

/** A piece of a sentence: a word that is known, a quantity, a mark, or anything else. */
export type Token = Span &
  (
    | { readonly kind: 'word'; readonly meaning: Meaning }
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'unknown' }
  );

/** The marks that are tokens of their own. */
export const marks = '。!?;:,、()';
const markSet = new CharSet(marks);
const filler: Meaning = { kind: 'filler' };
const times: Readonly<Record<Time['of'], Meaning>> = {
  own: { kind: 'ownTime' },
  past: { kind: 'pastYear' },
  other: { kind: 'otherTime' },
};

/** Takes the sentence from `start` to `end` of `text` apart. The longest word wins. */
export function tokenise(text: string, { start, end }: Span, vocabulary: AuthorWords, author: Author): Token[] {
  const { starts, nameStarts } = vocabulary;
  const tokens: Token[] = [];
  let unknown = start;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const token = starts.has(code) || nameStarts.has(code) ? tokenAt(text, at, end, vocabulary, author) : null;
    if (!token) {
      at += 1;
      continue;
    }
    if (unknown < at) tokens.push({ kind: 'unknown', start: unknown, end: at });
    tokens.push(token);
    at = unknown = token.end;
  }
  if (unknown < at) tokens.push({ kind: 'unknown', start: unknown, end: at });
  return tokens;
}

function tokenAt(text: string, at: number, end: number, vocabulary: AuthorWords, author: Author): Token | null {
  if (markSet.has(text.charCodeAt(at))) return { kind: 'mark', mark: text.charAt(at), start: at, end: at + 1 };
  const known = longestWord(text, at, vocabulary, author.institution ?? '');
  return (known ? null : timeAt(text, at, author)) ?? wordAt(text, at, end, known, author) ?? numberAt(text, at);
}

function timeAt(text: string, at: number, { year }: Author): Token | null {
  const time = readTime(text, at, year);
  return time && { kind: 'word', meaning: times[time.of], start: at, end: at + time.length };
}

function wordAt(text: string, at: number, end: number, known: Word | undefined, { institution }: Author): Token | null {
  const own = readSelf(text, at, institution ?? '');
  const isOwn = own !== undefined && own.length > (known?.[0].length ?? 0);
  const length = (isOwn ? own : known?.[0])?.length ?? 0;
  const meaning = isOwn ? filler : known?.[1];
  return meaning && at + length <= end ? { kind: 'word', meaning, start: at, end: at + length } : null;
}

function numberAt(text: string, at: number): Token | null {
  const quantity = readQuantity(text, at);
  return quantity && { kind: 'quantity', quantity, start: at, end: quantity.end };
}

/** The longest word; of two as long, the author's. */
function longestWord(
  text: string,
  at: number,
  { words, years, names, nameStarts }: AuthorWords,
  institution: string,
): Word | undefined {
  const known = longestAt(words, text, at);
  const dated = longestAt(years, text, at);
  const longest = dated && dated[0].length >= (known?.[0].length ?? 0) ? dated : known;
  const isNameStart = nameStarts.has(text.charCodeAt(at));
  const name = isNameStart ? names.find((own) => text.startsWith(own, at)) : undefined;
  if (name !== undefined && name.length >= (longest?.[0].length ?? 0)) return [name, filler];
  const short = isNameStart && !longest ? shortNameAt(text, at, institution) : 0;
  return short > 0 ? [text.slice(at, at + short), filler] : longest;
}
