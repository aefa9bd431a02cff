import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  Range,
  TabInputCustom,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type DocumentPasteEdit,
} from 'vscode';
import type { Form } from '../../../../client/form/form';
import {
  cleanUp,
  faultyNotes,
  faultyReport,
  gouji,
  inWorkspace,
  open,
  read,
  until,
  write as writeFile,
} from '../documents/support';
import { cleanText, type } from '../report/support';
import { formOf, slots, valueIn, write } from './support';

describe('the form of a draft', () => {
  afterEach(() => cleanUp());

  it('opens beside the text by the command, as an editor of the same document', async () => {
    const { document } = await open(faultyReport());
    const form = await formOf(document);
    await until('it stands beside the text', () => form.panel.viewColumn === ViewColumn.Two);
    assert.match(form.shown?.summary ?? '', /勾稽关系 \d+\/42 条成立/);
    const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof TabInputCustom && input.uri.toString() === document.uri.toString());
  });

  it('writes what is typed, one undo a change, byte for byte, and marks the document as changed', async () => {
    const text = cleanText();
    const { document } = await open(text);
    const form = await formOf(document);
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    await form.receive(write(2, ['requests/granted/business', '', '2']));
    assert.equal(document.getText(), text.replace('（一）予以公开\t\t9\t2\t', '（一）予以公开\t\t12\t\t'));
    assert.ok(document.isDirty);
    await until('the form shows it', () => form.shown?.version === document.version);
    assert.match(form.shown?.summary ?? '', /勾稽关系 3\d\/42/);
    form.panel.reveal();
    await until('the form is in front', () => form.panel.active);
    await commands.executeCommand('undo');
    await until('the second is undone', () => document.getText().includes('（一）予以公开\t\t12\t2\t'));
    await commands.executeCommand('undo');
    await until('the first is undone', () => document.getText() === text);
    await until('the form shows that', () => form.shown?.version === document.version);
    await commands.executeCommand('redo');
    await until('it is done again', () => document.getText().includes('（一）予以公开\t\t12\t2\t'));
  });

  it('answers a burst in order, and comes to the same as the same edits of the text', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    const all = slots(form);
    assert.ok(all.length > 180);
    const values = new Map<string, string>();
    const written: Promise<void>[] = [];
    let state = 711;
    for (let id = 1; id <= 150; id++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const slot = all[state % all.length] ?? '';
      const from = values.get(slot) ?? valueIn(form, slot);
      const text = String((state >>> 8) % 500);
      values.set(slot, text);
      written.push(form.receive(write(id, [slot, text, from])));
    }
    await Promise.all(written);
    await until('the form shows all', () => form.shown?.version === document.version);
    for (const [slot, text] of values) assert.equal(valueIn(form, slot), text, slot);
    assert.equal(document.getText().replace(/[0-9]+(?=\t|$)/gm, ''), cleanText().replace(/[0-9]+(?=\t|$)/gm, ''));
  }).timeout(180_000);

  it('overwrites nothing that was changed in the text meanwhile', async () => {
    const editor = await open(cleanText());
    const form = await formOf(editor.document);
    await window.showTextDocument(editor.document, ViewColumn.One);
    await type(editor, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    assert.ok(editor.document.getText().includes('（一）予以公开\t\t8\t'));
  });

  it('does what its menu offers', async () => {
    const { document } = await open(faultyReport());
    const form = await formOf(document);
    await form.receive({ type: 'menu', id: 1, about: { slot: 'requests/refused.thirdParty/natural' } });
    await form.receive({ type: 'choose', id: 1, index: 0 });
    await until('it is mended', () => form.shown?.version === document.version);
    assert.equal(valueIn(form, 'requests/refused.thirdParty/natural'), '2');
  });

  it('has the cursor of the text follow, without taking the focus', async () => {
    const editor = await open(cleanText());
    const form = await formOf(editor.document);
    const start = cleanText().indexOf('（七）总计');
    await form.receive({ type: 'reveal', start, end: start + 5, focus: false });
    const shown = window.visibleTextEditors.find(({ document }) => document === editor.document);
    assert.equal(shown?.document.getText(shown.selection), '（七）总计');
    assert.ok(form.panel.active);
    await form.receive({ type: 'reveal', start, end: start + 5, focus: true });
    assert.equal(window.activeTextEditor?.document, editor.document);
  });

  it('is open twice, and both show what is done in one', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    await commands.executeCommand('vscode.openWith', document.uri, 'gouji.form', ViewColumn.Three);
    const { session } = await gouji();
    const both = (): readonly Form[] =>
      session?.forms.all.filter(({ uri }) => String(uri) === String(document.uri)) ?? [];
    await until('two forms are open', () => both().length === 2);
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    await until('both show it', () => both().every(({ shown }) => shown?.version === document.version));
    assert.deepEqual(
      both().map((one) => valueIn(one, 'requests/granted/natural')),
      ['12', '12'],
    );
  });

  it('loses nothing where its file is renamed, and opens again under the new name', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    const renamed = inWorkspace(`documents/${crypto.randomUUID()}.txt`);
    const edit = new WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    assert.ok(await workspace.applyEdit(edit));
    const after = await workspace.openTextDocument(renamed);
    await window.showTextDocument(after, ViewColumn.One);
    assert.ok(after.getText().includes('（一）予以公开\t\t12\t2\t'));
    const again = await formOf(after);
    const { session } = await gouji();
    assert.equal(session?.forms.of(document), undefined);
    await again.receive(write(2, ['requests/granted/business', '5', '2']));
    assert.ok(after.getText().includes('（一）予以公开\t\t12\t5\t'));
  });

  it('loses nothing where its file is deleted', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    await workspace.fs.delete(document.uri);
    await form.receive(write(2, ['requests/granted/business', '5', '2']));
    assert.ok(document.getText().includes('（一）予以公开\t\t12\t5\t'));
    await document.save();
    assert.equal(await read(document.uri), document.getText());
  });

  it('passes over messages of any other shape', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    const before = document.getText();
    for (const message of [
      null,
      5,
      { type: 'write' },
      { type: 'write', id: 1, changes: [{ slot: 'requests/granted/natural' }] },
      { type: 'write', id: -1, changes: [] },
      { type: 'write', id: 1, changes: new Array(2000).fill({ slot: 'a', text: '1', from: '' }) },
      { type: 'reveal', start: 5, end: 2 },
      { type: 'menu', id: 1, about: {} },
      { type: 'choose', id: 1, index: 99 },
      { type: 'paste', slot: 'a' },
    ])
      await form.receive(message);
    assert.equal(document.getText(), before);
  });

  it('says of a document that is no report that it is none', async () => {
    const { document } = await open(faultyNotes());
    await commands.executeCommand('vscode.openWith', document.uri, 'gouji.form');
    const { session } = await gouji();
    await until('the form is open', () => (session ?? undefined)?.forms.of(document) !== undefined);
    assert.equal(session?.forms.of(document)?.shown, null);
  });

  it('fills in a report that was never saved', async () => {
    const document = await workspace.openTextDocument({ language: 'gouji-report', content: cleanText() });
    await window.showTextDocument(document);
    const form = await formOf(document);
    await form.receive(write(1, ['requests/granted/natural', '12', '9']));
    assert.ok(document.getText().includes('（一）予以公开\t\t12\t'));
  });

  it('runs its script in a page of its own, with nothing but its own files', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(form.panel.webview.html)?.[1];
    const source = form.panel.webview.cspSource;
    assert.equal(
      policy,
      `default-src 'none'; script-src ${source}; style-src ${source}; base-uri 'none'; form-action 'none'`,
    );
    await until('the page is ready', () => form.isReady, 90_000);
  }).timeout(120_000);
});

