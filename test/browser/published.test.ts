import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../server/lsp/features/published';
import { hostileDraft } from '../lsp/features/preview/hostile';
import { analysisOf } from '../lsp/features/preview/support';
import { mistakes } from '../support/samples';
import { contrastsOf } from './contrast';
import { browserForTests, harmOf } from './support';

const tests = browserForTests();

describe('the page to be published', () => {
  it('runs nothing of a hostile draft, and asks for nothing', async () => {
    const { page, requests } = await tests.open(publishedOf(analysisOf(hostileDraft)).page);
    expect(await harmOf(page)).toEqual({ ran: undefined, violations: [] });
    expect(requests).toEqual(['/']);
    expect(await page.locator(':is(a, img, svg, iframe, script, form, base)').count()).toBe(0);
    expect(await page.locator('body').innerText()).toContain('"><svg onload="window.ran = 2">');
  });

  it('wears its own style, and can be read', async () => {
    const { page } = await tests.open(publishedOf(analysisOf(mistakes)).page);
    expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).textAlign)).toBe('center');
    expect(await page.evaluate(() => document.compatMode)).toBe('CSS1Compat');
    expect((await contrastsOf(page)).every(({ ratio }) => ratio > 7)).toBe(true);
  });

  it('prints: no column runs off the paper', async () => {
    const { page } = await tests.open(publishedOf(analysisOf(mistakes)).page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 590, height: 860 }); // what the margins leave of A4, at 96 dots an inch
    const [wide, whole] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBe(whole);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is styled where it is pasted, without any style sheet', async () => {
    const { page, requests } = await tests.open(publishedOf(analysisOf(hostileDraft)).word);
    const looks = await page
      .locator('td')
      .first()
      .evaluate((cell) => [getComputedStyle(cell).borderTopStyle, getComputedStyle(cell).textAlign]);
    expect(looks).toEqual(['solid', 'center']);
    expect((await harmOf(page)).ran).toBeUndefined();
    expect(requests).toEqual(['/']);
  });
});
