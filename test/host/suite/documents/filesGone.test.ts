import assert from 'node:assert/strict';
import { Position, workspace, WorkspaceEdit } from 'vscode';
import { cleanUp, faultyReport, findings, inWorkspace, isReport, open, until, untilFound } from './support';

describe('a draft whose file', () => {
  afterEach(() => cleanUp());

  it('is renamed while it is open and edited has its findings under the new name alone', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const old = editor.document.uri;
    const count = findings({ uri: old }).length;
    const renamed = inWorkspace(`documents/renamed-${old.path.split('/').at(-1) ?? ''}`);
    const edit = new WorkspaceEdit();
    edit.renameFile(old, renamed);
    assert.ok(await workspace.applyEdit(edit));
    await until('the findings are under the new name', () => findings({ uri: renamed }).length === count);
    await until('none are under the old', () => findings({ uri: old }).length === 0);
  });

  it('is deleted while it is open is checked as long as it stays open, and has no findings after', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const { uri } = editor.document;
    // Edited and not saved: VS Code keeps the editor open.
    await editor.edit((edit) => edit.insert(new Position(0, 0), '\n'));
    await workspace.fs.delete(uri);
    await editor.edit((edit) => edit.insert(new Position(0, 0), '\n'));
    assert.ok(await isReport(editor.document));
    await until(
      'the findings follow the text',
      () => findings({ uri }).length > 0 && findings({ uri }).every(({ range }) => range.start.line >= 2),
    );
    await cleanUp();
    await until('nothing is left of it', () => findings({ uri }).length === 0);
  });
});
