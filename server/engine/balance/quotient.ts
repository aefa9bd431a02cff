import type { Quotient, Slot } from '../form/form';
import { isZero, subtract, type Decimal } from '../text/decimal';
import { sum, type Readings } from './sums';

/** Places of a quotient whose column names none, where nothing is written yet. */
const usualPlaces = 2;

/**
 * What the figure of `total` should be: the quotient in percent or as it is, rounded to the places of its column, else to
 * those that are written. What is written finer than its column asks for is held against as many places, zeros at the end
 * left out: it is no less right. Undefined where a figure is not known; null where it would be divided by 0.
 */
export function quotientOf(
  { over, under, isGrowth }: Quotient,
  { column: { type, digits, rounding } }: Slot,
  readings: Readings,
  written?: Decimal,
): Decimal | null | undefined {
  const [whole, divisor] = [sum(over, readings), sum(under, readings)];
  if (!whole || !divisor) return undefined;
  if (isZero(divisor)) return null;
  const divided = isGrowth ? subtract(whole, divisor) : whole;
  const places = written?.scale ?? usualPlaces;
  const scale = digits === null ? places : Math.max(digits, written ? finest(written) : 0);
  const factor = type === 'percent' ? 100n : 1n;
  const above = divided.units * factor * 10n ** BigInt(scale + divisor.scale);
  const below = divisor.units * 10n ** BigInt(divided.scale);
  return { units: divideRounded(above, below, rounding === 'half-even'), scale };
}

/** The places of a number up to its last digit that is not 0. */
function finest({ units, scale }: Decimal): number {
  let [rest, places] = [units, scale];
  while (places > 0 && rest % 10n === 0n) [rest, places] = [rest / 10n, places - 1];
  return places;
}

/** The nearest whole number to a fraction; of two as near the one away from zero, or the even one. */
function divideRounded(above: bigint, below: bigint, isHalfEven: boolean): bigint {
  const isNegative = above < 0n !== below < 0n;
  const [dividend, divisor] = [above < 0n ? -above : above, below < 0n ? -below : below];
  const [down, rest] = [dividend / divisor, 2n * (dividend % divisor)];
  const isUp = rest > divisor || (rest === divisor && (!isHalfEven || down % 2n === 1n));
  const rounded = isUp ? down + 1n : down;
  return isNegative ? -rounded : rounded;
}
