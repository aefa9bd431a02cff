import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../drafts';
import { bundled, runScript } from '../processes';
import { atMost, type Measure, type Row } from '../row';
import { Samples } from '../stats';

const mostKilobytes = 1000;

/** The sizes of the bundles and of the package that VS Code installs. */
export function sizesMeasure(): Measure {
  return {
    name: 'sizes',
    async *rows() {
      const dist = join(root, 'dist');
      for (const name of readdirSync(dist)
        .sort()
        .filter((file) => file.endsWith('.js')))
        yield sizeOf(join(dist, name), `dist/${name}`);
      const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
      try {
        const file = join(folder, 'gouji.vsix');
        await runScript([bundled('pack.mjs'), file]);
        const row = sizeOf(file, '.vsix');
        yield { ...row, target: atMost(row.samples.median, mostKilobytes, `≤ ${mostKilobytes} KB`) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function sizeOf(file: string, subject: string): Row {
  return { measure: '大小 size', subject, unit: 'KB', samples: new Samples([statSync(file).size / 1024]) };
}
