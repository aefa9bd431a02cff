import assert from 'node:assert/strict';
import { commands, Selection, workspace } from 'vscode';
import { cleanUp, findings, open, openFile, until } from '../documents/support';
import { apply, cleanText, codesOf, drafts, errorsOf, placeOf, quickFixes, type } from './support';

describe('a draft whose figures do not tie together', () => {
  afterEach(() => cleanUp());

  for (const { name, text } of drafts()) {
    it(`${name}: a changed total is flagged on its cell and repaired by one fix`, async () => {
      const editor = await openFile(name, text);
      const { document } = editor;
      // The last figure of the row （七）总计: the total of all results.
      const row =
        document
          .getText()
          .split('\n')
          .find((line) => /[（(]七[）)]\s*总计/.test(line)) ?? '';
      const figures = [...row.matchAll(/\d+/g)];
      const last = figures.at(-1);
      assert.ok(last);
      const changed = row.slice(0, last.index) + String(Number(last[0]) + 5) + row.slice(last.index + last[0].length);
      await type(editor, row, changed);
      await until('there are errors', () => errorsOf(document).length > 0);
      assert.deepEqual(
        new Set(errorsOf(document).map(({ code }) => (typeof code === 'object' ? code.value : code))),
        new Set(['row-total', 'result-total', 'carry-balance']),
      );
      const [error] = errorsOf(document);
      assert.ok(error);
      assert.equal(document.getText(error.range), String(Number(last[0]) + 5));
      const [fix] = await quickFixes(document, error);
      assert.equal(fix?.isPreferred, true);
      await apply(fix);
      assert.equal(document.getText(), text);
      await until('the errors are gone', () => errorsOf(document).length === 0);
    });
  }

  it('shows findings change as a figure is typed', async () => {
    const editor = await open(cleanText());
    await type(editor, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
    await until(
      'two totals are wrong',
      () => codesOf(editor.document).sort().join() === 'figure-suspect,result-total,row-total',
    );
    const [total] = errorsOf(editor.document);
    assert.match(total?.message ?? '', /「总计」填报 13，各列合计 12，相差 1/);
    assert.deepEqual(total?.relatedInformation?.map(({ message }) => message).slice(0, 2), [
      '「自然人」8',
      '「商业企业」2',
    ]);
    await type(editor, '（一）予以公开\t\t8\t', '（一）予以公开\t\t9\t');
    await until('all is well', () => findings(editor.document).length === 0);
  });

  it('offers at the total the figure that is to blame: one click and all findings are gone, undo brings draft and findings back', async () => {
    const wrong = cleanText()
      .replace('4.保护第三方合法权益\t2\t', '4.保护第三方合法权益\t22\t')
      .replaceAll('\n', '\r\n');
    const editor = await open(wrong);
    const { document } = editor;
    await until('the slip is found', () => codesOf(document).sort().join() === 'figure-suspect,result-total,row-total');
    const before = findings(document)
      .map(({ message }) => message)
      .sort();
    const total = errorsOf(document).find(({ message }) => message.includes('「4.保护第三方合法权益」一行'));
    assert.ok(total);
    assert.equal(document.getText(total.range), '3');
    const [fix, ...others] = await quickFixes(document, total);
    assert.equal(
      fix?.title,
      '将「4.保护第三方合法权益 · 自然人」由 22 改为 2（2 条勾稽关系随之平衡；疑似一位数字重复录入）',
    );
    assert.equal(fix.isPreferred, true);
    assert.ok(others.every(({ isPreferred }) => !isPreferred));
    // The light bulb itself, its first entry.
    editor.selection = new Selection(total.range.start, total.range.start);
    await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await until('the figure is repaired', () => document.getText() === cleanText().replaceAll('\n', '\r\n'));
    await until('all findings of the slip are gone', () => findings(document).length === 0);
    await commands.executeCommand('undo');
    await until('the draft is back, byte for byte', () => document.getText() === wrong);
    await until(
      'the findings are back',
      () =>
        findings(document)
          .map(({ message }) => message)
          .sort()
          .join() === before.join(),
    );
  });

  it('joins the two cells that a number was split over', async () => {
    const row = '一、本年新收政府信息公开申请数量\t\t\t21\t';
    const editor = await open(cleanText().replace(row, '一、本年新收政府信息公开申请数量\t\t\t2\t1\t'));
    const { document } = editor;
    await until('a figure is too many', () => codesOf(document).includes('figure-count'));
    const [error] = errorsOf(document);
    assert.match(error?.message ?? '', /现有 8 个；疑似「自然人」的 21 被拆成 2 和 1 两格/);
    const [fix] = await quickFixes(document, error ?? { range: placeOf(document, '一') });
    await apply(fix);
    assert.equal(document.getText(), cleanText());
    await until('all is well', () => findings(document).length === 0);
  });

  it('fixes on save what cannot be disputed, and no detail', async () => {
    const settings = workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.gouji': 'explicit' });
    try {
      const editor = await openFile('fix on save.txt', cleanText());
      const { document } = editor;
      await type(editor, '行政许可\t146\t', '行政许可\t１４６件\t');
      await type(
        editor,
        '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3',
        '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t5',
      );
      await type(editor, '5.属于三类内部事务信息\t1\t', '5.属于三类内部事务信息\t6\t');
      await until('all is found', () => errorsOf(document).length === 4);
      await document.save();
      assert.ok(document.getText().includes('行政许可\t146\t'));
      assert.ok(document.getText().includes('\t0\t3\n'));
      assert.ok(document.getText().includes('5.属于三类内部事务信息\t6\t'));
      await until('two are left', () => errorsOf(document).length === 2);
    } finally {
      await settings.update('codeActionsOnSave', undefined);
    }
  });
});
