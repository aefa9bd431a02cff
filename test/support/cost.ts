/** Processor time of the fastest of five runs, in microseconds: what other processes do does not count. */
function cost(run: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user;
  });
  return Math.min(...times);
}

const rounds = 12;
/** 4 where the cost is in proportion to the work, 16 where it grows with its square. */
export const enough = 9;

/**
 * How many times as much four times the work costs. Both are measured again and again, and the fastest runs count,
 * until they grow by less than is enough or have been measured twelve times.
 *
 * @param least so many microseconds are not told from nothing
 * @param limit what is enough
 */
export function growth(run: (times: number) => void, least = 1000, limit = enough): number {
  run(1);
  let once = Infinity;
  let fourTimes = Infinity;
  for (let round = 0; round < rounds && !(fourTimes / once < limit); round++) {
    once = Math.min(once, Math.max(cost(() => run(1)), least));
    fourTimes = Math.min(fourTimes, cost(() => run(4)));
  }
  return fourTimes / once;
}
