import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { cleanUp, faultyReport } from '../documents/support';
import { documentOf, openDocument, textIn } from '../word/support';
import { formOf, valueIn, write } from './support';

describe('the form of a Word document', () => {
  afterEach(() => cleanUp());

  it('fills in a figure, which is saved into the document with that change alone', async () => {
    const { uri, editor } = await openDocument('庚.docx', documentOf(faultyReport()));
    const { document } = editor;
    const before = document.getText();
    const form = await formOf(document);
    const slot = 'requests/refused.thirdParty/natural';
    const from = valueIn(form, slot);
    await form.receive(write(1, [slot, '17', from]));
    const wanted = document.getText();
    assert.notEqual(wanted, before);
    assert.equal(valueIn(form, slot), '17');
    assert.ok(document.isDirty);
    form.panel.reveal();
    await commands.executeCommand('workbench.action.files.save');
    assert.equal(document.isDirty, false);
    assert.equal(await textIn(uri), wanted);
    assert.equal(form.shown?.version, document.version);
  });
});
