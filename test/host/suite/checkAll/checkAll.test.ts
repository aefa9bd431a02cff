import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  extensions,
  languages,
  window,
  workspace,
  type Diagnostic,
  type Uri,
} from 'vscode';
import type { CheckAll } from '../../../../client/checkAll/checkAll';
import {
  cleanUp,
  empty,
  faultyNotes,
  faultyReport,
  findings,
  gouji,
  inWorkspace,
  openFile,
  runningClient,
  set,
  until,
  write,
} from '../documents/support';
import { cleanText, codesOf } from '../report/support';

const at = (path: string): Uri => inWorkspace(`all/${path}`);
const put = (path: string, content: string | Uint8Array): Thenable<void> =>
  typeof content === 'string' ? write(at(path), content) : workspace.fs.writeFile(at(path), content);

/** 云溪县档案局2023年政府信息公开工作年度报告 */
const gb18030 = Uint8Array.from(
  'd4c6cfaacfd8b5b5b0b8bed632303233c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60a'.match(/../g) ?? [],
  (byte) => parseInt(byte, 16),
);

async function checker(): Promise<CheckAll> {
  await runningClient();
  const extension = extensions.getExtension('gouji.gouji');
  const all = extension && (await gouji()).session?.all(extension.extensionUri);
  assert.ok(all);
  return all;
}

/** The paths of the drafts in the summary that stand in our folder. */
function paths(all: CheckAll): string[] {
  return (all.panel.summary?.drafts ?? [])
    .map(({ path }) => path)
    .filter((path) => path.startsWith('all/'))
    .sort();
}

