import { describe, expect, it } from 'vitest';
import { WarmUp, type Clock } from '../../server/lsp/warmUp';
import type { Steps } from '../../server/engine/text/steps';

/** Time that passes by steps alone, and what waits for it. */
function byHand(): { clock: Clock; step: () => void; pass: () => boolean } {
  let time = 0;
  let waiting: (() => void) | null = null;
  return {
    clock: {
      now: () => time,
      after: (_, call) => {
        waiting = call;
        return () => (waiting = null);
      },
    },
    step: () => time++,
    /** Calls what waits; false where nothing does. */
    pass: () => {
      const call = waiting;
      waiting = null;
      call?.();
      return call !== null;
    },
  };
}

function setUp(work: (step: () => void) => () => Steps<unknown> | null): {
  warmUp: WarmUp;
  pass: () => boolean;
} {
  const { clock, step, pass } = byHand();
  return { warmUp: new WarmUp(work(step), clock), pass };
}

/** Reports of ten steps each, counted. */
function counted(): { begun: () => number; steps: () => number; work: (step: () => void) => () => Steps<unknown> } {
  let [begun, steps] = [0, 0];
  return {
    begun: () => begun,
    steps: () => steps,
    work: (step) => () =>
      (function* () {
        begun++;
        for (let at = 0; at < 10; at++) {
          steps++;
          step();
          yield;
        }
      })(),
  };
}

describe('the server, while nothing is asked', () => {
  it('checks a report again and again, and no longer than it may in all', () => {
    const { work, begun, steps } = counted();
    const { warmUp, pass } = setUp(work);
    warmUp.asked();
    warmUp.answered();
    let turns = 0;
    while (pass()) turns++;
    expect(turns).toBe(200);
    expect(steps()).toBe(1000);
    expect(begun()).toBe(100);
    warmUp.asked();
    warmUp.answered();
    expect(pass()).toBe(false);
  });

  it('stops for what is asked, and goes on behind the last answer', () => {
    const { work, steps } = counted();
    const { warmUp, pass } = setUp(work);
    warmUp.asked();
    warmUp.answered();
    pass();
    const before = steps();
    warmUp.asked();
    warmUp.asked();
    warmUp.answered();
    expect(pass()).toBe(false);
    expect(steps()).toBe(before);
    warmUp.answered();
    expect(pass()).toBe(true);
    expect(steps()).toBeGreaterThan(before);
  });

  it('waits for a report, and does nothing more once it was ended or a check failed', () => {
    const none = setUp(() => () => null);
    none.warmUp.asked();
    none.warmUp.answered();
    expect(none.pass()).toBe(true);
    expect(none.pass()).toBe(false);
    none.warmUp.asked();
    none.warmUp.answered();
    expect(none.pass()).toBe(true);

    const failing = setUp(() => () => {
      return (function* (): Steps<unknown> {
        yield;
        throw new Error('failed');
      })();
    });
    failing.warmUp.asked();
    failing.warmUp.answered();
    expect(failing.pass()).toBe(true);
    expect(failing.pass()).toBe(false);

    const { warmUp, pass } = setUp(counted().work);
    warmUp.asked();
    warmUp.answered();
    warmUp.end();
    expect(pass()).toBe(false);
  });
});
