import assert from 'node:assert/strict';
import { commands, env, Position, type Diagnostic, type Range, type TextDocument } from 'vscode';
import {
  cleanUp,
  faultyReport,
  findings,
  gouji,
  listenTo,
  open,
  openFile,
  runningClient,
  set,
  until,
  untilFound,
} from './support';

describe('a setting takes effect at once', () => {
  afterEach(() => cleanUp('enable', 'run', 'severity', 'messageLanguage'));

  it('gouji.enable off clears every open report, and on brings the findings back', async () => {
    const editors = [await open(faultyReport()), await openFile('open too.txt', faultyReport())];
    for (const editor of editors) await untilFound(editor);
    await set('enable', false);
    const { reports } = await gouji();
    assert.deepEqual(reports.all, []);
    for (const { document } of editors) assert.deepEqual(findings(document), []);
    await set('enable', true);
    for (const editor of editors) await untilFound(editor);
  });

  it('a severity of off removes the findings of a rule, also from a report in the background', async () => {
    const background = await open(faultyReport());
    await untilFound(background);
    await untilFound(await open(faultyReport()));
    const code = codeOf(findings(background.document)[0]?.code);
    await set('severity', { [code]: 'off' });
    await until(`no ${code} is left`, () =>
      findings(background.document).every((finding) => codeOf(finding.code) !== code),
    );
  });

  it('the language of findings', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    await set('messageLanguage', 'en');
    await until('findings are in English', () =>
      findings(editor.document).some(({ message }) => /[a-z]{3}/.test(message)),
    );
    await set('messageLanguage', 'zh-cn');
    await until('findings are in Chinese', () =>
      findings(editor.document).every(({ message }) => /\p{Script=Han}/u.test(message)),
    );
    await set('messageLanguage', 'auto');
    const isChinese = env.language.startsWith('zh');
    await until('they are in the language of VS Code', () =>
      findings(editor.document).every(({ message }) => /[a-z]{3}/.test(message) !== isChinese),
    );
  });

  it('gouji.run manual: only the command checks', async () => {
    await set('run', 'manual');
    const editor = await open(faultyReport());
    const client = await runningClient();
    const sent = listenTo(client);
    await editor.edit((edit) => edit.insert(new Position(2, 0), '字'));
    await client.sendRequest('gouji/status', { uri: editor.document.uri.toString() }); // the server has heard of the key
    assert.ok(sent.some(({ method }) => method === 'textDocument/didChange'));
    assert.ok(!sent.some(({ method }) => method === 'textDocument/diagnostic'));
    assert.deepEqual(findings(editor.document), []);
    await commands.executeCommand('gouji.check');
    await untilFound(editor);
  });

  it('gouji.run onSave: on opening and when it is saved', async () => {
    await set('run', 'onSave');
    const editor = await openFile('to save.txt', faultyReport());
    await untilFound(editor);
    const count = findings(editor.document).length;
    const sent = listenTo(await runningClient());
    await editor.edit((edit) =>
      edit.replace(wholeOf(editor.document), '松岭市园林管理处2024年政府信息公开工作年度报告\n'),
    );
    assert.equal(findings(editor.document).length, count);
    assert.ok(!sent.some(({ method }) => method === 'textDocument/diagnostic'));
    await editor.document.save();
    await until('it is checked', () => sent.some(({ method }) => method === 'textDocument/diagnostic'));
    await until('other findings are shown', () => findings(editor.document).length !== count);
  });
});

function wholeOf(document: TextDocument): Range {
  return document.lineAt(0).range.union(document.lineAt(document.lineCount - 1).range);
}

function codeOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
