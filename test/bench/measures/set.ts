import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../drafts';
import type { Plan } from '../plan';
import { runScript } from '../processes';
import { writeProvince } from '../province';
import { atMost, type Measure } from '../row';
import { Samples } from '../stats';

const most = 1.2;

/** The command on the reports of a province, last year's, the parts and the wholes held against each other; ever more of them. */
export function setMeasure({ sets }: Plan): Measure {
  return {
    name: 'set',
    async *rows() {
      const runs: { readonly reports: number; readonly time: Samples; readonly memory: Samples }[] = [];
      for (const size of sets) {
        const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
        try {
          const { own, previous, roster, reports } = writeProvince(folder, size);
          const options = ['--previous', previous, '--roster', roster, '--year', '2024'];
          const check = [join(root, 'dist/gouji.js'), 'check', own, ...options];
          const { processor, megabytes } = await runScript(check, { codes: [0, 1] });
          runs.push({ reports, time: new Samples([processor / 1000]), memory: new Samples([megabytes]) });
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }
      const first = runs[0];
      for (const [kind, unit] of [
        ['time', 's'],
        ['memory', 'MB'],
      ] as const) {
        for (const [index, run] of runs.entries()) {
          const before = runs[index - 1];
          const factor = before && run[kind].median / before[kind].median / (run.reports / before.reports);
          yield {
            measure:
              kind === 'time'
                ? '一批年报，处理器时间 processor time of a set'
                : '一批年报，内存峰值 peak memory of a set',
            subject: `${run.reports.toLocaleString('en')} 份 reports`,
            unit,
            samples: run[kind],
            ...(first ? { base: first[kind] } : {}),
            ...(factor === undefined
              ? {}
              : { target: atMost(factor, most, `≤ 1.2 × 份数的增长 the growth of the set: ${factor.toFixed(2)}`) }),
          };
        }
      }
    },
  };
}
