/** What was measured, smallest first: milliseconds, or whatever the row says. */
export class Samples {
  readonly sorted: readonly number[];

  constructor(values: readonly number[]) {
    this.sorted = [...values].sort((a, b) => a - b);
  }

  get median(): number {
    return this.quantile(0.5);
  }

  get p95(): number {
    return this.quantile(0.95);
  }

  /** The smallest value that at least this part of all do not exceed; NaN where there are none. */
  quantile(part: number): number {
    return this.sorted[Math.max(0, Math.ceil(part * this.sorted.length) - 1)] ?? NaN;
  }
}

/** Something that is timed beside others. */
export interface Contender {
  readonly name: string;
  /** Does the work once. May return the milliseconds that it took, where the whole call is more than that. */
  run(): unknown;
}

export interface Race {
  readonly rounds: number;
  /** Rounds before, whose times do not count. */
  readonly warmUp?: number;
  /** How often a contender does its work in its turn, each time counted; once where absent. */
  readonly inTurn?: number;
}

/**
 * Times contenders in turns, each once a round and each round begun by another, so that whatever else the machine
 * does meets all of them alike.
 */
export async function race(
  contenders: readonly Contender[],
  { rounds, warmUp = 0, inTurn = 1 }: Race,
): Promise<Map<string, Samples>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(turn + Math.max(round, 0)) % contenders.length];
      if (!contender) continue;
      for (let time = 0; time < inTurn; time++) {
        const start = performance.now();
        const own = await contender.run();
        const milliseconds = typeof own === 'number' ? own : performance.now() - start;
        if (round >= 0) times.get(contender.name)?.push(milliseconds);
      }
    }
  }
  return new Map([...times].map(([name, values]) => [name, new Samples(values)]));
}
