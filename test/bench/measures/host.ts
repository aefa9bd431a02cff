import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HostTimes } from '../children/host';
import { root } from '../drafts';
import type { Plan } from '../plan';
import { bundled } from '../processes';
import type { Measure } from '../row';
import { Samples } from '../stats';

type RunHost = (options: {
  version: string;
  extensionPath: string;
  suite: string;
  workspace: string;
}) => Promise<{ times: HostTimes }>;

/** In a real VS Code: what activation costs, and from a report's opening to its findings. */
export function hostMeasure({ starts }: Plan): Measure {
  return {
    name: 'host',
    async *rows() {
      const { runHost } = (await import(pathToFileURL(join(root, 'scripts/vscode/host.mjs')).href)) as {
        runHost: RunHost;
      };
      const runs: HostTimes[] = [];
      // Each run starts an editor, which takes long.
      for (let run = 0; run < Math.max(1, Math.floor(starts / 5)); run++) {
        const workspace = join(root, 'test/host/workspace');
        runs.push(
          (await runHost({ version: 'newest', extensionPath: root, suite: bundled('host.cjs'), workspace })).times,
        );
      }
      const row = (subject: string, values: readonly number[]) => ({
        measure: '真实的 VS Code a real VS Code',
        subject,
        unit: 'ms' as const,
        samples: new Samples(values),
      });
      yield row(
        '没有年报时激活 activation without a report',
        runs.map(({ activate }) => activate),
      );
      yield row(
        '打开首份年报到结果 first report opened to findings',
        runs.map(({ first }) => first),
      );
      yield row(
        '再打开一份到结果 another report opened to findings',
        runs.flatMap(({ next }) => next),
      );
    },
  };
}
