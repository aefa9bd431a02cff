import { begins, holds, language, oneOf } from '../language';
import type { Item } from './list';

const words = language.totals;
const opens = begins([language.sums.opener, ...language.sums.openers.filter((word) => word !== '(')]);
const opener = new RegExp(`^${oneOf([language.sums.opener, ...language.sums.openers])}`);
const compares = holds(words.compares);
const mayOverlap = holds([...language.sums.overlaps, ...language.sums.overlapping]);
const verb = new RegExp(oneOf([...words.verbs, ...language.sums.verbs]), 'g');
const all = oneOf([...words.all, ...words.totals]);
const startsTotal = new RegExp(`^${all}`);
const filling = new RegExp(
  oneOf([
    ...words.all,
    ...words.totals,
    ...words.verbs,
    ...language.sums.verbs,
    ...words.nouns,
    ...language.amounts.equals,
  ]),
  'g',
);

/** The counts that stand one behind the other before the total at `end`, from 其中, a colon, another total or a sentence's start on. */
export function listBefore(items: readonly Item[], end: number, isTotal: (item: Item) => boolean): readonly Item[] {
  const unit = items[end]?.count?.unit;
  const isInSemicolons = items[end]?.piece.mark === ';';
  let start = end;
  while (start > 0 && end - start < longest) {
    const item = items[start - 1];
    if (!item || !isPart(item, unit) || isTotal(item)) break;
    start -= 1;
    const { mark } = item.piece;
    if (mark === ':' || (mark === ';' && !isInSemicolons) || opens(item.before)) break;
  }
  return end - start < longest ? items.slice(start, end) : [];
}

/** Of a longer list none is read. */
const longest = 40;

/** A count at the end of its stretch, of nothing that is compared or may be counted twice. */
function isPart({ count, before, behind }: Item, unit: string | undefined): boolean {
  return count !== null && count.unit === unit && behind === '' && !compares(before) && !mayOverlap(before);
}

/** 上半年92件，下半年85件，全年177件; 全年177件，其中上半年92件、下半年85件: all periods of the year, before or behind the total at `at`. */
export function periodsIn(items: readonly Item[], at: number): readonly Item[] | null {
  const total = items[at];
  if (!total?.count) return null;
  const { unit } = total.count;
  for (const periods of words.periods) {
    const before = items.slice(Math.max(0, at - periods.length), at);
    if (startsTotal.test(total.before) && areAll(before, periods, unit) && isOfSame(total, before)) return before;
    const behind = items.slice(at + 1, at + 1 + periods.length);
    if (
      opener.test(behind[0]?.before ?? '') &&
      !compares(total.before) &&
      areAll(behind, periods, unit) &&
      isOfSame(total, behind)
    )
      return behind;
  }
  return null;
}

function areAll(items: readonly Item[], periods: readonly string[], unit: string): boolean {
  return (
    items.length === periods.length &&
    items.every((item, at) => {
      const words = withoutOpener(item.before);
      return isPart(item, unit) && isOf(at === 0 ? words.replace(year, '') : words, periods[at] ?? '');
    })
  );
}

function withoutOpener(text: string): string {
  return text.replace(opener, '').replace(startsTotal, '');
}

/** 2024年1至6月: the year of all of them. */
const year = new RegExp(`^\\d{4}${language.dates.year}`);

/** Behind the period, no other may follow: 1月至6月 is none of January. */
function isOf(text: string, period: string): boolean {
  return text.startsWith(period) && !language.quantities.ranges.some((mark) => text.startsWith(mark, period.length));
}

/** The parts and the total do the same, and the total counts nothing that the parts do not name. */
function isOfSame(total: Item, parts: readonly Item[]): boolean {
  const [first = '', ...others] = parts.map(({ before }) => verbsIn(before).join());
  const own = verbsIn(total.before).join();
  if (others.some((verbs) => verbs !== '' && verbs !== first) || (first !== '' && own !== '' && own !== first))
    return false;
  const left = total.before.replace(filling, '');
  return (
    left === '' || parts.some(({ before }) => before.includes(left)) || total.piece.end < (parts[0]?.piece.start ?? 0)
  );
}

function verbsIn(text: string): string[] {
  return [...text.matchAll(verb)].map(([word]) => word);
}
