import type { Span } from '../text/source';
import { begins, holds, language } from './language';
import type { Quantity } from './quantity';
import { Sentence } from './sentence';
import { marks } from './tokens';
import { openingYear } from './years';

const { years: words } = language;
const lasts = holds(words.lasting);

/**
 * 2023年以来，连续两年…; 2023年以来，…收到申请327件: whether a sentence that goes on from its opening year tells of more years
 * than that one. A count may be of all of them, unless a clause begins with it: 两次请监督员旁听.
 */
export function isOfYears(sentence: Sentence): boolean {
  const { text, start, quantities } = sentence;
  const isCount = ({ start: at, unit }: Quantity): boolean =>
    unit !== '' && !marks.includes(text.charAt(at - start - 1));
  return lasts(text) || quantities.some(isCount);
}

/**
 * 2023年收到申请22件。2024年收到28件。: whether the sentence `next` begins with the year `own`, or this year in words, and both
 * give counts in one unit.
 */
export function isSetAgainst(text: string, sentence: Span, next: Span | undefined, own: number): boolean {
  if (!next || !(beginsThisYear(text.slice(next.start, next.end)) || openingYear(text, next)?.year === own))
    return false;
  const [before, now] = [sentence, next].map(({ start, end }) => new Sentence(text, start, end).quantities);
  return before?.some(({ unit }) => unit !== '' && now?.some((other) => other.unit === unit)) === true;
}

const beginsThisYear = begins(words.thisYear);

/** Whether a sentence names the report's own year in words: 2023年收到912件，今年收到1026件. */
export const namesThisYear = holds(words.thisYear);
