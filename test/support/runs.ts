import fc from 'fast-check';
import { expect } from 'vitest';

/** How many minutes the suite may take at length, `npm run test:long`; 0 in an ordinary run. */
const minutes = Number(process.env['GOUJI_LONG'] ?? 0);

/** Whether the suite runs at length. */
export const isLong = minutes > 0;

/** What every random test starts from, so that a failure comes again; GOUJI_SEED names another. */
export const seed = Number(process.env['GOUJI_SEED'] ?? 711);

/**
 * Holds a property in `usual` runs from the seed. At length it goes on so from the next seeds up to `long` runs, and
 * says how many there were, for no more than `share` of the time there is. A failure prints its seed: with that seed
 * an ordinary run fails the same way.
 */
export async function hold<T>(property: fc.IRawProperty<T>, usual: number, long: number, share = 1 / 6): Promise<void> {
  const end = performance.now() + share * minutes * 60_000;
  let done = 0;
  do {
    await fc.assert(property, { seed: seed + done / usual, numRuns: usual });
    done += usual;
  } while (isLong && done < long && performance.now() < end);
  if (isLong)
    console.log(
      `${expect.getState().currentTestName ?? ''}: ${done} of ${long} runs${done < long ? ': the time was over' : ''}`,
    );
}
