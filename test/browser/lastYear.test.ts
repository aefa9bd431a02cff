import { describe, expect, it } from 'vitest';
import { previewOf } from '../../server/lsp/features/preview/preview';
import { analysisOf } from '../lsp/features/preview/support';
import { clean, edit } from '../support/samples';
import { lastYearWith } from '../support/lastYear';
import { Desk } from './form/desk';
import { browserForTests } from './support';

const tests = browserForTests();
const total = '[data-slot="requests/received/total"]';
const natural = '[data-slot="requests/received/natural"]';
const last = lastYearWith(25);
const htmlWith = (text: string, lastYear: string | null): string =>
  previewOf(analysisOf(text, {}, 'gouji-report', lastYear)).html;

describe('last year’s figures', () => {
  it('stand small beside this year’s in the preview once they are asked for, and stay when it is drawn anew', async () => {
    const { page, show } = await openPreview(htmlWith(clean, last));
    const small = page.locator(`${total} .last`);
    expect(await small.isVisible()).toBe(false);
    await page.click('#lastYear');
    expect(await page.getAttribute('#lastYear', 'aria-pressed')).toBe('true');
    expect(await small.innerText()).toBe('上年 25');
    await show(htmlWith(edit(clean, '馆藏目录', '馆藏目录表'), last));
    expect(await small.isVisible()).toBe(true);
    await page.hover(total);
    expect(await page.innerText('#detail')).toContain('上年 25（last/draft.gouji.txt） +3（+12.0%）');
  });

  it('are not to be asked for where no report of last year is known', async () => {
    const { page, show } = await openPreview(htmlWith(clean, null));
    expect(await page.isVisible('#lastYear')).toBe(false);
    await show(htmlWith(clean, last));
    expect(await page.isVisible('#lastYear')).toBe(true);
  });

  it('are in the form what is said of a cell, and stand in it once they are asked for', async () => {
    const desk = await Desk.open(tests.open, clean, last);
    await desk.page.click('#lastYear');
    await desk.cell('requests/received/natural').click();
    expect(await desk.page.innerText('#detail')).toContain('上年 25（last/draft.gouji.txt） -4（-16.0%）');
    expect(await desk.page.innerText(`${natural} .last`)).toBe('上年 25');
    await desk.type('2', '2', 'Enter');
    await desk.settled();
    expect(desk.text).toContain('\t\t\t22\t4\t0\t1\t2');
    expect(await desk.page.innerText(natural)).toMatch(/^22\s[^]*上年 25$/);
  });

  it('are told of an empty cell without a difference', async () => {
    const desk = await Desk.open(tests.open, edit(clean, '\t\t\t21\t4\t0', '\t\t\t\t4\t0'), last);
    await desk.cell('requests/received/natural').click();
    expect(await desk.page.innerText('#detail')).toContain('上年 25（last/draft.gouji.txt）');
    expect(await desk.page.innerText('#detail')).not.toContain('-25');
  });
});

async function openPreview(html: string) {
  const preview = await tests.openPreview();
  await preview.show(html);
  return { page: preview.page, show: (next: string) => preview.show(next) };
}
