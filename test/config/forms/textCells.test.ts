import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';
import { ways } from '../../support/parts';

type Rows = readonly (readonly string[])[];

const amounts = ['预算', '支出'].map((label) => ({ label, type: 'amount' }));
const text = (label: string): object => ({ label, type: 'text' });
const total = { label: '合计', total: true };

const read = (table: object, rows: Rows, way: string) => {
  const { form, ...rest } = formFile({
    'gouji-form': 1,
    id: 'own',
    title: '项目进展报告',
    sections: [{ title: '情况', table: 'p' }],
    tables: [{ key: 'p', corner: '项目', rows: ['教育', '卫生', '农业', total], ...table }],
  });
  if (!form) throw new Error(problemsOf({ form, ...rest }).join());
  const written = ways[way]?.(['松岭市某处2031年项目进展报告', '一、情况', rows]) ?? '';
  const draft = draftOf(written, {}, withForms(engine, [form]));
  return {
    figures: new Map([...(draft.reading?.binding.figures ?? [])].map(([{ id }, { cell }]) => [id, cell?.raw ?? ''])),
    found: check(draft, rules, {}).diagnoses.map(({ key }) => key),
  };
};

const inColumns = Object.keys(ways).filter((way) => !/one cell|spaces/.test(way));
const alone = Object.keys(ways).filter((way) => /one cell|spaces/.test(way));

const drafts: Readonly<Record<string, readonly [object, Rows]>> = {
  'a remark behind the figures': [
    { columns: [...amounts, text('备注')] },
    [
      ['项目', '预算', '支出', '备注'],
      ['教育', '5', '4', ''],
      ['卫生', '6', '5', '合计'],
      ['农业', '7', '6', '教育'],
      ['合计', '18', '15', '卫生'],
    ],
  ],
  'a remark beside a row that is not filled in': [
    { columns: [...amounts, text('备注')] },
    [
      ['项目', '预算', '支出', '备注'],
      ['教育', '0', '0', ''],
      ['卫生', '', '', '合计'],
      ['农业', '7', '6', '教育'],
      ['合计', '7', '6', ''],
    ],
  ],
  'the office before the figures': [
    { columns: [text('负责部门'), ...amounts] },
    [
      ['项目', '负责部门', '预算', '支出'],
      ['教育', '合计', '5', '4'],
      ['卫生', '教育', '6', '5'],
      ['农业', '', '7', '6'],
      ['合计', '/', '18', '15'],
    ],
  ],
  'the office between the figures': [
    { columns: [amounts[0], text('负责部门'), amounts[1]] },
    [
      ['项目', '预算', '负责部门', '支出'],
      ['教育', '5', '卫生', '4'],
      ['卫生', '6', '合计', '5'],
      ['农业', '7', '教育', '6'],
      ['合计', '18', '', '15'],
    ],
  ],
  'two offices, and a remark': [
    { columns: [text('牵头'), text('配合'), ...amounts, text('备注')] },
    [
      ['项目', '牵头', '配合', '预算', '支出', '备注'],
      ['教育', '卫生', '农业', '5', '4', '合计'],
      ['卫生', '农业', '', '6', '5', '教育'],
      ['农业', '教育', '卫生', '7', '6', '农业'],
      ['合计', '', '', '18', '15', ''],
    ],
  ],
  'a column of offices that the form has not': [
    { columns: amounts },
    [
      ['项目', '部门', '预算', '支出'],
      ['教育', '卫生', '5', '4'],
      ['卫生', '农业', '6', '5'],
      ['农业', '教育', '7', '6'],
      ['合计', '', '18', '15'],
    ],
  ],
  'texts in a list, named as its rows': [
    {
      corner: '项目名称',
      columns: [text('单位'), ...amounts, text('备注')],
      rows: [{ label: '项目', list: true }, total],
    },
    [
      ['项目名称', '单位', '预算', '支出', '备注'],
      ['东路', '合计', '5', '4', '合计'],
      ['西路', '东路', '6', '5', '东路'],
      ['南路', '某处', '7', '6', '在建'],
      ['合计', '', '18', '15', ''],
    ],
  ],
  'two columns that the form has not': [
    { columns: [amounts[0]] },
    [
      ['项目', '性质', '主管', '预算'],
      ['教育', '行政', '卫生', '5'],
      ['卫生', '事业', '教育', '6'],
      ['农业', '事业', '教育', '7'],
      ['合计', '', '', '18'],
    ],
  ],
  'an office beside rows in groups': [
    {
      columns: [text('部门'), ...amounts],
      rows: [{ label: '民生', rows: ['教育', '卫生', { label: '小计', total: true }] }, '农业', total],
    },
    [
      ['项目', '', '部门', '预算', '支出'],
      ['民生', '教育', '小计', '5', '4'],
      ['', '卫生', '教育', '6', '5'],
      ['', '小计', '合计', '11', '9'],
      ['农业', '', '卫生', '7', '6'],
      ['合计', '', '', '18', '15'],
    ],
  ],
};

describe.each(Object.entries(drafts))('%s', (_, [table, rows]) => {
  it.each(inColumns)('holds the labels of other rows, and is none of them: %s', (way) => {
    const { figures, found } = read(table, rows, way);
    const [head = [], ...body] = rows;
    expect(found.filter((key) => !key.startsWith('figure-blank'))).toEqual([]);
    const labels = head.indexOf('') === 1 ? 2 : 1;
    const { columns } = table as { readonly columns: readonly { readonly label: string }[] };
    for (const row of body) {
      const name = row.slice(0, labels).findLast((cell) => cell !== '') ?? '';
      for (const { label } of columns)
        expect(
          [...figures].find(([id]) => id.split('/')[1]?.split('.').at(-1) === name && id.endsWith(`/${label}`))?.[1],
        ).toBe(row[head.indexOf(label)]);
    }
  });

  it.each(alone)('is read right or not at all: %s', (way) => {
    const { figures, found } = read(table, rows, way);
    expect(found.filter((key) => !/^(?:table-missing|figure-blank|punctuation)/.test(key))).toEqual([]);
    for (const [id, raw] of figures) {
      const [, name = '', column = ''] = id.split('/');
      const row = rows.find(([first, second]) => name.split('.').at(-1) === (name.includes('.') ? second : first));
      expect([id, raw]).toEqual([id, row?.[rows[0]?.indexOf(column) ?? 0]]);
    }
  });
});
