// Takes the pictures of the docs from the real editor, with the samples: node scripts/shots.mjs [name…]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collected, patrols, twoYears } from './collected.mjs';
import { root } from './ensure.mjs';
import { tenBodies } from './tenBodies.mjs';
import { chosen, goTo, insideWebview, isFlagged, isKnown, oneTab, samples, take } from './vscode/pictures.mjs';

const themes = { editor: 'Default Light Modern', 'editor-dark': 'Default Dark Modern' };

for (const [name, theme] of chosen(themes)) {
  await take(
    name,
    {
      file: join(samples, 'mistakes.gouji.txt'),
      theme,
      size: { width: 1380, height: 760 }, // as wide as the table drawn in columns
      ready: isFlagged,
    },
    async ({ page, command }) => {
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+1');
      await goTo(page, 46);
      await page.keyboard.press('End'); // the total, which does not tie
      await command('Quick Fix...');
      await page.getByText('重算本表全部总计').first().waitFor();
    },
  );
}

const previews = {
  preview: 'Default Light Modern',
  'preview-dark': 'Default Dark Modern',
  'preview-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(previews)) {
  await take(
    name,
    {
      file: join(samples, 'mistakes.gouji.txt'),
      theme,
      settings: { ...oneTab, 'gouji.alignColumns': false }, // half a window is too narrow for rows drawn aligned
      size: { width: 1440, height: 900 },
      ready: isFlagged,
    },
    async ({ page, command }) => {
      await command('Open Preview to the Side');
      const total = insideWebview(page).locator('[data-slot="requests/refused.thirdParty/total"]');
      await total.waitFor({ timeout: 90_000 });
      await total.click(); // leads to the source
      await page.locator('.monaco-editor.focused').waitFor();
      await page.mouse.move(0, 0);
      await total.hover(); // draws its parts
      await insideWebview(page).locator('td.part').first().waitFor();
    },
  );
}

const forms = {
  form: 'Default Light Modern',
  'form-dark': 'Default Dark Modern',
  'form-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(forms)) {
  await take(
    name,
    {
      file: join(samples, 'mistakes.gouji.txt'),
      theme,
      settings: oneTab,
      size: { width: 1440, height: 900 },
      ready: isFlagged,
    },
    async ({ page, command }) => {
      await command('Open as a Form to Fill In');
      const part = insideWebview(page).locator('[data-slot="requests/refused.thirdParty/business"]');
      await part.waitFor({ timeout: 90_000 });
      await part.click();
      await page.keyboard.type('4'); // the sums beside it follow while it is typed
      await insideWebview(page).locator('.badge.live').first().waitFor();
    },
  );
}

const summaries = {
  summary: 'Default Light Modern',
  'summary-dark': 'Default Dark Modern',
  'summary-contrast': 'Default High Contrast',
};

for (const [name, theme] of chosen(summaries)) {
  const folder = collected();
  await take(
    name,
    {
      folder,
      file: join(folder, '县直/水务局.txt'),
      theme,
      settings: oneTab,
      size: { width: 1280, height: 860 },
      ready: isKnown,
    },
    async ({ page, command }) => {
      await command('Check All Drafts');
      const body = insideWebview(page).locator('summary', { hasText: '青禾县水务局' });
      await body.waitFor({ timeout: 90_000 });
      await body.click(); // lists its findings
      await insideWebview(page).locator('details[open] button.open').waitFor();
      await page.mouse.move(0, 0);
    },
  );
  rmSync(folder, { recursive: true });
}

const completions = { completion: 'Default Light Modern', 'completion-dark': 'Default Dark Modern' };

for (const [name, theme] of chosen(completions)) {
  await take(
    name,
    {
      file: join(samples, 'clean.gouji.txt'),
      theme,
      size: { width: 1080, height: 480 },
      ready: isKnown,
    },
    async ({ page }) => {
      await page.keyboard.press('Control+1');
      await goTo(page, 9);
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
    },
  );
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
  await take(
    name,
    {
      folder,
      file,
      theme,
      settings: { ...plain, ...more },
      size: { width: 1340, height: 720 },
      ready: isKnown,
    },
    async ({ page }) => {
      await page.keyboard.press('Control+1');
      await goTo(page, 64);
      await goTo(page, 49);
      await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await page.waitForTimeout(2000); // the server answers, and colours and columns are drawn
    },
  );
  rmSync(folder, { recursive: true });
}

const beside = {
  'last-year': ['zh-cn', 'hover'],
  'last-year-en': ['en', 'hover'],
  'last-year-form': ['zh-cn', 'Open as a Form to Fill In'],
  'last-year-form-en': ['en', 'Open as a Form to Fill In'],
  'last-year-preview': ['zh-cn', 'Open Preview to the Side'],
  'last-year-preview-en': ['en', 'Open Preview to the Side'],
};

