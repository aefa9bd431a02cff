import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from '../client';
import { root, usual, withSlips } from '../drafts';
import type { Plan } from '../plan';
import { bundled, runScript } from '../processes';
import { atMost, type Measure } from '../row';
import { empty, gouji, mark, otherServers, type Typed } from '../servers';
import { race, Samples, type Contender } from '../stats';

const most = 3;
const program = '空的 Node 程序 empty Node program';

/** From the start of the server to its first finding, and what the client costs where there is no report. */
export function startMeasure({ starts, withPeers }: Plan): Measure {
  return {
    name: 'start',
    async *rows() {
      const servers = [empty, gouji, ...(withPeers ? otherServers.filter(({ name }) => name === 'vscode-css') : [])];
      const times = await race([{ name: program, run: runEmpty }, ...servers.map(firstFinding)], {
        rounds: starts,
        warmUp: 1,
      });
      const base = times.get(program);
      const measure = '启动到首个结果 server start to first finding';
      for (const [subject, samples] of times) {
        const target =
          subject === gouji.name && base ? atMost(samples.median, most * base.median, `≤ 3 × ${program}`) : undefined;
        yield { measure, subject, unit: 'ms', samples, ...(base ? { base } : {}), ...(target ? { target } : {}) };
      }
      const runs = { activate: [] as number[], look: [] as number[] };
      for (let run = 0; run < starts; run++) {
        const { out } = await runScript([bundled('client.mjs'), join(root, 'dist')], { keep: true });
        const { activate, look } = JSON.parse(out) as { activate: number; look: number };
        runs.activate.push(activate);
        runs.look.push(look);
      }
      const client = '窗口中没有年报 a window without reports';
      yield {
        measure: client,
        subject: '扩展加载、激活、看 10 份文档 load, activate, 10 documents',
        unit: 'ms',
        samples: new Samples(runs.activate),
      };
      yield { measure: client, subject: '再看一份文档 one more document', unit: 'ms', samples: new Samples(runs.look) };
    },
  };
}

async function runEmpty(): Promise<void> {
  await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'close');
}

/** Starts a server, opens a file that has something wrong, and waits for what it finds. */
function firstFinding(server: Typed): Contender {
  const text = server.languageId === 'plaintext' ? withSlips(usual, 1) : server.write(usual.length).replace(mark, '');
  return {
    name: server.name,
    async run() {
      const start = performance.now();
      const client = await Client.start(server);
      const found = await client.open('file:///bench/draft', text);
      const time = performance.now() - start;
      client.end();
      if (found.length === 0 && server !== empty) throw new Error(`${server.name} found nothing`);
      return time;
    },
  };
}
