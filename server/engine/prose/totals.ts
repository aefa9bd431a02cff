import { isFraction } from '../text/decimal';
import type { Span } from '../text/source';
import { holds, language, oneOf } from './language';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import { Sentence } from './sentence';

/** The total of a thing over the year, with which a sentence begins. */
export interface Total {
  /** What is counted, in the words of the sentence without those of the year and of the whole, with its unit. */
  readonly thing: string;
  readonly quantity: Quantity;
  /** Its number, as a span of the source. */
  readonly span: Span;
  /** Whether a word says that it is all: 共, 累计. */
  readonly isAll: boolean;
}

const { repeated: words, dates, scopes, years } = language;
const year = `[0-9]{4}${dates.year}${dates.ofYear}?`;
const openingYear = new RegExp(`^${year}`);
const whole = new RegExp(`${year}|${oneOf(words.whole)}`, 'g');
const all = new RegExp(oneOf(words.all), 'g');
const contentless = new RegExp(oneOf([...words.whole, ...words.all, ',']), 'g');
/** Channels and other bodies: what is counted behind them may be theirs, and more. */
export const isOfOthers = holds([...words.channels, ...scopes.narrow]);
/** What is counted behind a field is a part. */
export const isOfField = holds(scopes.fields);
const compares = holds(years.comparisons);
const longestHead = 40;
const shortestThing = 2;

/** Whether a text may hold a total at all. */
export const mayHoldTotal = (text: string): boolean => text.search(whole) >= 0;

/** The same of a sentence, whose total stands near its beginning. */
const mayBeginWithTotal = (text: string): boolean => mayHoldTotal(text.slice(0, longestHead));

/** The total with which a sentence begins, of the report's own year; null where it begins with none. */
export function totalOf(prose: ProseText, span: Span, ownYear: number | null): Total | null {
  const { text } = prose;
  const { start, end } = span;
  const own = span instanceof Sentence ? span : new Sentence(text, start, end);
  if (!own.ask(mayBeginWithTotal)) return null;
  const { text: sentence, quantities } = own;
  const opening = openingYear.exec(sentence)?.[0];
  const quantity = quantities.find((one) => one.start >= start + (opening?.length ?? 0));
  if (
    !quantity ||
    quantity.isInexact ||
    isFraction(quantity.value) ||
    quantity.unit === '' ||
    quantity.start - start > longestHead
  )
    return null;
  if (opening !== undefined && Number(opening.slice(0, 4)) !== ownYear) return null;
  const head = text.slice(start, quantity.start);
  const bare = head.replace(whole, '').replace(all, '').replace(contentless, '');
  const isWhole = head.search(whole) >= 0 && words.ends.includes(text.charAt(quantity.end));
  const isPlain =
    !isOfOthers(head) &&
    !isOfField(head) &&
    !compares(head) &&
    [...head.replace(opening ?? '', '')].filter((char) => words.ends.includes(char)).length <= 1;
  if (!isWhole || !isPlain || bare.length < shortestThing) return null;
  const thing = `${bare}/${quantity.unit}`;
  return { thing, quantity, span: prose.spanOf(quantity.number), isAll: head.search(all) >= 0 };
}
