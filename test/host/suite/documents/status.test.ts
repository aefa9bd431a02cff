import assert from 'node:assert/strict';
import { LanguageStatusSeverity, languages, Position, window, type LanguageStatusItem } from 'vscode';
import { cleanUp, faultyNotes, faultyReport, gouji, open, runningClient, set, until } from './support';

describe('the status beside the language', () => {
  afterEach(() => cleanUp('messageLanguage', 'run'));

  it('says how many equations hold and how many do not, in either language', async () => {
    await open(faultyReport());
    const item = await untilStatus(/^勾稽 \d+\/42，\d+ 条不平衡/);
    assert.equal(item.severity, LanguageStatusSeverity.Error);
    assert.match(item.detail ?? '', /^2021年格式；错误 \d+，警告 \d+$/);
    assert.equal(item.busy, false);
    await set('messageLanguage', 'en');
    await untilStatus(/^Gouji \d+\/42, \d+ not balanced/);
  });

  it('stands in the status bar as a count while a report is in front, and leads to the problems', async () => {
    await open(faultyReport());
    await untilStatus(/^勾稽 \d+\/42/);
    const bar = (await gouji()).session?.status.bar;
    assert.ok(bar);
    assert.match(bar.text, /^勾稽 \d+\/42$/);
    assert.equal(bar.command, 'workbench.actions.view.problems');
    assert.match(bar.accessibilityInformation?.label ?? '', /^勾稽 \d+\/42，\d+ 条不平衡/);
    await set('messageLanguage', 'en');
    await until('the count is in English', () => /^Gouji \d+\/42$/.test(bar.text));
  });

  it('follows the figures', async () => {
    const editor = await open(faultyReport());
    const item = await untilStatus(/^勾稽 \d+\/42/);
    const before = heldOf(item);
    const row = editor.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('一、本年新收'));
    const { text } = editor.document.lineAt(row);
    await editor.edit((edit) => edit.insert(new Position(row, text.length), '9'));
    await until('fewer equations hold', () => heldOf(item) < before);
  });

  it('belongs to the active report, and to no other document', async () => {
    const report = await open(faultyReport());
    const item = await untilStatus(/^勾稽 \d+\/42/);
    assert.ok(languages.match(item.selector, report.document) > 0);
    const notes = await open(faultyNotes());
    await until('the item is gone', () => languages.match(item.selector, notes.document) === 0);
    await window.showTextDocument(report.document);
    await until('the item is back', () => languages.match(item.selector, report.document) > 0);
  });

  it('offers to check a report that is checked on command', async () => {
    await set('run', 'manual');
    await open(faultyReport());
    const item = await untilStatus(/^勾稽$/);
    await until('it offers the command', () => item.command?.command === 'gouji.check');
    assert.match(item.detail ?? '', /尚未核对/);
  });
});

async function untilStatus(pattern: RegExp): Promise<LanguageStatusItem> {
  await runningClient();
  const item = (await gouji()).session?.status.item;
  assert.ok(item);
  await until(`the status reads ${pattern.source}`, () => pattern.test(item.text));
  return item;
}

function heldOf({ text }: LanguageStatusItem): number {
  return Number(/ (\d+)\//.exec(text)?.[1]);
}
