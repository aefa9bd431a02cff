import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { isLong } from './runs';

/** Does so many times the work; `times` may be a part of 1, which none may round to nothing. */
export type Work = (times: number) => void;

const session = new Session();

function post(method: string, params: object = {}): unknown {
  let answer: unknown;
  // The thread asks itself: the answer comes before post returns.
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}

// Nothing may be made faster in the background, and be in place in the middle of counting.
for (const flag of ['recompilation', 'osr']) setFlagsFromString(`--no-concurrent-${flag}`);

/** What makes code faster; code that was made so counts no more. */
const tiers = Number(process.versions.v8.split('.')[0]) < 12 ? ['opt'] : ['opt', 'maglev'];

/** What was counted since this was last asked for; then it counts anew. */
const taken = (): Profiler.TakePreciseCoverageReturnType =>
  post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;

/** How often all was entered. */
function stepsIn({ result }: Profiler.TakePreciseCoverageReturnType): number {
  let sum = 0;
  for (const { functions } of result) {
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

/**
 * How often functions, and branches and loops in them, were entered in each of the runs: the same on every machine. To begin
 * costs more than to count a short run, since all that was made fast is thrown away: who has many runs asks for all at once.
 */
export function stepsOf(runs: Iterable<() => void>): number[] {
  for (const tier of tiers) setFlagsFromString(`--no-${tier}`);
  session.connect();
  try {
    post('Profiler.enable');
    post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    return Array.from(runs, (run) => {
      taken(); // what made the run is none of it
      run();
      return stepsIn(taken());
    });
  } finally {
    session.disconnect(); // ends the counting
    for (const tier of tiers) setFlagsFromString(`--${tier}`);
  }
}

/** So many steps are not told from none: what is done once whatever the size. */
const fewSteps = 2000;

/** Does so many times the work on something that is made before. */
type Prepare = (times: number) => () => void;

/** What four times of each work takes, by the steps that come with twice of it and with twice of that. */
function growthsOfSteps<Name>(works: ReadonlyMap<Name, Prepare>): Map<Name, number> {
  const sizes = [1 / 16, 1 / 8, 1 / 4];
  function* runs(): Generator<() => void> {
    for (const prepare of works.values()) for (const size of sizes) yield prepare(size);
  }
  const steps = stepsOf(runs());
  const growthAt = (index: number): number => {
    const [least = 0, middle = 0, most = 0] = steps.slice(index * sizes.length);
    const twice = (most - middle) / Math.max(middle - least, fewSteps);
    return twice * twice;
  };
  return new Map([...works.keys()].map((name, index) => [name, growthAt(index)]));
}

/** Processor time of the fastest of some runs, in microseconds: what other processes do does not count. */
function cost(run: () => void): number {
  const times = new Array<number>(isLong ? 5 : 1).fill(0).map(() => {
    const before = process.cpuUsage();
    run();
    // What is the program's and what the system's is guessed by clock ticks: of some milliseconds all may be either's.
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

const rounds = 40;
/** 4 where the cost is in proportion to the work, 16 where it grows with its square. */
export const enough = 9;

/**
 * What four times the work takes, by time, which tells also what happens within a pattern or a method of the language,
 * where no step is counted. Measured again and again, and the fastest runs count, until they grow by less than is enough
 * or have been measured so often that no chance is left.
 */
function growthOfTime(prepare: Prepare, least: number, limit: number): number {
  const size = isLong ? 1 : 1 / 8;
  const [one, four] = [prepare(size), prepare(4 * size)];
  one();
  let once = Infinity;
  let fourTimes = Infinity;
  for (let round = 0; round < rounds && !(fourTimes / once < limit); round++) {
    once = Math.min(once, Math.max(cost(one), least));
    fourTimes = Math.min(fourTimes, cost(four));
  }
  return fourTimes / once;
}

/**
 * How many times as much four times the work costs, in steps or in time, whichever grows faster. Steps are counted for
 * a quarter of the work and less; time is taken of four times the whole at length (GOUJI_LONG), of an eighth of that otherwise.
 *
 * @param least so many microseconds are not told from nothing
 * @param limit what is enough
 */
export function growth(run: Work, least = 1000, limit = enough): number {
  return growthPrepared((times) => () => run(times), least, limit);
}

/** The same for work on something that is made before and not counted. */
export function growthPrepared(prepare: Prepare, least = 1000, limit = enough): number {
  return growthsPrepared([['', prepare]], least, limit)('');
}

/** The same for many works, each by its name: steps are counted of all at once, when the first is asked for. */
export function growths<Name>(
  works: Iterable<readonly [Name, Work]>,
  least = 1000,
  limit = enough,
): (name: Name) => number {
  const prepared = Array.from(works, ([name, run]) => [name, (times: number) => () => run(times)] as const);
  return growthsPrepared(prepared, least, limit);
}

/** The same for many works on what is made before. */
export function growthsPrepared<Name>(
  works: Iterable<readonly [Name, Prepare]>,
  least = 1000,
  limit = enough,
): (name: Name) => number {
  const all = new Map(works);
  let steps: Map<Name, number> | undefined;
  return (name) => {
    const prepare = all.get(name);
    if (!prepare) throw new Error(`no such work: ${String(name)}`);
    steps ??= growthsOfSteps(all);
    return Math.max(steps.get(name) ?? Infinity, growthOfTime(prepare, least, limit));
  };
}