describe('figures pasted and imported', () => {
  afterEach(async () => {
    await cleanUp();
    const { session } = await gouji();
    if (session) session.forms.confirm = () => Promise.resolve(true);
  });

  it('are asked about where they would overwrite others, and are one step to undo', async () => {
    const { document } = await open(cleanText());
    const form = await formOf(document);
    const { session } = await gouji();
    assert.ok(session);
    const asked: string[] = [];
    let isAllowed = false;
    session.forms.confirm = (question) => {
      asked.push(question);
      return Promise.resolve(isAllowed);
    };
    const paste = { type: 'paste', slot: 'requests/granted/natural', html: '', text: '5\t6\n7\t8' };
    await form.receive(paste);
    assert.equal(document.getText(), cleanText());
    isAllowed = true;
    await form.receive(paste);
    assert.equal(asked.length, 2);
    assert.match(asked[0] ?? '', /4 个数字，其中 4 格已有数字/);
    assert.ok(document.getText().includes('（一）予以公开\t\t5\t6\t'));
    assert.match(document.getText(), /不计其他情形）\t\t7\t8\t/);
    form.panel.reveal();
    await until('the form is in front', () => form.panel.active);
    await commands.executeCommand('undo');
    await until('all of it is undone', () => document.getText() === cleanText());
  });

  it('come from a CSV file, by their labels', async () => {
    const { document } = await open(cleanText());
    const { session } = await gouji();
    await until('the server runs', () => session?.client !== undefined);
    if (session) session.forms.confirm = () => Promise.resolve(true);
    const file = inWorkspace('documents/figures.csv');
    await writeFile(file, '行政复议,,,,\n（一）予以公开,11,2,0,1,1,0,15\n');
    await commands.executeCommand('gouji.importFigures', file);
    await until('they are filled in', () => document.getText().includes('（一）予以公开\t\t11\t2\t0\t1\t1\t0\t15'));
  });

  it('fill the cells of a table in the text, too', async () => {
    const editor = await open(cleanText());
    const { session } = await gouji();
    await until('the server runs', () => session?.client !== undefined);
    const { document } = editor;
    const at = document.positionAt(cleanText().indexOf('（一）予以公开\t\t9') + 9);
    const transfer = new DataTransfer();
    transfer.set('text/plain', new DataTransferItem('5\t6\r\n'));
    assert.ok(session);
    const given = async (place: typeof at): Promise<DocumentPasteEdit[] | undefined> =>
      session.pasting.provideDocumentPasteEdits(
        document,
        [new Range(place, place)],
        transfer,
        undefined,
        new CancellationTokenSource().token,
      );
    const [edit] = (await given(at)) ?? [];
    assert.ok(edit);
    session.forms.confirm = () => Promise.resolve(false);
    assert.equal((await session.pasting.resolveDocumentPasteEdit(edit)).additionalEdit?.size, 0);
    session.forms.confirm = () => Promise.resolve(true);
    const [again] = (await given(at)) ?? [];
    assert.ok(again);
    const { additionalEdit } = await session.pasting.resolveDocumentPasteEdit(again);
    assert.ok(additionalEdit && (await workspace.applyEdit(additionalEdit)));
    assert.ok(document.getText().includes('（一）予以公开\t\t5\t6\t0'));
    assert.equal(await given(document.positionAt(0)), undefined);
  });
});
