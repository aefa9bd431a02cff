import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chooseBrowser, waysToBrowser } from '../provide/browser.mjs';
import { NoBrowserError } from './browser.mjs';
import { Closing } from './closing.mjs';
import { downloadDesktop, hasScreen, installedDesktop } from './desktop.mjs';
import { shortAddress } from './door.mjs';
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

/** So long a program that opens a page may take to find that it cannot, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * @param {string} url
 * @returns {Promise<boolean>} false where the system has no default browser to open
 */
async function openInDefault(url) {
  const programs = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url], // `start` would take a shell
    linux: ['xdg-open', url],
  };
  const [command, ...args] = programs[/** @type {keyof typeof programs} */ (process.platform)] ?? programs.linux;
  const child = spawn(command, args, { detached: true, stdio: 'ignore', windowsHide: true });
  child.unref();
  try {
    const [code] = await once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
    return code === 0;
  } catch (error) {
    return /** @type {Error} */ (error).name === 'AbortError'; // it goes on as the browser itself; else there is no such program
  }
}

/**
 * Opens a page in a browser with a window: the default one, else one that is there or can be got.
 *
 * @param {string} url
 * @param {boolean} install whether one may be got
 * @returns {Promise<boolean>}
 */
async function openInBrowser(url, install) {
  if (!hasScreen()) return false;
  if (await openInDefault(url)) return true;
  const say = (/** @type {string} */ line) => console.log(line.replace(/^browser/, '浏览器 browser'));
  const executable = await chooseBrowser(waysToBrowser(), { install, say });
  if (executable === undefined) {
    console.log(
      `没有能用的浏览器，安装一个：\nThere is no browser that starts. To install one:\n${new NoBrowserError().message}`,
    );
    return false;
  }
  const profile = `--user-data-dir=${join(cacheFolder(), 'browser-profile')}`;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch(executable, [profile, '--no-first-run', ...asRoot, url]).then(
    () => true,
    () => false,
  );
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
 * downloaded one, else the one from the npm registry in a browser.
 *
 * With the last, this returns only when the server ends; Ctrl-C ends it and this process.
 *
 * @param {string} folder
 * @param {string} extensionPath
 * @param {{file?: string, install?: boolean}} [options] a file in the folder to show; whether a browser may be installed
 */
export async function openSamples(folder, extensionPath, { file, install = true } = {}) {
  const desktop = await findDesktop(extensionPath);
  if (desktop) {
    const args = [...desktop.args, '--new-window', `--extensionDevelopmentPath=${extensionPath}`, folder];
    await launch(desktop.command, file ? [...args, file] : args);
    console.log(`\n已在 VS Code 中打开 opened in VS Code: ${folder} (${desktop.command})`);
    return;
  }
  console.log('\n这里没有能打开窗口的 VS Code，改在浏览器中打开同一个编辑器（首次要下载，约一分钟）。');
  console.log(
    'No VS Code with windows can be had here: the same editor opens in a browser (the first time it is downloaded, about a minute).',
  );
  const closing = new Closing();
  closing.onSignals();
  try {
    const server = await startServer(closing, {});
    /** @type {[string, string][]} */
    const payload = [
      ['extensionDevelopmentPath', server.remote(extensionPath)],
      ['skipWelcome', 'true'],
    ];
    if (file) payload.push(['openFile', server.remote(file)]);
    const url = server.address({ folder, payload });
    const address = await shortAddress(closing, url);
    if (await openInBrowser(address, install)) console.log(`\n已在浏览器中打开 opened in the browser: ${address}`);
    else console.log(`\n请在本机的浏览器中打开 open this in a browser on this machine: ${address}`);
    console.log('按 Ctrl-C 结束。Ctrl-C ends it.');
    await server.died;
  } finally {
    await closing.close();
  }
}
