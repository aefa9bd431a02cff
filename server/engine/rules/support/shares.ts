import { sum } from '../../balance/sums';
import type { Slot } from '../../form/form';
import type { Portion } from '../../prose/within/portions';
import { isPercentageOf, rangeOf } from '../../prose/within/range';
import type { Reading } from '../../reading/reading';
import type { Meant } from '../../reading/stated';
import { compare, zero, type Decimal } from '../../text/decimal';

/** What slots of a table that is filled in are together. */
export function meantBy(reading: Reading, slots: readonly Slot[]): Meant[] {
  const isRead = slots.every(({ row }) => reading.tableOf(row.table)?.status === 'read');
  const value: Decimal | undefined = isRead ? sum(slots, reading.valueOf) : undefined;
  return value && compare(value, zero) > 0 ? [{ slots, value }] : [];
}

/** Whether a portion is right of one of `wholes`, as it is rounded. */
export function isShareOf({ part, percent }: Portion, wholes: readonly Meant[]): boolean {
  return wholes.some(({ value }) =>
    isPercentageOf(percent, rangeOf(part), { low: value, nominal: value, high: value }),
  );
}
