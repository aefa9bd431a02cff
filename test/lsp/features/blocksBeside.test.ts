import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fillIn } from '../../../server/engine/reading/fill';
import { withForms } from '../../../server/engine/reading/engine';
import { decimal } from '../../../server/engine/text/decimal';
import { applyEdits } from '../../../server/engine/text/edits';
import { finish } from '../../../server/engine/text/steps';
import { Analysis } from '../../../server/lsp/analyses';
import { columnsOf } from '../../../server/lsp/features/columns/columns';
import { completionsOf } from '../../../server/lsp/features/completion/completion';
import { formOf } from '../../../server/lsp/features/form/form';
import { hoverOf } from '../../../server/lsp/features/hover';
import { readSettings } from '../../../server/lsp/settings';
import { engine } from '../../support/check';
import { formFile } from '../../support/forms';
import { cellOf } from './preview/support';

const { form } = formFile({
  'gouji-form': 1,
  id: 'own',
  title: '收支情况报告',
  sections: [{ title: '收支', table: 'b' }],
  tables: [
    {
      key: 'b',
      corner: '项目',
      beside: [
        { label: '收入', columns: ['预算', '决算'], rows: ['本级拨款', '上级补助', { label: '合计', total: true }] },
        {
          label: '支出',
          columns: ['预算'],
          rows: [{ label: '民生', rows: ['教育', '卫生'] }, '农业', { label: '合计', total: true }],
        },
      ],
    },
  ],
});
if (!form) throw new Error('no form');
const own = withForms(engine, [form]);
const rows = [
  '收入 |  |  | 支出 |  | ',
  '项目 | 预算 | 决算 | 项目 |  | 预算',
  '本级拨款 | 100 | 90 | 民生 | 教育 | 50',
  '上级补助 | 20 | 20 |  | 卫生 | ',
  ' |  |  | 农业 |  | 40',
  '合计 | 121 | 110 | 合计 |  | 90',
];
const textOf = (lines: readonly string[], before = '| ', after = ' |'): string =>
  `松岭市某处2031年收支情况报告\n\n一、收支\n\n${lines.map((line) => before + line + after).join('\n')}\n`;
const text = textOf(rows);
const analysisOf = (draft: string): Analysis => {
  const document = TextDocument.create('file:///draft', 'markdown', 1, draft);
  return new Analysis(document, 1, readSettings({}, undefined), null, own);
};

describe('a table of blocks beside each other', () => {
  const analysis = analysisOf(text);
  const html = formOf(analysis)
    .blocks.map((block) => block.html)
    .join('\n');

  it('is drawn as it is printed, each label before its own figures', () => {
    expect(cellOf(html, 'b/支出.农业/预算').attributes).toMatchObject({ 'data-value': '40', 'data-row': '4' });
    expect(cellOf(html, 'b/收入.合计/预算').attributes).toMatchObject({ 'aria-invalid': 'true', 'data-row': '5' });
    expect(cellOf(html, 'b/支出.合计/预算').attributes['aria-invalid']).toBeUndefined();
    expect(cellOf(html, 'b/支出.民生.教育/预算').attributes['data-column']).toBe('5');
  });

  it('says of a figure which row of which block it is', () => {
    const at = (offset: number): string =>
      JSON.stringify(hoverOf(analysis, analysis.document.positionAt(offset))?.contents ?? null);
    expect(at(text.indexOf('40 |'))).toContain('农业');
    expect(at(text.indexOf('121'))).toContain('收入');
  });

  it('has figures below figures of the same block', () => {
    const [table] = finish(columnsOf(analysis)).tables;
    const columns = (table?.rows ?? []).map(({ cells }) =>
      cells.filter(({ isFigure }) => isFigure).map(({ column }) => column),
    );
    expect(new Set(columns.filter(({ length }) => length > 1).map((list) => list.join()))).toEqual(
      new Set([columns[2]?.join()]),
    );
    expect(columns[2]).toHaveLength(3);
  });

  it.each([
    ['bars', text],
    [
      'tabs',
      textOf(
        rows.map((line) => line.replaceAll(' | ', '\t')),
        '',
        '',
      ),
    ],
    [
      'tabs, cut off at the ends',
      textOf(
        rows.map((line) => line.replaceAll(' | ', '\t').trimEnd()),
        '',
        '',
      ),
    ],
  ])('is filled in where it is blank, in %s', (_, draft) => {
    const { reading } = analysisOf(draft).draft;
    const slot = reading?.form.slots.get('b/支出.民生.卫生/预算');
    if (!reading || !slot) throw new Error('no slot');
    const { edits, refused } = fillIn(reading, new Map([[slot, decimal(30)]]));
    expect([...refused.values()]).toEqual([]);
    const after = analysisOf(applyEdits(draft, edits)).draft.reading;
    expect(
      [...(after?.binding.figures ?? [])].filter(([{ id }]) => id === slot.id).map(([, { cell }]) => cell?.raw),
    ).toEqual(['30']);
    expect(after?.binding.figures.size).toBe(reading.binding.figures.size);
  });

  it('is offered the label that a row lacks', () => {
    const cut = text.replace('| 农业 |', '| 农 |');
    const lacking = analysisOf(cut);
    const items = completionsOf(lacking, lacking.document.positionAt(cut.indexOf('农 |') + 1), {
      snippets: false,
    })?.items;
    expect(items?.map(({ label }) => label)).toContain('农业');
  });
});
