import type { Equation, Slot } from '../form/form';
import { parseDecimal, type Decimal } from '../text/decimal';
import { evaluate } from './evaluate';
import { type Readings } from './sums';
import { flatMap } from '../text/lists';

/** A figure of a line as it is written: its digits, or null where it is no plain number, and what it counts as. */
export interface Written {
  readonly digits: string | null;
  readonly value: Decimal;
}

/** Two figures side by side that are one, split over two cells: the one at `index` and the next. */
export interface Join {
  readonly index: number;
  readonly slot: Slot;
  readonly value: Decimal;
}

/** No figure is longer. */
const mostDigits = 15;

/**
 * The join of two neighbours with which a line that has one figure too many balances: every equation within the line
 * holds, and none with other lines fails. Null where no join does, or more than one, or where a figure left out would
 * do as well.
 */
export function findJoin(
  written: readonly Written[],
  slots: readonly Slot[],
  equations: readonly Equation[],
  readings: Readings,
): Join | null {
  if (written.length !== slots.length + 1) return null;
  const values = written.map(({ value }) => value);
  const fits = (line: readonly Decimal[]): boolean => balances(line, slots, equations, readings);
  if (values.some((_, index) => fits(values.toSpliced(index, 1)))) return null;
  const joins = flatMap(slots, (slot, index): Join[] => {
    const value = joined(written[index], written[index + 1]);
    return value && isWithin(slot, slots, equations) && fits(values.toSpliced(index, 2, value))
      ? [{ index, slot, value }]
      : [];
  });
  const [only, ...others] = joins;
  return only && others.length === 0 ? only : null;
}

/** The number that the digits of two cells make; null where a number would begin with 0. */
function joined(first: Written | undefined, second: Written | undefined): Decimal | null {
  if (first?.digits == null || second?.digits == null || first.digits.startsWith('0')) return null;
  const digits = first.digits + second.digits;
  return digits.length > mostDigits ? null : parseDecimal(digits);
}

function balances(
  line: readonly Decimal[],
  slots: readonly Slot[],
  equations: readonly Equation[],
  readings: Readings,
): boolean {
  const own = new Map(slots.map((slot, index) => [slot, line[index]]));
  const valueOf: Readings = (slot) => (own.has(slot) ? own.get(slot) : readings(slot));
  return equations.every((equation) => {
    const { status } = evaluate(equation, valueOf);
    return inLine(equation, slots) ? status === 'held' : status !== 'failed';
  });
}

/** Whether an equation within the line vouches for a figure. */
function isWithin(slot: Slot, slots: readonly Slot[], equations: readonly Equation[]): boolean {
  return equations.some(
    (equation) => (equation.left.includes(slot) || equation.right.includes(slot)) && inLine(equation, slots),
  );
}

function inLine({ left, right }: Equation, slots: readonly Slot[]): boolean {
  return [...left, ...right].every((slot) => slots.includes(slot));
}
