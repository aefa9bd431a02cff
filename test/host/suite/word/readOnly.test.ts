import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  FilePermission,
  languages,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Range,
} from 'vscode';
import { readSheets } from '../../../../server/documents/sheet/read';
import { createArchive } from '../../../../server/documents/zip/create';
import { readWord } from '../../../../server/documents/word/read';
import { writeArchive } from '../../../../server/documents/zip/write';
import { cleanUp, faultyReport, findings, gouji, inWorkspace, until, untilFound } from '../documents/support';
import { cleanText } from '../report/support';
import { documentOf, openDocument, textIn, textUri, untilInFront } from './support';

/** The document with its last paragraph inserted by tracking. */
function tracked(draft: string): Uint8Array {
  const document = readWord(documentOf(draft));
  const xml = document.xml.text
    .replace('<w:r>', '<w:ins w:id="1" w:author="甲"><w:r>')
    .replace('</w:r>', '</w:r></w:ins>');
  return writeArchive(document.archive, new Map([[document.part, document.xml.encode(xml)]]));
}

async function isReadonly(uri: Uri): Promise<boolean> {
  return (((await workspace.fs.stat(uri)).permissions ?? 0) & FilePermission.Readonly) !== 0;
}

describe('what of a Word document is not written', () => {
  afterEach(() => cleanUp());

  it('are tracked changes, until the user allows it', async () => {
    const { uri, editor } = await openDocument('修订.docx', tracked(faultyReport()));
    const text = textUri(uri);
    assert.ok(await isReadonly(text));
    await assert.rejects(Promise.resolve(workspace.fs.writeFile(text, new TextEncoder().encode('甲'))));
    await (await (await gouji()).door.documents()).allow(text);
    assert.equal(await isReadonly(text), false);
    // VS Code asks anew whether it may write, and refuses edits until it knows.
    const end = Date.now() + 20_000;
    while (!editor.document.isDirty) {
      assert.ok(Date.now() < end, 'it can be edited');
      await editor.edit((builder) => builder.insert(editor.document.lineAt(0).range.end, '（稿）'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.ok(await editor.document.save());
    assert.equal((await textIn(uri)).split('\n')[0], `${faultyReport().split('\n')[0] ?? ''}（稿）`);
  });

  it('is what nobody saved by himself', async () => {
    const files = workspace.getConfiguration('files');
    const { uri, editor } = await openDocument('自动.docx', documentOf(cleanText()));
    const before = await textIn(uri);
    await files.update('autoSaveDelay', 50, ConfigurationTarget.Workspace);
    await files.update('autoSave', 'afterDelay', ConfigurationTarget.Workspace);
    try {
      // A text beside it is saved by itself: by then it would have been, too.
      const other = inWorkspace(`documents/${crypto.randomUUID()}.txt`);
      await workspace.fs.writeFile(other, new Uint8Array());
      await editor.edit((builder) => builder.insert(editor.document.lineAt(0).range.end, '（稿）'));
      const beside = await window.showTextDocument(other, { viewColumn: ViewColumn.Two });
      await beside.edit((builder) => builder.insert(beside.document.lineAt(0).range.end, '甲'));
      const end = Date.now() + 20_000;
      while (beside.document.isDirty) {
        assert.ok(Date.now() < end, 'the text is saved by itself');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.equal(await textIn(uri), before);
      assert.ok(editor.document.isDirty);
      assert.ok(await editor.document.save());
      assert.notEqual(await textIn(uri), before);
    } finally {
      for (const setting of ['autoSave', 'autoSaveDelay'])
        await files.update(setting, undefined, ConfigurationTarget.Workspace);
    }
  });

  it('is what stands in another document that is put into it: the place says so', async () => {
    const document = readWord(documentOf(faultyReport()));
    const at = document.xml.text.indexOf('</w:p>') + '</w:p>'.length;
    const xml = `${document.xml.text.slice(0, at)}<w:altChunk r:id="rId99"/>${document.xml.text.slice(at)}`;
    const bytes = writeArchive(document.archive, new Map([[document.part, document.xml.encode(xml)]]));
    const { editor } = await openDocument('合.docx', bytes);
    const told = (): readonly { readonly message: string; readonly range: Range }[] =>
      languages.getDiagnostics(editor.document.uri).filter(({ message }) => message.startsWith('这里插有另一份文档'));
    await until('it is told', () => told().length > 0);
    assert.deepEqual(
      told().map(({ range }) => editor.document.getText(range)),
      ['\uFFFC'],
    );
  });

  it('is a workbook: it is read, and no more', async () => {
    const bytes = workbook();
    assert.match(readSheets(bytes).text, /云溪县/);
    const uri = inWorkspace(`documents/${crypto.randomUUID()}.xlsx`);
    await workspace.fs.writeFile(uri, bytes);
    await commands.executeCommand('gouji.openDocument', uri);
    const editor = await untilInFront(uri);
    assert.match(editor.document.getText(), /云溪县档案局/);
    assert.ok(await isReadonly(editor.document.uri));
  });
});

describe('copies of a report as Word documents', () => {
  afterEach(() => cleanUp());

  it('hold every figure of any draft', async () => {
    const { editor } = await openDocument('甲.docx', documentOf(faultyReport()));
    await untilFound(editor);
    const to = inWorkspace(`documents/${crypto.randomUUID()}/新.docx`);
    await commands.executeCommand('gouji.saveAsWord', { to });
    const numbers = (text: string): string[] =>
      text.match(/^[^\t\n]*\t.*$/gm)?.flatMap((row) => row.match(/\d+/g) ?? []) ?? [];
    assert.ok(numbers(await textIn(to)).length > 150);
  });

  it('have a comment at every finding', async () => {
    const { uri, editor } = await openDocument('乙.docx', documentOf(faultyReport()));
    await untilFound(editor);
    const to = Uri.joinPath(uri, '../乙（批注）.docx');
    await commands.executeCommand('gouji.annotateWord', { to });
    const copy = readWord(await workspace.fs.readFile(to));
    assert.equal(copy.text, await textIn(uri));
    assert.equal(
      copy.archive.part('word/comments.xml')?.text.match(/<w:comment /g)?.length,
      findings(editor.document).length,
    );
  });
});

function workbook(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="sheet.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>云溪县档案局2023年政府信息公开工作年度报告</t></is></c></row></sheetData></worksheet>`,
  };
  return createArchive(new Map(Object.entries(parts).map(([name, xml]) => [name, new TextEncoder().encode(xml)])));
}
