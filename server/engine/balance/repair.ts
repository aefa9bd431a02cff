import type { Equation, Slot } from '../form/form';
import type { Decimal } from '../text/decimal';
import { connected } from './connected';
import type { Evaluation } from './evaluate';
import type { Readings } from './sums';
import { solveGroups, type Group } from './groups';
import type { Solution } from './problem';
import { buildSystem, isUsable, slotsOf, toDecimal, type System } from './system';
import { readUnread } from './unread';
import { StepBudget } from './stepBudget';
import { flatMap } from '../text/lists';

/** One figure and the number it should have. */
export interface Change {
  readonly slot: Slot;
  readonly to: Decimal;
}

/** Figures that must change together so that all equations of a group of failures hold. */
export interface Repair {
  /** In the order of the form; free figures that must be filled in among them. */
  readonly changes: readonly Change[];
  readonly settles: readonly Equation[];
  /** False where other numbers for these figures do as well: the ones here are an example, not for a fix. */
  readonly determined?: boolean;
  /** What unreadable figures then are, as far as the equations say. */
  readonly reads?: readonly Change[];
}

/** Failed equations that are settled together. */
export interface FailureGroup {
  readonly failures: readonly Evaluation[];
  /** All smallest repairs, by count of figures, in the order of the form; empty where unsolved. */
  readonly repairs: readonly Repair[];
  /** Whether more than three figures must change, or the search for fewer took too long. */
  readonly unsolved?: boolean;
}

/** The one smallest repair of a group, with the only numbers that do; null where there are several, or none. */
export function onlyRepair({ repairs }: FailureGroup): Repair | null {
  const [only, ...others] = repairs;
  return only && others.length === 0 && only.determined !== false ? only : null;
}

const nothingFree: ReadonlySet<Slot> = new Set();

/**
 * Groups the failures among `evaluations` and finds the smallest repairs of each: Fellegi and Holt's principle (1976),
 * the fewest changed figures with which every equation holds, up to three. Exact: no smaller set does, and none of
 * that size is missing. Changed figures are whole, and not negative, as their columns say.
 *
 * `free` are figures that change at no cost: blanks, and unreadable ones, for which `readings` has nothing. An
 * equation that is unknown is left out, unless it is so for free figures alone: then it still counts with others on
 * the same figure. `budget` counts the steps.
 */
export function findRepairs(
  evaluations: readonly Evaluation[],
  readings: Readings,
  free: ReadonlySet<Slot> = nothingFree,
  budget: StepBudget = new StepBudget(Infinity),
): FailureGroup[] {
  const usable = evaluations.filter((evaluation) => isUsable(evaluation, readings, free));
  return flatMap(
    connected(usable, ({ equation }) => slotsOf(equation)).filter((block) =>
      block.some(({ status }) => status === 'failed'),
    ),
    (block) => {
      const system = buildSystem(block, readings, free);
      return solveGroups(system, budget).map((group) => toFailureGroup(system, group));
    },
  );
}

function toFailureGroup(system: System, { failed, answer }: Group): FailureGroup {
  const failures = flatMap(failed, ({ failure }) => failure ?? []);
  const settles = failures.map(({ equation }) => equation);
  const repairs = (answer?.solutions ?? []).map((solution) => toRepair(system, solution, settles));
  return { failures, repairs, unsolved: answer === null };
}

function toRepair(system: System, solution: Solution, settles: readonly Equation[]): Repair {
  const toChange = (index: number, number: bigint): Change[] => {
    const figure = system.figures[index];
    return figure ? [{ slot: figure.slot, to: toDecimal(system, figure, number) }] : [];
  };
  const changes = flatMap(solution.figures, (index, at) => toChange(index, solution.numbers[at] ?? 0n));
  const reads = solution.isDetermined
    ? flatMap(readUnread(system, solution), ({ index, number }) => toChange(index, number))
    : [];
  return { changes, settles, determined: solution.isDetermined, reads };
}
