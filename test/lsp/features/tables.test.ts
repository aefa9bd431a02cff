import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tableChoices } from '../../../server/lsp/features/insertTable';
import { recomputationOf } from '../../../server/lsp/features/recompute';
import { officialForms } from '../../../server/engine/form/editions';
import { Analysis } from '../../../server/lsp/analyses';
import { readSettings } from '../../../server/lsp/settings';
import { codes, engine } from '../../support/check';
import { writers } from '../../support/layouts';
import { clean, edit } from '../../support/samples';
import { slotsOf } from '../../support/write';

const analyse = (text: string, language = 'plaintext'): Analysis =>
  new Analysis(TextDocument.create('file:///draft', language, 1, text), 1, readSettings({}, undefined), null, engine);
const at = (text: string, of: string): { line: number; character: number } =>
  TextDocument.create('', '', 1, text).positionAt(text.indexOf(of));

function recompute(text: string, of = '云溪县'): { text: string; count: number; unread: number } {
  const { edits, unread } = recomputationOf(analyse(text), at(text, of));
  return {
    text: TextDocument.applyEdits(TextDocument.create('', '', 1, text), [...edits]),
    count: edits.length,
    unread,
  };
}

describe('recomputing totals', () => {
  it('sets row totals, then （七）, then the groups of table 4, and changes no detail', () => {
    const wrong = clean
      .replace(
        '一、本年新收政府信息公开申请数量\t\t\t21\t4\t0\t1\t2\t0\t28',
        '一、本年新收政府信息公开申请数量\t\t\t21\t4\t0\t1\t2\t0\t27',
      )
      .replace('（七）总计\t\t22\t4\t0\t1\t2\t0\t29', '（七）总计\t\t22\t5\t0\t1\t2\t0\t')
      .replace('1\t0\t0\t1\t2\t0\t0', '1\t0\t0\t1\t5\t0\t0');
    expect(recompute(wrong)).toEqual({ text: clean, count: 4, unread: 0 });
    expect(recompute(clean)).toEqual({ text: clean, count: 0, unread: 0 });
  });

  it('keeps to the table under the cursor', () => {
    const wrong = clean.replace('\t0\t28\n', '\t0\t27\n').replace('1\t0\t0\t1\t2\t0\t0', '1\t0\t0\t1\t5\t0\t0');
    expect(recompute(wrong, '尚未审结').text).toBe(edit(wrong, '1\t0\t0\t1\t5', '1\t0\t0\t1\t2'));
    expect(recompute(wrong, '（二）部分公开（').text).toBe(edit(wrong, '\t0\t27\n', '\t0\t28\n'));
  });

  it('leaves a total whose parts cannot be read, and says how many', () => {
    const row = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';
    const unread = edit(clean, row, '（一）予以公开\t\t约9\t2\t0\t1\t1\t0\t99');
    // The row's total, （七） of the figure's column, and with these the total of all.
    expect(recompute(unread)).toEqual({ text: unread, count: 0, unread: 3 });
  });

  it('fills in the total of a row that was begun, 0 too, and of no other', () => {
    const row = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';
    expect(recompute(edit(clean, row, '（一）予以公开\t\t9\t2\t\t1\t1\t\t')).text).toContain(
      '（一）予以公开\t\t9\t2\t\t1\t1\t\t13',
    );
    const none = clean.replace('1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t1', '1\t0\t0\t1\t2\t\t\t\t\t\t1');
    expect(recompute(none).text).toBe(none);
    const zeros = clean.replace('1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t1', '1\t0\t0\t1\t2\t0\t0\t0\t0\t\t1');
    expect(recompute(zeros).text).toBe(clean);
  });

  it('makes every equation that ends in a total hold, in any layout that shows blanks', () => {
    const form = officialForms[1]!;
    const slots = slotsOf(form).filter(({ row }) => form.tables.slice(1).some(({ key }) => key === row.table));
    const names = ['tabs', 'pipes', 'html', 'tabs, merged cells dropped'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.nat(30), { minLength: slots.length, maxLength: slots.length }),
        (name, values) => {
          const figures = new Map(slots.map(({ id }, index) => [id, String(values[index])]));
          const tables = form.tables.slice(1).map((table) => writers[name]!(table, figures));
          const text = ['云溪县水务局2025年政府信息公开工作年度报告', ...tables].join('\n\n');
          const after = recompute(text);
          expect(after.unread).toBe(0);
          expect(codes(after.text).filter((code) => /^(?:row-total|result-total|case-total) /.test(code))).toEqual([]);
          expect(recompute(after.text).count).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the tables to insert', () => {
  const gone = clean.replace(/^行政复议\t[^]*?\n\n/m, '\n');

  it('are those of the form, missing ones first', () => {
    const choices = tableChoices(analyse(gone), { line: 0, character: 0 });
    expect(choices.map(({ key, isThere }) => [key, isThere])).toEqual([
      ['disputes', false],
      ['disclosure', true],
      ['requests', true],
    ]);
    expect(choices[0]).toMatchObject({ heading: '四、政府信息公开行政复议、行政诉讼情况' });
  });

  const insert = (text: string, of: string, language?: string): string => {
    const [choice] = tableChoices(analyse(text, language), at(text, of));
    return TextDocument.applyEdits(TextDocument.create('', '', 1, text), choice ? [choice.edit] : []);
  };

  it('go below the line of the cursor, parted from it, in the layout of the draft', () => {
    const text = insert(gone, '四、政府信息公开行政');
    expect(text).toContain('四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\t\t\t\t\t行政诉讼');
    expect(codes(text)).toEqual([expect.stringMatching(/^table-blank /)]);
    expect(insert(gone.replaceAll('\n', '\r\n'), '四、政府信息公开行政')).toBe(text.replaceAll('\n', '\r\n'));
  });

  it('take the place of a blank line, and never break a table', () => {
    const blank = gone.replace('行政诉讼情况\n', '行政诉讼情况\n这是说明。\n \n接着写。\n');
    expect(insert(blank, ' \n接着')).toMatch(/这是说明。\n\n行政复议\t[^]*\n\n接着写。/);
    expect(codes(insert(gone, '4.保护第三方'))).not.toContain(expect.stringContaining('row-'));
    expect(insert(gone, '4.保护第三方')).toMatch(/四、结转下年度继续办理\t.*\n\n行政复议\t/);
  });

  it('are pipes in Markdown without tables, and nothing where no form covers the year', () => {
    const bare = '# 云溪县水务局2025年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n';
    expect(insert(bare, '二、', 'markdown')).toContain('情况\n\n| 第二十条第（一）项 |');
    expect(tableChoices(analyse('云溪县水务局2015年政府信息公开工作年度报告'), { line: 0, character: 0 })).toEqual([]);
  });
});
