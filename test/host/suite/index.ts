import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from 'vscode';
import { settle } from './settings';
import { sourceStack } from './sourceStack';

/** Enough for a slow machine; what waits longer waits for something that does not come. */
const TIMEOUT_MS = 60_000;

/**
 * Runs every `*.test.js` beside this file and below it, in the extension host.
 * `GOUJI_HOST_GREP` picks tests by their titles; the counts go to the file `GOUJI_HOST_RESULT`.
 *
 * @throws where a test fails, or none is found
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { GOUJI_UNTRUSTED: untrusted } = process.env;
  if (workspace.isTrusted === Boolean(untrusted)) throw new Error(`the workspace is ${untrusted ? '' : 'not '}trusted`);
  await settle();
  const { default: Mocha } = await import('mocha'); // an ES module, and not bundled
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: TIMEOUT_MS,
    slow: TIMEOUT_MS / 10,
    grep: process.env.GOUJI_HOST_GREP,
    forbidOnly: Boolean(process.env.CI),
  });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) mocha.addFile(join(__dirname, file));

  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
    runner.on('fail', (_test, error: Error) => {
      error.stack &&= sourceStack(error.stack);
    });
  });
  if (!stats) throw new Error('mocha counted nothing');
  const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
  const { GOUJI_HOST_RESULT: result } = process.env;
  if (result) writeFileSync(result, JSON.stringify(counts));
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  if (counts.passed === 0) throw new Error('no test ran');
}
