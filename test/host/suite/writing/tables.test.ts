import assert from 'node:assert/strict';
import { commands, Selection } from 'vscode';
import { cleanUp, findings, open, runningClient, until } from '../documents/support';
import { cleanText, placeOf, type } from '../report/support';

describe('the tables of a draft', () => {
  afterEach(() => cleanUp());

  it('have all their totals recomputed in one step, which one undo takes back', async () => {
    const editor = await open(cleanText());
    const { document } = editor;
    await runningClient();
    await type(editor, '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13', '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t99');
    await type(editor, '（七）总计\t\t22\t4\t', '（七）总计\t\t2\t4\t');
    await type(editor, '1\t0\t0\t1\t2\t', '1\t0\t0\t1\t7\t');
    const wrong = document.getText();
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('gouji.recomputeTotals');
    await until('the totals are right', () => document.getText() === cleanText());
    await commands.executeCommand('undo');
    assert.equal(document.getText(), wrong);
  });

  it('can be put in where one is missing', async () => {
    const text = cleanText().replace(/^行政复议\t[^]*?\n\n/m, '');
    const editor = await open(text);
    const { document } = editor;
    await until('the table is missed', () =>
      findings(document).some(({ message }) => message.includes('没有规定的表格')),
    );
    const { end } = placeOf(document, '四、政府信息公开行政复议、行政诉讼情况');
    editor.selection = new Selection(end, end);
    await commands.executeCommand('gouji.insertTable', 'disputes');
    await until('it is in', () => document.getText().includes('诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼\t'));
    await until('it is missed no more', () =>
      findings(document).every(({ message }) => !message.includes('没有规定的表格')),
    );
    assert.ok(document.lineAt(editor.selection.active.line).text.startsWith('行政复议'));
  });
});
