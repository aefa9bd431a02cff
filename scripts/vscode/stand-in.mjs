#!/usr/bin/env node
// Stands in for the desktop VS Code where that cannot be downloaded or has no screen: takes the
// arguments that @vscode/test-electron gives to the desktop editor, runs the suite in the same
// workbench and extension host from the npm registry (server.mjs) in a browser without a window,
// prints what the suite prints, and ends with the suite's exit code.
//   GOUJI_VSCODE          the version: see versions.mjs
//   GOUJI_UNTRUSTED       anything: the workspace is not trusted
//   GOUJI_HOST_TIMEOUT_S  seconds until it gives up; 600
//   GOUJI_VERBOSE         anything: print the workbench's log too
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPage, SUITE_WINDOW } from './browser.mjs';
import { Closing } from './closing.mjs';
import { startServer } from './server.mjs';
import { Console, witness } from './witness.mjs';

// The desktop editor's other arguments (--disable-extensions, --user-data-dir=…) mean nothing here.
const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
  },
  strict: false,
  allowPositionals: true,
});

const closing = new Closing();
const output = new Console();

/** @returns {Promise<number>} the suite's exit code */
async function runSuite() {
  const suite = values.extensionTestsPath;
  if (typeof suite !== 'string') throw new Error('--extensionTestsPath= is missing');
  const temp = closing.folder();
  const { file, passed } = witness(temp, resolve(suite));
  process.env.GOUJI_KEYS = '1'; // tells the suite that keys can be pressed
  const server = await startServer(closing, {
    version: process.env.GOUJI_VSCODE,
    isTrusted: !process.env.GOUJI_UNTRUSTED,
  });
  const page = await openPage(closing, SUITE_WINDOW);
  output.press = (key) => page.keyboard.press(key);

  const crashed = new Promise((_, fail) => page.on('crash', () => fail(new Error('the workbench crashed'))));
  const exit = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
  await page.exposeFunction('codeAutomationLog', output.log.bind(output));
  /** @type {[string, string][]} */
  const payload = (values.extensionDevelopmentPath ?? []).map((path) => [
    'extensionDevelopmentPath',
    server.remote(String(path)),
  ]);
  payload.push(['extensionTestsPath', server.remote(file)], ['skipWelcome', 'true']);
  await page.goto(server.address({ folder: positionals[0] ?? temp, payload }));

  const code = Number(await Promise.race([exit, crashed, server.died]));
  if (code === 0 && !passed()) throw new Error('the extension host ended before the suite did');
  return code;
}

/**
 * @param {number} code
 * @param {string} [message] why, where it is not the suite that says so
 */
async function finish(code, message) {
  if (message && !closing.begun) console.error([output.unsaid(), message].join('\n').trim());
  await closing.close();
  process.exit(code);
}

closing.onSignals();
process.on('uncaughtException', (error) => finish(1, error.stack)); // e.g. nobody reads our output any more
const seconds = Number(process.env.GOUJI_HOST_TIMEOUT_S ?? 600);
setTimeout(() => finish(124, `no result after ${seconds} s`), seconds * 1000);
const parent = process.ppid;
setInterval(() => process.ppid === parent || finish(1, 'nobody waits for the result any more'), 1000);

runSuite().then(finish, (error) => finish(1, error.message));
