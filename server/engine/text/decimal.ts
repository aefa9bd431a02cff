/** An exact decimal number: `units` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** Digits that a figure may have; more is no figure but a telephone number, an account or noise. */
const mostDigits = 30;

/** Reads `-12.50`; null where `text` is not digits with at most one point and a sign before them. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole + fraction;
  if (!digits || digits.length > mostDigits) return null;
  const units = BigInt(digits);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/** Most figures are small: these are made once. */
const small: readonly Decimal[] = Array.from({ length: 1000 }, (_, value) => ({ units: BigInt(value), scale: 0 }));

/** The integer `value` as a decimal. */
export function decimal(value: number): Decimal {
  return small[value] ?? { units: BigInt(value), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { units: -a.units, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return a.scale === b.scale ? { units: a.units - b.units, scale: a.scale } : add(a, negate(b));
}

export function absolute(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.units === 0n;
}

/** Whether `a` has a part behind the point that is not zero. */
export function isFraction(a: Decimal): boolean {
  return a.scale > 0 && a.units % 10n ** BigInt(a.scale) !== 0n;
}

/** Plain digits, with as many places behind the point as `a` has: 12, -3, 4068.20. */
export function formatDecimal(a: Decimal): string {
  const digits = absolute(a)
    .units.toString()
    .padStart(a.scale + 1, '0');
  const point = digits.length - a.scale;
  const fraction = digits.slice(point);
  return (a.units < 0n ? '-' : '') + digits.slice(0, point) + (fraction && `.${fraction}`);
}

/** The nearest binary number, for output formats that have no other. */
export function toNumber(a: Decimal): number {
  return Number(formatDecimal(a));
}

function unitsAt(a: Decimal, scale: number): bigint {
  return scale === a.scale ? a.units : a.units * 10n ** BigInt(scale - a.scale);
}
