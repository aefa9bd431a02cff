import type { Span } from '../../text/source';
import { holds, language, matchAt, oneOf } from '../language';
import type { Amount } from './amount';
import { countMark, percentMark, type Outline } from './outline';

/** 增加27件, 增长18%, 增至, 持平: which way, and how far; `amount` is null where only the way is told. */
export interface Step {
  readonly way: 'up' | 'down' | 'level';
  /** The word of the way, as offsets into the outline, and the word of the other way. */
  readonly word: Span;
  readonly opposite: string;
  readonly amount: Amount | null;
  /** Whether it says itself from which year it is: 同比, 较上年. */
  readonly isDated: boolean;
}

const words = language.changes;
const { dates } = language;
const opposites = new Map(Object.entries({ ...words.up, ...words.down, ...words.upTo, ...words.downTo }));
const ups = new Set([...Object.keys(words.up), ...Object.keys(words.upTo)]);
const ways = oneOf([...Object.keys(words.up), ...Object.keys(words.down)]);

/** Whether a text may tell of a way at all. */
export const mayTellWay = holds([...opposites.keys(), words.level]);

const alone = oneOf(
  [...Object.keys(words.up), ...Object.keys(words.down)].filter((word) => word.length > 1).concat(words.level),
);

const yearBefore = `(?<year>${words.inYear}|${oneOf(words.than)}(?:${oneOf(words.yearsBefore)}|(?<digits>[0-9]{4})${dates.year}${dates.ofYear}?(?:${words.sameTime})?)(?:${oneOf(words.compared)},?)?)`;
const told = `(?<way>${ways})${oneOf(words.behindWays)}?${oneOf(language.amounts.equals)}?[${countMark}${percentMark}]`;
const step = new RegExp(
  `(?<lead>(?:${oneOf(words.compared)},?)?\\)?[,、(]?${yearBefore}?${oneOf(words.net)}?)(?:${told}|${oneOf(words.degrees)}?(?<alone>${alone}))(?=[,;:。、()!?]|$)`,
  'y',
);
const most = 3;

/**
 * The steps that begin at `at` of an outline, from or to a count of `unit`, in a report for `ownYear`; 同比 and 较上年 tell of
 * the year before alone.
 */
export function readSteps(
  { text, amountAt }: Outline,
  at: number,
  unit: string,
  isYearBefore: boolean,
  ownYear: number | null,
): { readonly steps: readonly Step[]; readonly end: number } {
  const steps: Step[] = [];
  let end = at;
  while (steps.length < most) {
    const match = matchAt(step, text, end);
    const { lead = '', way, alone: word, year, digits } = match?.groups ?? {};
    if (!match || (year !== undefined && !isYearBefore)) break;
    if (digits !== undefined && Number(digits) + 1 !== ownYear) break;
    const behind = end + match[0].length;
    const amount = way === undefined ? null : (amountAt(behind - 1) ?? null);
    if (amount?.kind === 'count' && amount.unit !== unit) break;
    steps.push({
      ...turnOf(way ?? word ?? '', way === undefined ? behind - (word ?? '').length : end + lead.length),
      amount,
      isDated: year !== undefined,
    });
    end += match[0].length;
  }
  return { steps, end };
}

/** 增至: a way without how far. */
export function turnOf(word: string, at: number): Step {
  return {
    way: word === words.level ? 'level' : ups.has(word) ? 'up' : 'down',
    word: { start: at, end: at + word.length },
    opposite: opposites.get(word) ?? word,
    amount: null,
    isDated: false,
  };
}
