// Takes the pictures of the walkthrough from the real editor, with the samples: node scripts/walkthroughShots.mjs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collected } from './collected.mjs';
import { root } from './ensure.mjs';
import { withWorkbench } from './vscode/shot.mjs';

const out = join(root, 'media', 'walkthrough');
const settings = {
  'gouji.messageLanguage': 'zh-cn',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'single',
  'workbench.sideBar.location': 'right',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
};
const small = { width: 720, height: 440 };

mkdirSync(out, { recursive: true });

/**
 * A piece of the page: the package holds these pictures, so that they are small.
 *
 * @param {import('playwright-core').Page} page @param {string} name
 * @param {{x: number, y: number, width: number, height: number}} clip
 */
async function shoot(page, name, clip, quality = 0.4) {
  await page.mouse.move(0, 0);
  const png = await page.screenshot({ clip });
  const blank = await page.context().browser()?.newPage();
  if (!blank) throw new Error('there is no browser for a page beside it');
  const webp = await blank.evaluate(
    async ({ data, quality }) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { data: png.toString('base64'), quality },
  );
  await blank.close();
  writeFileSync(join(out, `${name}.webp`), webp.slice(webp.indexOf(',') + 1), 'base64');
  console.log(`media/walkthrough/${name}.webp`);
}

/** @param {string} file @param {(workbench: import('./vscode/shot.mjs').Workbench) => Promise<void>} body */
async function withSample(file, body, folder = join(root, 'samples')) {
  await withWorkbench(
    { folder, extensionPath: root, file: join(folder, file), settings, size: small },
    async (workbench) => {
      await workbench.page.locator('.monaco-editor .mtk1').first().waitFor();
      await workbench.command('View: Close Primary Side Bar').catch(() => undefined);
      await workbench.command('Notifications: Clear All Notifications').catch(() => undefined);
      await body(workbench);
    },
  );
}

await withSample('clean.gouji.txt', async ({ page }) => {
  await page.locator('.codicon-open-preview').first().waitFor(); // it is known as a report
  await shoot(page, 'open', { x: 0, y: 30, width: 720, height: 180 });
});

await withSample('mistakes.gouji.txt', async ({ page, command }) => {
  await page.locator('.squiggly-warning').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(':46');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End'); // the total, which does not tie
  await command('Quick Fix...');
  await page.getByText('重算本表全部总计').first().waitFor();
  await shoot(page, 'repair', { x: 0, y: 180, width: 700, height: 182 });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1080, height: 660 });
  await command('Open Preview to the Side');
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe');
  const total = preview.locator('[data-slot="requests/refused.thirdParty/total"]');
  await total.waitFor({ timeout: 90_000 });
  await total.scrollIntoViewIfNeeded();
  await shoot(page, 'preview', { x: 540, y: 64, width: 540, height: 490 });
});

const folder = collected();
await withSample(
  '县直/水务局.txt',
  async ({ page, command }) => {
    await page.locator('.codicon-open-preview').first().waitFor(); // it is known as a report
    await page.setViewportSize({ width: 900, height: 600 });
    await command('Check All Drafts');
    const summary = page.frameLocator('iframe.webview').frameLocator('iframe');
    await summary.locator('summary', { hasText: '青禾县水务局' }).waitFor({ timeout: 90_000 });
    await command('Notifications: Clear All Notifications').catch(() => undefined);
    await shoot(page, 'folder', { x: 0, y: 64, width: 900, height: 400 }, 0.3);
  },
  folder,
);
rmSync(folder, { recursive: true });
