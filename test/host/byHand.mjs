// What only a person at the editor does with a Word document, in the newest VS Code, by mouse and keys: opens it from the
// Explorer, clicks a problem, types, starts VS Code anew, saves; and one with tracked changes: allows changes, starts anew, types, saves.
//   node test/host/byHand.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { NoBrowserError } from '../../scripts/vscode/browser.mjs';
import { withWorkbench } from '../../scripts/vscode/shot.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../..');
const name = '报告.docx';
const trackedName = '修订.docx';
const typed = '（稿）';

/** @returns {Promise<typeof import('./byHand/documents')>} */
async function bundled() {
  const outfile = join(root, 'out/byHand/documents.mjs');
  await build({
    entryPoints: [join(here, 'byHand/documents.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * Loads the page again, as soon as VS Code has put away what is not saved: until then it asks whether to leave.
 *
 * @param {import('playwright-core').Page} page
 */
async function startAnew(page) {
  for (;;) {
    /** @type {Promise<boolean>} */
    const asked = new Promise((resolve) => {
      page.once('dialog', (dialog) => {
        void dialog.dismiss().then(() => resolve(true));
      });
    });
    // A page that stays does not load: nothing ends the waiting for it but the next time.
    const gone = page.reload({ waitUntil: 'commit' }).then(() => false);
    gone.catch(() => undefined);
    if (!(await Promise.race([asked, gone]))) break;
    await page.waitForTimeout(1000); // how often it is asked
  }
  page.removeAllListeners('dialog');
}

/**
 * By the menu of the file, which has our command once VS Code knows the extension.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function openFromExplorer(page, name) {
  const menu = page.locator('.monaco-menu');
  const entry = menu.locator('.action-item', { hasText: 'Open with Gouji' });
  const tab = page.locator('.tab.active', { hasText: name });
  for (let tries = 1; ; tries++) {
    try {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
      await menu.locator('.action-item', { hasText: 'Copy Path' }).first().waitFor({ timeout: 15_000 });
      await entry.click({ timeout: 5_000 });
      // A menu takes no click in its first moments: it stays as it is, and so does the entry.
      while (await entry.isVisible()) await entry.click({ timeout: 1_000 }).catch(() => undefined);
      return await tab.waitFor({ timeout: 15_000 });
    } catch (error) {
      if (tries === 15) throw error;
      await page.keyboard.press('Escape'); // a menu that was there before the extension was known gets no entry later
    }
  }
}

/**
 * The text of the document is there, with its start in view: where it was scrolled to before is kept, or not.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function atStart(page, name) {
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-container .monaco-editor .view-line').first().waitFor();
  await page.locator('.editor-container .monaco-editor .view-lines').click();
  await page.keyboard.press('Control+Home');
  await page.locator('.monaco-editor .view-line', { hasText: '松岭市' }).first().waitFor();
}

/**
 * Clicks a problem until the cursor is in its line: the list is drawn anew while findings come in, and a click between two
 * drawings goes nowhere.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} problem
 * @param {number} line where it leads, from 1
 * @returns {Promise<number>} the column of the cursor, from 1
 */
async function follow(page, problem, line) {
  const place = page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, Col`) });
  for (let tries = 1; ; tries++) {
    await problem.click();
    try {
      await place.waitFor({ timeout: 10_000 });
      return Number(/Col (\d+)/.exec((await place.textContent()) ?? '')?.[1]);
    } catch (error) {
      if (tries === 9) throw error;
    }
  }
}

/**
 * @returns {Promise<import('../../scripts/vscode/host.mjs').Counts>}
 * @throws where something is not as it should be
 */
export async function runByHand() {
  const { wordOf, trackedOf, textOf, partsBut } = await bundled();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-by-hand-')));
  const file = join(folder, name);
  const bytes = wordOf(readFileSync(join(root, 'samples/mistakes.gouji.txt'), 'utf8'));
  writeFileSync(file, bytes);
  const tracked = join(folder, trackedName);
  writeFileSync(tracked, trackedOf(bytes));
  const before = textOf(bytes);
  try {
    await withWorkbench(
      { folder, extensionPath: root, settings: { 'files.autoSave': 'off' } },
      async ({ page, command }) => {
        page.setDefaultTimeout(90_000); // a machine may be busy with other tests
        await openFromExplorer(page, name);
        await atStart(page, name);
        await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();

        await command('Problems: Focus on Problems View');
        const problem = page.locator('.markers-panel .monaco-list-row', { hasText: /总计/ }).last();
        const own = /Ln (\d+), Col (\d+)/.exec((await problem.textContent()) ?? '');
        assert.ok(own && Number(own[1]) > 1, 'the problem says where it is');
        const column = await follow(page, problem, Number(own[1]));
        assert.ok(column >= Number(own[2]));

        await atStart(page, name);
        await page.keyboard.press('End');
        await page.keyboard.insertText(typed);
        await page.locator('.tab.active.dirty', { hasText: name }).waitFor();
        assert.equal(textOf(readFileSync(file)), before);

        await startAnew(page);
        await atStart(page, name);
        await page.locator('.tab.active.dirty', { hasText: name }).waitFor();
        await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
        await page.locator('.monaco-editor .view-line', { hasText: typed }).first().click();
        await page.keyboard.press('Control+s');
        await page.locator('.tab.active:not(.dirty)', { hasText: name }).waitFor();
        const [first = '', ...rest] = before.split('\n');
        assert.equal(textOf(readFileSync(file)), [`${first}${typed}`, ...rest].join('\n'));
        assert.deepEqual(partsBut(readFileSync(file)), partsBut(bytes));

        await openFromExplorer(page, trackedName);
        await page.locator('.tab.active', { hasText: trackedName }).waitFor();
        await command('Notifications: Show Notifications');
        await page.locator('.notifications-center .monaco-button', { hasText: 'Allow Changes' }).click();
        await page.locator('.tab.active:not(:has(.codicon-lock))', { hasText: trackedName }).waitFor();
        await atStart(page, trackedName);
        await page.keyboard.press('End');
        await page.keyboard.insertText(typed);
        await page.locator('.tab.active.dirty', { hasText: trackedName }).waitFor();
        await startAnew(page);
        await page.locator('.tab.active.dirty', { hasText: trackedName }).waitFor();
        await page.locator('.monaco-editor .view-line', { hasText: typed }).first().click();
        await page.keyboard.press('Control+s');
        await page.locator('.tab.active:not(.dirty)', { hasText: trackedName }).waitFor();
        assert.equal(textOf(readFileSync(tracked)), [`${first}${typed}`, ...rest].join('\n'));
      },
    );
    return { passed: 1, failed: 0, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await runByHand();
    console.log('a Word document by mouse and keys, over a restart: passed');
  } catch (error) {
    console.error(error instanceof NoBrowserError ? error.message : error);
    process.exitCode = 1;
  }
}
