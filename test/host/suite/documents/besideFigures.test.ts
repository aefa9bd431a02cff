import assert from 'node:assert/strict';
import { commands, Range, window, type CodeLens, type InlayHint, type TextEditor } from 'vscode';
import { cleanText } from '../report/support';
import { cleanUp, gouji, open, runningClient, set, until, untilGiven } from './support';

const row = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';
const wrong = (): string => cleanText().replace(row, row.replace('\t13', '\t18'));

async function openWrong(): Promise<TextEditor> {
  const editor = await open(wrong());
  await runningClient();
  return editor;
}

function hintsIn({ document }: TextEditor): Thenable<InlayHint[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  return commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
}

function lensesIn({ document }: TextEditor): Thenable<CodeLens[]> {
  return commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
}

describe('what stands beside figures and over tables', () => {
  afterEach(() => cleanUp('hints.totals', 'hints.columns', 'codeLens', 'plainText'));

  it('is nothing unless the settings ask for it, and goes when they no longer do', async () => {
    const editor = await openWrong();
    await untilGiven('the outline', () =>
      commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', editor.document.uri),
    );
    assert.deepEqual(await hintsIn(editor), []);
    assert.deepEqual(await lensesIn(editor), []);
    await set('hints.totals', true);
    const hints = await untilGiven('hints', () => hintsIn(editor));
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['应为 13，差 5', '应为 34，差 5'],
    );
    await set('hints.totals', false);
    await set('hints.columns', true);
    await set('codeLens', true);
    const lenses = await untilGiven('counts over tables', () => lensesIn(editor));
    assert.deepEqual(
      lenses.map(({ command }) => command?.title).filter((title) => title !== '填表'),
      ['37/39 成立', '重算总计', '3/3 成立', '重算总计'],
    );
    const [first] = await untilGiven('heads', () => hintsIn(editor));
    assert.equal(typeof first?.label, 'string');
    assert.equal(editor.document.getText(), wrong());
  });

  it('recomputes the totals of the table it stands over', async () => {
    await set('codeLens', true);
    const editor = await openWrong();
    const lenses = await untilGiven('counts over tables', () => lensesIn(editor));
    const recompute = lenses.find(({ command }) => command?.command === 'gouji.recomputeTotals')?.command;
    await commands.executeCommand(recompute?.command ?? '', ...(recompute?.arguments as unknown[]));
    await until('the totals are right', () => editor.document.getText() === cleanText());
  });
});

describe('a report in plain text', () => {
  afterEach(() => cleanUp('plainText'));

  it('is shown as a report where the setting says so, and else is not touched', async () => {
    await set('plainText', 'keep');
    const kept = await open(cleanText());
    await runningClient();
    const { session } = await gouji();
    assert.equal(await session?.plainText.look(kept.document), null);
    assert.equal(kept.document.languageId, 'plaintext');
    await set('plainText', 'report');
    const shown = await open(cleanText());
    await until('it has the language of reports', () => shown.document.languageId === 'gouji-report');
    assert.equal(shown.document.isDirty, false);
    await until('its columns are drawn', () => {
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.path === shown.document.uri.path);
      return editor !== undefined && (session?.columns.marksIn(editor).length ?? 0) > 200;
    });
  });

  it('is asked about once at the most', async () => {
    const editor = await open(cleanText());
    await runningClient();
    const { session } = await gouji();
    await session?.plainText.look(editor.document);
    assert.equal(await session?.plainText.look(editor.document), null);
    assert.equal(editor.document.languageId, 'plaintext');
  });
});
