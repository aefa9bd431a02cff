// Runs the scenarios of the host suite, and those of test/web/scenarios, in VS Code for the web:
//   node test/web/run.mjs
// GOUJI_HOST_GREP picks tests by their titles.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { NoBrowserError } from '../../scripts/vscode/browser.mjs';
import { runWeb } from '../../scripts/vscode/web.mjs';
import { MARK } from '../../scripts/vscode/witness.mjs';
import { texts } from '../host/texts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
const out = join(root, 'out/web/index.js');

/** Where scenarios stand: what the host suite shows on Node holds in a browser as well. */
const folders = ['../host/suite', 'scenarios'].map((folder) => join(here, folder));

/** So end the names of scenarios that need Node's file system. */
const onNode = '.node.test.ts';

/** @type {import('esbuild').Plugin} */
const scenarios = {
  name: 'scenarios',
  setup(build) {
    build.onResolve({ filter: /^scenarios$/ }, ({ path }) => ({ path, namespace: 'scenarios' }));
    build.onLoad({ filter: /^scenarios$/, namespace: 'scenarios' }, () => {
      const files = folders.flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .sort()
          .map((name) => join(folder, name)),
      );
      const all = files.filter((name) => name.endsWith('.test.ts'));
      const tests = all.filter((name) => !name.endsWith(onNode));
      console.log(
        `about what only a disk has, not run here: ${all
          .filter((name) => name.endsWith(onNode))
          .map((name) => basename(name))
          .join(', ')}`,
      );
      return { contents: tests.map((file) => `import ${JSON.stringify(file)};`).join('\n'), resolveDir: here };
    });
  },
};

/**
 * Mocha for browsers, as a script: its package says that it is a module, yet it looks for `module`, which would be
 * that of the whole bundle.
 *
 * @type {import('esbuild').Plugin}
 */
const mocha = {
  name: 'mocha',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `let module;${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** Bundles everything into the one script that the extension host of a browser loads; no module of Node's gets in. */
async function bundle() {
  await build({
    entryPoints: [join(here, 'index.ts')],
    outfile: out,
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    format: 'cjs',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(here, 'assert.ts') },
    plugins: [texts, scenarios, mocha],
    define: {
      GOUJI_MARK: JSON.stringify(MARK),
      GOUJI_GREP: JSON.stringify(process.env.GOUJI_HOST_GREP ?? ''),
      GOUJI_CI: JSON.stringify(Boolean(process.env.CI)),
    },
    logLevel: 'warning',
  });
}

/**
 * @returns {Promise<import('../../scripts/vscode/host.mjs').Counts>} a suite that did not come to its end counts as
 *   one failure
 * @throws {NoBrowserError} whose message is the one line that installs a browser
 */
export async function runWebSuite() {
  await bundle();
  const workspace = join(here, '../host/workspace');
  return runWeb({ extensionPath: root, suite: out, workspace }).catch((error) => {
    if (error instanceof NoBrowserError) throw error;
    console.error(`the web suite did not come to its end: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const { failed, passed } = await runWebSuite();
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof NoBrowserError ? error.message : error);
    process.exitCode = 1;
  }
}
