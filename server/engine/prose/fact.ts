import type { Clause } from './clause';
import type { Context } from './context';
import type { Outcome } from './outcome';
import type { Sentence } from './sentence';

/**
 * What one clause tells: its words say who, when, what and how many (`clause`), the scopes around it of what, and
 * limited by what (`under`). A number of another year, in per cent or in money is a fact, too, and says why it is
 * held against nothing.
 */
export interface Fact extends Outcome {
  readonly sentence: Sentence;
  readonly clause: Clause;
  /** The scopes under which its words were read. */
  readonly under: Context;
  /** The rules of scope that it called up, and those between the fact before and it, by name. */
  readonly rules: readonly string[];
}
