import type { Evaluation } from './evaluate';

/**
 * A linear condition on the changes of figures: Σ terms · change + residual lies within ± tolerance. An equation is
 * one, and so is every combination of equations: what Fellegi and Holt (1976) call an implied edit.
 */
export interface Balance {
  /** How often each figure of the system stands in it, by index: 1 on the left, -1 on the right. */
  readonly terms: readonly number[];
  /** In units of the system, as is `tolerance`. */
  readonly residual: bigint;
  readonly tolerance: bigint;
  readonly isFailed: boolean;
  /** The failed equation that it states; null where that holds, or where it is a combination. */
  readonly failure: Evaluation | null;
}

export function balance(
  terms: readonly number[],
  residual: bigint,
  tolerance: bigint,
  failure: Evaluation | null,
): Balance {
  return { terms, residual, tolerance, isFailed: residual > tolerance || -residual > tolerance, failure };
}

/** What is left of balances when a figure may take any value. */
export interface Elimination {
  /** The balance that gives the figure its value; null where the figure stands in none. */
  readonly pivot: Balance | null;
  /** What all other figures must still satisfy: no balance here holds the figure. */
  readonly rest: readonly Balance[];
}

/** Eliminates a figure. A failed pivot is chosen where there is one: it leaves fewer failures. */
export function eliminate(balances: readonly Balance[], index: number): Elimination {
  const holds = ({ terms }: Balance): boolean => terms[index] !== 0;
  const pivot = balances.find((one) => one.isFailed && holds(one)) ?? balances.find(holds) ?? null;
  if (!pivot) return { pivot, rest: balances };
  const rest: Balance[] = [];
  for (const one of balances) {
    if (one !== pivot) rest.push(holds(one) ? cancel(one, pivot, index) : one);
  }
  return { pivot, rest };
}

/** The combination of `one` and `pivot` in which the figure cancels out. */
function cancel(one: Balance, pivot: Balance, index: number): Balance {
  const pivotTerm = pivot.terms[index] ?? 0;
  const factor = Math.abs(pivotTerm);
  const other = -(one.terms[index] ?? 0) * Math.sign(pivotTerm);
  const terms = [...one.terms];
  for (let at = 0; at < terms.length; at++) terms[at] = (terms[at] ?? 0) * factor + (pivot.terms[at] ?? 0) * other;
  const residual = one.residual * BigInt(factor) + pivot.residual * BigInt(other);
  const tolerance = one.tolerance * BigInt(factor) + pivot.tolerance * BigInt(Math.abs(other));
  return balance(terms, residual, tolerance, null);
}

/** The figures that stand in a balance, by index. */
export function figuresOf({ terms }: Balance): number[] {
  const found: number[] = [];
  for (let index = 0; index < terms.length; index++) if (terms[index] !== 0) found.push(index);
  return found;
}
