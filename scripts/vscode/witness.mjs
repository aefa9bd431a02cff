import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/** Stands before what the suite prints, to tell it from what the workbench logs. */
export const MARK = '\u0001gouji ';

/** Stands before the name of a key, in what the suite prints to have it pressed. */
const KEY = '\u0002press ';

/** How many of the workbench's own warnings and errors are kept for the case that something goes wrong. */
const KEPT = 20;

/**
 * Writes a suite around the suite. It is needed because of two habits of the workbench in a browser:
 * when the extension host crashes it reports the exit code 0, and it hands over the suite's console
 * mixed with its own log.
 *
 * @param {string} folder where to write it
 * @param {string} suite  the path of the CommonJS module that exports run()
 * @returns {{file: string, passed: () => boolean}} what to run instead, and whether run() resolved
 */
export function witness(folder, suite) {
  const [file, passed] = [join(folder, 'suite.cjs'), join(folder, 'passed')];
  writeFileSync(
    file,
    `const { format } = require('node:util');
const original = console; // VS Code has made its methods such that setting them does nothing
globalThis.console = { ...original };
for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...args) => original[level]('%s', ${JSON.stringify(MARK)} + format(...args));
}
exports.run = async () => {
  await require(${JSON.stringify(suite)}).run();
  require('node:fs').writeFileSync(${JSON.stringify(passed)}, '');
};
`,
  );
  return { file, passed: () => existsSync(passed) };
}

/**
 * Prints what the suite prints, and keeps the end of what else the workbench logs; prints that too
 * where GOUJI_VERBOSE is set.
 */
export class Console {
  /** @type {string[]} */
  #kept = [];
  /** @type {Promise<unknown>} */
  #pressed = Promise.resolve();
  /** What the suite printed last. */
  last = '';
  /** Presses a key that the suite asks for, by Playwright's name of it. @type {((key: string) => unknown) | undefined} */
  press;

  /** @param {string} level of the workbench @param {unknown[]} args */
  log(level, args) {
    const text = format(...args);
    const key = text.replace(MARK, '');
    if (key.startsWith(KEY)) {
      // One after the other: else one is down before the last is up.
      this.#pressed = this.#pressed.then(() => this.press?.(key.slice(KEY.length))).catch(() => undefined);
      return;
    }
    const print = level === 'error' || level === 'warn' ? console.error : console.log;
    if (text.startsWith(MARK)) return print((this.last = text.slice(MARK.length)));
    if (process.env.GOUJI_VERBOSE) return print(`[${level}] ${text}`);
    if (print === console.error) this.#kept = [...this.#kept, `[${level}] ${text.split('\n', 1)}`].slice(-KEPT);
  }

  /** @returns {string} the last lines that were not printed */
  unsaid() {
    return this.#kept.join('\n');
  }
}
