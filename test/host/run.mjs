// Runs the host suite in the oldest and in the newest VS Code, one after the other:
//   node test/host/run.mjs [oldest] [newest]
// GOUJI_HOST_GREP picks tests by their titles; scripts/vscode/ names the other variables.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { NoBrowserError } from '../../scripts/vscode/browser.mjs';
import { runHost } from '../../scripts/vscode/host.mjs';
import { EDITIONS } from '../../scripts/vscode/versions.mjs';
import { texts } from './texts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
const out = join(root, 'out/host');

/** Bundles every test file of the suite by itself; mocha finds them again in the extension host. */
async function bundle() {
  rmSync(out, { recursive: true, force: true }); // a test that was removed must not run on
  const suite = join(here, 'suite').replaceAll('\\', '/');
  await build({
    entryPoints: [`${suite}/index.ts`, `${suite}/**/*.test.ts`],
    outbase: suite,
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    plugins: [texts],
    logLevel: 'warning',
  });
}

/**
 * @param {object} [options]
 * @param {readonly string[]} [options.versions] `oldest`, `newest`; both
 * @returns {Promise<import('../../scripts/vscode/host.mjs').Counts>} the sum over the versions; a
 *   suite that did not come to its end counts as one failure
 * @throws {NoBrowserError} whose message is the one line that installs a browser
 */
export async function runHostSuites({ versions = EDITIONS.map(({ name }) => name) } = {}) {
  await bundle();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const version of versions) {
    const counts = await runHost({
      version,
      extensionPath: root,
      suite: join(out, 'index.js'),
      workspace: join(here, 'workspace'),
    }).catch((error) => {
      if (error instanceof NoBrowserError) throw error;
      console.error(`the host suite did not come to its end in the ${version} VS Code: ${error.message}`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    lines.push(`${version}: ${counts.passed} passed, ${counts.failed} failed`);
  }
  console.log(lines.join('\n'));
  return total;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const versions = process.argv.slice(2);
  try {
    const { failed, passed } = await runHostSuites(versions.length > 0 ? { versions } : {});
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof NoBrowserError ? error.message : error);
    process.exitCode = 1;
  }
}
