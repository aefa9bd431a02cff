import { add, compare, isFraction } from '../text/decimal';
import type { Span } from '../text/source';
import { holds, language, oneOf } from './language';
import { bodyOf, type ProseParagraph } from './paragraphs';
import type { Quantity } from './quantity';
import { Sentence } from './sentence';

/** Two totals of one thing that a paragraph gives. Spans are offsets into the source. */
export interface RepeatedTotal {
  readonly first: Span;
  readonly second: Span;
}

interface Total {
  /** What is counted, in the words of the sentence without those of the year and of the whole, with its unit. */
  readonly thing: string;
  readonly quantity: Quantity;
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
const isOfOthers = holds([...words.channels, ...scopes.narrow]);
/** What is counted behind a field is a part. */
const isOfField = holds(scopes.fields);
const compares = holds(years.comparisons);
const longestHead = 40;
const shortestThing = 2;

/**
 * Totals of one thing in one paragraph that differ: 全年公开信息1406条。…全年公开信息1460条。 The first must be said before anything
 * narrows it. Behind a channel or another body nothing is compared. A second that is more cannot be a part of the first; one
 * that is less is held to be none only where it says 共, is more than half, and the sentence before names no field.
 */
export function repeatedTotals({ prose, ...paragraph }: ProseParagraph, own: number | null): RepeatedTotal[] {
  const sentences = bodyOf({ prose, ...paragraph }).map(({ start, end }) => new Sentence(prose.text, start, end));
  const found: RepeatedTotal[] = [];
  const firsts = new Map<string, Total>();
  sentences.forEach((sentence, at) => {
    const total = totalOf(prose.text, sentence, own);
    if (!total) return;
    const before = sentences[at - 1]?.text ?? '';
    const first = firsts.get(total.thing);
    if (!first) {
      if (at === 0 || total.isAll) firsts.set(total.thing, total);
    } else if (isOther(first, total, before))
      found.push({ first: prose.spanOf(first.quantity.number), second: prose.spanOf(total.quantity.number) });
  });
  return found;
}

function isOther({ quantity: first }: Total, { quantity: second, isAll }: Total, before: string): boolean {
  if (isOfOthers(before)) return false;
  const order = compare(second.value, first.value);
  if (order >= 0) return order > 0;
  return isAll && !isOfField(before) && compare(add(second.value, second.value), first.value) > 0;
}

/** The total with which a sentence begins, of the report's own year; null where it begins with none. */
function totalOf(text: string, read: Sentence, own: number | null): Total | null {
  const { start, text: sentence } = read;
  if (sentence.slice(0, longestHead).search(whole) < 0) return null;
  const opening = openingYear.exec(sentence)?.[0];
  const quantity = read.quantities.find((one) => one.start >= start + (opening?.length ?? 0));
  if (
    !quantity ||
    quantity.isInexact ||
    isFraction(quantity.value) ||
    quantity.unit === '' ||
    quantity.start - start > longestHead
  )
    return null;
  if (opening !== undefined && Number(opening.slice(0, 4)) !== own) return null;
  const head = text.slice(start, quantity.start);
  const bare = head.replace(whole, '').replace(all, '').replace(contentless, '');
  const isWhole = head.search(whole) >= 0 && words.ends.includes(text.charAt(quantity.end));
  const isPlain =
    !isOfOthers(head) &&
    !isOfField(head) &&
    !compares(head) &&
    [...head.replace(opening ?? '', '')].filter((char) => words.ends.includes(char)).length <= 1;
  if (!isWhole || !isPlain || bare.length < shortestThing) return null;
  return { thing: `${bare}/${quantity.unit}`, quantity, isAll: head.search(all) >= 0 };
}
