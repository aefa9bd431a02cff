// What the scripts that take pictures share: the editor as every picture has it, and ways around in it.
import { join } from 'node:path';
import { root } from '../ensure.mjs';
import { withWorkbench } from './shot.mjs';

const settings = {
  'gouji.messageLanguage': 'zh-cn',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'files.autoSave': 'off', // what is typed into a sample for its picture
};
const wanted = process.argv.slice(2);
/**
 * @template T
 * @param {Record<string, T>} pictures their themes by their names
 */
export const chosen = (pictures) =>
  Object.entries(pictures).filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** A page within the page: webviews stand in two frames. @param {import('playwright-core').Page} page */
export function insideWebview(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

export const samples = join(root, 'samples');
export const oneTab = { 'workbench.editor.showTabs': 'single' };

/** @typedef {import('playwright-core').Page} Page */

/** Until the draft is known as a report. @param {Page} page */
export const isKnown = (page) => page.locator('.codicon-open-preview').first().waitFor({ timeout: 60_000 });
/** Until its findings are there. @param {Page} page */
export const isFlagged = (page) =>
  page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });

/** @param {Page} page @param {number} line */
export async function goTo(page, line) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
}

/**
 * Takes one picture of the docs: a draft in the editor, after `show` has brought about what is to be seen.
 *
 * @param {string} name
 * @param {object} options
 * @param {string} [options.folder]
 * @param {string} options.file
 * @param {boolean} [options.isAlone] whether the side bar is closed
 * @param {string} options.theme
 * @param {object} [options.settings] beside those of every picture
 * @param {{width: number, height: number}} options.size
 * @param {(page: Page) => Promise<void>} options.ready
 * @param {(workbench: {page: Page, command: (title: string) => Promise<void>}) => Promise<void>} show
 */
export async function take(name, { folder = samples, ready, settings: more = {}, isAlone = true, ...rest }, show) {
  await withWorkbench(
    { ...rest, folder, extensionPath: root, settings: { ...settings, ...more } },
    async ({ page, command }) => {
      await ready(page);
      if (isAlone) await command('View: Close Primary Side Bar').catch(() => undefined);
      await show({ page, command });
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}
