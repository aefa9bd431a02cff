import type { Cell } from './cell';
import { parseDecimal, type Decimal } from './decimal';

/** What somebody wrote in the place of a figure, taken apart: ￥20, 3.5万元, 3.5（万元）, 21（含转办）, 21、. */
export interface Written {
  readonly value: Decimal;
  /** The sign of a currency before the digits, as it stands there. */
  readonly currency: string | null;
  /** The letters right behind the digits, or a sign of share: 件, 万元, %. */
  readonly suffix: string | null;
  /** What stands in brackets behind both, without them. */
  readonly bracket: string | null;
}

const longest = 40;
const pattern =
  /^([¥$€£])?([+-]?[0-9][0-9,]*(?:\.[0-9]+)?)([\p{L}%‰]{1,3})?(?:[([【〔]([^()[\]【】〔〕0-9]{1,12})[)\]】〕])?[,.;、。]{0,2}$/u;
const inThrees = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;

/** The one number of a cell and what stands beside it; null where it cannot be said which number is meant: 1 0, 1①, 约20, 2（1）. */
export function readWritten({ kind, raw }: Cell): Written | null {
  if ((kind !== 'number' && kind !== 'text') || raw.length > longest || /\p{No}/u.test(raw)) return null;
  const spaced = raw.normalize('NFKC').replace('−', '-');
  if (/[0-9]\s+[0-9]/.test(spaced)) return null;
  const [, currency, digits = '', suffix, bracket] = pattern.exec(spaced.replace(/\s/g, '')) ?? [];
  const number = !digits.includes(',') ? digits : inThrees.test(digits) ? digits.replaceAll(',', '') : '';
  const value = number === '' ? null : parseDecimal(number);
  if (!value) return null;
  const sign = currency === undefined ? null : raw.trim().charAt(0);
  return { value, currency: sign, suffix: suffix ?? null, bracket: bracket ?? null };
}
