import assert from 'node:assert/strict';
import { commands, window, workspace, type TextEditor } from 'vscode';
import { cleanUp, empty, inWorkspace, openFile, runningClient, write } from '../documents/support';
import { cleanText } from '../report/support';
import { documentOf } from '../word/support';

const unit = (institution: string): string => cleanText().replaceAll('云溪县档案局', institution);
/** The figures of the line that begins so. */
const rowOf = (text: string, label: string): number[] =>
  (text.split('\n').find((line) => line.startsWith(label)) ?? '')
    .split('\t')
    .filter((cell) => /^[0-9]+$/.test(cell))
    .map(Number);

describe('the parts of a whole', () => {
  before(async () => {
    await openFile('start.txt', cleanText());
    await runningClient();
    await write(inWorkspace('parts/a.txt'), unit('云溪县税源管理局'));
    await workspace.fs.writeFile(inWorkspace('parts/b.docx'), documentOf(unit('云溪县茶业发展局')));
  });
  after(async () => {
    await empty(inWorkspace('parts'));
    await cleanUp();
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  it('are added up, text and Word, into a report that was never saved, as an open one stands in its editor', async () => {
    const given = { from: inWorkspace('parts'), institution: '云溪县人民政府' };
    const editor = await commands.executeCommand<TextEditor | undefined>('gouji.compile', given);
    const whole = editor?.document;
    assert.ok(whole);
    assert.equal(window.activeTextEditor?.document, whole);
    assert.deepEqual([whole.isUntitled, whole.languageId], [true, 'gouji-report']);
    assert.match(whole.lineAt(0).text, /^云溪县人民政府2024年政府信息公开工作年度报告$/);
    for (const label of ['一、本年新收', '二、上年结转', '四、结转下年度'])
      assert.deepEqual(
        rowOf(whole.getText(), label),
        rowOf(cleanText(), label).map((figure) => 2 * figure),
        label,
      );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
