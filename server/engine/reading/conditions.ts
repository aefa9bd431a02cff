import type { Readings } from '../balance/sums';
import type { Comparator, Comparison, Condition, LinearSum } from '../form/form';
import { add, compare, parseDecimal, subtract, zero, type Decimal } from '../text/decimal';
import type { Reading } from './reading';

/** A condition with its numbers; `skipped` where what it rests on does not hold. */
export interface Judged {
  readonly condition: Condition;
  readonly status: 'held' | 'failed' | 'unknown' | 'skipped';
  /** The two sides of what is expected; 0 where not known. */
  readonly left: Decimal;
  readonly right: Decimal;
}

const tests: Readonly<Record<Comparator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** The conditions of its form held against a report; those on a table that is not filled in are unknown. */
export function conditionsOf(reading: Reading): readonly Judged[] {
  const valueOf: Readings = (slot) =>
    reading.tableOf(slot.row.table)?.status === 'read' ? reading.valueOf(slot) : undefined;
  return reading.form.conditions.map((condition) => judge(condition, valueOf));
}

export function judge(condition: Condition, valueOf: Readings): Judged {
  const when = condition.when ? sidesOf(condition.when, valueOf) : null;
  const expect = sidesOf(condition.expect, valueOf);
  const [left, right] = expect ?? [zero, zero];
  const judged = (status: Judged['status']): Judged => ({ condition, status, left, right });
  if (condition.when && when && !isTrue(condition.when, when)) return judged('skipped');
  if ((condition.when && !when) || !expect) return judged('unknown');
  return judged(isTrue(condition.expect, expect) ? 'held' : 'failed');
}

function isTrue({ comparator }: Comparison, [left, right]: readonly [Decimal, Decimal]): boolean {
  return tests[comparator](compare(left, right));
}

function sidesOf({ left, right }: Comparison, valueOf: Readings): readonly [Decimal, Decimal] | null {
  const [one, other] = [worthOf(left, valueOf), worthOf(right, valueOf)];
  return one && other ? [one, other] : null;
}

function worthOf({ terms, constant }: LinearSum, valueOf: Readings): Decimal | null {
  let sum = parseDecimal(constant) ?? zero;
  for (const { factor, slot } of terms) {
    const value = valueOf(slot);
    if (!value) return null;
    sum = factor === 1 ? add(sum, value) : subtract(sum, value);
  }
  return sum;
}
