import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../drafts';
import type { Plan } from '../plan';
import { bundled, installed, runScript, type Ended } from '../processes';
import { draftNumber } from '../reports';
import { atMost, type Measure, type Row } from '../row';
import { race, Samples } from '../stats';

const most = 10;
const mostMemory = 2.6;
const bare = '只读取、切行切格 read and split';
const gouji = '勾稽 Gouji: gouji check';
const threaded = '勾稽，另开两个线程 Gouji, two threads more';
const peer = 'markdownlint-cli2';
/** It keeps all findings: those of 20,000 drafts go beyond the heap that Node has unless told otherwise. */
const mostForPeer = 10_000;

/** The command on folders of drafts, the whole process; and the most memory that each took. */
export function commandMeasure({ folders, withPeers }: Plan): Measure {
  return {
    name: 'command',
    async *rows() {
      for (const { drafts, rounds } of folders) {
        const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
        try {
          for (let index = 0; index < drafts; index++)
            writeFileSync(join(folder, `${String(index).padStart(6, '0')}.txt`), draftNumber(index));
          yield* onFolder(folder, drafts, rounds, withPeers);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }
    },
  };
}

async function* onFolder(folder: string, drafts: number, rounds: number, withPeers: boolean): AsyncIterable<Row> {
  const memory = new Map<string, number[]>();
  const contender = (name: string, run: () => Promise<Ended>): { name: string; run: () => Promise<number> } => ({
    name,
    async run() {
      const { milliseconds, megabytes } = await run();
      memory.set(name, [...(memory.get(name) ?? []), megabytes]);
      return milliseconds;
    },
  });
  const check = [join(root, 'dist/gouji.js'), 'check', folder];
  const times = await race(
    [
      contender(bare, () => runScript([bundled('readAll.mjs'), folder])),
      contender(gouji, () => runScript(check, { codes: [0, 1] })),
      contender(threaded, () => runScript(['--require', bundled('fourProcessors.cjs'), ...check], { codes: [0, 1] })),
      ...(withPeers && drafts <= mostForPeer
        ? [
            contender(peer, () =>
              runScript([installed('markdownlint-cli2/markdownlint-cli2-bin.mjs'), `${folder}/*.txt`], {
                codes: [0, 1],
              }),
            ),
          ]
        : []),
    ],
    { rounds },
  );
  const base = times.get(bare);
  for (const [name, samples] of times) {
    const isJudged = name === gouji && base && drafts === 2000;
    const target = isJudged
      ? atMost(samples.median, most * base.median, '≤ 10 × 只读取、切行切格 read and split')
      : undefined;
    yield {
      measure: `命令，${drafts} 份 command`,
      subject: name,
      unit: 'ms',
      samples,
      ...(base ? { base } : {}),
      ...(target ? { target } : {}),
    };
  }
  const baseMemory = new Samples(memory.get(bare) ?? []);
  for (const [name, megabytes] of memory) {
    const samples = new Samples(megabytes);
    const target =
      name === gouji && drafts === 2000
        ? { target: atMost(samples.median, mostMemory * baseMemory.median, '≤ 2.6 × 只读取、切行切格 read and split') }
        : {};
    yield {
      measure: `命令，${drafts} 份，内存峰值 peak memory`,
      subject: name,
      unit: 'MB',
      samples,
      base: baseMemory,
      ...target,
    };
  }
}
