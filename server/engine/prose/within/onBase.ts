import { add, compare, subtract, zero } from '../../text/decimal';
import { language, matchAt, oneOf } from '../language';
import type { Amount } from './amount';
import { yearOfBase } from './changeForms';
import type { Found } from './change';
import type { Outline } from './outline';
import { readSteps } from './steps';

const { changes, portions, totals, scopes } = language;
const led = new RegExp(`${oneOf(changes.than)}${yearOfBase}\\(?$`);
const verbs = oneOf([...changes.verbs, ...totals.verbs]);
const nouns = oneOf(totals.nouns.concat(portions.things));
/** 新收申请数量: the same again. Any other word may name a part of what is compared. */
const same = new RegExp(`\\)?${oneOf(changes.compared)}?,?(?:${verbs}?${nouns}{0,2}${oneOf(scopes.amounts)}?)`, 'y');
const longestLead = 30;

/**
 * 与2023年的12件相比，新收申请增加6件，增长50%: with the number before, how far and how much in per cent, the number of this
 * year follows from the first two. Null where the sentence does not tell all three.
 */
export function changeOnBase(outline: Outline, index: number, ownYear: number | null): Found | null {
  const { text, amounts } = outline;
  const first = amounts[index];
  const match = first && led.exec(text.slice(Math.max(0, first.at - longestLead), first.at));
  const written = match?.groups?.['year'];
  if (!match || (written !== undefined && !(ownYear !== null && Number(written) < ownYear))) return null;
  const isYearBefore = written === undefined || Number(written) === (ownYear ?? 0) - 1;
  const from = first.at + 1 + (matchAt(same, text, first.at + 1)?.[0].length ?? 0);
  const { steps, end } = readSteps(outline, from, first.amount.unit, isYearBefore, ownYear);
  const [far, share, ...others] = steps;
  if (far?.amount?.kind !== 'count' || share?.amount?.kind !== 'percent' || far.way !== share.way || others.length > 0)
    return null;
  const now = after(first.amount, far.amount, far.way === 'up');
  return compare(now.value, zero) < 0
    ? null
    : { change: { now, before: first.amount, steps, others: [], isLastYear: isYearBefore, outline }, end };
}

/** What a number becomes, in the place of what was added to it or taken off. */
function after(before: Amount, far: Amount, isUp: boolean): Amount {
  const value = isUp ? add(before.value, far.value) : subtract(before.value, far.value);
  return { ...far, value, slack: add(before.slack, far.slack) };
}
