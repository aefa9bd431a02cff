// Runs everything: types, lint, build, unit tests, properties, invariants, grammar, the preview in a browser, and the
// host suite in two versions of VS Code and in VS Code for the web. First it looks for what these need beside Node, a
// browser, Chinese fonts and Neovim, and gets what is missing. Ends with `N passed, N failed` and a code that says the
// same.
//   npm test -- --quick        types, lint and the fast unit tests alone
//   npm test -- --no-host      all but the host suites and the browser's
//   npm test -- --no-install   nothing is installed on this machine
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root } from './ensure.mjs';

ensureDependencies();
const { provide } = await import('./provide/provide.mjs'); // these need the dependencies
const { Steps } = await import('./steps.mjs');

const known = ['--quick', '--no-host', '--no-install'];
const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => !known.includes(flag));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(' ')}; known: ${known.join(' ')}`);
  process.exit(2);
}
const isQuick = flags.has('--quick');
const isWithHost = !isQuick && !flags.has('--no-host');

const steps = new Steps();
const providing = isQuick ? undefined : provide({ install: !flags.has('--no-install'), browser: isWithHost });

const tsc = 'node_modules/typescript/bin/tsc';
/** @param {string} project */
const types = (project) => [
  tsc,
  '--noEmit',
  '-p',
  project,
  '--incremental',
  '--tsBuildInfoFile',
  `out/types/${project}.info`,
];
const grammars = readdirSync(join(root, 'test', 'grammar')).map((name) => `test/grammar/${name}`);

// Lint takes one processor longer than all else before the unit tests: they need not wait for it.
const linted = steps.script('lint', 'node_modules/eslint/bin/eslint.js', '.');
await steps.script(
  'layout of the sources',
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '**/*.{ts,mts,mjs,cjs,css}',
);
await steps.script('types', ...types('tsconfig.json'));
await steps.script('types of what runs in a browser', ...types('tsconfig.browser.json'));
if (!isQuick) {
  await steps.script('build', 'scripts/build.mjs');
  for (const file of grammars)
    await steps.script(
      `grammar: ${file}`,
      'node_modules/vscode-tmgrammar-test/dist/unit.js',
      '-g',
      'syntaxes/gouji-report.tmLanguage.json',
      file,
    );
}

const browser = await providing;
if (isQuick) await steps.vitest('fast unit tests', '--project', 'fast');
else await steps.vitest('unit tests, properties, invariants');
await linted;
if (isQuick)
  console.log(
    '\n--quick: the other unit tests, the build, the grammar, Neovim, the browser and VS Code were left out.',
  );

/** Said at the very end, after all that could be run. */
let missing = '';
if (!isWithHost) {
  if (!isQuick) console.log('\nthe host suites and the tests in a browser were left out: --no-host');
} else if (browser === undefined) {
  const { NoBrowserError } = await import('./vscode/browser.mjs');
  missing = `\nThe host suites and the tests in a browser were not run: there is no browser. To install one:\n${new NoBrowserError().message}`;
  steps.count({ failed: 1 });
} else {
  await steps.vitest('the preview in a browser', '--config', 'test/browser/vitest.config.mjs');
  const { runHostSuites } = await import('../test/host/run.mjs');
  const { runWebSuite } = await import('../test/web/run.mjs');
  await steps.suite('host suite, in a real VS Code', runHostSuites);
  const { runByHand } = await import('../test/host/byHand.mjs');
  await steps.suite('the same suite in VS Code for the web', runWebSuite);
  await steps.suite('a Word document by mouse and keys, over a restart', runByHand);
}

const { passed, failed, skipped } = steps.total;
if (skipped > 0) console.log(`\n${skipped} tests were not run: see above.`);
if (!process.env.GOUJI_DRAFTS && !isQuick)
  console.log('\nGOUJI_DRAFTS names no folder: the tests on real drafts were not run.');
if (missing) console.error(missing);
if (steps.failures.length > 0) console.log(`\nFailed:\n${steps.failures.map((name) => `  ${name}`).join('\n')}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
