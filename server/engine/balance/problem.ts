import type { Balance } from './balances';
import type { SystemFigure } from './system';

/** What is to be settled, and by which figures. */
export interface BalanceProblem {
  readonly figures: readonly SystemFigure[];
  readonly balances: readonly Balance[];
  /** Figures that must stay as they are, by index. */
  readonly barred: ReadonlySet<number>;
}

/** Figures, by index and in order, with numbers, in units of the system, that make every balance hold. */
export interface Solution {
  readonly figures: readonly number[];
  readonly numbers: readonly bigint[];
  /** False where other numbers for the same figures do as well. */
  readonly isDetermined: boolean;
}

/** The smallest solutions and how many figures change in each, free ones not counted. */
export interface Answer {
  readonly count: number;
  readonly solutions: readonly Solution[];
}
