// Runs everything: types, lint, build, unit tests, properties, invariants, grammar, the preview in a browser, and the
// host suite in two versions of VS Code and in VS Code for the web. Ends with `N passed, N failed` and a code that
// says the same.
//   npm test                npm test -- --no-host    (all but the host suites and the browser's; says so)
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runNode } from './ensure.mjs';

ensureDependencies();

const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {{passed?: number, failed?: number, skipped?: number}} counts */
function count({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** A step that passes or fails as one. */
function step(name, ...args) {
  console.log(`\n== ${name}`);
  const passed = runNode(...args);
  if (!passed) console.error(`${name} failed`);
  count(passed ? { passed: 1 } : { failed: 1 });
}

step('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
step('types of what runs in a browser', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.browser.json');
step('lint', 'node_modules/eslint/bin/eslint.js', '.');
step('build', 'scripts/build.mjs');

/** Tests that vitest runs and counts. @param {...string} args */
function vitest(name, ...args) {
  console.log(`\n== ${name}`);
  const report = join(root, 'out', 'vitest.json');
  rmSync(report, { force: true });
  runNode('node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that does not load has no tests to fail, nor one whose browser is missing; it counts as one.
    const broken = result.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
    count({ passed: result.numPassedTests, failed: result.numFailedTests + broken.length, skipped: result.numPendingTests });
  } catch {
    console.error('the tests left no result');
    count({ failed: 1 });
  }
}

vitest('unit tests, properties, invariants');

const grammars = readdirSync(join(root, 'test', 'grammar')).map((name) => `test/grammar/${name}`);
for (const file of grammars) {
  step(`grammar: ${file}`, 'node_modules/vscode-tmgrammar-test/dist/unit.js', '-g', 'syntaxes/gouji-report.tmLanguage.json', file);
}

/** A suite in a real VS Code: its counts, or one failure where it could not be run. */
async function hostStep(name, run) {
  console.log(`\n== ${name}`);
  try {
    count(await run());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count({ failed: 1 });
  }
}

if (process.argv.includes('--no-host')) {
  console.log('\nthe host suites and the tests in a browser were left out: --no-host');
} else {
  vitest('the preview in a browser', '--config', 'test/browser/vitest.config.mjs');
  const { runHostSuites } = await import('../test/host/run.mjs');
  const { runWebSuite } = await import('../test/web/run.mjs');
  await hostStep('host suite, in a real VS Code', runHostSuites);
  await hostStep('the same suite in VS Code for the web', runWebSuite);
}

if (total.skipped > 0) console.log(`\n${total.skipped} tests were not run: see above.`);
if (!process.env.GOUJI_DRAFTS) console.log('\nGOUJI_DRAFTS names no folder: the tests on real drafts were not run.');
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
