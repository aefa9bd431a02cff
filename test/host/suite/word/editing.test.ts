import assert from 'node:assert/strict';
import {
  commands,
  languages,
  TabInputCustom,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
} from 'vscode';
import {
  cleanUp,
  faultyReport,
  findings,
  inWorkspace,
  isReport,
  until,
  untilFound,
  untilGiven,
} from '../documents/support';
import { documentOf, openDocument, textIn, untilInFront } from './support';

/** A Word document as text: 147 in a total that should be 146. */
const name = '云溪县档案局 年报(1)[终].docx';

describe('a Word document', () => {
  afterEach(() => cleanUp());

  it('opens from the Explorer as text, is mended by the light bulb, and saved with that change alone', async () => {
    const uri = inWorkspace(`documents/${crypto.randomUUID()}/${name}`);
    await workspace.fs.writeFile(uri, documentOf(faultyReport()));
    const before = await textIn(uri);
    await commands.executeCommand('gouji.openDocument', uri, [uri]);
    const editor = await untilInFront(uri);
    const { document } = editor;
    assert.equal(document.languageId, 'gouji-report');
    assert.equal(document.getText(), before);
    assert.ok(await isReport(document));
    await untilFound(editor);
    const finding = findings(document).find(({ code }) => typeof code === 'object' && code.value === 'row-total');
    assert.ok(finding);
    const [fix] = await untilGiven('a fix', () =>
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        'quickfix',
      ),
    );
    assert.ok(fix?.edit);
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(document.isDirty);
    const wanted = document.getText();
    assert.notEqual(wanted, before);
    assert.ok(await document.save());
    assert.equal(document.isDirty, false);
    assert.equal(await textIn(uri), wanted);
  });

  it('opens by “Reopen Editor With…” as text, in the place of the editor that was asked for', async () => {
    const uri = inWorkspace(`documents/${crypto.randomUUID()}/${name}`);
    await workspace.fs.writeFile(uri, documentOf(faultyReport()));
    await commands.executeCommand('vscode.openWith', uri, 'gouji.document', ViewColumn.Two);
    const editor = await untilInFront(uri);
    assert.equal(editor.document.getText(), await textIn(uri));
    assert.equal(editor.viewColumn, window.tabGroups.activeTabGroup.viewColumn);
    const left = (): boolean =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputCustom));
    await until('the editor that led there is gone', () => !left());
    await untilFound(editor);
    assert.ok(findings(editor.document).length > 0);
  });

  it('is read as UTF-8 whatever files.encoding says, and keeps blank cells that an editor trims', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('encoding', 'gb18030', false);
    await files.update('trimTrailingWhitespace', true, false);
    await files.update('insertFinalNewline', true, false);
    try {
      const { uri, editor } = await openDocument('乙.docx', documentOf(`${faultyReport()}\n甲\t1\t\n`));
      const before = await textIn(uri);
      assert.equal(editor.document.getText(), before);
      await editor.edit((builder) => builder.insert(editor.document.positionAt(before.indexOf('年度报告')), '（试）'));
      assert.ok(await editor.document.save());
      assert.equal(await textIn(uri), before.replace('年度报告', '（试）年度报告'));
    } finally {
      for (const setting of ['encoding', 'trimTrailingWhitespace', 'insertFinalNewline'])
        await files.update(setting, undefined, false);
    }
  });

  it('takes no text that has no place in it, and stays as it was', async () => {
    const { uri, editor } = await openDocument(
      '丙.docx',
      documentOf('云溪县档案局2023年政府信息公开工作年度报告\n甲\t1\n乙\t2\n后'),
    );
    const bytes = await workspace.fs.readFile(uri);
    await editor.edit((builder) => builder.insert(editor.document.lineAt(2).range.start, '丁\t3\n'));
    assert.equal(await editor.document.save(), false);
    assert.ok(editor.document.isDirty);
    assert.deepEqual([...(await workspace.fs.readFile(uri))], [...bytes]);
  });

  it('shows what another program writes, and is not written over it', async () => {
    const { uri, editor } = await openDocument('丁.docx', documentOf('云溪县档案局2023年政府信息公开工作年度报告\n甲'));
    const edit = new WorkspaceEdit();
    edit.insert(editor.document.uri, editor.document.lineAt(1).range.end, '乙');
    await workspace.applyEdit(edit);
    const other = documentOf('云溪县档案局2023年政府信息公开工作年度报告\n别的程序写的');
    await workspace.fs.writeFile(uri, other);
    assert.equal(await editor.document.save(), false);
    assert.deepEqual([...(await workspace.fs.readFile(uri))], [...other]);
    assert.ok(editor.document.isDirty);
  });

  it('leads from the Problems view to the figure', async () => {
    const { editor } = await openDocument('戊.docx', documentOf(faultyReport()));
    await untilFound(editor);
    const finding = languages
      .getDiagnostics(editor.document.uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'row-total');
    assert.ok(finding);
    const text = editor.document.getText(finding.range);
    assert.match(text, /^\d+$/);
    await cleanUp();
    // What a click does: the address with its range.
    await commands.executeCommand('vscode.open', editor.document.uri, { selection: finding.range });
    assert.equal(window.activeTextEditor?.document.getText(window.activeTextEditor.selection), text);
  });

  it('has the settings and the .gouji.json of its own place', async () => {
    const { uri, editor } = await openDocument('己.docx', documentOf(faultyReport()));
    await untilFound(editor);
    const folder = Uri.joinPath(uri, '..');
    await workspace.fs.writeFile(
      Uri.joinPath(folder, '.gouji.json'),
      new TextEncoder().encode('{ "exclude": ["己.docx"] }'),
    );
    const end = Date.now() + 20_000;
    while (findings(editor.document).length > 0) {
      assert.ok(Date.now() < end, 'what .gouji.json excludes has no findings');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});
