import { Client } from '../client';
import type { Plan } from '../plan';
import { atMost, type Measure, type Row, type Target } from '../row';
import { empty, gouji, mark, otherServers, type Typed } from '../servers';
import { race, type Samples } from '../stats';

const draft = 3000;
const middle = 50_000;
const long = 300_000;
/** The keys that people hit first, each server having run for as long as it takes to read the first lines. */
const firstKeys = 100;
const readingTime = 3000;
/** A run with fewer samples only shows that all runs. */
const fewestToWait = 10;

/** From a key to the findings of the changed text, over standard input and output. */
export function keystrokeMeasure({ samples, withPeers, lengths }: Plan): Measure {
  const others = withPeers ? otherServers : [];
  const longest = Math.max(...lengths);
  return {
    name: 'keystroke',
    async *rows() {
      const css: { samples?: Samples } = {};
      for (const length of [draft, middle, long].filter((wanted) => wanted <= longest)) {
        const typed = [empty, gouji, ...(length === long ? [] : others)];
        const { first, later } = await typeInto(typed, length, samples);
        if (length === middle) css.samples = later.get('vscode-css');
        const measure = `按键到结果 ${length / 1000} k 字 keystroke to findings`;
        if (length === draft) yield* rowsOf(`${measure}，前 ${firstKeys} 键 first keys`, first, firstTargetOf);
        yield* rowsOf(measure, later, (own, base) => targetOf(own, base, length, css.samples));
      }
    },
  };
}

type Times = ReadonlyMap<string, Samples>;

/** Types a digit and takes it away again, in all servers in turns; at first in those alone that have targets. */
async function typeInto(
  typed: readonly Typed[],
  length: number,
  samples: number,
): Promise<{ readonly first: Times; readonly later: Times }> {
  const clients: Client[] = [];
  try {
    const contenders = [];
    for (const server of typed) {
      const client = await Client.start(server);
      clients.push(client);
      contenders.push({ name: server.name, run: await typist(client, server.write(length)) });
    }
    if (samples >= fewestToWait) await new Promise((resolve) => setTimeout(resolve, readingTime));
    const judged = contenders.filter(({ name }) => name === empty.name || name === gouji.name);
    const first = await race(judged, { rounds: Math.min(firstKeys, 2 * samples) });
    return { first, later: await race(contenders, { rounds: 2 * samples, warmUp: 20 }) };
  } finally {
    for (const client of clients) client.end();
  }
}

async function typist(client: Client, marked: string): Promise<() => Promise<unknown>> {
  const at = marked.indexOf(mark);
  const before = marked.slice(0, at).split('\n');
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const behind = { ...start, character: start.character + 1 };
  const uri = 'file:///bench/draft';
  await client.open(uri, marked.replace(mark, ''));
  let isTyped = false;
  return () => {
    isTyped = !isTyped;
    return isTyped ? client.type(uri, { start, end: start }, '1') : client.type(uri, { start, end: behind }, '');
  };
}

function* rowsOf(
  measure: string,
  times: Times,
  targetFor: (own: Samples, base: Samples) => Target | undefined,
): Iterable<Row> {
  const base = times.get(empty.name);
  for (const [name, samples] of times) {
    const p99 = `p99 ${samples.quantile(0.99).toFixed(1)} ms`;
    const target = name === gouji.name && base ? targetFor(samples, base) : undefined;
    yield {
      measure,
      subject: `${name}, ${p99}`,
      unit: 'ms',
      samples,
      ...(base ? { base } : {}),
      ...(target ? { target } : {}),
    };
  }
}

function firstTargetOf(samples: Samples, base: Samples): Target {
  return atMost(samples.p95, Math.max(8 * base.p95, 10), 'p95 ≤ 8 × 空来回 empty (or 10 ms)');
}

function targetOf(samples: Samples, base: Samples, length: number, css: Samples | undefined): Target | undefined {
  if (length === draft) return atMost(samples.p95, Math.max(5 * base.p95, 10), 'p95 ≤ 5 × 空来回 empty (or 10 ms)');
  if (length !== long) return undefined;
  const limit = Math.max(8 * base.p95, 80);
  return css
    ? atMost(samples.p95, Math.min(limit, css.p95), 'p95 ≤ 8 × 空来回 empty (or 80 ms), < CSS 50 k')
    : atMost(samples.p95, limit, 'p95 ≤ 8 × 空来回 empty (or 80 ms)');
}
