import { fileURLToPath } from 'node:url';
import { findBrowser, openPage, SUITE_WINDOW } from './browser.mjs';
import { Closing } from './closing.mjs';
import { installWeb } from './install.mjs';
import { WEB } from './versions.mjs';
import { Console } from './witness.mjs';

const LEASHED = fileURLToPath(new URL('leashed.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('web-server.mjs', import.meta.url));

/** No suite takes so long: one that does waits for something that does not come. */
const PATIENCE_S = 600;

/**
 * @param {Closing} closing ends the server
 * @param {object} configuration as @vscode/test-web takes it, but for the build
 * @returns {Promise<{address: string, died: Promise<never>}>} once it listens
 */
async function startWeb(closing, configuration) {
  const { workbench, server } = await installWeb();
  const build = { type: 'static', location: workbench, quality: 'stable', version: WEB.codeOss };
  const config = JSON.stringify({ build, printServerLog: false, coi: false, ...configuration });
  const child = closing.start(process.execPath, [LEASHED, SERVER, server, config], { stdio: 'pipe' });
  let said = '';
  /** @param {(error: Error) => void} fail */
  const onEnd = (fail) =>
    child.on('exit', (code) => {
      if (!closing.begun) fail(new Error(`what serves VS Code ended (exit ${code}):\n${said.slice(-2000)}`));
    });
  /** @type {Promise<never>} */
  const died = new Promise((_, fail) => onEnd(fail));
  died.catch(() => {}); // nobody need wait for it
  const address = await new Promise((ready, fail) => {
    const listen = (/** @type {Buffer} */ text) => {
      said = (said + text).slice(-20_000);
      const found = /^serving (\S+)$/m.exec(said)?.[1];
      if (found) ready(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', fail);
    onEnd(fail);
  });
  return { address, died };
}

/**
 * Runs a suite in VS Code for the web, in a browser without a window.
 *
 * @param {object} options
 * @param {string} options.extensionPath the folder of the extension under development
 * @param {string} options.suite     the script below it that exports run()
 * @param {string} options.workspace the folder to open; what is written there stays in the browser
 * @returns {Promise<import('./host.mjs').Counts>} what run() says on its last line: `N passed, N failed, N skipped`
 * @throws {import('./browser.mjs').NoBrowserError} where there is no browser
 * @throws where the suite did not come to its end
 */
export async function runWeb({ extensionPath, suite, workspace }) {
  findBrowser(); // before anything is installed
  const closing = new Closing();
  closing.onSignals();
  const output = new Console();
  try {
    const { address, died } = await startWeb(closing, {
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: suite,
      folderMountPath: workspace,
    });
    console.log(`VS Code ${WEB.codeOss} for the web, in a browser without a window`);
    const page = await openPage(closing, SUITE_WINDOW);
    output.press = (key) => page.keyboard.press(key);
    const crashed = new Promise((_, fail) => page.on('crash', () => fail(new Error('the workbench crashed'))));
    const late = new Promise((_, fail) => {
      const timer = setTimeout(() => fail(new Error(`no result after ${PATIENCE_S} s`)), PATIENCE_S * 1000);
      closing.add(() => clearTimeout(timer));
    });
    const exit = new Promise((done) => page.exposeFunction('codeAutomationExit', done));
    await page.exposeFunction('codeAutomationLog', output.log.bind(output));
    await page.goto(`${address}?payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true']]))}`);
    const code = await Promise.race([exit, crashed, died, late]);
    const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(output.last);
    if (!counts) throw new Error(`the suite left no result (exit ${code})`);
    const [passed, failed, skipped] = counts.slice(1).map(Number);
    return { passed, failed, skipped };
  } catch (error) {
    console.error(output.unsaid());
    throw error;
  } finally {
    await closing.close();
  }
}
