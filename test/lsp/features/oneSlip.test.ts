import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  DocumentHighlight,
  Hover,
  Location,
  Position,
  Range,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient, type TestClient } from '../client';
import { withFigures } from '../../support/faults';
import { clean, edit } from '../../support/samples';

const uri = 'file:///slip.txt';
/** The 2 of third parties, natural persons, typed twice: its row and its column fail. */
const slip = edit(clean, '4.保护第三方合法权益\t2\t', '4.保护第三方合法权益\t22\t');
const figure = '「4.保护第三方合法权益 · 自然人」';

let client: TestClient;
let document: TextDocument;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => {
  client.close();
});

async function open(text: string): Promise<Diagnostic[]> {
  document = TextDocument.create(uri, 'plaintext', 1, text);
  await client.open(uri, text);
  return client.pull(uri);
}
const textAt = (range: Range): string => document.getText(range);
const lineOf = (start: string): number =>
  document
    .getText()
    .split('\n')
    .findIndex((line) => line.trim().startsWith(start));
/** The place of the figure of a column, counted from 0, in a row of table 3. */
function place(row: string, column: number): Position {
  const line = lineOf(row);
  const cells = (document.getText().split('\n')[line] ?? '').split('\t');
  const first = cells.length - 7;
  return { line, character: cells.slice(0, first + column).join('\t').length + 1 };
}
const ask = <T>(method: string, position: Position): Promise<T> =>
  client.rpc.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, context: {} });
async function hoverAt(position: Position): Promise<string> {
  return ((await ask<Hover>('hover', position)).contents as { value: string }).value;
}
async function fixesAt(range: Range, diagnostics: Diagnostic[]): Promise<CodeAction[]> {
  return client.rpc.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics, only: ['quickfix'] },
  });
}
const titles = (actions: readonly CodeAction[]): string[] =>
  actions.map(({ title, isPreferred }) => (isPreferred ? '*' : '') + title);

