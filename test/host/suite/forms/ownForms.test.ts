import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import form from '../../../../samples/forms/quarterly.gouji-form.json';
import draft from '../../../../samples/forms/quarterly.md';
import { empty, findings, inWorkspace, isReport, openFile, until } from '../documents/support';
import { codesOf, quickFixes } from '../report/support';

const folder = 'forms';
const write = (path: string, text: string): Thenable<void> =>
  workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));

describe('forms of one’s own in a workspace', () => {
  afterEach(() => empty(inWorkspace(folder)));

  it('make reports of the documents that have their titles, as soon as .gouji.json names them', async () => {
    const wrong = draft.replace('676.00 | 149.10', '677.00 | 149.10');
    const { document } = await openFile(`${folder}/季度.md`, wrong);
    assert.equal(await isReport(document), false);
    await write(`${folder}/季度.gouji-form.json`, JSON.stringify(form));
    await write(`${folder}/.gouji.json`, JSON.stringify({ forms: ['*.gouji-form.json'] }));
    await until('its findings are shown', () => codesOf(document).length > 0);
    assert.deepEqual(codesOf(document), ['form-equation', 'form-equation']);
    assert.equal(document.languageId, 'markdown');
    const [first] = findings(document);
    assert.ok(first);
    const [best] = await quickFixes(document, first);
    assert.equal(best?.isPreferred, true);
    assert.match(best.title, /677\.00.*676\.00/);
    await workspace.fs.delete(inWorkspace(`${folder}/.gouji.json`));
    await until('it is a report no longer', () => codesOf(document).length === 0);
  });
});
