import { CompletionItemKind } from 'vscode-languageserver';
import { lastOfCount } from '../../../engine/collection/lastYear';
import { since } from '../../../engine/collection/since';
import { language as words } from '../../../engine/prose/language';
import type { Statement } from '../../../engine/prose/statement';
import { nameSum } from '../../../engine/reading/stated';
import { fill } from '../../../engine/rules/check';
import { formatDecimal } from '../../../engine/text/decimal';
import type { Offer, Place } from './offer';

const texts = {
  'zh-cn': { detail: '与上年年报相比', numbers: '「{name}」：本年 {now}，上年 {last}（{document}）' },
  en: { detail: 'Against last year’s report', numbers: '“{name}”: {now} this year, {last} last year ({document})' },
};

const { leads, levelBehind, notBefore, ways } = words.lastYear;
const units = words.quantities.ofRequests;
const mark = /^\s*[，,、（(]?\s*$/;
const goesOn = /^[^，,。；;、）)：:！!？?\s]/;

/**
 * Behind a count and 同比, 较上年: the change since last year with its sign, where last year's figure is known. Each begins with
 * what was typed and goes on from there; a number that is being typed is the writer's.
 */
export function comparisonOffers(place: Place): Offer[] {
  const { reading, offset, line } = place;
  const { text } = reading.report.view;
  if (goesOn.test(text.slice(offset, line.end))) return [];
  const before = text.slice(line.start, offset);
  const written = leads.flatMap((lead) => {
    const at = before.lastIndexOf(lead);
    return at < 0 ? [] : [{ lead, start: line.start + at }];
  });
  return written.flatMap(({ lead, start }) => offersBehind(place, lead, start, text.slice(start, offset)));
}

function offersBehind(place: Place, lead: string, start: number, typed: string): Offer[] {
  const { reading, language, offset } = place;
  const statement = reading.prose.statements.findLast(({ number }) => number.end <= start);
  const unit = statement && unitBetween(reading.report.view.text.slice(statement.number.end, start));
  const ends = statement && unit !== undefined ? endsOf(statement, unit, lead, place) : null;
  if (!ends) return [];
  return ends.texts
    .map((end) => lead + end)
    .filter((text) => text.startsWith(typed) && text !== typed)
    .map((text) => ({
      label: text,
      kind: CompletionItemKind.Text,
      span: { start, end: offset },
      text,
      detail: texts[language].detail,
      documentation: ends.numbers,
    }));
}

/** The unit between a number and a phrase right behind it; undefined where more stands between. */
function unitBetween(between: string): string | undefined {
  const bare = between.trimStart();
  return units.find((unit) => bare.startsWith(unit) && mark.test(bare.slice(unit.length)));
}

/** How a phrase may end, the fuller first; null where last year's count is not known. */
function endsOf(
  statement: Statement,
  unit: string,
  lead: string,
  { reading, company, language }: Place,
): { readonly texts: readonly string[]; readonly numbers: string } | null {
  const others = company();
  const last = lastOfCount(statement, reading, others);
  if (!last) return null;
  const { difference, percent } = since(last.value, statement.value);
  const numbers = fill(texts[language].numbers, {
    name: nameSum(last.slots),
    now: formatDecimal(statement.value),
    last: formatDecimal(last.value),
    document: others.previous?.profile.name ?? '',
  });
  if (difference === '0') return { texts: levelBehind.includes(lead) ? [ways.level] : [], numbers };
  if (notBefore.includes(lead)) return null;
  const way = difference.startsWith('-') ? ways.down : ways.up;
  const far = `${way.count}${difference.slice(1)}${unit}`;
  // 0.0% would deny that it changed; from 0 there is no percentage.
  const share = percent === null || /^[+-]0(?:\.0+)?%$/.test(percent) ? [] : [`${way.percent}${percent.slice(1)}`];
  return { texts: [...share, far, ...share.map((one) => `${far}，${one}`)], numbers };
}
