/** Counts the steps of a search, one a set of figures looked at, and ends it when they are used up. */
export class StepBudget {
  #steps = 0;
  readonly #limit: number;
  readonly #whole: StepBudget | null;

  /** `whole` is the budget that this one is a part of, and whose limit holds as well. */
  constructor(limit: number, whole: StepBudget | null = null) {
    this.#limit = limit;
    this.#whole = whole;
  }

  get steps(): number {
    return this.#steps;
  }

  get isSpent(): boolean {
    return this.#steps >= this.#limit || (this.#whole?.isSpent ?? false);
  }

  /** Takes a step; false where none is left. */
  step(): boolean {
    if (this.isSpent) return false;
    this.#steps++;
    this.#whole?.step();
    return true;
  }
}
