import { parseDecimal, type Decimal } from './decimal';
import type { Cell } from './cell';

const change = /^(增|减)[加少]?([0-9]{1,12})[项件个]?$/;

/** The number of a text in a column whose figures may be below zero: 减4 is -4, 增2 is 2; null for any other. */
export function readSigned({ kind, raw }: Cell): Decimal | null {
  if (kind !== 'text' || raw.length > 20) return null;
  const [, sign, digits = ''] = change.exec(raw.normalize('NFKC').replace(/\s/g, '')) ?? [];
  return sign === undefined ? null : parseDecimal((sign === '减' ? '-' : '') + digits);
}
