import assert from 'node:assert/strict';
import {
  commands,
  Position,
  Uri,
  window,
  workspace,
  type CodeLens,
  type CompletionList,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import form from '../../../../samples/forms/quarterly.gouji-form.json';
import draft from '../../../../samples/forms/quarterly.md';
import projectForm from '../../../../samples/forms/projects.gouji-form.json';
import projects from '../../../../samples/forms/projects.md';
import {
  cleanUp,
  empty,
  findings,
  gouji,
  inWorkspace,
  isReport,
  openFile,
  read,
  set,
  until,
  untilGiven,
} from '../documents/support';
import { formOf, valueIn, write as writeCells } from '../form/support';
import { codesOf, errorsOf, quickFixes, type } from '../report/support';

const folder = 'forms';
const write = (path: string, text: string): Thenable<void> =>
  workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));

const ownFindings = (document: TextDocument): Diagnostic[] =>
  findings(document).filter(({ source }) => source === 'gouji');

/** A report with ten rows: eight figures in two groups, their subtotals and the total. */
function table(first: number): string {
  const rows = [
    ['片区', '甲', first],
    ['', '乙', 3],
    ['', '丙', 5],
    ['', '丁', 4],
    ['', '小计', first + 12],
  ];
  const more = [
    ['外围', '戊', 8],
    ['', '己', 9],
    ['', '庚', 6],
    ['', '辛', 3],
    ['', '小计', 26],
  ];
  const lines = [...rows, ...more].map((row) => `| ${row.join(' | ')} |`);
  return [
    '# 松岭市园林处2031年绿地巡查报告',
    '## 一、巡查次数',
    ['| 片区 | 地段 | 次数 |', '| --- | --- | --- |', ...lines, `| 合计 | | ${String(first + 38)} |`].join('\n'),
    '',
  ].join('\n\n');
}

