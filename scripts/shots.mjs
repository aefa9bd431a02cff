// Takes the pictures of the docs from the real editor, with the samples: node scripts/shots.mjs [name…]
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collected } from './collected.mjs';
import { root } from './ensure.mjs';
import { withWorkbench } from './vscode/shot.mjs';

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
const chosen = (pictures) => Object.entries(pictures).filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** A page within the page: webviews stand in two frames. @param {import('playwright-core').Page} page */
function insideWebview(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

const themes = { editor: 'Default Light Modern', 'editor-dark': 'Default Dark Modern' };

for (const [name, theme] of chosen(themes)) {
  await withWorkbench(
    {
      folder: join(root, 'samples'),
      extensionPath: root,
      file: join(root, 'samples', 'mistakes.gouji.txt'),
      theme,
      settings,
      size: { width: 1280, height: 760 },
    },
    async ({ page, command }) => {
      await page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').fill(':46');
      await page.keyboard.press('Enter');
      await page.keyboard.press('End'); // the total, which does not tie
      await command('Quick Fix...');
      await page.getByText('重算本表全部总计').first().waitFor();
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}

const previews = {
  preview: 'Default Light Modern',
  'preview-dark': 'Default Dark Modern',
  'preview-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(previews)) {
  await withWorkbench(
    {
      folder: join(root, 'samples'),
      extensionPath: root,
      file: join(root, 'samples', 'mistakes.gouji.txt'),
      theme,
      settings: { ...settings, 'workbench.editor.showTabs': 'single' },
      size: { width: 1440, height: 900 },
    },
    async ({ page, command }) => {
      await page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await command('Open Preview to the Side');
      const total = insideWebview(page).locator('[data-slot="requests/refused.thirdParty/total"]');
      await total.waitFor({ timeout: 90_000 });
      await total.click(); // leads to the source
      await page.locator('.monaco-editor.focused').waitFor();
      await page.mouse.move(0, 0);
      await total.hover(); // draws its parts
      await insideWebview(page).locator('td.part').first().waitFor();
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}

const forms = {
  form: 'Default Light Modern',
  'form-dark': 'Default Dark Modern',
  'form-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(forms)) {
  await withWorkbench(
    {
      folder: join(root, 'samples'),
      extensionPath: root,
      file: join(root, 'samples', 'mistakes.gouji.txt'),
      theme,
      settings: { ...settings, 'workbench.editor.showTabs': 'single' },
      size: { width: 1440, height: 900 },
    },
    async ({ page, command }) => {
      await page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await command('Open as a Form to Fill In');
      const part = insideWebview(page).locator('[data-slot="requests/refused.thirdParty/business"]');
      await part.waitFor({ timeout: 90_000 });
      await part.click();
      await page.keyboard.type('4'); // the sums beside it follow while it is typed
      await insideWebview(page).locator('.badge.live').first().waitFor();
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}

const summaries = {
  summary: 'Default Light Modern',
  'summary-dark': 'Default Dark Modern',
  'summary-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(summaries)) {
  const folder = collected();
  await withWorkbench(
    {
      folder,
      extensionPath: root,
      file: join(folder, '县直/水务局.txt'),
      theme,
      settings: { ...settings, 'workbench.editor.showTabs': 'single' },
      size: { width: 1280, height: 860 },
    },
    async ({ page, command }) => {
      await page.locator('.codicon-open-preview').first().waitFor({ timeout: 60_000 }); // it is known as a report
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await command('Check All Drafts');
      const body = insideWebview(page).locator('summary', { hasText: '青禾县水务局' });
      await body.waitFor({ timeout: 90_000 });
      await body.click(); // lists its findings
      await insideWebview(page).locator('details[open] button.open').waitFor();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  rmSync(folder, { recursive: true });
  console.log(`docs/images/${name}.png`);
}

const completions = { completion: 'Default Light Modern', 'completion-dark': 'Default Dark Modern' };

for (const [name, theme] of chosen(completions)) {
  await withWorkbench(
    {
      folder: join(root, 'samples'),
      extensionPath: root,
      file: join(root, 'samples', 'clean.gouji.txt'),
      theme,
      settings,
      size: { width: 1080, height: 480 },
    },
    async ({ page, command }) => {
      await page.locator('.codicon-open-preview').first().waitFor({ timeout: 60_000 }); // it is known as a report
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').fill(':9');
      await page.keyboard.press('Enter');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const sentence = page.locator('.suggest-widget .monaco-list-row', { hasText: '28件' }).first();
      const isOffered = () =>
        sentence.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        );
      for (let tries = 0; tries < 20; tries++) {
        await page.keyboard.press('Control+Space');
        if (await isOffered()) break; // the server runs
        await page.keyboard.press('Escape');
      }
      await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}

const plain = { 'editor.stickyScroll.enabled': true, 'workbench.editor.showTabs': 'single', 'gouji.plainText': 'keep' };
/** A draft of plain text, as it was before its columns were drawn, and as it is. */
const drafts = {
  'columns-before': [
    'Default Light Modern',
    { 'gouji.alignColumns': false, 'editor.semanticHighlighting.enabled': false },
  ],
  columns: ['Default Light Modern', {}],
  'columns-dark': ['Default Dark Modern', { 'gouji.codeLens': true }],
  'columns-contrast': ['Default High Contrast', {}],
};

for (const [name, [theme, more]] of chosen(drafts)) {
  const folder = collected();
  const file = join(folder, '县直/水务局.txt');
  // As from a page of a Word document: a row lost the cells before its label, one is not filled in yet.
  const text = readFileSync(file, 'utf8')
    .replace('\t\t2.重复申请\t', '2.重复申请\t\t')
    .replace(/(\t\t5\.要求行政机关[^\t]*)(?:\t0){7}/, '$1\t\t\t\t\t\t\t');
  writeFileSync(file, text);
  await withWorkbench(
    {
      folder,
      extensionPath: root,
      file,
      theme,
      settings: { ...settings, ...plain, ...more },
      size: { width: 1340, height: 720 },
    },
    async ({ page, command }) => {
      await page.locator('.codicon-open-preview').first().waitFor({ timeout: 60_000 }); // it is known as a report
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').fill(':64');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').fill(':49');
      await page.keyboard.press('Enter');
      await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await page.waitForTimeout(2000); // the server answers, and colours and columns are drawn
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  rmSync(folder, { recursive: true });
  console.log(`docs/images/${name}.png`);
}
