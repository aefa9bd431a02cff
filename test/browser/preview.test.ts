import { describe, expect, it } from 'vitest';
import { attacks, hostileDraft } from '../lsp/features/preview/hostile';
import { previewHtml } from '../lsp/features/preview/support';
import { mistakes } from '../support/samples';
import { contrastsOf } from './contrast';
import { browserForTests, harmOf } from './support';
import { themes } from './themes';

const tests = browserForTests();
const own = ['/', '/page.css', '/page.js'];
const html = previewHtml(mistakes);
const failed = '[data-slot="requests/refused.thirdParty/total"]';
const suspect = '[data-slot="requests/refused.thirdParty/natural"]';

describe('the page of a preview, given a hostile draft', () => {
  it('runs nothing of it, asks for nothing, and shows as text what is no tag that a report may have', async () => {
    const preview = await tests.openPreview();
    await preview.show(previewHtml(hostileDraft));
    await preview.page.hover('h1');
    expect(await harmOf(preview.page)).toEqual({ ran: undefined, violations: [] });
    expect(preview.requests).toEqual(own);
    expect(await preview.page.locator('main :is(a, img, svg, iframe, script, style, form, meta, base)').count()).toBe(
      0,
    );
    const text = await preview.page.locator('article').innerText();
    for (const attack of [
      '"><svg onload="window.ran = 2">',
      '[点这里](command:workbench.action.terminal.new)',
      '<base href="https://example.invalid/">',
    ])
      expect(text).toContain(attack);
    expect(text).not.toContain('window.ran = "script"');
  });

  it('runs nothing and loads nothing even where it is not escaped: its policy forbids it', async () => {
    const preview = await tests.openPreview();
    // A policy cannot keep a page from being led elsewhere; the frame round it in VS Code does.
    for (const attack of attacks.filter((piece) => !piece.includes('http-equiv'))) {
      await preview.show(attack);
      for (const link of await preview.page.locator('main a').all()) await link.dispatchEvent('click');
    }
    const { ran, violations } = await harmOf(preview.page);
    expect(ran).toBeUndefined();
    expect(violations).toEqual(expect.arrayContaining(['img-src', 'style-src-elem']));
    expect(preview.requests).toEqual(own);
    expect(preview.page.url()).toBe('https://preview.test/');
  });

  it('has a policy without exceptions', async () => {
    const { page } = await tests.openPreview();
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toBe(
      "default-src 'none'; script-src https://preview.test; style-src https://preview.test; base-uri 'none'; form-action 'none'",
    );
  });
});

describe('the page of a preview', () => {
  it('says where a click and the Enter key point', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.page.click(failed);
    await preview.page.focus(suspect);
    await preview.page.keyboard.press('Enter');
    const sources = (await preview.said('reveal')).map(({ start, end }) => [
      mistakes.slice(start, end),
      mistakes.slice(end).startsWith('\n'),
    ]);
    expect(sources).toEqual([
      ['3', true],
      ['7', false],
    ]);
  });

  it('tells what is pointed at or focused, with the parts of its sum drawn round', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.page.hover(failed);
    expect(await preview.page.textContent('#detail')).toContain('各列合计 8，相差 5');
    expect(await preview.page.locator('td.part').count()).toBe(6);
    await preview.page.focus(suspect);
    expect(await preview.page.textContent('#detail')).toContain('改为 2 即全部平衡');
    await preview.page.focus('#save');
    expect(await preview.page.locator('td.part').count()).toBe(6); // still pointed at
    await preview.page.hover('#save');
    expect(await preview.page.locator('td.part').count()).toBe(0);
  });

  it('is reached by the keyboard: each mark is a stop, in the order of the draft', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.page.focus('#copy');
    const stops: string[] = [];
    for (let step = 0; step < 12; step++) {
      await preview.page.keyboard.press('Tab');
      stops.push(await preview.page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(stops).toEqual(expect.arrayContaining(['标注说明', '2023', '１４６件', '7应为 2？', '3与各列差 5']));
  });

  it('writes by how much a sum fails within its cell, in words, however narrow the page is', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    for (const width of [1000, 640, 420]) {
      await preview.page.setViewportSize({ width, height: 800 });
      const badges = preview.page.locator('td .badge');
      expect(await badges.count()).toBeGreaterThan(5);
      const outside = await badges.evaluateAll((all) =>
        all.flatMap((badge) => {
          const [own, cell] = [badge, badge.parentElement].map((element) => element?.getBoundingClientRect());
          const isIn = own && cell && own.left >= cell.left && own.right <= cell.right && own.bottom <= cell.bottom;
          return isIn && badge.scrollWidth <= badge.clientWidth ? [] : [badge.textContent];
        }),
      );
      expect(outside, String(width)).toEqual([]);
    }
  });

  it('follows the cursor, and keeps its place when the draft changes', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    const offset = mistakes.indexOf('二、改进情况');
    await preview.tell({ type: 'follow', offset });
    const current = preview.page.locator('.current');
    expect(await current.count()).toBe(1);
    expect(
      await current.evaluate((element) => [Number(element.dataset['start']), Number(element.dataset['end'])]),
    ).toEqual([offset, offset + 2]);
    const top = await preview.page.locator('main').evaluate(({ scrollTop }) => scrollTop);
    expect(top).toBeGreaterThan(1000);
    await preview.show(html.replace('老档案', '旧档案'));
    expect(await preview.page.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBe(top);
    expect(await current.count()).toBe(1);
  });

  it('shows the report without marks where asked to', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.page.click('#marks');
    expect(await preview.page.getAttribute('#marks', 'aria-pressed')).toBe('false');
    expect(await preview.page.locator('.badge, .legend').locator('visible=true').count()).toBe(0);
    expect(await preview.page.locator(failed).evaluate((cell) => getComputedStyle(cell).boxShadow)).toBe('none');
  });

  it('copies what VS Code sends, as HTML and as text', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.page.click('#copy');
    expect(await preview.said('copy')).toHaveLength(1);
    await preview.tell({
      type: 'copy',
      content: { html: '<table border="1"><tr><td>甲</td></tr></table>', text: '甲' },
    });
    await preview.page.waitForFunction(() =>
      (window as unknown as { sent: { type: string }[] }).sent.some(({ type }) => type === 'copied'),
    );
    expect(await preview.said('copied')).toEqual([{ type: 'copied', done: true }]);
    const copied = await preview.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
    });
    expect(copied[0]).toContain('<td>甲</td>');
    expect(copied[1]).toBe('甲');
  });

  it('says that nothing was copied where there is nothing to copy', async () => {
    const preview = await tests.openPreview();
    await preview.page.click('#copy');
    await preview.tell({ type: 'copy', content: null });
    await preview.page.waitForFunction(() =>
      (window as unknown as { sent: { type: string }[] }).sent.some(({ type }) => type === 'copied'),
    );
    expect(await preview.said('copied')).toEqual([{ type: 'copied', done: false }]);
  });

  it('says why there is nothing to show', async () => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.tell({ type: 'none', uri: 'file:///draft.txt', text: '<b>没有年报</b>' });
    expect(await preview.page.textContent('main')).toBe('<b>没有年报</b>');
  });

  it.each(themes)('can be read in a $name theme', async (theme) => {
    const preview = await tests.openPreview();
    await preview.show(html);
    await preview.wear(theme);
    await preview.page.hover(failed);
    const contrasts = await contrastsOf(preview.page);
    expect(contrasts.length).toBeGreaterThan(250);
    expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});
