import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean, mistakes } from '../../support/samples';
import { contrastsOf } from '../contrast';
import { browserForTests } from '../support';
import { themes } from '../themes';
import { Desk } from './desk';

const tests = browserForTests();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const lacking = mistakes.replace(/^.*（二）部分公开.*\n/m, '');
const natural = 'requests/granted/natural';

/** What axe-core finds wrong with the page as it is, by rule and element. */
async function faultsOf({ page }: Desk): Promise<string[]> {
  await page.evaluate(axe); // not as a script of the page: its policy allows none
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await tool.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe('the form, to those who cannot see it or use a mouse', () => {
  it('has no fault that axe-core finds: at rest, while typing, refused, with the menu open', async () => {
    const desk = await Desk.open(tests.open, lacking);
    expect(await faultsOf(desk)).toEqual([]);
    await desk.cell(natural).click();
    await desk.type('abc');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.type('Enter');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.type('Escape');
    await desk.cell('requests/refused.thirdParty/total').click();
    await desk.type('Alt+ArrowDown');
    await desk.page.locator('[role=menuitem]').first().waitFor();
    expect(await faultsOf(desk)).toEqual([]);
  }, 120_000);

  it('can be read in every theme, and at 200 % without being cut off', async () => {
    const desk = await Desk.open(tests.open, mistakes);
    for (const { kind, colours } of themes) {
      await desk.page.evaluate(
        ([name, variables]) => {
          document.body.className = name;
          document.documentElement.removeAttribute('style'); // what the theme before had
          for (const [variable, colour] of Object.entries(variables))
            document.documentElement.style.setProperty(`--vscode-${variable}`, colour);
        },
        [kind, colours] as const,
      );
      const faint = (await contrastsOf(desk.page)).filter(({ ratio }) => ratio < 4.5);
      expect([kind, faint]).toEqual([kind, []]);
    }
    await desk.page.setViewportSize({ width: 380, height: 400 }); // half of each: the page at 200 %
    await desk.cell('requests/carriedOut/total').focus();
    await desk.page.locator('td.current').scrollIntoViewIfNeeded();
    expect(await desk.page.locator('td.current').isVisible()).toBe(true);
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }, 60_000);

  it('keeps the label of a row beside its figures at 400 %, and leaves them most of the page', async () => {
    const desk = await Desk.open(tests.open, mistakes);
    await desk.page.setViewportSize({ width: 320, height: 480 }); // 1280 wide at 400 %
    const keys = { natural: 'Home', research: 'ArrowRight', total: 'End' };
    for (const row of ['received', 'partlyGranted', 'refused.thirdParty', 'carriedOut']) {
      await desk.cell(`requests/${row}/natural`).focus();
      for (const [column, key] of Object.entries(keys)) {
        await desk.type(key, ...(column === 'research' ? [key] : []));
        const cell = desk.cell(`requests/${row}/${column}`);
        expect(await desk.focused()).toBe(`requests/${row}/${column}`);
        const [box, label, page] = await Promise.all([
          cell.boundingBox(),
          desk.page.locator('tr', { has: cell }).locator('th').last().boundingBox(),
          desk.page.locator('.wide', { has: cell }).boundingBox(),
        ]);
        if (!box || !label || !page) throw new Error('not drawn');
        const end = label.x + label.width;
        expect([row, column, box.x >= end - 1, box.x + box.width <= page.x + page.width + 1]).toEqual([
          row,
          column,
          true,
          true,
        ]);
        // What is seen of the label: its words, which stand in its last 7 em; and no more, once figures are under it.
        expect(end - page.x).toBeGreaterThan(85);
        if (column === 'total') expect(end - page.x).toBeLessThan(100);
      }
    }
    const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    if (process.env['GOUJI_SHOT']) await desk.page.screenshot({ path: process.env['GOUJI_SHOT'] });
  }, 60_000);

  it('says aloud what was refused and how the report stands', async () => {
    const desk = await Desk.open(tests.open, clean);
    expect(await desk.page.getAttribute('#said', 'aria-live')).toBe('polite');
    expect(await desk.page.getAttribute('.summary', 'role')).toBe('status');
    await desk.cell('requests/carriedOut/total').focus();
    await desk.type('Control+Home');
    const [bar, first] = await Promise.all([
      desk.page.locator('.summary').boundingBox(),
      desk.cell('requests/received/natural').boundingBox(),
    ]);
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect(first?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await desk.cell(natural).click();
    await desk.type('20', 'Enter');
    await desk.settled();
    expect(await desk.page.textContent('.summary')).toContain('40/42');
  });
});

describe('the clipboard of the form', () => {
  it('copies the selected cells as a table and as text, and pastes a block', async () => {
    const desk = await Desk.open(tests.open, clean);
    await desk.cell(natural).click();
    await desk.type('Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    const copied = await desk.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
    });
    expect(copied[0]).toContain('<tr><td>9</td><td>2</td></tr><tr><td>3</td><td>0</td></tr>');
    expect(copied[1]).toBe('9\t2\n3\t0');
    expect(await desk.focused()).toBe('requests/partlyGranted/business');
    await desk.cell('requests/refused.stateSecret/natural').click();
    await desk.type('Control+v');
    await desk.settled();
    expect(desk.text).toMatch(/1\.属于国家秘密\t9\t2\t0/);
    expect(desk.text).toMatch(/2\.其他法律行政法规禁止公开\t3\t0\t0/);
    expect(await desk.page.textContent('#said')).toContain('填入 3 个数字');
  });
});
