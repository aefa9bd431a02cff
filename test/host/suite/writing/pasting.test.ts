import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DataTransfer,
  DataTransferItem,
  Range,
  type DocumentPasteEdit,
  type Position,
  type TextDocument,
} from 'vscode';
import { cleanUp, faultyNotes, gouji, isReport, open, runningClient } from '../documents/support';
import { cleanText, placeOf } from '../report/support';

/** What our provider offers for HTML on the clipboard. The suite cannot put HTML there by itself. */
async function offered(document: TextDocument, at: Position, html: string): Promise<DocumentPasteEdit[] | undefined> {
  const { session } = await gouji();
  const transfer = new DataTransfer();
  transfer.set('text/html', new DataTransferItem(html));
  transfer.set('text/plain', new DataTransferItem('plain'));
  return session?.pasting.provideDocumentPasteEdits(
    document,
    [new Range(at, at)],
    transfer,
    undefined,
    new CancellationTokenSource().token,
  );
}

const table =
  '<html><body><!--StartFragment--><table><tr><td>股室</td><td>件数</td></tr><tr><td>办公<br>室</td><td>12</td></tr></table><!--EndFragment-->';

describe('pasting into a report', () => {
  afterEach(() => cleanUp());

  for (const [language, expected] of [
    ['plaintext', '股室\t件数\n办公室\t12'],
    ['markdown', '股室\t件数\n办公室\t12'],
  ] as const) {
    it(`${language}: makes a table of the draft’s layout of one on the clipboard`, async () => {
      const { document } = await open(cleanText(), language);
      await runningClient();
      const { end } = placeOf(document, '六、其他需要报告的事项');
      const [edit, ...others] = (await offered(document, end, table)) ?? [];
      assert.deepEqual(others, []);
      assert.equal(edit?.title, '粘贴为年报表格');
      assert.equal(edit.insertText, `\n\n${expected}`);
    });
  }

  it('is left to VS Code where the clipboard holds no table, and in a cell', async () => {
    const { document } = await open(cleanText());
    await runningClient();
    assert.equal(await offered(document, placeOf(document, '六、其他需要报告的事项').end, '<p>一段话</p>'), undefined);
    assert.equal(await offered(document, placeOf(document, '行政许可\t146').end, table), undefined);
  });

  it('is not looked at in a document that is no report', async () => {
    const { document } = await open(faultyNotes());
    await runningClient().catch(() => undefined);
    assert.equal(await isReport(document), false);
    assert.equal(await offered(document, document.positionAt(0), table), undefined);
  });
});
