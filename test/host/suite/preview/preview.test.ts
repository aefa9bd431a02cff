import assert from 'node:assert/strict';
import { commands, ViewColumn, window, type TextDocument } from 'vscode';
import type { Preview } from '../../../../client/preview/preview';
import {
  cleanUp,
  faultyNotes,
  faultyReport,
  gouji,
  inWorkspace,
  open,
  openFile,
  read,
  set,
  until,
} from '../documents/support';
import { cleanText, type } from '../report/support';

describe('the preview beside a draft', () => {
  afterEach(() => cleanUp('messageLanguage'));

  it('opens beside the draft, which keeps the focus, and shows its failing equations', async () => {
    const { document } = await open(faultyReport());
    const { panel, shown } = await previewOf(document);
    await until('it stands beside the draft', () => panel.viewColumn === ViewColumn.Two);
    assert.equal(window.activeTextEditor?.document, document);
    assert.match(panel.title, /^预览 .+\.txt$/);
    assert.equal(shown?.version, document.version);
    assert.match(shown.html, /勾稽关系 \d+\/42 条成立/);
    assert.match(shown.html, /<td class="figure failed"[^>]*>3<span class="badge">与各列差 5<\/span>/);
  });

  it('runs its script in a page of its own', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    // The older VS Code, in a browser, takes half a minute over every other page, whosever it is.
    await until('the page is ready', () => preview.isReady, 90_000);
  }).timeout(120_000);

  it('is one a draft, however often it is asked for', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    await commands.executeCommand('gouji.preview');
    assert.equal(await previewOf(document), preview);
    assert.equal((await gouji()).session?.previews.all.length, 1);
  });

  it('follows what is typed', async () => {
    const editor = await open(cleanText());
    const preview = await previewOf(editor.document);
    assert.match(preview.shown?.html ?? '', /勾稽关系 42\/42 条成立/);
    await type(editor, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
    await until('the preview shows it', () => preview.shown?.version === editor.document.version);
    assert.match(preview.shown?.html ?? '', /勾稽关系 40\/42 条成立/);
  });

  it('leads from a click to the source', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    const cell = /data-start="(\d+)" data-end="(\d+)">１４６件</.exec(preview.shown?.html ?? '');
    assert.ok(cell);
    await preview.receive({ type: 'reveal', start: Number(cell[1]), end: Number(cell[2]) });
    assert.equal(window.activeTextEditor?.document, document);
    assert.equal(document.getText(window.activeTextEditor.selection), '１４６件');
    assert.equal(window.activeTextEditor.viewColumn, ViewColumn.One);
  });

  it('passes over messages that are none, and offsets out of the text', async () => {
    const editor = await open(faultyReport());
    const preview = await previewOf(editor.document);
    const before = editor.selection;
    for (const message of [
      null,
      'reveal',
      { type: 'run' },
      { type: 'reveal', start: -1, end: 2 },
      { type: 'reveal', start: '0', end: 2 },
      { type: 'reveal', start: 5, end: 2 },
    ]) {
      await preview.receive(message);
    }
    assert.ok(editor.selection.isEqual(before));
    await preview.receive({ type: 'reveal', start: 1e9, end: 1e12 });
    const end = editor.document.positionAt(editor.document.getText().length);
    assert.ok(window.activeTextEditor?.selection.active.isEqual(end));
  });

  it('saves the report as a page without marks, and never over the draft', async () => {
    const text = faultyReport();
    const { document } = await openFile('preview/draft.html', text);
    const preview = await previewOf(document);
    const target = inWorkspace('preview/published.html');
    await preview.save(target);
    const page = await read(target);
    assert.ok(page.startsWith('<!DOCTYPE html>'));
    assert.match(page, /<th rowspan="22" scope="row(?:group)?">三、本年度办理结果<\/th>/);
    assert.ok(!page.includes('与各列差'));
    await preview.save(document.uri);
    assert.equal(await read(document.uri), text);
  });

  it('is told where the document is no report any more, and shows it again when it is', async () => {
    const editor = await open(faultyReport());
    const preview = await previewOf(editor.document);
    const title = editor.document.lineAt(0).text;
    await type(editor, title, '会议记录');
    await until('nothing is shown', () => preview.shown === null);
    await type(editor, '会议记录', title);
    await until('it is shown again', () => preview.shown !== null);
  });

  it('changes its language with the setting', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    await set('messageLanguage', 'en');
    await until('it is in English', () => /equations hold/.test(preview.shown?.html ?? ''));
    assert.match(preview.panel.title, /^Preview /);
  });

  it('shows the report again after the server was restarted', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    const before = preview.shown;
    await commands.executeCommand('gouji.restart');
    await until('it is shown anew', () => preview.shown !== null && preview.shown !== before);
  });

  it('is closed with its panel, and asked for no more', async () => {
    const { document } = await open(faultyReport());
    const preview = await previewOf(document);
    preview.panel.dispose();
    const previews = (await gouji()).session?.previews;
    await until('it is gone', () => previews?.of(document) === undefined);
    assert.notEqual(await previewOf(document), preview);
  });

  it('closes with its draft', async () => {
    const { document } = await open(faultyReport());
    await previewOf(document);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const { session } = await gouji();
    await until('the preview is closed', () => session?.previews.of(document) === undefined);
  });

  it('comes back after a restart of the window, and goes where its draft is gone', async () => {
    const { document } = await open(faultyReport());
    const previews = (await gouji()).session?.previews;
    const panel = window.createWebviewPanel('gouji.preview', '', ViewColumn.Beside);
    await previews?.restore(panel, { uri: document.uri.toString(), top: 0 });
    await until('it shows the report', () => previews?.of(document)?.shown != null);
    for (const state of [undefined, { uri: 5 }, { uri: 'no uri' }, { uri: inWorkspace('gone.txt').toString() }]) {
      const other = window.createWebviewPanel('gouji.preview', '', ViewColumn.Beside);
      let isClosed = false;
      other.onDidDispose(() => (isClosed = true));
      await previews?.restore(other, state);
      await until('the panel is closed', () => isClosed);
    }
  });

  it('is not to be had of other documents', async () => {
    const { document } = await open(faultyNotes());
    await commands.executeCommand('gouji.preview');
    assert.equal((await gouji()).session?.previews.of(document), undefined);
  });

  it('runs nothing but its own script, and reaches nothing but its own files', async () => {
    const { document } = await open(faultyReport());
    const { panel } = await previewOf(document);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(panel.webview.html)?.[1];
    const source = panel.webview.cspSource;
    assert.equal(
      policy,
      `default-src 'none'; script-src ${source}; style-src ${source}; base-uri 'none'; form-action 'none'`,
    );
    assert.doesNotMatch(panel.webview.html, /unsafe|style=|onload|onclick/);
    assert.deepEqual(
      panel.webview.options.localResourceRoots?.map(({ path }) => path.split('/').slice(-2).join('/')),
      ['dist/preview'],
    );
    assert.ok(!panel.webview.html.includes('松岭'), 'no text of the draft stands in the page itself');
  });
});

/** Opens the preview of the active report, and waits until it shows the report as it is now. */
async function previewOf(document: TextDocument): Promise<Preview> {
  await commands.executeCommand('gouji.preview');
  const { session } = await gouji();
  await until('the preview shows the draft', () => session?.previews.of(document)?.shown?.version === document.version);
  const preview = session?.previews.of(document);
  assert.ok(preview);
  return preview;
}
