import { compare, zero, type Decimal } from '../../text/decimal';
import type { Amount } from './amount';
import type { Change } from './change';
import {
  differenceOf,
  isExact,
  isPercentageOf,
  meet,
  negated,
  percentagesOf,
  rangeOf,
  totalOf,
  type Range,
} from './range';
import type { Step } from './steps';
import { flatMap } from '../../text/lists';

/** A step that the two numbers of its change deny. */
export interface WrongStep {
  readonly step: Step;
  /** What follows from the two numbers, with its sign: in per cent where the step is; null where nothing can be worked out. */
  readonly right: Decimal | null;
  /** Whether only the word of the way is wrong. */
  readonly isOtherWay: boolean;
}

/** The steps of a change that are wrong by every reading of its number of this year; none where one reading holds. */
export function wrongSteps({ now, before, steps, others }: Change): WrongStep[] {
  const readings = [now, ...others].map(rangeOf).concat(others.map((_, at) => totalOf([...others.slice(at), now])));
  const base = rangeOf(before);
  if (readings.some((reading) => steps.every((step) => isTrueStep(step, reading, base)))) return [];
  return flatMap(steps, (step) => (isTrueStep(step, rangeOf(now), base) ? [] : [wrongStep(step, rangeOf(now), base)]));
}

/** Whether the way and how far it goes may be that from one count to another. */
export function isTrueStep({ way, amount }: Pick<Step, 'way' | 'amount'>, now: Range, before: Range): boolean {
  const difference = differenceOf(now, before);
  if (way === 'level') return compare(difference.low, zero) <= 0 && compare(difference.high, zero) >= 0;
  const far = way === 'up' ? difference : negated(difference);
  if (!amount) return compare(far.high, zero) > 0;
  return amount.kind === 'count' ? meet(rangeOf(amount), far) : isPercentageOf(amount, far, before);
}

function wrongStep(step: Step, now: Range, before: Range): WrongStep {
  const other = step.way === 'up' ? 'down' : 'up';
  const isOtherWay =
    step.way !== 'level' &&
    compare(now.nominal, before.nominal) !== 0 &&
    isTrueStep({ way: other, amount: step.amount }, now, before);
  return { step, isOtherWay, right: rightOf(step.amount, now, before) };
}

function rightOf(amount: Amount | null, now: Range, before: Range): Decimal | null {
  const { nominal } = differenceOf(now, before);
  if (amount?.kind !== 'percent') return nominal;
  if (compare(before.nominal, zero) <= 0) return null;
  const size = nominal.units < 0n ? { ...nominal, units: -nominal.units } : nominal;
  const [up] = percentagesOf(size, before.nominal, amount.places);
  return nominal.units < 0n ? { ...up, units: -up.units } : up;
}

/** Whether the numbers of a change are whole as they stand, so that what follows from them is certain. */
export function isCertain({ now, before, others }: Change): boolean {
  return others.length === 0 && isExact(rangeOf(now)) && isExact(rangeOf(before));
}
