// Tells what is read of the sentences of reports, and why the rest is left alone: npm run prose -- FILE…
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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
  const from = process.env['INIT_CWD'] ?? process.cwd(); // npm runs in the root, wherever it was called
  if (!runNode(outfile, ...process.argv.slice(2).map((file) => resolve(from, file)))) process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
