import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Closing } from './closing.mjs';
import { downloadDesktop, hasScreen, installedDesktop } from './desktop.mjs';
import { cacheFolder } from './install.mjs';
import { startServer } from './server.mjs';
import { writeSettings } from './settings.mjs';

/**
 * Starts a program that goes on without us.
 *
 * @param {string} command
 * @param {string[]} args
 * @throws where it cannot be started
 */
async function launch(command, args) {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE; // set inside VS Code's own terminal; with it no window opens
  const child = spawn(command, args, { env, detached: true, stdio: 'ignore', windowsHide: true });
  await once(child, 'spawn');
  child.unref();
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} false where the system has no default browser to open
 */
async function openInBrowser(url) {
  const programs = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url], // `start` would take a shell
    linux: ['xdg-open', url],
  };
  const [command, ...args] = programs[/** @type {keyof typeof programs} */ (process.platform)] ?? programs.linux;
  return hasScreen() ? launch(command, args).then(() => true, () => false) : false;
}

/** The editor's arguments that keep what it writes apart from the user's own. */
function ownProfile() {
  const home = join(cacheFolder(), 'desktop-profile');
  writeSettings(home);
  return [`--user-data-dir=${home}`, `--extensions-dir=${join(home, 'extensions')}`, '--disable-workspace-trust'];
}

/**
 * @param {string} extensionPath
 * @returns {Promise<{command: string, args: string[]} | undefined>} a VS Code with windows
 */
async function findDesktop(extensionPath) {
  if (!hasScreen()) return undefined;
  const installed = installedDesktop(extensionPath);
  // As root, VS Code starts only with a profile named and without its sandbox.
  if (installed) return { command: installed, args: process.getuid?.() === 0 ? ['--no-sandbox', ...ownProfile()] : [] };
  try {
    return { command: await downloadDesktop('stable'), args: ownProfile() };
  } catch {
    return undefined; // no network
  }
}

/**
 * Opens a folder in VS Code with the extension under development: the user's own VS Code, else a
 * downloaded one, else the one from the npm registry in the default browser.
 *
 * With the last, this returns only when the server ends; Ctrl-C ends it and this process.
 *
 * @param {string} folder
 * @param {string} extensionPath
 * @param {{file?: string}} [options] a file in the folder to show
 */
export async function openSamples(folder, extensionPath, { file } = {}) {
  const desktop = await findDesktop(extensionPath);
  if (desktop) {
    const args = [...desktop.args, '--new-window', `--extensionDevelopmentPath=${extensionPath}`, folder];
    await launch(desktop.command, file ? [...args, file] : args);
    console.log(`opened ${folder} in ${desktop.command}`);
    return;
  }
  const closing = new Closing();
  closing.onSignals();
  try {
    const server = await startServer(closing, {});
    /** @type {[string, string][]} */
    const payload = [['extensionDevelopmentPath', server.remote(extensionPath)], ['skipWelcome', 'true']];
    if (file) payload.push(['openFile', server.remote(file)]);
    const url = server.address({ folder, payload });
    const opened = await openInBrowser(url);
    console.log(`${opened ? 'opened' : 'open this in a browser:'} ${url}\nCtrl-C ends it.`);
    await server.died;
  } finally {
    await closing.close();
  }
}
