import { bareWork } from '../bare';
import { usual } from '../drafts';
import { makeCheck } from '../engine';
import { peers } from '../peers';
import type { Plan } from '../plan';
import { bundled, runScript } from '../processes';
import { atMost, type Measure, type Row } from '../row';
import { race, type Contender, type Samples } from '../stats';

const part = 0.3;
const inTurn = 5;
const names: Readonly<Record<string, string>> = { gouji: '勾稽 Gouji', bare: '切行、切格、读整数 split and parse' };

/** One check of one draft in process, warm, and cold: with loading the linter, in a process of its own. */
export function checkMeasure({ samples, starts, warmUp, withPeers }: Plan): Measure {
  const others = withPeers ? Object.keys(peers) : [];
  const all = ['bare', 'gouji', ...others];
  return {
    name: 'check',
    async *rows() {
      const warm: Contender[] = [
        // The clock cannot see one pass of the bare work.
        { name: 'bare', run: () => averageOf(100, () => bareWork(usual)) },
        { name: 'gouji', run: bind(makeCheck()) },
        ...(await Promise.all(others.map(async (name) => ({ name, run: bind(await load(name)) })))),
      ];
      yield* rowsOf(
        '一份草稿，热 one draft, warm',
        all,
        await race(warm, { rounds: Math.ceil(samples / inTurn), warmUp: Math.ceil(warmUp / inTurn), inTurn }),
      );
      const cold = all.map((name): Contender => ({
        name,
        run: async () => Number((await runScript([bundled('cold.mjs'), name], { keep: true })).out),
      }));
      yield* rowsOf('一份草稿，冷 one draft, cold', all, await race(cold, { rounds: starts }), false);
    },
  };
}

function load(name: string): Promise<(text: string) => unknown> {
  const peer = peers[name];
  if (!peer) throw new Error(`no linter ${name}`);
  return peer();
}

function bind(check: (text: string) => unknown): () => unknown {
  return async () => {
    const start = performance.now();
    await check(usual);
    return performance.now() - start;
  };
}

function averageOf(times: number, work: () => unknown): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) work();
  return (performance.now() - start) / times;
}

function* rowsOf(
  measure: string,
  all: readonly string[],
  times: ReadonlyMap<string, Samples>,
  hasTarget = true,
): Iterable<Row> {
  const base = times.get('markdownlint') ?? times.get('bare');
  for (const name of all) {
    const samples = times.get(name);
    if (!samples) continue;
    const judged = hasTarget && name === 'gouji' && base && times.has('markdownlint');
    const target = judged ? atMost(samples.median, part * base.median, '≤ 0.3 × markdownlint') : undefined;
    yield {
      measure,
      subject: names[name] ?? name,
      unit: 'ms',
      samples,
      ...(base ? { base } : {}),
      ...(target ? { target } : {}),
    };
  }
}
