import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The line that installs a browser, with letters for Chinese where the system has none of its own. */
const INSTALL = {
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install --id Google.Chrome -e',
  linux: 'apt-get install chromium fonts-noto-cjk',
};

/** Keeps the browser quiet and out of the network; none of it changes what VS Code does. */
export const ARGS = [
  '--no-sandbox', // test machines often run as root; nothing but our own page is opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1', // where VS Code for the web shows its webviews
];

/** @returns {string[]} the usual places, the likeliest first */
function places() {
  const env = process.env;
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Its whole message is the one line that installs a browser on this system. */
export class NoBrowserError extends Error {
  constructor() {
    super(INSTALL[/** @type {keyof typeof INSTALL} */ (process.platform)] ?? INSTALL.linux);
  }
}

/**
 * Finds a Chromium, Chrome or Edge: GOUJI_BROWSER, else the usual places.
 *
 * @returns {string} the executable
 * @throws {NoBrowserError} where there is none
 */
export function findBrowser() {
  const chosen = process.env.GOUJI_BROWSER;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`GOUJI_BROWSER names no program: ${chosen}`);
  }
  const found = places().find(isProgram);
  if (found) return found;
  throw new NoBrowserError();
}

/**
 * Opens an empty page in a browser without a window.
 *
 * @param {import('./closing.mjs').Closing} closing ends the browser
 * @param {{width?: number, height?: number}} [size] in CSS pixels
 */
export async function openPage(closing, { width = 1280, height = 800 } = {}) {
  const ours = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }; // closing does it
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGS, ...ours });
  closing.add(() => browser.close());
  return browser.newPage({ viewport: { width, height } });
}
