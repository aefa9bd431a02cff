import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { cleanUp, inWorkspace, isReport, read, runningClient, until, write } from '../documents/support';
import { cleanText, codesOf, errorsOf } from '../report/support';

const answers = { institution: '青禾县水务局', level: 'department', year: 2025, previous: null, layout: 'tabs' };

async function create(changes: object = {}): Promise<TextEditor> {
  const editor = await commands.executeCommand<TextEditor | undefined>('gouji.newReport', { ...answers, ...changes });
  assert.ok(editor, 'there is a new report');
  assert.equal(window.activeTextEditor?.document, editor.document);
  return editor;
}

describe('a new report', () => {
  afterEach(() => cleanUp());

  it('is a report never saved, named by its body, with three tables to fill in and no error', async () => {
    const { document } = await create();
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'gouji-report');
    assert.ok(
      document.uri.path.endsWith('/青禾县水务局2025年政府信息公开工作年度报告.gouji.txt'),
      document.uri.toString(),
    );
    assert.ok(document.getText().startsWith('青禾县水务局2025年政府信息公开工作年度报告\n'));
    assert.ok(await isReport(document));
    await until(
      'its tables are found to be blank',
      () => codesOf(document).filter((code) => code === 'table-blank').length === 3,
    );
    assert.deepEqual(errorsOf(document), []);
  });

  it('is what undo stops at, however often it is asked for', async () => {
    const editor = await create();
    const skeleton = editor.document.getText();
    await editor.edit((builder) => builder.insert(editor.selection.start, '甲'));
    for (let times = 0; times < 3; times++) await commands.executeCommand('undo');
    await until('the skeleton stands there', () => editor.document.getText() === skeleton);
    await editor.edit((builder) => builder.insert(editor.selection.start, '乙'));
    await commands.executeCommand('undo');
    await until('the skeleton stands there again', () => editor.document.getText() === skeleton);
  });

  it('is saved beside the others by its own name', async () => {
    const { document } = await create();
    assert.ok(await document.save());
    const place = inWorkspace('青禾县水务局2025年政府信息公开工作年度报告.gouji.txt');
    assert.ok((await read(place)).startsWith('青禾县水务局2025年'));
    await cleanUp();
    await workspace.fs.delete(place);
  });

  it('begins with the first place to fill in selected', async () => {
    const { document, selection } = await create();
    assert.match(document.getText(selection), /^（此处填写主动公开.*）$/);
  });

  it('takes the figures that last year’s draft carries over', async () => {
    const place = inWorkspace('上年.txt');
    await write(place, cleanText().replaceAll('云溪县档案局', '青禾县水务局'));
    const { document } = await create({ previous: place });
    assert.ok(document.getText().includes('二、上年结转政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t3'));
    await workspace.fs.delete(place);
  });

  it('is written with pipes or HTML where asked, and never over another of its name', async () => {
    const first = await create({ layout: 'pipes' });
    assert.ok(first.document.uri.path.endsWith('.gouji.md'));
    assert.match(first.document.getText(), /^# 青禾县水务局/);
    assert.match(first.document.getText(), /\n\| 第二十条第（一）项 \|/);
    const second = await create({ layout: 'html' });
    assert.ok(second.document.uri.path.endsWith('（2）.gouji.md'));
    assert.match(second.document.getText(), /\n<table border="1">\n/);
  });

  it('asks for what it is not told, and is given up by Escape', async () => {
    await runningClient();
    const before = workspace.textDocuments.length;
    const asked = commands.executeCommand('gouji.newReport', { ...answers, institution: '关于做好年度报告' });
    await commands.executeCommand('workbench.action.closeQuickOpen');
    // Until the question is on the screen there is nothing to close.
    let isOver = false;
    void asked.then(() => (isOver = true));
    const again = setInterval(() => void commands.executeCommand('workbench.action.closeQuickOpen'), 50);
    await until('it is given up', () => isOver);
    clearInterval(again);
    assert.equal(workspace.textDocuments.length, before);
  });
});
