import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './ensure.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/** @param {number} since by performance.now() @returns {string} */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** The steps of the gate: what is run, what it said under its name, and what has passed and failed so far. */
export class Steps {
  /** @type {Counts} */
  total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} what failed, by the names of steps and tests: said again at the end, where it is seen first */
  failures = [];

  /** @param {Partial<Counts>} counts */
  count({ passed = 0, failed = 0, skipped = 0 }) {
    this.total.passed += passed;
    this.total.failed += failed;
    this.total.skipped += skipped;
  }

  /**
   * Runs a script of Node's that passes or fails as one. What it says is shown at its end: others may run beside it.
   *
   * @param {string} name
   * @param {...string} args
   */
  async script(name, ...args) {
    const start = performance.now();
    const { passed, said } = await quietly(args);
    this.count(passed ? { passed: 1 } : { failed: 1 });
    if (!passed) this.failures.push(name);
    console.log(`\n== ${name} (${seconds(start)})\n${said}${passed ? '' : `${name} failed`}`.trimEnd());
  }

  /**
   * Tests that vitest runs and counts, shown while they run.
   *
   * @param {string} name
   * @param {...string} args
   */
  async vitest(name, ...args) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    const report = join(root, 'out', 'vitest.json');
    rmSync(report, { force: true });
    await shown([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]);
    try {
      const result = JSON.parse(readFileSync(report, 'utf8'));
      // A file that does not load has no tests to fail; it counts as one.
      const broken = result.testResults.filter(
        ({ status, assertionResults }) =>
          status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
      );
      for (const { name: file, assertionResults } of result.testResults)
        for (const { status, fullName } of assertionResults)
          if (status === 'failed') this.failures.push(`${name}: ${relative(root, file)}: ${fullName}`);
      for (const { name: file } of broken) this.failures.push(`${name}: ${relative(root, file)}`);
      this.count({
        passed: result.numPassedTests,
        failed: result.numFailedTests + broken.length,
        skipped: result.numPendingTests,
      });
    } catch {
      console.error('the tests left no result');
      this.count({ failed: 1 });
      this.failures.push(name);
    }
    console.log(`${name}: ${seconds(start)}`);
  }

  /**
   * A suite in a real VS Code: its counts, or one failure where it could not be run.
   *
   * @param {string} name
   * @param {() => Promise<Counts>} run
   */
  async suite(name, run) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    try {
      const counts = await run();
      this.count(counts);
      if (counts.failed > 0) this.failures.push(`${name}: ${counts.failed}`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      this.count({ failed: 1 });
      this.failures.push(name);
    }
    console.log(`${name}: ${seconds(start)}`);
  }
}

/** @param {string[]} args @returns {Promise<{passed: boolean, said: string}>} */
function quietly(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.on('error', ({ message }) => resolve({ passed: false, said: `${message}\n` }));
    child.on('close', (code) => resolve({ passed: code === 0, said }));
  });
}

/** @param {string[]} args */
function shown(args) {
  return new Promise((resolve) =>
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', resolve).on('error', resolve),
  );
}
