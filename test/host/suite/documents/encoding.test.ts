import assert from 'node:assert/strict';
import { commands, Position, window, workspace, type TextEditor } from 'vscode';
import { cleanUp, findings, gouji, inWorkspace, isReport, until } from './support';

/** 云溪县水务局2025年政府信息公开工作年度报告 in GB18030. */
const title = [
  0xd4, 0xc6, 0xcf, 0xaa, 0xcf, 0xd8, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x35, 0xc4, 0xea, 0xd5,
  0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7, 0xc4, 0xea, 0xb6, 0xc8,
  0xb1, 0xa8, 0xb8, 0xe6, 0x0a,
];
/** 会议记录 in GB18030. */
const notes = [0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xc7, 0xc2, 0xbc, 0x0a];

async function openBytes(bytes: readonly number[]): Promise<TextEditor> {
  const uri = inWorkspace(`documents/${crypto.randomUUID()}.txt`);
  await workspace.fs.writeFile(uri, Uint8Array.from(bytes));
  return window.showTextDocument(uri, { preview: false });
}

describe('a file in GB18030', () => {
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await cleanUp();
  });

  it('that holds a report but was opened as UTF-8 is offered to be reopened, and is a report then', async () => {
    const { document } = await openBytes(title);
    assert.equal(await isReport(document), false);
    await until('it is reopened', () => {
      void commands.executeCommand('notifications.focusToasts');
      void commands.executeCommand('notification.acceptPrimaryAction');
      return document.lineAt(0).text === '云溪县水务局2025年政府信息公开工作年度报告';
    });
    assert.equal(document.encoding, 'gb18030');
    await until('it is checked', () => findings(document).length > 0);
    assert.deepEqual([...(await workspace.fs.readFile(document.uri))], title);
  });

  it('is left alone with what was typed into it', async () => {
    const editor = await openBytes([...title, 0x0a]);
    await editor.edit((edit) => edit.insert(new Position(1, 0), '打了一行'));
    const before = editor.document.getText();
    await (await gouji()).encodings.reopen(editor.document);
    assert.equal(editor.document.getText(), before);
    assert.equal(editor.document.encoding, 'utf8');
  });

  it('is not spoken of where it holds no report, or the text could be read', async () => {
    const { encodings } = await gouji();
    for (const bytes of [
      notes,
      [...new TextEncoder().encode('\ufffd云溪县水务局2025年政府信息公开工作年度报告\n')],
      [...title.slice(0, -1), 0xff, 0x0a],
    ]) {
      const { document } = await openBytes(bytes);
      assert.ok(document.getText().includes('\ufffd'));
      assert.equal(await encodings.look(document), false);
    }
  });
});
