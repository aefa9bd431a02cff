import type { Equation, Slot } from '../form/form';
import { absolute, add, compare, isZero, parseDecimal, subtract, zero, type Decimal } from '../text/decimal';

/** What a slot holds: a number (0 for a blank), or undefined where it is not known. */
export type Readings = (slot: Slot) => Decimal | undefined;

/** An equation with its numbers. */
export interface Evaluation {
  readonly equation: Equation;
  readonly status: 'held' | 'failed' | 'unknown';
  /** The sums of the two sides, and left minus right; 0 where unknown. */
  readonly left: Decimal;
  readonly right: Decimal;
  readonly residual: Decimal;
}

/** Works out an equation; `unknown` where a figure it names is not known. */
export function evaluate(equation: Equation, readings: Readings): Evaluation {
  const left = sum(equation.left, readings);
  const parts = sum(equation.right, readings);
  const right = parts && equation.constant ? add(parts, equation.constant) : parts;
  if (!left || !right) return { equation, status: 'unknown', left: zero, right: zero, residual: zero };
  const residual = subtract(left, right);
  if (isZero(residual)) return { equation, status: 'held', left, right, residual };
  const tolerance = (equation.tolerance === null ? null : parseDecimal(equation.tolerance)) ?? zero;
  const status = compare(absolute(residual), tolerance) <= 0 ? 'held' : 'failed';
  return { equation, status, left, right, residual };
}

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
