import 'mocha/mocha.js';
import { settle } from '../host/suite/settings';

/** As in the host suite: enough for a slow machine. */
const TIMEOUT_MS = 60_000;

/**
 * Runs the scenarios in the extension host of a browser, a web worker, and prints how each went. The last line is
 * `N passed, N failed, N skipped`.
 *
 * @throws where one fails, or there is none
 */
export async function run(): Promise<void> {
  await settle();
  mocha.setup({
    ui: 'bdd',
    timeout: TIMEOUT_MS,
    reporter: lines as never,
    ...(GOUJI_GREP ? { grep: GOUJI_GREP } : {}),
  });
  if (GOUJI_CI) mocha.forbidOnly();
  await import('scenarios');
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  print(`${passes} passed, ${failures} failed, ${pending} skipped`);
  if (failures > 0) throw new Error(`${failures} failed`);
  if (passes === 0) throw new Error('no test ran');
}

/** A line a scenario: mocha's own reporters want a page or a terminal. */
function lines(runner: Mocha.Runner): void {
  runner.on('suite', (suite) => {
    if (suite.tests.length > 0) print(`\n  ${suite.fullTitle()}`);
  });
  runner.on('pass', ({ title, duration = 0 }) => print(`    ✔ ${title} (${duration}ms)`));
  runner.on('pending', ({ title }) => print(`    - ${title}`));
  runner.on('fail', ({ title }, error: Error) => print(`    ✘ ${title}\n      ${error.stack ?? String(error)}`));
}

function print(line: string): void {
  console.log('%s', GOUJI_MARK + line);
}
