import assert from 'node:assert/strict';
import { commands, Range, Selection, window, workspace, WorkspaceEdit, type Diagnostic, type TextEditor } from 'vscode';
import { cleanUp, empty, findings, inWorkspace, openFile, runningClient, until, write } from '../documents/support';
import { cleanText, codeOf } from '../report/support';
import { documentOf, textUri } from '../word/support';

const institution = '云溪县税源管理局';
/** Of the clean sample: 上年结转 3, 1, 0, 0, 0, 0 and 4 in all; this year's carried over is 3. */
const thisYear = (): string => cleanText().replaceAll('云溪县档案局', institution);

/** The year before, which carried over `natural` and 1: nothing else that the two have in common. */
function lastYear(natural: number): string {
  const lines = thisYear()
    .replaceAll('2024年', '2023年')
    .split('\n')
    .map((line) => {
      if (line.startsWith('一、本年新收')) return figures(line, [natural, 1, 0, 0, 0, 0, natural + 1]);
      if (line.startsWith('二、上年结转') || /^\t|^三、本年度/.test(line)) return zeros(line);
      return line.startsWith('四、结转下年度') ? figures(line, [natural, 1, 0, 0, 0, 0, natural + 1]) : line;
    });
  const sections = lines.join('\n').split(/^(?=[一二三四五六]、)/m);
  // Its prose is none of this year's.
  return sections
    .map((part) => (/^[一五]、(?:总体|存在)/.test(part) ? `${part.split('\n')[0] ?? ''}\n\n（略）\n\n` : part))
    .join('');
}

function figures(line: string, numbers: readonly number[]): string {
  return [...line.split('\t').slice(0, -7), ...numbers].join('\t');
}

const zeros = (line: string): string => (/\t[0-9]+$/.test(line) ? figures(line, [0, 0, 0, 0, 0, 0, 0]) : line);

const carried = ({ document }: TextEditor): Diagnostic[] =>
  findings(document).filter(({ code }) => codeOf(code) === 'previous-carry');

describe('last year’s report in the workspace', () => {
  before(async () => {
    await openFile('start.txt', cleanText());
    await runningClient();
  });
  after(async () => {
    await empty(inWorkspace('years'));
    await cleanUp();
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  it('is found by its title, a Word document, open or not, and followed when the file changes', async () => {
    await workspace.fs.writeFile(inWorkspace('years/a.docx'), documentOf(lastYear(3)));
    const editor = await openFile('years/b.txt', thisYear());
    await workspace.fs.writeFile(inWorkspace('years/a.docx'), documentOf(lastYear(2)));
    await until('a finding against last year’s', () => carried(editor).length === 1);
    const [finding] = carried(editor);
    assert.match(finding?.message ?? '', /填报 3，上年年报（years\/a\.docx）「四、结转下年度继续办理」为 2/);
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), textUri(inWorkspace('years/a.docx')).toString());
    await workspace.fs.delete(inWorkspace('years/a.docx'));
    await until('no finding once it is gone', () => carried(editor).length === 0);
  });

  it('changes the findings of this year’s while it is edited in another tab, without a save; the command goes to the same figure', async () => {
    await write(inWorkspace('years/c.txt'), lastYear(3));
    const editor = await openFile('years/b.txt', thisYear());
    const last = await openFile('years/c.txt', lastYear(3));
    const row = last.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('四、结转下年度'));
    const line = last.document.lineAt(row).text;
    const edit = new WorkspaceEdit();
    edit.replace(last.document.uri, new Range(row, 0, row, line.length), figures(line, [5, 1, 0, 0, 0, 0, 6]));
    assert.ok(await workspace.applyEdit(edit));
    await until('a finding in the other tab', () => carried(editor).length === 1);
    assert.equal(last.document.isDirty, true);
    const shown = await window.showTextDocument(editor.document);
    const own = editor.document
      .getText()
      .split('\n')
      .findIndex((text) => text.startsWith('四、结转下年度'));
    const at = editor.document.lineAt(own).text.indexOf('\t') + 3;
    shown.selection = new Selection(own, at, own, at);
    await commands.executeCommand('gouji.goToLastYear');
    await until('last year’s in front', () => window.activeTextEditor?.document.uri.path.endsWith('/c.txt') === true);
    await until('the cursor on the figure', () => window.activeTextEditor?.selection.active.line === row);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is what sentences are held against, too, as it stands in its tab', async () => {
    // Of last year 4 were received, of this year 28.
    const text = thisYear().replace('申请28件，', '申请28件，较上年增加24件；');
    const editor = await openFile('years/d.txt', text);
    const last = await openFile('years/c.txt', lastYear(3));
    const said = (): string[] =>
      findings(editor.document).flatMap(({ code, range }) =>
        codeOf(code) === 'prose-previous' ? [editor.document.getText(range)] : [],
      );
    const row = last.document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('一、本年新收'));
    const { text: line } = last.document.lineAt(row);
    const receive = async (count: number): Promise<void> => {
      const edit = new WorkspaceEdit();
      const { length } = last.document.lineAt(row).text;
      edit.replace(last.document.uri, new Range(row, 0, row, length), figures(line, [count, 1, 0, 0, 0, 0, count + 1]));
      assert.ok(await workspace.applyEdit(edit));
    };
    await receive(5);
    await until('a change that does not follow any more', () => said().join() === '增加24件');
    assert.equal(last.document.isDirty, true);
    await receive(3);
    await until('nothing once it follows', () => said().length === 0);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('of a form of one’s own is held against as the form says, from a file that was there before the form', async () => {
    const form = `{"gouji-form": 1, "id": "works", "title": "季度工程报告", "sections": [{"title": "工程情况", "table": "t"}],
"tables": [{"key": "t", "corner": "类别", "columns": ["支出", "上年同期"], "rows": ["道路", "桥梁", {"label": "合计", "total": true}],
"equations": ["上年同期 = previous.支出"]}]}`;
    const report = (year: number, rows: readonly string[]): string =>
      `云溪县水务局${year}年第二季度工程报告\n\n一、工程情况\n\n类别\t支出\t上年同期\n${rows.map((row) => `${row}\n`).join('')}`;
    await write(inWorkspace('years/own/.gouji.json'), '{"forms": ["*.gouji-form.json"]}');
    await write(inWorkspace('years/own/last.txt'), report(2030, ['道路\t120\t90', '桥梁\t30\t40', '合计\t150\t130']));
    const editor = await openFile(
      'years/own/b.txt',
      report(2031, ['道路\t140\t102', '桥梁\t35\t30', '合计\t175\t132']),
    );
    await write(inWorkspace('years/own/a.gouji-form.json'), form);
    const found = (): Diagnostic[] => findings(editor.document).filter(({ code }) => codeOf(code) === 'form-previous');
    await until('a finding against last year’s', () => found().length === 1);
    assert.match(found()[0]?.message ?? '', /填报 102，按“上年同期 = previous\.支出”应为 120/);
    const [related] = found()[0]?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), inWorkspace('years/own/last.txt').toString());
    await write(inWorkspace('years/own/last.txt'), report(2030, ['道路\t102\t90', '桥梁\t30\t40', '合计\t132\t130']));
    await until('no finding once last year’s is mended', () => found().length === 0);
  });
});
