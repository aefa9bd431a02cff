import { isInTitle } from '../text/documents';
import type { Span } from '../text/source';
import { charOf, holds, language, matchAt, oneOf } from './language';
import type { ProseText } from './proseText';
import { flatMap } from '../text/lists';

/** A part of a date, with its place in the source. */
export interface DatePart {
  readonly value: number;
  readonly span: Span;
}

/** 统计期限 with two dates; the second year may be left out. */
export interface Period {
  readonly span: Span;
  readonly from: { readonly year: DatePart; readonly month: DatePart; readonly day: DatePart };
  readonly to: { readonly year: DatePart | null; readonly month: DatePart; readonly day: DatePart };
}

export interface PeriodsFound {
  /** Whether a period is spoken of, however it goes on. */
  readonly hasTerm: boolean;
  readonly periods: readonly Period[];
}

const { dates, periods: words } = language;
const term = new RegExp(`${oneOf(words.names)}${oneOf(words.nouns)}`, 'g');
const gap = '[^0-9。;《》]{0,12}';
const join = `${charOf(words.begins)}?${oneOf(words.onwards)}?(?:${words.cut})?${oneOf(words.until)}`;

/** The two dates, in words or in points. */
const styles: readonly RegExp[] = [
  { year: dates.year, month: dates.month, day: dates.day },
  { year: charOf(dates.points), month: charOf(dates.points), day: '' },
].map(({ year, month, day }) => {
  const rest = `([0-9]{1,2})${month}([0-9]{1,2})${day}`;
  return new RegExp(`${gap}([0-9]{4})${year}${rest}${join}(?:([0-9]{4})${year})?${rest}`, 'dy');
});

/** 所列数据自2024年1月1日起至12月31日止: a period that is not called one. */
const unnamed = new RegExp(
  `${oneOf(words.unnamed)}[^。;]{0,30}1${dates.month}1${dates.day}${join}(?:[0-9]{4}${dates.year})?12${dates.month}31${dates.day}`,
);

/** Whether a text names a period, however it goes on. */
export function namesPeriod(text: string): boolean {
  return text.search(term) >= 0;
}

const mayNamePeriod = (text: string): boolean => namesPeriod(text) || unnamed.test(text);

/** The periods that a report states anywhere in its prose. */
export function periodsIn(paragraphs: readonly { readonly prose: ProseText }[]): PeriodsFound {
  const all = flatMap(paragraphs, ({ prose }) => (prose.ask(mayNamePeriod) ? [findPeriods(prose)] : []));
  return { hasTerm: all.some(({ hasTerm }) => hasTerm), periods: flatMap(all, ({ periods }) => periods) };
}

/** The periods that a paragraph states. */
function findPeriods(prose: ProseText): PeriodsFound {
  const isUnnamed = unnamed.test(prose.text);
  const terms = [...prose.text.matchAll(term)].filter(
    ({ index }) => !isInTitle(prose.text, index) && !isOfOthers(prose.text, index),
  );
  const periods = flatMap(terms, ({ index, 0: word }) => {
    const match = firstMatch(prose.text, index + word.length);
    return match ? [toPeriod(prose, match)] : [];
  });
  return { hasTerm: isUnnamed || terms.length > 0, periods };
}

const namesOthers = holds(words.others);
const longestBefore = 30;

/** 满意度调查统计时间: another period than the report's. */
function isOfOthers(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestBefore), at);
  return namesOthers(before.slice(before.search(/[^。；;!?]*$/)));
}

function firstMatch(text: string, at: number): RegExpExecArray | null {
  for (const style of styles) {
    const match = matchAt(style, text, at);
    if (match) return match;
  }
  return null;
}

function toPeriod(prose: ProseText, match: RegExpExecArray): Period {
  const part = (group: number): DatePart | null => {
    const [start, end] = match.indices?.[group] ?? [];
    return start === undefined || end === undefined
      ? null
      : { value: Number(match[group]), span: prose.spanOf({ start, end }) };
  };
  const sure = (group: number): DatePart =>
    part(group) ?? { value: 0, span: prose.spanOf({ start: match.index, end: match.index }) };
  const [start, end] = [sure(1), sure(6)];
  return {
    span: {
      start: start.span.start,
      end: prose.spanOf({ start: match.index, end: match.index + match[0].length }).end,
    },
    from: { year: start, month: sure(2), day: sure(3) },
    to: { year: part(4), month: sure(5), day: end },
  };
}
