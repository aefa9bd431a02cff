// Tells what is read of the sentences of reports, and why the rest is left alone: npm run prose -- FILE…
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runNode } from './ensure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gouji-prose-'));
try {
  const outfile = join(folder, 'main.cjs');
  await build({
    entryPoints: [join(root, 'scripts/prose/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  if (!runNode(outfile, ...process.argv.slice(2))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
