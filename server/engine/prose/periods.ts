import type { Span } from '../text/source';
import { isInTitle } from '../text/documents';
import type { ProseText } from './proseText';

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

const term = /统计(?:数据)?(?:的)?(?:期限|时限|时间|区间|期间|周期|时段|日期|期)/g;
const gap = '[^0-9。;《》]{0,12}';
const join = '[起始]?(?:,|开始)?(?:截)?(?:至|到|止于|—{1,2}|–|-{1,2}|~|～)';
const inWords = new RegExp(`${gap}([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日${join}(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日`, 'dy');
const inPoints = new RegExp(`${gap}([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})${join}(?:([0-9]{4})[./])?([0-9]{1,2})[./]([0-9]{1,2})`, 'dy');

/** 所列数据自2024年1月1日起至12月31日止: a period that is not called one. */
const unnamed = new RegExp(`(?:数据|统计)[^。;]{0,30}1月1日${join}(?:[0-9]{4}年)?12月31日`);

/** Whether a text names a period, however it goes on. */
export function namesPeriod(text: string): boolean {
  return text.search(term) >= 0;
}

const none = { hasTerm: false, periods: [] } as const;

/** The periods that a paragraph states; `hasTerm` where it speaks of one, however it goes on. */
export function findPeriods(prose: ProseText): { readonly hasTerm: boolean; readonly periods: readonly Period[] } {
  let hasTerm = unnamed.test(prose.text);
  if (!hasTerm && !namesPeriod(prose.text)) return none;
  const periods: Period[] = [];
  for (const { index, 0: word } of prose.text.matchAll(term)) {
    if (isInTitle(prose.text, index)) continue;
    hasTerm = true;
    const at = index + word.length;
    const match = exec(inWords, prose.text, at) ?? exec(inPoints, prose.text, at);
    if (match) periods.push(toPeriod(prose, match));
  }
  return { hasTerm, periods };
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function toPeriod(prose: ProseText, match: RegExpExecArray): Period {
  const part = (group: number): DatePart | null => {
    const [start, end] = match.indices?.[group] ?? [];
    return start === undefined || end === undefined ? null : { value: Number(match[group]), span: prose.spanOf({ start, end }) };
  };
  const sure = (group: number): DatePart => part(group) ?? { value: 0, span: prose.spanOf({ start: match.index, end: match.index }) };
  const [start, end] = [sure(1), sure(6)];
  return {
    span: { start: start.span.start, end: prose.spanOf({ start: match.index, end: match.index + match[0].length }).end },
    from: { year: start, month: sure(2), day: sure(3) },
    to: { year: part(4), month: sure(5), day: end },
  };
}
