import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../vscode/install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const USUAL = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The browsers that are installed, the likeliest first: a Chromium, a Chrome or an Edge.
 *
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.platform]
 * @param {readonly string[]} [options.usual] folders beside those of the PATH, on Linux
 * @returns {string[]} executables
 */
export function installedBrowsers({ env = process.env, platform = process.platform, usual = USUAL } = {}) {
  /** @type {string[]} */
  let places;
  if (platform === 'darwin') {
    places = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  } else if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    places = programs.flatMap((program) => roots.map((root) => join(root, program)));
  } else {
    const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...usual];
    places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  return [...new Set(places)].filter(isProgram);
}

export const PLAYWRIGHT = fileURLToPath(new URL('../../node_modules/playwright-core', import.meta.url));

/** Where Playwright keeps the browsers that it downloads for us. */
export function downloads(env = process.env) {
  return join(cacheFolder(env), 'browsers');
}

/** @returns {string[]} the browser that Playwright has downloaded before, as it knows by itself where that is */
export function downloadedBrowsers(env = process.env) {
  if (!existsSync(downloads(env))) return [];
  const ask = `process.stdout.write(require(${JSON.stringify(PLAYWRIGHT)}).chromium.executablePath())`;
  const { stdout } = spawnSync(process.execPath, ['-e', ask], {
    encoding: 'utf8',
    env: { ...env, PLAYWRIGHT_BROWSERS_PATH: downloads(env) },
  });
  return [stdout].filter(isProgram);
}