describe('forms of one’s own in a workspace', () => {
  afterEach(async () => {
    await cleanUp('messageLanguage');
    await empty(inWorkspace(folder));
  });

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

  it('serve a list of projects: completion, preview, the table form, and a rate mended', async () => {
    await write(`${folder}/项目.gouji-form.json`, JSON.stringify(projectForm));
    await write(`${folder}/.gouji.json`, JSON.stringify({ forms: ['*.gouji-form.json'] }));
    const { document } = await openFile(
      `${folder}/项目.md`,
      projects.replace('| 15.0% |', '| |').replace('8.7%', '7.8%'),
    );
    await until('its findings are shown', () => codesOf(document).length === 2);
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('东街雨水管网'));
    const place = new Position(line, document.lineAt(line).text.indexOf('64.50 | |') + 8);
    const offered = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    const labels = offered.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.match(labels.join('\n'), / = 15\.0$/m);
    await commands.executeCommand('gouji.preview');
    const { session } = await gouji();
    await until('the preview shows it', () => session?.previews.of(document)?.shown?.version === document.version);
    assert.match(session?.previews.of(document)?.shown?.html ?? '', /柳湾公园二期/);
    const page = await formOf(document);
    const slot = 'projects/新建项目.项目.东街雨水管网/完成率';
    assert.equal(valueIn(page, slot), '');
    await page.receive(writeCells(1, [slot, '15.0', '']));
    await until('one is left', () => codesOf(document).length === 1);
    const [left] = findings(document);
    assert.ok(left);
    const [best] = await quickFixes(document, left);
    assert.equal(best?.isPreferred, true);
    assert.ok(best.edit);
    await workspace.applyEdit(best.edit);
    await until('nothing is left', () => codesOf(document).length === 0);
    assert.ok(document.getText().includes('| 64.50 | 8.7% |'));
  });

  it('come from a finished report, and then flag, locate and mend a slip in the next', async () => {
    await write(`${folder}/.gouji.json`, '{ "severity": {} }');
    await openFile(`${folder}/一季度.md`, table(7));
    await gouji();
    const begun = Date.now();
    const proposed = await commands.executeCommand<TextEditor | undefined>('gouji.newForm');
    assert.ok(proposed);
    const { uri } = proposed.document;
    assert.ok(uri.path.endsWith(`/${folder}/绿地巡查报告.gouji-form.json`), uri.path);
    assert.equal(proposed.document.isUntitled, true);
    await commands.executeCommand('gouji.useForm', uri);
    assert.equal(
      window.activeTextEditor?.document.uri.toString(),
      inWorkspace(`${folder}/绿地巡查报告.gouji-form.json`).toString(),
    );
    const config = await read(inWorkspace(`${folder}/.gouji.json`));
    assert.deepEqual(JSON.parse(config), { severity: {}, forms: ['绿地巡查报告.gouji-form.json'] });
    const next = await openFile(`${folder}/二季度.md`, table(7).replace('| 合计 | | 45 |', '| 合计 | | 54 |'));
    await until('the slip is shown', () => codesOf(next.document).length > 0);
    assert.deepEqual(codesOf(next.document), ['form-equation']);
    const [found] = findings(next.document);
    assert.ok(found);
    const fixes = await quickFixes(next.document, found);
    const mend = fixes.find(({ title }) => /45/.test(title) && /54/.test(title));
    assert.ok(mend?.edit, fixes.map(({ title }) => title).join('; '));
    await workspace.applyEdit(mend.edit);
    await until('nothing is left', () => codesOf(next.document).length === 0);
    assert.equal(next.document.getText(), table(7));
    assert.ok(Date.now() - begun < 60_000, 'all of it takes less than a minute');
  });

  it('show what is wrong with them, and how well slips are located, as they are typed', async () => {
    const text = JSON.stringify(form, null, 2);
    const editor = await openFile(
      `${folder}/错.gouji-form.json`,
      text.replace('年初预算 + 调整数', '年初预算 + 调正数'),
    );
    await until('the error is shown', () => ownFindings(editor.document).length > 0);
    const [found] = ownFindings(editor.document);
    assert.match(editor.document.getText(found?.range), /调正数/);
    await type(editor, '调正数', '调整数');
    await until('it is gone', () => ownFindings(editor.document).length === 0);
    const lenses = await untilGiven('lenses', () =>
      commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri),
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['gouji.checkForm', 'gouji.testForm', 'gouji.explainForm', 'gouji.explainForm'],
    );
    assert.match(lenses[3]?.command?.title ?? '', /30.*40|40.*30/);
  });

  it('tell on a page beside them what gouji form check, test and explain tell, and follow what is typed', async () => {
    await write(`${folder}/quarterly.md`, draft);
    const editor = await openFile(`${folder}/季度.gouji-form.json`, JSON.stringify(form, null, 2));
    const page = async (command: string, begins: string): Promise<TextDocument> => {
      await commands.executeCommand(command);
      const shown = (): TextDocument | undefined =>
        window.visibleTextEditors.map(({ document }) => document).find(({ uri }) => uri.path.startsWith(begins));
      await until(`${begins} is shown`, () => (shown()?.getText() ?? '') !== '');
      const document = shown();
      assert.ok(document);
      assert.equal(window.activeTextEditor?.document, editor.document);
      return document;
    };
    const checked = await page('gouji.checkForm', '/季度.gouji-form.json 核对格式');
    assert.match(checked.getText(), /^季度.gouji-form.json：格式 work-quarterly 可用；表 1 个.*试例 2 个\n/);
    const tried = await page('gouji.testForm', '/季度.gouji-form.json 运行试例');
    assert.match(tried.getText(), /^ {2}✓ 平的报告没有问题\n {2}✓ 没有安排、没有表\n.*试例 2 个，失败 0 个\n$/);
    const written = await page('gouji.explainForm', '/季度.gouji-form.json 写开等式');
    assert.match(written.getText(), /\n {2}调整后预算 = 年初预算 \+ 调整数 ×8\n/);
    await type(editor, '年初预算 + 调整数', '年初预算 + 调正数');
    await until('the page tells of it', () => written.getText().includes('没有叫“调正数”的列'));
    assert.match(written.getText(), /^有 1 处错误，改好之前不能用这个格式：\n {2}第 \d+ 行：/);
  });

  it('are offered for new reports, which ask for nothing but what is blank', async () => {
    // Reports never saved are of the forms of the folder of the workspace.
    await write('项目.gouji-form.json', JSON.stringify(projectForm));
    await write('.gouji.json', JSON.stringify({ forms: ['项目.gouji-form.json'] }));
    const { reports, session } = await gouji();
    // Watchers tell of what was written, that of the server behind that of the client.
    await untilGiven('the titles of the forms', () => reports.titles.of(Uri.parse('untitled:new')));
    const known = async (): Promise<readonly unknown[]> =>
      (await session?.client?.sendRequest<readonly unknown[]>('gouji/ownForms', {})) ?? [null];
    await untilGiven('the forms in the server', known);
    try {
      const given = {
        form: 'project-progress',
        institution: '青禾县水务局',
        year: 2031,
        period: '第二季度',
        layout: 'pipes',
      };
      const editor = await commands.executeCommand<TextEditor | undefined>('gouji.newReport', given);
      assert.ok(editor);
      const { document } = editor;
      assert.ok(document.uri.path.endsWith('/青禾县水务局2031年第二季度项目进展报告.gouji.md'), document.uri.path);
      assert.match(document.getText(), /^# 青禾县水务局2031年第二季度项目进展报告\n\n## 一、总体进展\n\n（此处填写/);
      assert.match(document.getText(), /\n\| 续建项目 \| 此处填写项目1 \|/);
      assert.match(document.getText(editor.selection), /^（此处填写总体进展/);
      await until('it is checked', () => codesOf(document).includes('placeholder'));
      assert.deepEqual(errorsOf(document), []);
    } finally {
      await cleanUp();
      for (const name of ['项目.gouji-form.json', '.gouji.json']) await workspace.fs.delete(inWorkspace(name));
      await untilGiven('the server without them', async () => ((await known())[0] ? [] : [true]));
    }
  });

  it('say so in English where messages are English, and of what is no form that one is to be opened', async () => {
    await set('messageLanguage', 'en');
    await openFile(`${folder}/季度.gouji-form.json`, JSON.stringify(form, null, 2));
    await commands.executeCommand('gouji.checkForm');
    const shown = (): string =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'gouji-form')?.document.getText() ?? '';
    await until('the page is shown', () => /can be used; tables 1,/.test(shown()));
    await openFile(`${folder}/季度.md`, draft);
    const before = window.visibleTextEditors.length;
    await commands.executeCommand('gouji.checkForm');
    assert.equal(window.visibleTextEditors.length, before);
  });
});
