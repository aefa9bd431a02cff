import { compare, zero } from '../../text/decimal';
import { charOf, language, matchAt, oneOf } from '../language';
import type { Amount } from './amount';
import { yearOfBase } from './changeForms';
import { countMark, type Outline } from './outline';
import { rangeOf, totalOf } from './range';
import { flatMap } from '../../text/lists';

/** A count whose parts stand between two places of an outline. */
export interface Whole {
  readonly amount: Amount;
  readonly from: number;
  readonly to: number;
}

const { opener } = language.sums;
const { within } = language.portions;
const fewestParts = 2;

/** The count of which a sentence gives parts: what stands before or about these tells it, the first way that is there. */
export function wholeOf(outline: Outline): Whole | null {
  const whole = outline.text.includes(opener)
    ? beforeOpener(outline)
    : (amid(outline) ?? beforeBracket(outline) ?? closed(outline));
  return whole && { ...whole, to: endOfYear(outline, whole) };
}

const yearBefore = new RegExp(`(?<than>${oneOf(language.changes.than)})?${yearOfBase}(?<count>${countMark})?`, 'g');

/** 80次查档中，网上30次，占…，较上年的20次…: parts of another year's whole follow. 较上年增加5次 only compares. */
function endOfYear({ text }: Outline, { from, to }: Whole): number {
  for (const { index, groups } of text.slice(from, to).matchAll(yearBefore)) {
    if (groups?.['than'] === undefined || groups['count'] !== undefined) return from + index;
  }
  return to;
}

/** 接待80次, 其中…: the only number before the only 其中, right before it. */
function beforeOpener({ text, amounts }: Outline): Whole | null {
  const at = text.indexOf(opener);
  if (text.includes(opener, at + 1)) return null;
  const [only, ...others] = amounts.filter((one) => one.at < at);
  const isRight =
    only?.amount.kind === 'count' && others.length === 0 && /^[,;:(。]?$/.test(text.slice(only.at + 1, at));
  return isRight ? { amount: only.amount, from: at, to: text.length } : null;
}

const amidWords = new RegExp(`[^,;:。()!?]{0,8}${charOf(within)}[,:]?`, 'y');

/** 80次查档中, …: the first number of a sentence. */
function amid({ text, amounts: [first] }: Outline): Whole | null {
  const match = first && matchAt(amidWords, text, first.at + 1);
  if (!match || first.amount.kind !== 'count' || match[0].includes(countMark)) return null;
  return { amount: first.amount, from: first.at + match[0].length, to: text.length };
}

/** 接待80次（团队30次，占…）: the first number of a sentence, with a bracket right behind it. */
function beforeBracket({ text, amounts: [first] }: Outline): Whole | null {
  const end = first?.amount.kind === 'count' && text[first.at + 1] === '(' ? text.indexOf(')', first.at) : -1;
  return first && end >= 0 ? { amount: first.amount, from: first.at + 1, to: end } : null;
}

/** 接待80次, 团队30次, 占…, 散客50次, 占…: all counts behind the first, together as many, each with its share. */
function closed({ text, amounts }: Outline): Whole | null {
  const [first, ...others] = amounts;
  if (first?.amount.kind !== 'count' || compare(first.amount.value, zero) <= 0) return null;
  const parts = flatMap(others, ({ amount }) => (amount.kind === 'count' ? [amount] : []));
  const isSum =
    parts.length >= fewestParts &&
    others.length >= 2 * parts.length &&
    parts.every(({ unit }) => unit === first.amount.unit) &&
    compare(totalOf(parts).nominal, rangeOf(first.amount).nominal) === 0;
  return isSum ? { amount: first.amount, from: first.at, to: text.length } : null;
}

const { all, whole, things } = language.portions;
const totalName = new RegExp(
  `^${oneOf(all)}?${oneOf(language.changes.verbs)}?${oneOf(things)}?${language.bodies.of}?${oneOf(whole)}${language.bodies.of}?$|^${oneOf(all)}${oneOf(things)}${language.bodies.of}?$`,
);

/** Whether words name a whole that is whatever the sentence counts: 全部申请, 总量. */
export function namesAll(name: string): boolean {
  return totalName.test(name);
}
