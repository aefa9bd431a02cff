import type { Decimal } from '../text/decimal';
import { charOf, language, matchAt, oneOf } from './language';
import { isVagueBefore, type Quantity } from './quantity';

/** A sum of money, in 元. */
export interface Money {
  readonly value: Decimal;
  /** What one of its last digit is worth: 1.86亿元 is exact to a million. */
  readonly step: Decimal;
}

const { money, quantities } = language;
const greats: Readonly<Record<string, number>> = money.greats;
const behindNumber = new RegExp(
  `(${charOf(Object.keys(greats))}?)${money.unit}(?!${oneOf(quantities.vagueBehindUnit)})`,
  'y',
);

/** The money that a number counts: 640元, 1.86亿元; null where it counts none, or about so much. */
export function moneyOf({ number, value }: Quantity, text: string): Money | null {
  const match = matchAt(behindNumber, text, number.end);
  if (!match || isVagueBefore(text, number.start)) return null;
  const great = 10n ** BigInt(greats[match[1] ?? ''] ?? 0);
  return { value: { units: value.units * great, scale: value.scale }, step: { units: great, scale: value.scale } };
}

/** A sum in 元 in another unit, 万元 or 亿元; null where that is none of money. */
export function inUnit({ units, scale }: Decimal, unit: string): Decimal | null {
  if (!unit.endsWith(money.unit)) return null;
  const great = unit.slice(0, -money.unit.length);
  const digits = great === '' ? 0 : greats[great];
  return digits === undefined ? null : { units, scale: scale + digits };
}
