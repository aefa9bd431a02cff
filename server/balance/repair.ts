import type { Equation, Slot } from '../form/form';
import { add, compare, isFraction, negate, zero, type Decimal } from '../text/decimal';
import type { Evaluation, Readings } from './evaluate';

/** One figure and the number it should have. */
export interface Change {
  readonly slot: Slot;
  readonly to: Decimal;
}

/** Figures that must change together so that all equations of a group of failures hold. */
export interface Repair {
  readonly changes: readonly Change[];
  readonly settles: readonly Equation[];
}

/** Failed equations that share figures, directly or through one another. */
export interface FailureGroup {
  readonly failures: readonly Evaluation[];
  /** The smallest repairs, by count of figures; empty where one changed figure does not do. */
  readonly repairs: readonly Repair[];
}

/**
 * Groups the failures among `evaluations` and finds the repairs of one figure for each: Fellegi and Holt's
 * principle (1976), the fewest changes that satisfy every equation. Repairs of more figures are not looked for.
 */
export function findRepairs(evaluations: readonly Evaluation[], readings: Readings): FailureGroup[] {
  return groupFailures(evaluations).map((failures) => ({
    failures,
    repairs: singleRepairs(failures, evaluations, readings),
  }));
}

function groupFailures(evaluations: readonly Evaluation[]): Evaluation[][] {
  let groups: Evaluation[][] = [];
  for (const failure of evaluations.filter(({ status }) => status === 'failed')) {
    const slots = new Set(slotsOf(failure.equation));
    const touches = (group: Evaluation[]): boolean =>
      group.some(({ equation }) => slotsOf(equation).some((slot) => slots.has(slot)));
    const joined = groups.filter(touches);
    groups = [...groups.filter((group) => !joined.includes(group)), [...joined.flat(), failure]];
  }
  return groups;
}

function singleRepairs(
  failures: readonly Evaluation[],
  evaluations: readonly Evaluation[],
  readings: Readings,
): Repair[] {
  const [first, ...others] = failures;
  if (!first) return [];
  const held = evaluations.filter(({ status }) => status === 'held').map(({ equation }) => equation);
  return slotsOf(first.equation).flatMap((slot) => {
    const delta = deltaFor(slot, first);
    const settlesAll = others.every((other) => {
      const needed = deltaFor(slot, other);
      return needed !== null && delta !== null && compare(needed, delta) === 0;
    });
    const value = readings(slot) ?? zero;
    if (delta === null || !settlesAll || held.some((equation) => slotsOf(equation).includes(slot))) return [];
    const to = add(value, delta);
    const isAllowed = (slot.column.signed || to.units >= 0n) && (slot.column.type === 'amount' || !isFraction(to));
    return isAllowed ? [{ changes: [{ slot, to }], settles: failures.map(({ equation }) => equation) }] : [];
  });
}

/** By how much `slot` must grow for the equation to hold; null where it does not stand in it once. */
function deltaFor(slot: Slot, { equation, residual }: Evaluation): Decimal | null {
  const inLeft = equation.left.filter((other) => other === slot).length;
  const inRight = equation.right.filter((other) => other === slot).length;
  if (inLeft + inRight !== 1) return null;
  return inLeft === 1 ? negate(residual) : residual;
}

function slotsOf(equation: Equation): readonly Slot[] {
  return [...equation.left, ...equation.right];
}
