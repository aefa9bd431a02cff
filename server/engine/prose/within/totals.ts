import { compare } from '../../text/decimal';
import { holds, language, oneOf } from '../language';
import type { Quantity } from '../quantity';
import type { Sentence } from '../sentence';
import { amountOf, type Amount } from './amount';
import { itemsOf, type Item } from './list';
import { listBefore, periodsIn } from './listed';
import { meet, rangeOf, totalOf, type Range } from './range';
import { flatMap } from '../../text/lists';

/** A total of a sentence, and all that it is the total of. */
export interface Total {
  readonly total: Amount;
  readonly parts: readonly Amount[];
  readonly sum: Range;
}

const words = language.totals;
const pairs = oneOf(words.pairs);
/** 共计, 合计, 两项合计: nothing but the word of the total before its number. */
const direct = new RegExp(
  `^(?:(?<of>${pairs})${oneOf(words.closing)})?(?:${oneOf(words.all)}?${oneOf(words.totals.slice(0, -1))}|${words.totals.at(-1) ?? ''})${oneOf(language.amounts.equals)}?$`,
);
const dividing = new RegExp(`${oneOf(words.division)}(?<of>${pairs})${oneOf(words.kinds)}$`);
const unit = oneOf(language.quantities.units);
/** 286条（篇）: of things that are counted by several units. */
const otherUnits = new RegExp(`^\\(${unit}(?:[,、/]?${unit}){0,3}\\)`);
const longestUnits = 12;
const doubts = holds(words.doubts);
const people: ReadonlySet<string> = new Set(language.quantities.people);

/** The totals of a sentence whose parts are all named, and are not that total by any reading. */
export function wrongTotals(sentence: Sentence, text: string): Total[] {
  if (sentence.quantities.length < 3 || sentence.ask(doubts)) return [];
  const items = itemsOf(sentence, text);
  return flatMap(items, (item, at) => {
    const found = totalAt(items, item, at, text);
    return found && isWrong(found, near(sentence.quantities, found, text)) ? [found] : [];
  });
}

function totalAt(items: readonly Item[], item: Item, at: number, text: string): Total | null {
  const { count } = item;
  if (!count || otherUnits.test(text.slice(count.end, count.end + longestUnits))) return null;
  const of = direct.exec(item.before)?.groups;
  const parts = of ? named(listBefore(items, at, isTotal), of['of']) : (dividedAt(items, at) ?? periodsIn(items, at));
  if (!parts || parts.length < 2 || !isBare(item, parts)) return null;
  const amounts = flatMap(parts, (part) => part.count ?? []);
  return { total: count, parts: amounts, sum: totalOf(amounts) };
}

function isTotal({ before }: Item): boolean {
  return direct.test(before);
}

/** The exact numbers around a total and its parts. */
function near(quantities: readonly Quantity[], { total, parts }: Total, text: string): Amount[] {
  const [from, to] = [
    indexAt(quantities, parts[0]?.start ?? 0),
    indexAt(quantities, Math.max(total.start, parts.at(-1)?.start ?? 0)),
  ];
  return flatMap(
    quantities.slice(Math.max(0, from - mostOthers), to + mostOthers),
    (quantity) => amountOf(quantity, text) ?? [],
  );
}

/** The first of `quantities`, which are in order, that begins at `at` or behind it. */
function indexAt(quantities: readonly Quantity[], at: number): number {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 两项合计: of the last two. */
function named(parts: readonly Item[], of: string | undefined): readonly Item[] | null {
  const count = numberOf(of);
  return count === null ? parts : parts.length < count ? null : parts.slice(-count);
}

/** 培训8次，分为两类：县级培训3次、乡镇培训5次 */
function dividedAt(items: readonly Item[], at: number): readonly Item[] | null {
  const [whole, opener] = [items[at], items[at + 1]];
  const of =
    opener && opener.piece.next === ':' && opener.piece.quantities.length === 0
      ? dividing.exec(opener.before)?.groups?.['of']
      : undefined;
  if (of === undefined) return null;
  const behind = items.slice(at + 2, at + 2 + mostKinds + 1);
  const end = behind.findIndex(({ piece }, index) => index > 0 && piece.mark === ';' && behind[0]?.piece.next !== ';');
  const parts = end < 0 ? behind : behind.slice(0, end);
  const isList = parts.every(({ count, behind }) => count?.unit === whole?.count?.unit && behind === '');
  return isList && parts.length === numberOf(of) ? parts : null;
}

const mostKinds = 10;

function numberOf(of: string | undefined): number | null {
  const { digits, two, ten } = language.numerals;
  return of === undefined ? null : of === two ? 2 : of === ten ? 10 : digits.indexOf(of);
}

/** 共8个; 共8个单位, where each part names 单位: no other words say what is counted. */
function isBare({ behind }: Item, parts: readonly Item[]): boolean {
  return behind === '' || parts.every(({ piece }) => piece.words.includes(behind));
}

/** The sum, another count, or the sum of those that stand last before it, named as parts or not, would make it true. */
function isWrong({ total, parts, sum }: Total, all: readonly Amount[]): boolean {
  const range = rangeOf(total);
  if (meet(sum, range)) return false;
  // A person may be counted under two heads.
  if (people.has(total.unit) && compare(sum.low, range.high) > 0) return false;
  const others = all.filter(
    (amount) => amount.kind === 'count' && amount.unit === total.unit && amount.start !== total.start,
  );
  const outside = others.filter((other) => !parts.some(({ start }) => start === other.start));
  if (outside.some((other) => meet(rangeOf(other), range) || meet(totalOf([...parts, other]), range))) return false;
  const before = others.filter(({ start }) => start < total.start).slice(-mostOthers);
  return (
    !before.some((_, at) => at < before.length - 1 && meet(totalOf(before.slice(at)), range)) &&
    !parts.some((_, at) => at < parts.length - 1 && meet(totalOf(parts.slice(at)), range))
  );
}

const mostOthers = 12;
