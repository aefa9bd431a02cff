import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { download } from '@vscode/test-electron';
import { cacheFolder } from './install.mjs';

/** After so long without an answer there is no network. Not the time a download may take. */
const SILENCE_MS = 8000;

/** @returns {boolean} whether a program with windows can run here */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY);
}

/**
 * Downloads the desktop VS Code, unless the cache has it.
 *
 * @param {string} version as @vscode/test-electron takes it: `1.100.3`, `stable`
 * @returns {Promise<string>} the executable
 * @throws soon, where there is no network or it is closed
 */
export async function downloadDesktop(version) {
  const cachePath = join(cacheFolder(), 'desktop');
  mkdirSync(cachePath, { recursive: true });
  const silent = { report() {}, error() {} };
  return download({ version, cachePath, timeout: SILENCE_MS, reporter: silent });
}

/** @returns {string[]} where a VS Code of the user's may be, the likeliest first */
function places() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder && !folder.includes('remote-cli'));
  if (process.platform === 'win32') {
    const roots = [join(process.env.LOCALAPPDATA ?? '', 'Programs'), process.env.ProgramFiles ?? ''];
    // The `code` on the PATH is a batch file, which takes a shell; the program is one folder up.
    return [
      ...path.map((folder) => join(folder, '../Code.exe')),
      ...roots.map((root) => join(root, 'Microsoft VS Code/Code.exe')),
    ];
  }
  const named = ['code', 'code-insiders', 'codium'].flatMap((name) => path.map((folder) => join(folder, name)));
  const inApp = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  const usual =
    process.platform === 'darwin'
      ? [`/${inApp}`, join(homedir(), inApp)]
      : ['/usr/share/code/bin/code', '/snap/bin/code'];
  return [...named, ...usual];
}

/** @param {string} version @returns {number[]} */
const numbers = (version) => (version.match(/\d+/g) ?? []).slice(0, 2).map(Number);

/**
 * Whether a VS Code is too old for an extension. One that does not say its version is taken.
 *
 * @param {string} command
 * @param {string} extensionPath
 */
function isTooOld(command, extensionPath) {
  if (process.platform === 'win32') return false; // Code.exe opens a window instead of saying it
  const floor = numbers(JSON.parse(readFileSync(join(extensionPath, 'package.json'), 'utf8')).engines.vscode);
  try {
    const said = execFileSync(command, ['--version'], {
      encoding: 'utf8',
      timeout: 15_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [major, minor] = numbers(said.split('\n', 1)[0] ?? '');
    return major !== undefined && minor !== undefined && (major < floor[0] || (major === floor[0] && minor < floor[1]));
  } catch {
    return false;
  }
}

/**
 * @param {string} extensionPath the extension that it must be new enough for
 * @returns {string | undefined} the user's own VS Code, on the PATH or at the usual places
 */
export function installedDesktop(extensionPath) {
  return places().find((place) => existsSync(place) && !isTooOld(place, extensionPath));
}
