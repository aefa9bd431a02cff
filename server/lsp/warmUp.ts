import type { Steps } from '../engine/text/steps';

/** So long the server works ahead in all, in milliseconds. */
const longest = 1000;
/** So long nothing was asked before it does. */
const pause = 100;
/** A message waits no longer than this, but for the end of a step. */
const longestTurn = 5;

/** Tells the time in milliseconds, and calls back; what it returns takes that back. */
export interface Clock {
  readonly now: () => number;
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

export const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Checks an open report again and again while nothing is asked, a second in all, and throws the results away: what has run
 * often is compiled, so that the first keys are answered as fast as those after the first hundred.
 */
export class WarmUp {
  #left = longest;
  #asked = 0;
  #steps: Steps<unknown> | null = null;
  #cancel = (): void => undefined;

  constructor(
    /** A check of a report, in steps; null where none is open. */
    private readonly rehearse: () => Steps<unknown> | null,
    private readonly clock: Clock,
  ) {}

  /** Something is asked: it goes first. */
  asked(): void {
    this.#asked++;
    this.#cancel();
  }

  answered(): void {
    if (--this.#asked === 0 && this.#left > 0) this.#goOn(pause);
  }

  end(): void {
    this.#left = 0;
    this.#cancel();
  }

  #goOn(milliseconds: number): void {
    this.#cancel = this.clock.after(milliseconds, () => {
      const began = this.clock.now();
      const isGoing = this.#turn(began + longestTurn);
      this.#left = isGoing ? this.#left - Math.max(1, this.clock.now() - began) : this.#left;
      if (isGoing && this.#left > 0) this.#goOn(0);
      else this.#steps = null;
    });
  }

  /** Works until a time; false where there is nothing to do. */
  #turn(until: number): boolean {
    while (this.clock.now() < until) {
      this.#steps ??= this.rehearse();
      if (!this.#steps) return false;
      try {
        if (this.#steps.next().done) this.#steps = null;
      } catch {
        // Whoever asks for this report is told.
        this.end();
        return false;
      }
    }
    return true;
  }
}
