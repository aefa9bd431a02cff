import { figuresOf, type Balance } from './balances';
import type { Figure } from './system';

/** Figures that may still be changed, and how many of them. */
export interface Budget {
  readonly figures: readonly Figure[];
  readonly changes: number;
  /** Free figures. */
  readonly fills: number;
  readonly isBarred: (index: number) => boolean;
}

/**
 * The figures, by index, of which one at least must change for `failed` to hold: those of the failed balance that
 * leaves the fewest, without such as settle too few failures for the rest of the budget to settle the others.
 */
export function hitting(balances: readonly Balance[], failed: readonly Balance[], budget: Budget): number[] {
  const { figures, changes, fills } = budget;
  const open = failed.map((one) => figuresOf(one).filter((index) => isAffordable(index, budget)));
  const hits = new Array<number>(figures.length).fill(0);
  for (const list of open) for (const index of list) hits[index] = (hits[index] ?? 0) + 1;
  // The most failures that one change, or one fill, settles.
  let [byChange, byFill] = [0, 0];
  for (const [index, count] of hits.entries()) {
    if (figures[index]?.isFree) byFill = Math.max(byFill, count);
    else byChange = Math.max(byChange, count);
  }
  const spare = changes * byChange + fills * byFill - failed.length;
  const isEnough = (index: number): boolean => spare + (hits[index] ?? 0) >= (figures[index]?.isFree ? byFill : byChange);
  const lists = open.map((list) => list.filter(isEnough));
  const fewest = Math.min(...lists.map(({ length }) => length));
  const at = lists.findIndex(({ length }) => length === fewest);
  const [list = [], pivot] = [lists[at], failed[at]];
  const isLast = changes + fills === 1;
  return isLast && pivot ? list.filter((index) => settlesAll(balances, pivot, index)) : list;
}

/** Whether the change of a figure that settles `pivot` settles all other balances too, as far as they have no tolerance. */
function settlesAll(balances: readonly Balance[], pivot: Balance, index: number): boolean {
  if (pivot.tolerance !== 0n) return true;
  const pivotTerm = BigInt(pivot.terms[index] ?? 0);
  return balances.every(({ terms, residual, tolerance }) => {
    const term = terms[index] ?? 0;
    if ((term === 0 && residual === 0n) || tolerance !== 0n) return true;
    return BigInt(term) * pivot.residual === pivotTerm * residual;
  });
}

/**
 * Where `chosen` settles all balances but only with numbers that are not allowed: the figures, by index, of which one
 * at least must change beside it, since they share a balance of `all` with it. `balances` are what `chosen` leaves.
 */
export function neighbours(all: readonly Balance[], balances: readonly Balance[], chosen: readonly number[], budget: Budget): number[] {
  const found = new Set<number>();
  for (const one of all.filter(({ terms }) => chosen.some((index) => terms[index] !== 0))) {
    for (const index of figuresOf(one)) found.add(index);
  }
  // A last figure that an exact balance holds down to its present number is no help.
  const isLast = budget.changes + budget.fills === 1;
  const isHeld = (index: number): boolean => balances.some(({ terms, tolerance }) => tolerance === 0n && terms[index] !== 0);
  return [...found].filter((index) => !chosen.includes(index) && isAffordable(index, budget) && !(isLast && isHeld(index)));
}

function isAffordable(index: number, { figures, changes, fills, isBarred }: Budget): boolean {
  return (figures[index]?.isFree ? fills : changes) > 0 && !isBarred(index);
}
