import type { Measure } from '../form/form';
import { compare } from '../text/decimal';
import type { Clause } from './clause';
import type { Context, Count } from './context';
import type { Quantity } from './quantity';

/** 上年结转4件，办结4件；新收28件，办结25件: what was done of those carried in, as far as they go. */
export function isOfCarriedIn(
  measure: Measure,
  { value }: Quantity,
  { nouns }: Clause,
  { last, whole }: Context,
): boolean {
  const isCarriedIn = (count: Count | null): boolean =>
    count?.measure.kind === 'broughtForward' && compare(value, count.statement.value) <= 0;
  return measure.kind === 'outcome' && nouns.length === 0 && (isCarriedIn(last) || isCarriedIn(whole));
}
