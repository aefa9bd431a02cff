import assert from 'node:assert/strict';
import { commands, Selection, window, type TextEditor } from 'vscode';
import type { Mark } from '../../../../client/columns/drawing';
import { cleanUp, faultyNotes, gouji, open, runningClient, set, until } from '../documents/support';
import { cleanText, placeOf } from '../report/support';

async function marksIn(editor: TextEditor): Promise<() => readonly Mark[]> {
  await runningClient();
  const { session } = await gouji();
  return () => session?.columns.marksIn(editor) ?? [];
}

/** Where the columns of each line begin. */
function startsOf(marks: readonly Mark[]): string {
  return JSON.stringify(marks.map(({ line, start }) => [line, start]));
}

describe('the columns of tables', () => {
  afterEach(() => cleanUp('alignColumns'));

  it('are drawn in a report of plain text without a change of it, and not where the setting says so', async () => {
    const editor = await open(cleanText());
    const marks = await marksIn(editor);
    await until('columns are drawn', () => marks().length > 200);
    await set('alignColumns', false);
    await until('none are', () => marks().length === 0);
    await set('alignColumns', true);
    await until('they are again', () => marks().length > 200);
    assert.equal(editor.document.getText(), cleanText());
    assert.equal(editor.document.isDirty, false);
  });

  it('stay where they are while one types in a cell, and undo gives the text back', async () => {
    const editor = await open(cleanText());
    const marks = await marksIn(editor);
    await until('columns are drawn', () => marks().length > 200);
    const before = startsOf(marks());
    const { end } = placeOf(editor.document, '行政规范性文件\t2');
    editor.selection = new Selection(end, end);
    const shown = marks().filter(({ line }) => line === end.line);
    for (const digit of '345') {
      await commands.executeCommand('type', { text: digit });
      assert.equal(startsOf(marks()), before);
    }
    await until('what follows has moved with the text', () => {
      const [, second, third] = marks().filter(({ line }) => line === end.line);
      return second?.at === (shown[1]?.at ?? 0) + 3 && third?.at === (shown[2]?.at ?? 0) + 3;
    });
    for (let times = 0; times < 3 && editor.document.getText() !== cleanText(); times++)
      await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), cleanText());
    await until('all is drawn as before', () => startsOf(marks()) === before);
  });

  it('show an empty cell by a box, and take it away where something is typed', async () => {
    const editor = await open(cleanText().replace('行政规范性文件\t2\t', '行政规范性文件\t\t'));
    const marks = await marksIn(editor);
    const { end } = placeOf(editor.document, '行政规范性文件\t');
    const isShown = (): boolean => marks().some(({ line, boxes }) => line === end.line && boxes.before);
    await until('the box is shown', isShown);
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', { text: '2' });
    assert.equal(isShown(), false);
    assert.equal(editor.document.getText(), cleanText());
  });

  it('are drawn in each of two editors that show the report, and in no note', async () => {
    const editor = await open(cleanText());
    const marks = await marksIn(editor);
    await until('columns are drawn', () => marks().length > 200);
    await commands.executeCommand('workbench.action.splitEditor');
    const { session } = await gouji();
    await until('in both', () => {
      const both = window.visibleTextEditors.filter(({ document }) => document === editor.document);
      return both.length === 2 && both.every((one) => (session?.columns.marksIn(one).length ?? 0) > 200);
    });
    const notes = await open(faultyNotes());
    assert.equal(session?.columns.marksIn(notes).length, 0);
  });
});