for (const [name, [language, shown]] of chosen(beside)) {
  const folder = twoYears();
  await take(
    name,
    {
      folder,
      file: join(folder, '2024/档案局.txt'),
      theme: 'Default Light Modern',
      settings: { ...oneTab, 'gouji.messageLanguage': language, 'editor.hover.delay': 100 },
      size: shown === 'hover' ? { width: 1080, height: 560 } : { width: 1280, height: 760 },
      ready: isFlagged,
    },
    async ({ page, command }) => {
      if (shown === 'hover') {
        await page.keyboard.press('Control+1');
        await goTo(page, 39);
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowLeft');
        await command('Show or Focus Hover');
        await page.locator('.monaco-hover', { hasText: '25' }).first().waitFor();
        return;
      }
      await command(shown);
      const total = insideWebview(page).locator('[data-slot="requests/received/total"]');
      await total.waitFor({ timeout: 90_000 });
      await insideWebview(page).locator('#lastYear').click();
      await total.click();
      await page.mouse.move(0, 0);
      await total.hover();
      await insideWebview(page).locator('#detail', { hasText: '25' }).waitFor();
    },
  );
  rmSync(folder, { recursive: true });
}

/** Several reports, in both languages: the view of them, and how a figure of the whole differs from its parts. */
const several = {
  reports: { 'gouji.messageLanguage': 'zh-cn' },
  'reports-en': { 'gouji.messageLanguage': 'en' },
};

for (const [name, language] of chosen(several)) {
  const folder = await tenBodies(true);
  await take(
    name,
    {
      folder,
      file: join(folder, '2024/0.txt'),
      theme: 'Default Light Modern',
      settings: { ...oneTab, ...plain, 'workbench.sideBar.location': 'left', ...language },
      size: { width: 1180, height: 640 },
      isAlone: false,
      ready: isKnown,
    },
    async ({ page, command }) => {
      await command('Explorer: Focus on Yearly Reports View');
      const body = page
        .locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '桐岭县水利局' })
        .first();
      await body.waitFor({ timeout: 90_000 });
      await page.locator('.pane-header', { hasText: 'gouji-shots' }).click(); // the files make room
      await page.waitForTimeout(3000); // the others are asked for one after the other
      await body.locator('.monaco-tl-twistie').click();
      await page.mouse.move(700, 700);
    },
  );
  rmSync(folder, { recursive: true });
}

const differences = {
  differences: { 'gouji.messageLanguage': 'zh-cn' },
  'differences-en': { 'gouji.messageLanguage': 'en' },
};

for (const [name, language] of chosen(differences)) {
  const folder = await tenBodies(false);
  const file = join(folder, '2024/县.txt');
  // The first line of table 4.
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((text) => text.startsWith('结果维持\t'));
  await take(
    name,
    {
      folder,
      file,
      theme: 'Default Light Modern',
      settings: { ...oneTab, ...plain, ...language },
      size: { width: 1180, height: 640 },
      ready: isFlagged,
    },
    async ({ page, command }) => {
      await page.keyboard.press('Control+1');
      await goTo(page, line + 20);
      await goTo(page, line);
      await page.waitForTimeout(2000);
      await command('Show or Focus Hover');
      await page.locator('.monaco-hover table').first().waitFor({ timeout: 30_000 });
      await page.waitForTimeout(1000); // it fades in
    },
  );
  rmSync(folder, { recursive: true });
}

const ownForms = { 'own-form': 'Default Light Modern', 'own-form-dark': 'Default Dark Modern' };

// From a finished report to a slip flagged in the next one, as docs/forms.md tells it.
for (const [name, theme] of chosen(ownForms)) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-shots-'));
  writeFileSync(join(folder, '.gouji.json'), '{}\n');
  writeFileSync(join(folder, '一季度.md'), patrols('一'));
  writeFileSync(join(folder, '二季度.md'), patrols('二', ['| 30 | 7 |', '| 30 | 9 |']));
  await take(
    name,
    {
      folder,
      file: join(folder, '一季度.md'),
      theme,
      size: { width: 1180, height: 640 },
      ready: (page) => page.locator('.monaco-editor .view-line', { hasText: '榆林湾' }).first().waitFor(),
    },
    async ({ page, command }) => {
      const begun = performance.now();
      await command('New Form from This Report');
      const form = page.locator('.tab.active', { hasText: 'gouji-form.json' });
      await form.waitFor({ timeout: 60_000 });
      const use = page.locator('.codelens-decoration a', { hasText: '保存并启用' }).first();
      await use.waitFor({ timeout: 60_000 });
      await page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}-file.png`) });
      await use.click();
      await page.getByText('并写入 .gouji.json').first().waitFor({ timeout: 60_000 });
      await form.waitFor();
      await page.keyboard.press('Control+p');
      await page.locator('.quick-input-widget input').fill('二季度.md');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '二季度.md' }).first().click();
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+1');
      await goTo(page, 15);
      for (const key of ['End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
      await command('Quick Fix...');
      await page.getByText('改为 7').first().waitFor();
      console.log(`${name}: flagged ${seconds} s after the form was asked for`);
    },
  );
  rmSync(folder, { recursive: true });
}