describe('one wrong detail of table 3', () => {
  it('is one story: each total keeps its error and names the figure, the figure names what it explains', async () => {
    const found = await open(slip);
    expect(found.map(({ code, message, range }) => [code, textAt(range), message])).toEqual([
      [
        'figure-suspect',
        '22',
        `${figure}填报 22：只有这个数字能同时解释 2 处不平，改为 2 即全部平衡；疑似一位数字重复录入。`,
      ],
      [
        'row-total',
        '3',
        '「4.保护第三方合法权益」一行：「总计」填报 3，各列合计 23，相差 20；疑似错在「自然人」，应为 2。',
      ],
      [
        'result-total',
        '22',
        '「自然人」一列：「（七）总计」填报 22，各办理结果合计 42，相差 20；疑似错在「4.保护第三方合法权益」，应为 2。',
      ],
    ]);
  });

  it('is linked both ways', async () => {
    const [suspect, ...errors] = await open(slip);
    const from = (suspect?.relatedInformation ?? []).map(({ location, message }) => [location.range, message]);
    expect(from).toEqual([
      [errors[0]?.range, '「4.保护第三方合法权益 · 总计」因此不平'],
      [errors[1]?.range, '「（七）总计 · 自然人」因此不平'],
    ]);
    for (const { relatedInformation = [] } of errors) {
      const back = relatedInformation.at(-1);
      expect([back?.location.range, back?.message]).toEqual([suspect?.range, `疑似填错：${figure}应为 2`]);
      const parts = relatedInformation.slice(0, -1);
      expect(
        parts.every(
          ({ location, message }) => message.endsWith(textAt(location.range)) && textAt(location.range) !== '0',
        ),
      ).toBe(true);
    }
  });

  it('has its repair first at either total, then this total, then all; and alone at the figure', async () => {
    const found = await open(slip);
    const [, row, column] = found;
    const repair = `*将${figure}由 22 改为 2（2 条勾稽关系随之平衡；疑似一位数字重复录入）`;
    if (!row || !column) throw new Error('two errors are missing');
    expect(titles(await fixesAt(row.range, [row]))).toEqual([
      repair,
      '将「4.保护第三方合法权益 · 总计」改为各部分之和 23',
      '重算本表全部总计（改 3 处）',
    ]);
    expect(titles(await fixesAt(column.range, [column]))).toEqual([
      repair,
      '将「（七）总计 · 自然人」改为各部分之和 42',
      '重算本表全部总计（改 3 处）',
    ]);
    const [suspect] = found;
    if (!suspect) throw new Error('the suspect is missing');
    const atFigure = await fixesAt(suspect.range, [suspect]);
    expect(titles(atFigure)).toEqual([repair]);
    expect(atFigure[0]?.diagnostics).toEqual([suspect]);
    const [first] = await fixesAt(column.range, [column]);
    const [{ edits }] = first?.edit?.documentChanges as [TextDocumentEdit];
    expect(TextDocument.applyEdits(document, edits as never)).toBe(clean);
  });

  it('is explained at the figure and at the total: the sums without zeros, what is missing, and the figure to blame', async () => {
    await open(slip);
    const why = `疑似填错：${figure}应为 2（疑似一位数字重复录入）`;
    const row = '自然人 22 + 商业企业 1 = 23 ≠ 总计 3 ✗ 相差 20';
    expect(await hoverAt(place('4.保护第三方', 0))).toContain(row);
    expect(await hoverAt(place('4.保护第三方', 0))).toContain(why);
    const total = await hoverAt(place('（七）总计', 0));
    expect(total).toContain('（一）予以公开 9 + （二）部分公开 3 + 4.保护第三方合法权益 22');
    expect(total).toContain('= 42 ≠ （七）总计 22 ✗ 相差 20');
    expect(total).toContain('✓');
    expect(total).toContain(why);
    expect(total).not.toMatch(/ 0 [+=]/);
    // A figure that the slip has nothing to do with says nothing of it.
    expect(await hoverAt(place('二、上年结转', 1))).not.toContain('疑似');
  });

  it('is marked with all figures of its equations, and leads to its totals and back', async () => {
    await open(slip);
    const at = place('4.保护第三方', 0);
    const marked = (await ask<DocumentHighlight[]>('documentHighlight', at)).map(({ range }) => range.start.line);
    const line = lineOf('4.保护第三方');
    expect(marked.filter((each) => each === line)).toHaveLength(7);
    expect(new Set(marked).size).toBe(22);
    const totals = await ask<Location[]>('references', at);
    expect(totals.map(({ range }) => textAt(range)).sort()).toEqual(['22', '3']);
    const parts = await ask<Location[]>(
      'definition',
      totals.find(({ range }) => textAt(range) === '3')?.range.start ?? at,
    );
    expect(parts.map(({ range }) => textAt(range))).toEqual(['22', '1', '0', '0', '0', '0']);
  });
});