describe('checking all drafts', () => {
  before(async () => {
    // A report that is open starts the client.
    await openFile('start.txt', cleanText());
    await runningClient();
  });
  beforeEach(async () => {
    await set('include', ['all/**']);
    await put('甲局.txt', faultyReport());
    await put('乙局/乙局.md', cleanText());
    await put(
      '丙局.html',
      `<html><body>\n<p>${cleanText().split('\n').slice(0, 6).join('</p>\n<p>')}</p>\n</body></html>`,
    );
    await put('会议.txt', faultyNotes());
    await put('node_modules/甲局.txt', faultyReport());
  });
  afterEach(async () => {
    await empty(inWorkspace('all'));
    await cleanUp('include', 'severity');
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  // Else it would check every new file of the scenarios to come, and show its findings when its tab is closed.
  after(async () => (await checker()).dispose());

  it('names and counts the documents that it does not read', async () => {
    await put(
      '丁局.docx',
      Uint8Array.from([...'PK\u0003\u0004[Content_Types].xml word/document.xml'].map((char) => char.charCodeAt(0))),
    );
    await put('戊局.pdf', '%PDF-1.7\n');
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    const unread = all.unread.filter(({ path }) => path.startsWith('all/'));
    assert.deepEqual(
      unread.map(({ path, reason }) => [path, reason.split('；')[0]]),
      [
        ['all/丁局.docx', '“丁局.docx”文件不完整或已损坏'],
        ['all/戊局.pdf', '是 PDF'],
      ],
    );
    assert.ok(all.subtitle.includes('2 个 Word、PDF 等文档没有核对'), all.subtitle);
  });

  it('puts the findings of every draft into the Problems view, and the counts on a page', async () => {
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    assert.deepEqual(paths(all), ['all/丙局.html', 'all/乙局/乙局.md', 'all/甲局.txt']);
    const { summary } = all.panel;
    assert.ok(summary);
    const faults = languages.getDiagnostics(at('甲局.txt'));
    assert.ok(faults.length > 5);
    assert.ok(faults.every(({ source }) => source === 'gouji'));
    assert.deepEqual(languages.getDiagnostics(at('乙局/乙局.md')), []);
    assert.deepEqual(languages.getDiagnostics(at('会议.txt')), []);
    assert.equal(summary.bodies[0]?.path === 'all/甲局.txt' || summary.bodies[0]?.path === 'all/丙局.html', true);
    const counted = summary.classes.must + summary.classes.explain + summary.classes.notice;
    assert.equal(
      counted,
      summary.drafts.reduce((sum, { report }) => sum + report.findings.length, 0),
    );
    assert.equal(
      summary.rules.reduce((sum, rule) => sum + rule.findings.length, 0),
      counted,
    );
    assert.ok(summary.equations.held >= 42);
    await until('the page is shown', () => window.tabGroups.activeTabGroup.activeTab?.label === '核对全部草稿');
  });

  it('leads from the page to the place, in the encoding of the file', async () => {
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    const draft = all.panel.summary?.drafts.findIndex(({ path }) => path === 'all/甲局.txt') ?? -1;
    const finding = all.panel.summary?.drafts[draft]?.report.findings.at(-1);
    assert.ok(finding);
    await all.panel.open({ draft, finding: (all.panel.summary?.drafts[draft]?.report.findings.length ?? 0) - 1 });
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.path, at('甲局.txt').path);
    assert.equal(editor.selection.start.line, finding.range.start.line);
    assert.equal(editor.selection.start.character, finding.range.start.character);
    for (const message of [null, {}, { draft: 99 }, { draft: 'x', finding: {} }, { draft: -1 }])
      await all.panel.open(message);
    assert.equal(window.activeTextEditor, editor);
    // It is open now: its findings are those of the editor, each once.
    await until('each finding stands once', () => {
      const keys = findings(editor.document).map(({ message, range }) => `${message}${String(range.start.line)}`);
      return keys.length > 5 && new Set(keys).size === keys.length;
    });
  });

  it('stops where it is cancelled, and keeps what it has', async () => {
    const all = await checker();
    const source = new CancellationTokenSource();
    let steps = 0;
    await all.check(
      {
        report: () => {
          steps++;
          if (steps === 2) source.cancel();
        },
      },
      source.token,
    );
    assert.equal(steps, 2);
    assert.match(all.subtitle, /已取消：还有 \d+ 个文件没有看$/);
  });

  it('checks a draft again that changes, and forgets one that is deleted', async () => {
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    await put('甲局.txt', cleanText());
    await until('it is clean', () => languages.getDiagnostics(at('甲局.txt')).length === 0);
    await put('甲局.txt', faultyReport());
    await until('it is faulty', () => languages.getDiagnostics(at('甲局.txt')).length > 5);
    await workspace.fs.delete(at('甲局.txt'));
    await until('it is forgotten', () => !paths(all).includes('all/甲局.txt'));
    assert.deepEqual(languages.getDiagnostics(at('甲局.txt')), []);
    await workspace.fs.delete(at('乙局'), { recursive: true });
    await until('what was in a folder is forgotten with it', () => !paths(all).includes('all/乙局/乙局.md'));
    assert.deepEqual(
      all.unread.filter(({ path }) => path.startsWith('all/')),
      [],
    );
  });

  it('finds the drafts in a folder that is moved or copied into the workspace, however deep', async () => {
    await put('.aside/一组/甲所/甲所.txt', faultyReport());
    await put('.aside/一组/乙所.txt', cleanText());
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    await workspace.fs.rename(at('.aside'), at('moved'));
    await until('what is in it is checked', () => {
      const known = paths(all);
      return known.includes('all/moved/一组/甲所/甲所.txt') && known.includes('all/moved/一组/乙所.txt');
    });
    await workspace.fs.copy(at('moved'), at('copied'));
    await until('what is in the copy is checked', () => paths(all).includes('all/copied/一组/甲所/甲所.txt'));
  });

  it('keeps the findings of a draft in view while it is checked again', async () => {
    await commands.executeCommand('gouji.checkAll');
    const faults = (): readonly Diagnostic[] => languages.getDiagnostics(at('甲局.txt'));
    const [first] = faults();
    assert.ok(first);
    let isEmpty = false;
    const listener = languages.onDidChangeDiagnostics(() => (isEmpty ||= faults().length === 0));
    await put('甲局.txt', `\n${faultyReport()}`);
    await until('they have moved with the text', () => faults()[0]?.range.start.line === first.range.start.line + 1);
    listener.dispose();
    assert.equal(isEmpty, false);
  });

  it('heeds .gouji.json and settings at once, and reports reasons for drafts that are not there', async () => {
    await commands.executeCommand('gouji.checkAll');
    const all = await checker();
    const codes = (): unknown[] => codesOf({ uri: at('甲局.txt') } as never);
    assert.ok(codes().includes('row-total'));
    await set('severity', { 'row-total': 'off' });
    await until('it is off', () => !codes().includes('row-total'));
    await set('severity', undefined);
    await until('it is on', () => codes().includes('row-total'));
    await put(
      '.gouji.json',
      '{"exclude": ["甲局.txt"], "accepted": [{"file": "丁局.txt", "key": "row-label:x", "reason": "沿用登记系统导出的口径"}]}',
    );
    await until('it is passed over', () => !paths(all).includes('all/甲局.txt'));
    await until('the stranger is told', () =>
      languages.getDiagnostics(at('.gouji.json')).some(({ message }) => message.includes('找不到草稿“丁局.txt”')),
    );
  });

  it('reads GB18030, and names what it cannot read', async () => {
    await put('丁局.txt', gb18030);
    await put('坏.txt', Uint8Array.of(0, 1, 2, 0));
    const all = await checker();
    await commands.executeCommand('gouji.checkAll');
    assert.deepEqual(
      all.unread.map(({ path }) => path),
      ['all/坏.txt'],
    );
    const draft = all.panel.summary?.drafts.findIndex(({ path }) => path === 'all/丁局.txt') ?? -1;
    assert.equal(all.panel.summary?.drafts[draft]?.report.institution, '云溪县档案局');
    await all.panel.open({ draft });
    assert.match(window.activeTextEditor?.document.lineAt(0).text ?? '', /^云溪县档案局2023年/);
  });
});
