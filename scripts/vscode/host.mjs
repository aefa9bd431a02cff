import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { findBrowser } from './browser.mjs';
import { Closing } from './closing.mjs';
import { downloadDesktop, hasScreen } from './desktop.mjs';
import { UNTRUSTED, writeSettings } from './settings.mjs';
import { edition } from './versions.mjs';

/**
 * The stand-in as something that runTests can start: Windows starts no script by its first line.
 *
 * @param {string} folder
 */
function standIn(folder) {
  const script = fileURLToPath(new URL('stand-in.mjs', import.meta.url));
  if (process.platform === 'win32') {
    const launcher = join(folder, 'stand-in.cmd');
    writeFileSync(launcher, `@"${process.execPath}" "${script}" %*\r\n`);
    return launcher;
  }
  try {
    accessSync(script, constants.X_OK);
  } catch {
    chmodSync(script, 0o755); // a checkout or an archive that keeps no modes
  }
  return script;
}

/**
 * The desktop editor where it can be had, else the stand-in. Prints which.
 *
 * @param {import('./versions.mjs').Edition} wanted
 * @param {string} folder
 */
async function chooseEditor({ desktop, codeServer }, folder) {
  let why = 'GOUJI_HOST asks for it';
  if (process.env.GOUJI_HOST !== 'stand-in') {
    if (hasScreen()) {
      try {
        const executable = await downloadDesktop(desktop);
        console.log(`VS Code ${desktop}, the desktop editor`);
        return executable;
      } catch {
        why = 'the desktop editor cannot be downloaded';
      }
    } else {
      why = 'there is no screen for the desktop editor';
    }
  }
  findBrowser(); // before anything is installed
  console.log(`VS Code ${codeServer.replace(/^4/, '1')} in a browser without a window: ${why}`);
  return standIn(folder);
}

/**
 * @typedef {object} Counts what the suite writes to the file named by GOUJI_HOST_RESULT
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Runs a suite in one VS Code, on a copy of the workspace.
 *
 * @param {object} options
 * @param {string} [options.version] `oldest` or `newest`: see versions.mjs
 * @param {string} options.extensionPath the folder of the extension under development
 * @param {string} options.suite     the CommonJS module that exports run()
 * @param {string} options.workspace the folder to open a copy of
 * @returns {Promise<Counts>}
 * @throws {import('./browser.mjs').NoBrowserError} where a browser is needed and there is none
 * @throws where the suite did not come to its end
 */
export async function runHost({ version, extensionPath, suite, workspace }) {
  const wanted = edition(version);
  const closing = new Closing();
  closing.onSignals();
  try {
    const temp = closing.folder();
    const [folder, userData, result] = ['workspace', 'user-data', 'result.json'].map((name) => join(temp, name));
    cpSync(workspace, folder, { recursive: true });
    writeSettings(userData, wanted.isTrusted ? {} : UNTRUSTED);
    /** @type {unknown} */
    let failure;
    await runTests({
      vscodeExecutablePath: await chooseEditor(wanted, temp),
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: suite,
      launchArgs: [
        folder,
        '--disable-extensions',
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(temp, 'extensions')}`,
      ],
      extensionTestsEnv: {
        GOUJI_VSCODE: wanted.codeServer,
        GOUJI_HOST_RESULT: result,
        ...(wanted.isTrusted ? {} : { GOUJI_UNTRUSTED: '1' }),
      },
    }).catch((error) => (failure = error));
    if (!existsSync(result)) throw failure ?? new Error('the suite left no result');
    /** @type {Counts} */
    const counts = JSON.parse(readFileSync(result, 'utf8'));
    if (failure && counts.failed === 0) throw failure; // e.g. a crash after the last test
    return counts;
  } finally {
    await closing.close();
  }
}
