import assert from 'node:assert/strict';
import { commands, Selection, SnippetString, type TextEditor } from 'vscode';
import { canPress, cleanUp, open, press, runningClient, until } from '../documents/support';
import { cleanText, placeOf } from '../report/support';

const row = '行政规范性文件\t2';

/** A report with the cursor behind the first figure of a row, in the editor that has the focus. */
async function inCell(): Promise<TextEditor> {
  const editor = await open(cleanText());
  await runningClient();
  const { end } = placeOf(editor.document, row);
  editor.selection = new Selection(end, end);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** Whether the cursor is a line further down, and no cell further on. */
function isBelow({ selection }: TextEditor, from: Selection): boolean {
  return selection.isEmpty && selection.active.line === from.active.line + 1;
}

describe('the Tab key in a table', () => {
  before(function () {
    // Nobody can press keys in the editor of the desktop.
    if (!canPress) this.skip();
  });
  afterEach(() => cleanUp());

  it('goes to the next cell, and Shift+Tab back', async () => {
    const editor = await inCell();
    press('Tab');
    await until('the next figure is selected', () => editor.document.getText(editor.selection) === '1');
    press('Shift+Tab');
    await until('the first is', () => editor.document.getText(editor.selection) === '2');
    assert.equal(editor.document.getText(), cleanText());
  });

  it('goes to the next place of a snippet', async () => {
    const editor = await inCell();
    await editor.insertSnippet(new SnippetString('${1:甲}和${2:乙}'));
    press('Tab');
    await until('it is there', () => editor.document.getText(editor.selection) === '乙');
  });

  it('writes at every cursor, where there are several', async () => {
    const editor = await inCell();
    const { active } = editor.selection;
    const [above, below] = [active.with({ character: 0 }), active.with(active.line + 1, 0)];
    editor.selections = [new Selection(above, above), new Selection(below, below)];
    press('Tab');
    await until('both lines are set in', () =>
      /\n[ \t]+行政规范性文件.*\n[ \t]+第二十条/.test(editor.document.getText()),
    );
    assert.equal(editor.selections.length, 2);
  });

  it('writes a tab after Ctrl+K', async () => {
    const editor = await inCell();
    press('Control+k', 'Tab');
    await until('it is written', () => editor.document.getText().includes(`${row}\t\t`));
  });

  it('leaves the editor, where VS Code is told that it should', async () => {
    const editor = await inCell();
    const before = editor.selection;
    await commands.executeCommand('editor.action.toggleTabFocusMode');
    press('Tab', 'Shift+Tab', 'ArrowDown');
    await until('the cursor is a line below', () => isBelow(editor, before)).finally(() =>
      commands.executeCommand('editor.action.toggleTabFocusMode'),
    );
    assert.equal(editor.document.getText(), cleanText());
  });

  it('leaves an editor that is read only, as everywhere', async () => {
    const editor = await inCell();
    const before = editor.selection;
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    press('Tab', 'Shift+Tab', 'ArrowDown');
    await until('the cursor is a line below', () => isBelow(editor, before));
    assert.equal(editor.document.getText(), cleanText());
  });
});
