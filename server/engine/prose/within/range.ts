import { add, compare, subtract, zero, type Decimal } from '../../text/decimal';
import type { Amount } from './amount';

/** All that a number may have been before it was rounded, from `low` to `high`; `nominal` is what is written. */
export interface Range {
  readonly low: Decimal;
  readonly nominal: Decimal;
  readonly high: Decimal;
}

export function rangeOf({ value, slack }: Pick<Amount, 'value' | 'slack'>): Range {
  return { low: subtract(value, slack), nominal: value, high: add(value, slack) };
}

const none: Range = { low: zero, nominal: zero, high: zero };

export function totalOf(amounts: readonly Amount[]): Range {
  return amounts
    .map(rangeOf)
    .reduce(
      (a, b) => ({ low: add(a.low, b.low), nominal: add(a.nominal, b.nominal), high: add(a.high, b.high) }),
      none,
    );
}

export function differenceOf(a: Range, b: Range): Range {
  return { low: subtract(a.low, b.high), nominal: subtract(a.nominal, b.nominal), high: subtract(a.high, b.low) };
}

export function negated({ low, nominal, high }: Range): Range {
  return { low: subtract(zero, high), nominal: subtract(zero, nominal), high: subtract(zero, low) };
}

/** Whether two numbers may be the same. */
export function meet(a: Range, b: Range): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

export function isExact({ low, high }: Range): boolean {
  return compare(low, high) === 0;
}

/** `part` in per cent of `whole`, to `places` places, rounded half up and half even: one number, or two. Both are not negative. */
export function percentagesOf(part: Decimal, whole: Decimal, places: number): readonly [Decimal, Decimal] {
  const scale = Math.max(part.scale, whole.scale);
  const [above, below] = [part, whole].map(({ units, scale: own }) => units * 10n ** BigInt(scale - own)) as [
    bigint,
    bigint,
  ];
  const scaled = above * 100n * 10n ** BigInt(places);
  const up = (2n * scaled + below) / (2n * below);
  const isTie = (2n * scaled + below) % (2n * below) === 0n;
  const even = isTie && up % 2n === 1n ? up - 1n : up;
  return [
    { units: up, scale: places },
    { units: even, scale: places },
  ];
}

/** Whether `percent` may be `part` in per cent of `whole`, as it is rounded; true where `whole` may be nothing. */
export function isPercentageOf(percent: Amount, part: Range, whole: Range): boolean {
  if (compare(whole.low, zero) <= 0) return true;
  if (compare(part.high, zero) < 0) return false;
  if (isExact(part) && isExact(whole))
    return percentagesOf(part.nominal, whole.nominal, percent.places).some(
      (right) => compare(right, percent.value) === 0,
    );
  const half: Decimal = { units: 5n, scale: percent.places + 1 };
  // percent - half <= 100 part / whole <= percent + half, with the ends of each range
  const hundred = (value: Decimal): Decimal => times(value, { units: 100n, scale: 0 });
  return (
    compare(times(subtract(percent.value, half), whole.low), hundred(part.high)) <= 0 &&
    compare(hundred(part.low), times(add(percent.value, half), whole.high)) <= 0
  );
}

function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}
