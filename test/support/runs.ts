/** Whether the suite runs at length: `npm run test:long`. */
export const isLong = process.env['GOUJI_LONG'] === '1';

/** What every random test starts from, so that a failure comes again; GOUJI_SEED names another. */
export const seed = Number(process.env['GOUJI_SEED'] ?? 711);

/** Parameters for fast-check: `usual` runs, or `long` ones at length. A failure prints the seed and its path. */
export function runs(usual: number, long: number): { readonly seed: number; readonly numRuns: number } {
  return { seed, numRuns: isLong ? long : usual };
}

/** How long a random test may take in all, in milliseconds, on a machine that does much else beside it. */
export const patience = isLong ? 4 * 3_600_000 : 600_000;
