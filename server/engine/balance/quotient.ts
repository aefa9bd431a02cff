import type { Quotient, Slot } from '../form/form';
import { isZero, subtract, type Decimal } from '../text/decimal';
import { sum, type Readings } from './sums';

/** Places of a quotient whose column names none, where nothing is written yet. */
const usualPlaces = 2;

/**
 * What the figure of `total` should be: the quotient in percent or as it is, rounded to the places of its column, else to
 * `places`. Undefined where a figure is not known; null where it would be divided by 0.
 */
export function quotientOf(
  { over, under, isGrowth }: Quotient,
  { column: { type, digits, rounding } }: Slot,
  readings: Readings,
  places = usualPlaces,
): Decimal | null | undefined {
  const [whole, divisor] = [sum(over, readings), sum(under, readings)];
  if (!whole || !divisor) return undefined;
  if (isZero(divisor)) return null;
  const divided = isGrowth ? subtract(whole, divisor) : whole;
  const scale = digits ?? places;
  const factor = type === 'percent' ? 100n : 1n;
  const above = divided.units * factor * 10n ** BigInt(scale + divisor.scale);
  const below = divisor.units * 10n ** BigInt(divided.scale);
  return { units: divideRounded(above, below, rounding === 'half-even'), scale };
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
