import assert from 'node:assert/strict';
import { commands, extensions, languages, window, workspace } from 'vscode';
import type { CheckAll } from '../../../../client/checkAll/checkAll';
import {
  cleanUp,
  empty,
  faultyReport,
  findings,
  gouji,
  inWorkspace,
  openFile,
  runningClient,
  set,
  until,
} from '../documents/support';
import { cleanText } from '../report/support';
import { documentOf, textUri, untilInFront } from '../word/support';

const at = (name: string) => inWorkspace(`all/${name}`);

async function checker(): Promise<CheckAll> {
  const extension = extensions.getExtension('gouji.gouji');
  const all = extension && (await gouji()).session?.all(extension.extensionUri);
  assert.ok(all);
  return all;
}

describe('checking all drafts with Word documents among them', () => {
  before(async () => {
    await openFile('start.txt', cleanText());
    await runningClient();
    await set('include', ['all/**']);
    await workspace.fs.writeFile(at('甲局/年报.docx'), documentOf(faultyReport()));
    await workspace.fs.writeFile(at('乙局.docx'), documentOf(cleanText()));
    await workspace.fs.writeFile(at('通知.docx'), documentOf('关于开会的通知\n下周一开会。'));
    await workspace.fs.writeFile(at('坏.docx'), documentOf(cleanText()).subarray(0, 2000));
    await workspace.fs.writeFile(at('~$年报.docx'), Uint8Array.of(1, 2, 3));
    await commands.executeCommand('gouji.checkAll');
  });
  // The next suite of this folder disposes of the checker, of which a session has one.
  after(async () => {
    await empty(inWorkspace('all'));
    await cleanUp('include');
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  it('reads them like others, by their own paths', async () => {
    const all = await checker();
    const paths = (all.panel.summary?.drafts ?? []).map(({ path }) => path).filter((path) => path.startsWith('all/'));
    assert.deepEqual([...paths].sort(), ['all/乙局.docx', 'all/甲局/年报.docx'].sort());
    assert.deepEqual(findings({ uri: textUri(at('乙局.docx')) }), []);
    const unread = all.unread.filter(({ path }) => path.startsWith('all/'));
    assert.deepEqual(
      unread.map(({ path }) => path),
      ['all/坏.docx'],
    );
    assert.match(unread[0]?.reason ?? '', /不完整或已损坏/);
    assert.ok(all.subtitle.includes('1 个 Word、PDF 等文档没有核对'), all.subtitle);
  });

  it('puts its findings on the text, where a click lands on the figure', async () => {
    const uri = textUri(at('甲局/年报.docx'));
    const finding = findings({ uri }).find(({ code }) => typeof code === 'object' && code.value === 'row-total');
    assert.ok(finding);
    await commands.executeCommand('vscode.open', uri, { selection: finding.range });
    const editor = await untilInFront(at('甲局/年报.docx'));
    assert.match(editor.document.getText(editor.selection), /^\d+$/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await until('its findings are those of the run again', () => languages.getDiagnostics(uri).length > 0);
    assert.equal(
      window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString()),
      false,
    );
  });

  it('checks one again that another program writes, and forgets one that is deleted', async () => {
    const uri = textUri(at('甲局/年报.docx'));
    await workspace.fs.writeFile(at('甲局/年报.docx'), documentOf(cleanText()));
    await until('what was mended has no findings', () => languages.getDiagnostics(uri).length === 0);
    await workspace.fs.delete(at('甲局'), { recursive: true });
    const all = await checker();
    await until(
      'it is gone from the summary',
      () => !(all.panel.summary?.drafts ?? []).some(({ path }) => path.startsWith('all/甲局')),
    );
  });
});
