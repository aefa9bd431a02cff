import { describe, expect, it } from 'vitest';
import { clean, edit, mistakes } from '../../support/samples';
import { browserForTests, harmOf } from '../support';
import { Desk } from './desk';

const tests = browserForTests();
const open = (text: string): Promise<Desk> => Desk.open(tests.open, text);
const slot = (row: string, column: string): string => `requests/${row}/${column}`;
const natural = slot('granted', 'natural');
const row = '（一）予以公开\t\t9\t';

describe('the keys of the form', () => {
  it('type a number over what stood there, and Enter writes it and goes down', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.type('12');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(desk.text).toBe(edit(clean, row, '（一）予以公开\t\t12\t'));
    expect(await desk.focused()).toBe(slot('partlyGranted', 'natural'));
    expect(await harmOf(desk.page)).toEqual({ ran: undefined, violations: [] });
    expect(desk.requests).toEqual(['/', '/form.css', '/form.js']);
  });

  it('are not needed: a text from an input method, by voice or from a list of characters opens the cell and is kept', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.insertText('１２');
    expect(await desk.page.locator('input.typing').inputValue()).toBe('１２');
    await desk.type('Enter');
    await desk.settled();
    expect(desk.text).toBe(edit(clean, row, '（一）予以公开\t\t12\t'));
    expect(await desk.focused()).toBe(slot('partlyGranted', 'natural'));
    const session = await desk.page.context().newCDPSession(desk.page);
    const before = await desk.cell(slot('partlyGranted', 'natural')).innerHTML();
    await session.send('Input.imeSetComposition', { text: '三', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.insertText', { text: '3' });
    expect(await desk.page.locator('input.typing').inputValue()).toBe('3');
    await desk.type('Escape');
    expect(await desk.cell(slot('partlyGranted', 'natural')).innerHTML()).toBe(before);
    await desk.page.keyboard.insertText('4');
    await desk.cell(slot('granted', 'business')).click();
    await desk.settled();
    expect(await desk.cell(slot('partlyGranted', 'natural')).getAttribute('data-value')).toBe('4');
  });

  it('go to the cells around, the ends of the row and of the table', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    const after: (string | null)[] = [];
    for (const key of [
      'ArrowRight',
      'ArrowDown',
      'ArrowLeft',
      'ArrowUp',
      'End',
      'Home',
      'Control+End',
      'Control+Home',
    ]) {
      await desk.page.keyboard.press(key);
      after.push(await desk.focused());
    }
    expect(after).toEqual([
      slot('granted', 'business'),
      slot('partlyGranted', 'business'),
      slot('partlyGranted', 'natural'),
      natural,
      slot('granted', 'total'),
      natural,
      slot('carriedOut', 'total'),
      slot('received', 'natural'),
    ]);
  });

  it('have one stop for Tab, which goes on through the cells, and Escape leaves them', async () => {
    const desk = await open(clean);
    expect(await desk.page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
    await desk.page.locator('[role=grid] [tabindex="0"]').focus();
    const first = await desk.focused();
    await desk.page.keyboard.press('Tab');
    expect(await desk.focused()).toBe('disclosure/regulations/repealed');
    await desk.page.keyboard.press('Shift+Tab');
    expect(await desk.focused()).toBe(first);
    await desk.page.keyboard.press('Escape');
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('draft');
    await desk.cell('disputes/review/total').focus();
    expect(await desk.page.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
  });

  it('change a figure by F2 and a double click, and Escape gives it up', async () => {
    const desk = await open(mistakes);
    const licences = 'disclosure/licences/decisions';
    await desk.cell(licences).dblclick();
    expect(await desk.page.inputValue('.typing')).toBe('１４６');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type('９');
    await desk.page.keyboard.press('Escape');
    await desk.settled();
    expect(desk.text).toBe(mistakes);
    await desk.page.keyboard.press('F2');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type('９');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(desk.text).toBe(edit(mistakes, '１４６件', '1469件'));
  });

  it('take a figure out with Delete, and of all selected cells at once', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.press('Shift+ArrowRight');
    await desk.page.keyboard.press('Shift+ArrowDown');
    expect(await desk.page.locator('[aria-selected=true]').count()).toBe(4);
    await desk.page.keyboard.press('Delete');
    await desk.settled();
    expect(desk.text).toMatch(/（一）予以公开\t\t\t\t0/);
    expect(desk.text).toMatch(/不计其他情形）\t\t\t\t0/);
    expect(desk.past).toHaveLength(1);
    await desk.undo();
    expect(desk.text).toBe(clean);
  });

  it.each([
    ['abc', '不是数字'],
    ['-3', '没有负数'],
    ['1.5', '没有小数'],
    ['=', '不是合计'],
  ])('refuse %s in the cell, say why, and go on typing', async (typed, why) => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.type(typed);
    await desk.page.keyboard.press('Enter');
    const field = desk.page.locator('.typing');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await desk.page.textContent(`#${(await field.getAttribute('aria-describedby')) ?? ''}`)).toContain(why);
    expect(await desk.page.textContent('#said')).toContain(why);
    await desk.settled();
    expect(desk.text).toBe(clean);
    await desk.page.keyboard.press('Escape');
    expect(await desk.focused()).toBe(natural);
    expect(await desk.cell(natural).locator('.value').textContent()).toBe('9');
  });

  it('sum a total up by =, and show the difference while a part is typed', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.type('20');
    const live = desk.cell(slot('granted', 'total')).locator('.live');
    expect(await live.textContent()).toBe('合计 24，差 11');
    await desk.page.keyboard.press('Tab');
    await desk.settled();
    expect(await live.count()).toBe(0);
    expect(await desk.cell(slot('granted', 'total')).locator('.badge').first().textContent()).toBe('与各列差 11');
    await desk.page.keyboard.press('End');
    await desk.page.keyboard.type('=');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(desk.text).toContain('（一）予以公开\t\t20\t2\t0\t1\t1\t0\t24\n');
  });

  it('open the menu of what can be done, do it, and come back to the cell', async () => {
    const desk = await open(mistakes);
    const suspect = slot('refused.thirdParty', 'natural');
    await desk.cell(suspect).click();
    await desk.page.keyboard.press('Alt+ArrowDown');
    const item = desk.page.locator('[role=menuitem]').first();
    await item.waitFor();
    expect(await item.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await item.textContent()).toMatch(/由 7 改为 2/);
    expect(await desk.page.textContent('#detail')).toContain('4.保护第三方合法权益');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(await desk.cell(suspect).locator('.value').textContent()).toBe('2');
    expect(await desk.focused()).toBe(suspect);
    expect(await desk.page.locator('[role=menu]').count()).toBe(0);
  });

  it('are for the cell, and no choice from the menu that a click on its mark has opened', async () => {
    const desk = await open(mistakes);
    const suspect = slot('refused.thirdParty', 'natural');
    await desk.cell(suspect).locator('.badge').click();
    await desk.page.locator('[role=menuitem]').first().waitFor();
    await desk.type('31', 'Enter');
    await desk.settled();
    expect(desk.text).toContain('4.保护第三方合法权益\t31\t');
    expect(await desk.page.locator('[role=menu]').count()).toBe(0);
    const { length } = desk.messages;
    await desk.cell(suspect).click({ position: { x: 8, y: 8 } });
    // Keys that are faster than the menu.
    await desk.type('Alt+ArrowDown', '5', '6', 'Enter');
    await desk.settled();
    expect(desk.messages.slice(length).map(({ type }) => type)).not.toContain('choose');
    expect(desk.text).toContain('4.保护第三方合法权益\t56\t');
    expect(await desk.page.locator('[role=menu]').count()).toBe(0);
  });

  it('are answered in order, however fast they come', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.type('1', 'Tab', '2', 'Tab', '3', 'Tab', '4', 'Tab', '5', 'Tab', '6', 'Tab', '21', 'Tab');
    await desk.type('Shift+Tab', '22', 'Tab');
    await desk.settled();
    expect(desk.text).toContain('（一）予以公开\t\t1\t2\t3\t4\t5\t6\t22\n');
  });

  it('keep what is being typed while the draft changes beside it, and overwrite nothing', async () => {
    const desk = await open(clean);
    await desk.cell(natural).click();
    await desk.page.keyboard.type('1');
    await desk.edit((text) => edit(text, row, '（一）予以公开\t\t7\t'));
    await desk.page.keyboard.type('2');
    expect(await desk.page.inputValue('.typing')).toBe('12');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(desk.text).toContain('（一）予以公开\t\t7\t');
    expect(await desk.cell(natural).locator('.value').textContent()).toBe('7');
    expect(await desk.page.textContent('#said')).toContain('改成“7”');
  });

  it('say of a cell that the draft lacks why it is closed, and mend it from the note', async () => {
    const desk = await open(clean.replace(/^.*（二）部分公开.*\n/m, ''));
    await desk.cell(slot('partlyGranted', 'natural')).click();
    expect(await desk.page.textContent('#detail')).toContain('草稿中没有这一行');
    await desk.page.keyboard.type('5');
    expect(await desk.page.locator('.typing').count()).toBe(0);
    await desk.page.click('[data-mend=requests]');
    await desk.page.locator('[role=menuitem]').first().click();
    await desk.settled();
    await desk.cell(slot('partlyGranted', 'natural')).click();
    await desk.page.keyboard.type('5');
    await desk.page.keyboard.press('Enter');
    await desk.settled();
    expect(desk.text).toMatch(/（二）部分公开[^\t]*\t\t?5\t/);
  });

  it('lead to the draft from a click on its text, and follow its cursor', async () => {
    const desk = await open(clean);
    await desk.page.locator('h2').nth(1).click();
    await desk.cell(natural).click();
    const said = desk.messages.flatMap((message) =>
      message.type === 'reveal' ? [[clean.slice(message.start, message.end), message.focus]] : [],
    );
    expect(said).toEqual([
      ['二、主动公开政府信息情况', true],
      ['9', false],
    ]);
    await desk.page.locator('#draft').focus();
    await desk.tell({ type: 'follow', offset: clean.indexOf('（七）总计') + 8 });
    expect(await desk.page.locator('td.current').getAttribute('data-slot')).toBe(slot('concluded', 'natural'));
  });
});
