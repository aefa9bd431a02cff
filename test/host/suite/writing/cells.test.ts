import assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import { canPress, cleanUp, faultyNotes, open, press, runningClient, until } from '../documents/support';
import { cleanText, placeOf, type } from '../report/support';

/** Puts the cursor behind the one place where `text` stands. */
function cursorBehind(editor: TextEditor, text: string): void {
  const { end } = placeOf(editor.document, text);
  editor.selection = new Selection(end, end);
}

const selected = (editor: TextEditor): string => editor.document.getText(editor.selection);

describe('the cells of a table', () => {
  afterEach(() => cleanUp());

  it('are gone through there and back, and what is typed takes the place of a figure', async () => {
    const editor = await open(cleanText());
    await runningClient();
    cursorBehind(editor, '规章\t0');
    await commands.executeCommand('gouji.nextCell');
    await commands.executeCommand('gouji.nextCell');
    await commands.executeCommand('gouji.nextCell');
    await until('the next row’s first figure is selected', () => selected(editor) === '2');
    await commands.executeCommand('type', { text: '7' });
    await until('it is replaced', () => editor.document.getText().includes('行政规范性文件\t7\t1\t11'));
    await commands.executeCommand('gouji.nextCell');
    await until('the next figure is selected', () => selected(editor) === '1');
    await commands.executeCommand('gouji.previousCell');
    await until('the figure typed is selected', () => selected(editor) === '7');
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), cleanText());
  });

  it('are written with tabs in a row that is not finished, whatever the editor indents with', async () => {
    const editor = await open(cleanText());
    editor.options = { insertSpaces: true };
    await runningClient();
    await type(editor, '规章\t0\t0\t0', '规章\t0');
    cursorBehind(editor, '规章\t0');
    await type(editor, '行政许可\t146\t\t', '行政许可\t146\t\t');
    for (const row of ['行政许可\t146\t\t', '行政处罚\t3\t\t', '行政强制\t0\t\t', '行政事业性收费\t0\t\t'])
      assert.ok(editor.document.getText().includes(row));
    await commands.executeCommand('gouji.nextCell');
    await until('a tab is written', () => editor.document.getText().includes('规章\t0\t\n'));
  });

  it('leave the key to the editor where the cursor stands in none', async () => {
    const report = await open(cleanText());
    await runningClient();
    cursorBehind(report, '一、总体情况');
    await commands.executeCommand('gouji.nextCell');
    await until('the editor’s own command ran', () => /一、总体情况[ \t]+\n/.test(report.document.getText()));
    const notes = await open(faultyNotes());
    cursorBehind(notes, '行政许可');
    await commands.executeCommand('gouji.nextCell');
    await until('no cell was gone to', () => /行政许可(?: +|\t)\t/.test(notes.document.getText()));
  });

  it('give way to a new row at Enter, without the tabs of the blank cells that a row begins with', async function () {
    if (!canPress) this.skip();
    const editor = await open(cleanText());
    await runningClient();
    const row = '\t（七）总计\t\t22\t4\t0\t1\t2\t0\t29';
    const text = cleanText().includes(row) ? cleanText() : '';
    assert.ok(text);
    cursorBehind(editor, row);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    press('Enter');
    await until('a line is there, and the cursor at its start', () => editor.selection.active.character === 0);
    assert.equal(editor.document.getText(), text.replace(row, `${row}\n`));
    await commands.executeCommand('type', { text: '新' });
    await until('it is written', () => editor.document.getText() === text.replace(row, `${row}\n新`));
  });
});
