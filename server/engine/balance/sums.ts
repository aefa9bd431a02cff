import type { Slot } from '../form/form';
import { add, isZero, zero, type Decimal } from '../text/decimal';

/** What a slot holds: a number (0 for a blank), or undefined where it is not known. */
export type Readings = (slot: Slot) => Decimal | undefined;

/** The sum of the figures in `slots`; undefined where one is not known. */
export function sum(slots: readonly Slot[], readings: Readings): Decimal | undefined {
  let result = zero;
  for (const slot of slots) {
    const value = readings(slot);
    if (value === undefined) return undefined;
    // Most figures are 0.
    if (value.units !== 0n || value.scale > result.scale) result = add(result, value);
  }
  return result;
}

/** The slots of a side whose figures are not 0: what a reader wants to see of a sum. */
export function partsOf(slots: readonly Slot[], readings: Readings): Slot[] {
  return slots.filter((slot) => !isZero(readings(slot) ?? zero));
}
