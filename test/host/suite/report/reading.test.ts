import assert from 'node:assert/strict';
import {
  commands,
  Selection,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  type Position,
} from 'vscode';
import { cleanUp, findings, open, runningClient, until } from '../documents/support';
import { cleanText, placeOf, quickFixes, type } from './support';

describe('an open report', () => {
  afterEach(() => cleanUp());

  const hoverAt = async (uri: unknown, position: Position): Promise<string> => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, position);
    return hovers.flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value)).join('\n');
  };

  it('explains a figure, a section and a table under the mouse', async () => {
    const { document } = await open(cleanText());
    await runningClient();
    const figure = placeOf(document, '（一）予以公开\t\t9').end;
    const text = await hoverAt(document.uri, figure);
    assert.match(text, /（一）予以公开 · 自然人/);
    assert.match(text, /自然人 9 \+ 商业企业 2 \+ 社会公益组织 1 \+ 法律服务机构 1 = 13 = 总计 13 ✓/);
    assert.match(text, /第三十六条/);
    assert.match(
      await hoverAt(document.uri, placeOf(document, '五、存在的主要问题及改进情况').start),
      /第五十条（四）/,
    );
    assert.match(await hoverAt(document.uri, placeOf(document, '（本列数据的勾稽关系').start), /39\/39/);
    assert.match(await hoverAt(document.uri, placeOf(document, '8.属于行政查询事项').start), /第三十六条（七）/);
  });

  it('has an outline of sections, aspects, tables and rows', async () => {
    const { document } = await open(cleanText());
    await runningClient();
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const sections = symbols.filter(({ name }) => /^[一二三四五六]、/.test(name));
    assert.equal(sections.length, 6);
    assert.equal(sections[0]?.children.length, 5);
    const table = sections[2]?.children[0];
    assert.equal(table?.name, '表：收到和处理政府信息公开申请情况');
    assert.equal(table.children.length, 25);
    assert.deepEqual([table.children[2]?.name, table.children[2]?.detail], ['（一）予以公开', '9 2 0 1 1 0 13']);
  });

  it('folds sections and tables', async () => {
    const { document } = await open(cleanText());
    await runningClient();
    const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const starts = new Set(ranges.map(({ start }) => start));
    for (const text of ['一、总体情况', '六、其他需要报告的事项', '第二十条第（一）项', '行政复议\t']) {
      assert.ok(starts.has(placeOf(document, text).start.line), text);
    }
  });

  it('offers to insert a missing section in its place, with its table', async () => {
    const text = cleanText();
    const start = text.indexOf('四、政府信息公开行政复议');
    const editor = await open(text);
    await type(editor, text.slice(start, text.indexOf('五、存在')), '');
    const { document } = editor;
    await until('the section is missed', () =>
      findings(document).some(({ message }) => message === '缺少栏目「四、政府信息公开行政复议、行政诉讼情况」。'),
    );
    const finding = findings(document).find(({ message }) => message.startsWith('缺少栏目'));
    assert.ok(finding);
    const [fix] = await quickFixes(document, finding);
    const edit = fix?.edit?.get(document.uri)[0];
    assert.equal(edit?.range.start.line, placeOf(document, '五、存在').start.line);
    assert.match(edit.newText, /^四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t/);
  });

  it('has its table laid out again by the command and by the formatter', async () => {
    const row = '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3';
    for (const command of ['gouji.layoutTable', 'editor.action.formatDocument']) {
      const editor = await open(cleanText());
      const { document } = editor;
      await type(editor, row, '四、结转下年度继续办理\t2\t1\t0\t0\t0\t0\t3\t\t');
      await until('it is out of line', () => findings(document).length === 1);
      const { start } = placeOf(document, '四、结转下年度继续办理');
      editor.selection = new Selection(start, start);
      await commands.executeCommand(command);
      await until(`${command} has laid it out`, () => document.getText() === cleanText());
    }
  });
});
