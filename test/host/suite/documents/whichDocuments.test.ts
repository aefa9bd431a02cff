import assert from 'node:assert/strict';
import { commands, languages, Position, Uri, window, workspace } from 'vscode';
import {
  cleanUp,
  faultyNotes,
  faultyReport,
  findings,
  gouji,
  inWorkspace,
  isReport,
  listenTo,
  open,
  openFile,
  runningClient,
  set,
  until,
  untilFound,
} from './support';

describe('which documents are reports', () => {
  afterEach(() => cleanUp('include', 'exclude'));

  it('no document without a title: the server is never told of it, and nothing of ours is offered in it', async () => {
    await untilFound(await open(faultyReport()));
    const sent = listenTo(await runningClient());
    const notes = await open(faultyNotes(), 'markdown');
    await notes.edit((edit) => edit.insert(notes.document.lineAt(2).range.end, '更多。'));
    await commands.executeCommand('vscode.executeHoverProvider', notes.document.uri, notes.selection.active);
    await commands.executeCommand('vscode.executeDocumentSymbolProvider', notes.document.uri);
    await languages.setTextDocumentLanguage(notes.document, 'html');
    const report = await open(faultyReport());
    await untilFound(report);
    assert.equal(await isReport(notes.document), false);
    assert.deepEqual(findings(notes.document), []);
    assert.ok(sent.some(({ uri }) => uri === report.document.uri.toString()));
    assert.ok(!sent.some(({ uri }) => uri === notes.document.uri.toString()));
  });

  for (const language of ['plaintext', 'markdown', 'html'] as const) {
    it(`a document of the language ${language} that begins with a title, and it keeps its language`, async () => {
      const { document } = await open(faultyReport(), language);
      assert.equal(await isReport(document), true);
      assert.equal(document.languageId, language);
    });
  }

  it('a document that was never saved, when it gets a title', async () => {
    const editor = await window.showTextDocument(
      await workspace.openTextDocument(inWorkspace('never saved').with({ scheme: 'untitled' })),
    );
    await editor.edit((edit) => edit.insert(new Position(0, 0), faultyReport()));
    await untilFound(editor);
  });

  it('none that is closed: its findings go with it', async () => {
    const { document } = await open(faultyReport());
    await until('there are findings', () => findings(document).length > 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await until('they are gone', () => findings(document).length === 0);
  });

  it('no page that shows the title of one as an example', async () => {
    const { document } = await open(`# A page\n\n\`\`\`text\n${faultyReport()}\`\`\`\n`, 'markdown');
    assert.equal(await isReport(document), false);
  });

  it('no document of another language, whatever it holds', async () => {
    const { document } = await openFile('report.json', faultyReport());
    assert.equal(await isReport(document), false);
  });

  it('every document of the language gouji-report', async () => {
    const named = await openFile('no title.gouji.txt', faultyNotes());
    assert.equal(named.document.languageId, 'gouji-report');
    assert.equal(await isReport(named.document), true);
    const chosen = await open(faultyNotes());
    await languages.setTextDocumentLanguage(chosen.document, 'gouji-report');
    assert.equal(await isReport(chosen.document), true);
  });

  it('no document that an extension makes up to show something', async () => {
    const provider = workspace.registerTextDocumentContentProvider('gouji-test', {
      provideTextDocumentContent: faultyReport,
    });
    const { document } = await window.showTextDocument(Uri.parse('gouji-test:/former version.txt'));
    assert.equal(document.languageId, 'plaintext');
    assert.equal(await isReport(document), false);
    provider.dispose();
  });

  it('once each, where the name of one fits the name of the other as a pattern', async () => {
    const bracketed = await openFile('年报[1].md', faultyReport());
    const plain = await openFile('年报1.md', faultyReport());
    await untilFound(bracketed);
    await untilFound(plain);
    const codes = findings(plain.document).map(
      ({ range, message }) => `${range.start.line}:${range.start.character} ${message}`,
    );
    assert.equal(new Set(codes).size, codes.length);
    assert.equal(findings(bracketed.document).length, codes.length);
    await plain.edit((edit) => edit.insert(plain.document.lineAt(2).range.end, '更多。'));
    const symbols: unknown[] = await commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      plain.document.uri,
    );
    const names = symbols.map((symbol) => JSON.stringify(symbol));
    assert.equal(new Set(names).size, names.length);
  });

  it('none that gouji.exclude names, and only those that gouji.include names', async () => {
    const { document } = await openFile('drafts/one.txt', faultyReport());
    const { reports } = await gouji();
    for (const [name, globs, expected] of [
      ['exclude', ['drafts/**'], false],
      ['exclude', ['*.txt'], false],
      ['exclude', ['one.txt/**', '*.md'], true],
      ['include', ['other/**'], false],
      ['include', ['drafts/*.txt'], true],
    ] as const) {
      await set(name, globs);
      assert.equal(reports.has(document), expected, `${name} ${globs.join()}`);
      await set(name, undefined);
    }
    assert.equal(reports.has(document), true);
  });
});
