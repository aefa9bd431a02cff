// Runs the host suite in the oldest and in the newest VS Code, both at once, or in one of them:
//   node test/host/run.mjs [oldest] [newest]
// GOUJI_HOST_GREP picks tests by their titles; scripts/vscode/ names the other variables.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
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
 * The bundled suite in one VS Code, in a process of its own: several go on at once, and each says what it has to say in
 * one piece.
 *
 * @param {string} version
 * @param {boolean} isAlone whether what it says is shown while it says it, and not at its end
 * @returns {Promise<import('../../scripts/vscode/host.mjs').Counts>}
 */
async function runOne(version, isAlone) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-host-'));
  const result = join(folder, 'counts.json');
  const child = spawn(process.execPath, [join(here, 'one.mjs'), version, join(out, 'index.js'), result], {
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += data));
  await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  if (said) console.log(`\n${said.trim()}`);
  try {
    return JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // it has said why
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {object} [options]
 * @param {readonly string[]} [options.versions] `oldest`, `newest`; both, at once: one takes little more than one processor
 * @returns {Promise<import('../../scripts/vscode/host.mjs').Counts>} the sum over the versions; a
 *   suite that did not come to its end counts as one failure
 */
export async function runHostSuites({ versions = EDITIONS.map(({ name }) => name) } = {}) {
  await bundle();
  if (versions.length > 1) console.log(`${versions.join(', ')}: at once; each is shown when it has ended.`);
  const all = await Promise.all(versions.map((version) => runOne(version, versions.length === 1)));
  console.log(all.map(({ passed, failed }, at) => `${versions[at]}: ${passed} passed, ${failed} failed`).join('\n'));
  return all.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const versions = process.argv.slice(2);
  const { failed, passed } = await runHostSuites(versions.length > 0 ? { versions } : {});
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
