// Takes the pictures of the docs from the real editor, with the samples: node scripts/shots.mjs
import { join } from 'node:path';
import { root } from './ensure.mjs';
import { withWorkbench } from './vscode/shot.mjs';

const settings = {
  'gouji.messageLanguage': 'zh-cn',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
};
/** A page within the page: webviews stand in two frames. @param {import('playwright-core').Page} page */
function insideWebview(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

const themes = { editor: 'Default Light Modern', 'editor-dark': 'Default Dark Modern' };

for (const [name, theme] of Object.entries(themes)) {
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
      await page.locator('.squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
      await command('View: Close Primary Side Bar').catch(() => undefined);
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+g');
      await page.locator('.quick-input-widget input').fill(':46:27');
      await page.keyboard.press('Enter');
      await command('Quick Fix...');
      await page.getByText('重算本表全部总计').first().waitFor();
      await page.screenshot({ path: join(root, 'docs', 'images', `${name}.png`) });
    },
  );
  console.log(`docs/images/${name}.png`);
}

const previews = { preview: 'Default Light Modern', 'preview-dark': 'Default Dark Modern', 'preview-contrast': 'Default High Contrast' };

for (const [name, theme] of Object.entries(previews)) {
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
      await page.locator('.squiggly-error').first().waitFor({ state: 'attached', timeout: 60_000 });
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
