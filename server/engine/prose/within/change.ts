import type { Amount } from './amount';
import type { Outline } from './outline';
import type { Step } from './steps';

/** A number, that of another year, and what the sentence says of the way from this to that. */
export interface Change {
  readonly now: Amount;
  readonly before: Amount;
  readonly steps: readonly Step[];
  /** What else may be meant by the number of this year; empty where the sentence leaves no other. */
  readonly others: readonly Amount[];
  /** Whether the other year is said to be the one before the report's. */
  readonly isLastYear: boolean;
  readonly outline: Outline;
}

/** A change as its words tell it; `end` behind the last of them. */
export interface Found {
  readonly change: Change;
  readonly end: number;
}
