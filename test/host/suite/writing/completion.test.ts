import assert from 'node:assert/strict';
import { commands, Selection, type CompletionItem, type CompletionList, type TextEditor } from 'vscode';
import { cleanUp, open, runningClient, until } from '../documents/support';
import { cleanText, placeOf, type } from '../report/support';

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** What our server offers at the cursor, after the key `trigger`. */
async function offered({ document, selection }: TextEditor, trigger?: string): Promise<CompletionItem[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
    trigger,
  );
  return items.filter(({ sortText }) => /^\d{3}$/.test(sortText ?? ''));
}

/** Puts the cursor behind the one place where `text` stands. */
function cursorBehind(editor: TextEditor, text: string): void {
  const { end } = placeOf(editor.document, text);
  editor.selection = new Selection(end, end);
}

describe('completion', () => {
  afterEach(() => cleanUp());

  for (const language of ['plaintext', 'markdown'] as const) {
    it(`${language}: offers the sentence with the figures of the table`, async () => {
      const editor = await open(cleanText(), language);
      await runningClient();
      await type(editor, '（二）依申请公开。全年新收', '（二）依申请公开。\n\n/\n\n全年新收');
      cursorBehind(editor, '依申请公开。\n\n/');
      const items = await offered(editor, '/');
      assert.equal(
        items[0] && labelOf(items[0]),
        '本年度新收政府信息公开申请28件，上年结转4件；办结29件，结转下年度继续办理3件。',
      );
    });

    it(`${language}: typing at a blank total shows its sum, and Enter writes it`, async () => {
      const editor = await open(cleanText(), language);
      const { document } = editor;
      await runningClient();
      const row = '4.保护第三方合法权益\t2\t1\t0\t0\t0\t0\t';
      await type(editor, `${row}3`, row);
      cursorBehind(editor, row);
      assert.deepEqual((await offered(editor)).map(labelOf), ['合计 = 3']);
      await commands.executeCommand('type', { text: '=' });
      // The list shows a moment after the key; before, accepting does nothing.
      await until('the sum is written', () => {
        void commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() === cleanText();
      });
    });
  }

  it('a number that is typed at a total stays, whatever Tab and Enter could take', async () => {
    const editor = await open(cleanText(), 'plaintext');
    await runningClient();
    const row = '4.保护第三方合法权益\t2\t1\t0\t0\t0\t0\t';
    await type(editor, `${row}3`, row);
    cursorBehind(editor, row);
    assert.deepEqual((await offered(editor)).map(labelOf), ['合计 = 3']);
    await commands.executeCommand('editor.action.triggerSuggest');
    await commands.executeCommand('type', { text: '2' });
    assert.deepEqual(await offered(editor), []);
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.ok(editor.document.getText().includes(`${row}2\n`));
  });

  it('offers the section that is missing in its place', async () => {
    const text = cleanText();
    const from = text.indexOf('四、政府信息公开行政复议');
    const editor = await open(text.slice(0, from) + text.slice(text.indexOf('五、存在')), 'markdown');
    await runningClient();
    await type(editor, '五、存在', '四、\n五、存在');
    const { start } = placeOf(editor.document, '四、\n五、存在');
    editor.selection = new Selection(start.translate(0, 2), start.translate(0, 2));
    const [item] = await offered(editor, '、');
    assert.equal(item && labelOf(item), '四、政府信息公开行政复议、行政诉讼情况');
  });
});