describe('where the slip is less plain', () => {
  it('a figure that carries over is shown on （七）, which no fix sets to a sum it has not', async () => {
    const found = await open(withFigures(clean, { 'requests/carriedOut/natural': 20 }));
    const carry = found.find(({ code }) => code === 'carry-balance');
    if (!carry) throw new Error('no error');
    expect(carry.message).toContain('疑似错在「四、结转下年度继续办理」，应为 2');
    expect(titles(await fixesAt(carry.range, [carry]))[0]).toBe(
      '*将「四、结转下年度继续办理 · 自然人」由 20 改为 2（2 条勾稽关系随之平衡；疑似多录一位数字）',
    );
    expect(titles(await fixesAt(carry.range, [carry])).some((title) => title.includes('各部分之和'))).toBe(false);
  });

  it('a figure in the wrong column, where only one row could have it: both cells are named, and one fix moves it', async () => {
    const found = await open(withFigures(clean, { 'requests/granted/natural': 0, 'requests/granted/research': 9 }));
    const suspects = found.filter(({ code }) => code === 'figure-suspect');
    expect(suspects.map(({ range }) => textAt(range))).toEqual(['0', '9']);
    expect(suspects.every(({ message }) => (message as string).endsWith('疑似填错了列。'))).toBe(true);
    const error = found.find(({ code }) => code === 'result-total');
    if (!error) throw new Error('no error');
    const [fix] = titles(await fixesAt(error.range, [error]));
    expect(fix).toBe(
      '*同时修改：（一）予以公开 · 自然人 0→9；（一）予以公开 · 科研机构 9→0（2 条勾稽关系随之平衡；疑似填错了列）',
    );
  });

  it('two figures in each other’s column: up to five choices, the likeliest first, none preferred', async () => {
    const found = await open(
      withFigures(clean, { 'requests/unavailable.notHeld/natural': 1, 'requests/unavailable.notHeld/business': 3 }),
    );
    expect(found.map(({ code }) => code)).toEqual(['result-total', 'result-total']);
    const [error] = found;
    if (!error) throw new Error('no error');
    expect(error.message).not.toContain('疑似');
    const choices = titles(await fixesAt(error.range, [error])).filter((title) => title.includes('随之平衡'));
    expect(choices).toEqual([
      '同时修改：1.本机关不掌握相关政府信息 · 自然人 1→3；1.本机关不掌握相关政府信息 · 商业企业 3→1（2 条勾稽关系随之平衡；疑似两个数字互换了位置）',
      '同时修改：（一）予以公开 · 自然人 9→11；（一）予以公开 · 商业企业 2→0（2 条勾稽关系随之平衡）',
    ]);
  });

  it('a slip in table 4: its total preferred, the other repairs not below 0 as choices, the likeliest first', async () => {
    const figures = { upheld: 1, corrected: 8, otherResult: 0, pending: 2, total: 21 };
    const changes = Object.fromEntries(
      Object.entries(figures).map(([column, number]) => [`disputes/review/${column}`, number]),
    );
    const found = await open(withFigures(clean, changes));
    const [error] = found;
    if (!error) throw new Error('no error');
    expect(found.map(({ code }) => code)).toEqual(['case-total']);
    expect(titles(await fixesAt(error.range, [error]))).toEqual([
      '*将「行政复议 · 总计」由 21 改为 11（1 条勾稽关系随之平衡）',
      '将「行政复议 · 结果维持」由 1 改为 11（1 条勾稽关系随之平衡；疑似漏录一位数字）',
      '将「行政复议 · 结果纠正」由 8 改为 18（1 条勾稽关系随之平衡；疑似漏录一位数字）',
      '将「行政复议 · 尚未审结」由 2 改为 12（1 条勾稽关系随之平衡；疑似漏录一位数字）',
      '将「行政复议 · 其他结果」由 0 改为 10（1 条勾稽关系随之平衡）',
    ]);
  });

  it('the same where the prose states the reported total: none preferred, and the total last', async () => {
    const stated = edit(clean, '（二）改进情况。', '（二）改进情况。本年行政复议21件。');
    const figures = { upheld: 1, corrected: 8, otherResult: 0, pending: 2, total: 21 };
    const changes = Object.fromEntries(
      Object.entries(figures).map(([column, number]) => [`disputes/review/${column}`, number]),
    );
    const found = await open(withFigures(stated, changes));
    const error = found.find(({ code }) => code === 'case-total');
    if (!error) throw new Error('no error');
    const all = titles(await fixesAt(error.range, [error]));
    expect(all.some((title) => title.startsWith('*'))).toBe(false);
    expect(all.slice(0, 5).at(-1)).toMatch(/^将「行政复议 · 总计」/);
    expect(all[0]).toMatch(/结果维持/);
  });

  it('the same where the prose states what the total should be: it is said', async () => {
    const stated = edit(clean, '（二）改进情况。', '（二）改进情况。本年行政复议11件。');
    const figures = { upheld: 1, corrected: 8, otherResult: 0, pending: 2, total: 21 };
    const changes = Object.fromEntries(
      Object.entries(figures).map(([column, number]) => [`disputes/review/${column}`, number]),
    );
    const found = await open(withFigures(stated, changes));
    const error = found.find(({ code }) => code === 'case-total');
    if (!error) throw new Error('no error');
    expect(titles(await fixesAt(error.range, [error]))[0]).toBe(
      '*将「行政复议 · 总计」由 21 改为 11（1 条勾稽关系随之平衡；正文也写到 11）',
    );
  });
});
