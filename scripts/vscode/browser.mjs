import { chromium } from 'playwright-core';
import { downloadedBrowsers, installedBrowsers, isProgram } from '../provide/places.mjs';
import { ARGS } from '../provide/start.mjs';

/** The line that installs a browser, with letters for Chinese where the system has none of its own. */
const INSTALL = {
  darwin: 'brew install --cask google-chrome',
  win32: 'winget install --id Google.Chrome -e',
  linux: 'apt-get update && apt-get install chromium fonts-noto-cjk',
};

/** Its whole message is the one line that installs a browser on this system. */
export class NoBrowserError extends Error {
  constructor() {
    super(INSTALL[/** @type {keyof typeof INSTALL} */ (process.platform)] ?? INSTALL.linux);
  }
}

/**
 * Finds a Chromium, Chrome or Edge: GOUJI_BROWSER (which `npm test` sets to one that starts), else one that is
 * installed, else one that was downloaded.
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
  const found = installedBrowsers()[0] ?? downloadedBrowsers()[0];
  if (found) return found;
  throw new NoBrowserError();
}

/** Large enough for two editors beside each other; what is larger costs more to draw, and no suite looks at it. */
export const SUITE_WINDOW = { width: 960, height: 600 };

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
