import type { Equation } from '../form/form';
import { absolute, add, compare, isZero, parseDecimal, subtract, zero, type Decimal } from '../text/decimal';
import { quotientOf } from './quotient';
import { sum, type Readings } from './sums';

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
  const right = left && rightOf(equation, left, readings);
  if (!left || !right) return { equation, status: 'unknown', left: zero, right: zero, residual: zero };
  const residual = subtract(left, right);
  if (isZero(residual)) return { equation, status: 'held', left, right, residual };
  const tolerance = (equation.tolerance === null ? null : parseDecimal(equation.tolerance)) ?? zero;
  const status = compare(absolute(residual), tolerance) <= 0 ? 'held' : 'failed';
  return { equation, status, left, right, residual };
}

/** What the total of an equation should be; undefined where that is not known. */
export function valueOfTotal(equation: Equation, readings: Readings): Decimal | undefined {
  return rightOf(equation, equation.total && readings(equation.total), readings);
}

/** Nothing divided by nothing is nothing to hold against a figure: where none is written, it holds. */
function rightOf(equation: Equation, left: Decimal | null | undefined, readings: Readings): Decimal | undefined {
  const { quotient, constant, total, right } = equation;
  if (quotient && total) {
    const value = quotientOf(quotient, total, readings, left && !isZero(left) ? left : undefined);
    return value === null ? (left && isZero(left) ? left : undefined) : value;
  }
  const parts = sum(right, readings);
  return parts && constant ? add(parts, constant) : parts;
}
