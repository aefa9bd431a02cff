import { percentagesOf } from '../prose/within/range';
import { absolute, compare, formatDecimal, isZero, subtract, zero, type Decimal } from '../text/decimal';

/** How a number differs from last year's: +3, and in per cent of that, +12.0%. */
export interface Since {
  readonly difference: string;
  /** With one place, rounded half up; null where last year's number is not above 0. */
  readonly percent: string | null;
}

/** The way from `last` to `now`, with its sign; 0 has none. */
export function since(last: Decimal, now: Decimal): Since {
  const change = subtract(now, last);
  const sign = isZero(change) ? '' : change.units > 0n ? '+' : '-';
  const size = absolute(change);
  const percent = compare(last, zero) > 0 ? `${sign}${formatDecimal(percentagesOf(size, last, 1)[0])}%` : null;
  return { difference: `${sign}${formatDecimal(size)}`, percent };
}
