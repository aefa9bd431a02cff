import { openPage } from './browser.mjs';
import { Closing } from './closing.mjs';
import { startServer } from './server.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {(title: string) => Promise<void>} command runs a command by its title in the palette
 */

/**
 * Gives a script the real editor, with the extension under development, to drive and photograph.
 *
 * @template T
 * @param {object} options
 * @param {string} options.folder what to open
 * @param {string} options.extensionPath
 * @param {string} [options.version] see versions.mjs; the newest
 * @param {string} [options.file]    a file in the folder to show
 * @param {string} [options.theme]   a colour theme by its name, e.g. `Default Dark Modern`
 * @param {Record<string, unknown>} [options.settings] more of the user's settings
 * @param {{width: number, height: number}} [options.size] in CSS pixels; 1280 x 800
 * @param {(workbench: Workbench) => Promise<T>} body called when the editor can be used
 * @returns {Promise<T>} what the body returns, after the editor has been closed
 */
export async function withWorkbench(
  { folder, extensionPath, version, file, theme = 'Default Light Modern', settings, size },
  body,
) {
  const closing = new Closing();
  closing.onSignals();
  try {
    const server = await startServer(closing, { version, settings: { 'workbench.colorTheme': theme, ...settings } });
    const page = await openPage(closing, size);
    /** @type {[string, string][]} */
    const payload = [
      ['extensionDevelopmentPath', server.remote(extensionPath)],
      ['skipWelcome', 'true'],
    ];
    if (file) payload.push(['openFile', server.remote(file)]);
    await page.goto(server.address({ folder, payload }));
    await page.waitForSelector('.monaco-workbench .statusbar-item');
    if (file) await page.waitForSelector('.monaco-editor .view-line');
    const done = body({ page, command: (title) => runCommand(page, title) }).catch(async (error) => {
      throw new Error(`${error.message}\n${await inWindow(page)}`, { cause: error });
    });
    return await Promise.race([done, server.died]);
  } finally {
    await closing.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} title */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  await input.waitFor({ state: 'hidden' });
}

/**
 * What stands in the window: a failure's cause is often told there.
 *
 * @param {import('playwright-core').Page} page
 */
async function inWindow(page) {
  const places = {
    tabs: '.tabs-container .tab',
    menu: '.monaco-menu',
    told: '.notification-list-item',
    asked: '.monaco-dialog-box',
  };
  const texts = await Promise.all(
    Object.entries(places).map(async ([name, place]) => {
      const all = await page.locator(place).allInnerTexts();
      return `${name}: ${JSON.stringify(all)}`;
    }),
  );
  return `In the window: ${texts.join(', ')}`;
}
