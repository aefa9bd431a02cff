import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the editor', () => {
  it('opens an untitled document with the text it was given', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '政府信息公开工作年度报告\n' });
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(editor.document.getText(), '政府信息公开工作年度报告\n');
  });
});
