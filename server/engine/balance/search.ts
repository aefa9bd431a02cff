import { eliminate, type Balance } from './balances';
import { candidates } from './candidates';
import type { Answer, BalanceProblem, Solution } from './problem';
import { findValues } from './values';
import type { StepBudget } from './stepBudget';

/** Figures that are changed at most; more are not looked for. */
const mostChanges = 3;

/** Free figures that are filled in at most: more than a row of table 3 has. */
const mostFills = 8;

/**
 * All smallest sets of figures whose change makes every balance hold: fewest changes first, then fewest free figures
 * filled in. Null where more than three changes are needed, or where the budget is used up before that is known.
 *
 * A failed balance needs a change of one of its figures. So does a failed combination of balances in which the
 * figures chosen so far cancel out, since they cannot settle it. Each step chooses a figure of a failed balance and
 * eliminates it, until none fails.
 */
export function findSmallest(problem: BalanceProblem, budget: StepBudget): Answer | null {
  const free = problem.figures.filter(
    ({ isFree }, index) => isFree && problem.balances.some(({ terms }) => terms[index] !== 0),
  );
  const fills = Math.min(free.length, mostFills);
  for (let count = fills > 0 ? 0 : 1; count <= mostChanges; count++) {
    const solutions = new Search(problem, budget, fills).run(count);
    if (budget.isSpent) return null;
    if (solutions.length > 0) return { count, solutions: solutions.sort(inOrder) };
  }
  return null;
}

/** The figures chosen so far and what they leave of the balances. */
interface Choice {
  readonly chosen: readonly number[];
  readonly balances: readonly Balance[];
  /** Whether the balances determine every chosen figure. */
  readonly isIndependent: boolean;
  readonly changes: number;
  readonly fills: number;
}

/** One search for sets of a given count. Recursion is as deep as a set has figures, whatever the table. */
class Search {
  readonly #problem: BalanceProblem;
  readonly #budget: StepBudget;
  /** The barred figures, and those whose sets have all been looked at. */
  readonly #barred: Set<number>;
  #solutions: Solution[] = [];
  /** The fewest fills of a solution so far. */
  #fills: number;

  constructor(problem: BalanceProblem, budget: StepBudget, fills: number) {
    this.#problem = problem;
    this.#budget = budget;
    this.#fills = fills;
    this.#barred = new Set(problem.barred);
  }

  run(count: number): Solution[] {
    this.#visit({ chosen: [], balances: this.#problem.balances, isIndependent: true, changes: 0, fills: 0 }, count);
    return this.#solutions;
  }

  #visit(choice: Choice, count: number): void {
    if (choice.fills > this.#fills || !this.#budget.step()) return;
    if (!choice.balances.some(({ isFailed }) => isFailed) && this.#settles(choice)) return;
    const next = candidates({
      figures: this.#problem.figures,
      all: this.#problem.balances,
      left: choice.balances,
      chosen: choice.chosen,
      changes: count - choice.changes,
      fills: this.#fills - choice.fills,
      isBarred: (index) => this.#barred.has(index),
    });
    for (const index of next) {
      this.#visit(this.#choose(choice, index), count);
      this.#barred.add(index);
    }
    for (const index of next) this.#barred.delete(index);
  }

  #choose({ chosen, balances, isIndependent, changes, fills }: Choice, index: number): Choice {
    const { pivot, rest } = eliminate(balances, index);
    const cost = this.#problem.figures[index]?.isFree ? 0 : 1;
    return {
      chosen: [...chosen, index],
      balances: rest,
      isIndependent: isIndependent && pivot !== null,
      changes: changes + cost,
      fills: fills + 1 - cost,
    };
  }

  /** Whether there are allowed numbers for the figures chosen; keeps them if so. */
  #settles({ chosen, isIndependent, fills }: Choice): boolean {
    const figures = chosen.toSorted((a, b) => a - b);
    const values = findValues(this.#problem.figures, this.#problem.balances, figures);
    if (!values) return false;
    if (fills < this.#fills) this.#solutions = [];
    this.#fills = fills;
    this.#solutions.push({ figures, numbers: values.numbers, isDetermined: isIndependent || values.isSingle });
    return true;
  }
}

function inOrder(a: Solution, b: Solution): number {
  const at = a.figures.findIndex((figure, index) => figure !== b.figures[index]);
  return (a.figures[at] ?? 0) - (b.figures[at] ?? 0);
}
