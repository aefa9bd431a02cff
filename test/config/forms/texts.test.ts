import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/engine/reading/draft';
import { fillIn, obstacleOf } from '../../../server/engine/reading/fill';
import { withForms } from '../../../server/engine/reading/engine';
import { figuresOf } from '../../../server/engine/library/figures';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { decimal } from '../../../server/engine/text/decimal';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';

const columns = [
  { label: '承办单位', type: 'text' },
  { label: '预算', type: 'amount' },
  { label: '支出', type: 'amount' },
  { label: '备注', type: 'text' },
];
const rows = ['道路养护', '绿化管护', { label: '合计', total: true }];
const file = (over: object = {}): object => ({
  'gouji-form': 1,
  id: 'progress',
  title: '项目进展报告',
  sections: [{ title: '项目', table: 'p' }],
  tables: [{ key: 'p', columns, rows, ...over }],
});
const read = (lines: readonly string[]): Draft => {
  const { form } = formFile(file());
  if (!form) throw new Error('no form');
  const table = ['| 项目 | 承办单位 | 预算 | 支出 | 备注 |', '| --- | --- | --- | --- | --- |', ...lines];
  return draftOf(`松岭市某处2031年项目进展报告\n\n一、项目\n\n${table.join('\n')}\n`, {}, withForms(engine, [form]));
};
const long = '已完成三个标段，余下两个标段在招标，12月底前完工。';
const usual = [
  `| 道路养护 | 市政中心 | 160 | 100 | ${long} |`,
  '| 绿化管护 | 约3家 | 300 | 200 | |',
  '| 合计 | / | 460 | 300 | 减2 |',
];

describe('a column of texts', () => {
  it('is kept as it is, whatever stands in it, and nothing is found in it', () => {
    const draft = read(usual);
    expect(check(draft, rules, {}).diagnoses.map(({ key }) => key)).toEqual([]);
    const { reading } = draft;
    const texts = reading ? figuresOf(reading).filter(({ status }) => status === 'words') : [];
    expect(texts.map(({ column, value, raw }) => [column, value, raw])).toEqual([
      ['承办单位', null, '市政中心'],
      ['备注', null, long],
      ['承办单位', null, '约3家'],
      ['备注', null, ''],
      ['承办单位', null, '/'],
      ['备注', null, '减2'],
    ]);
  });

  it('leaves the figures beside it where they are, and is filled in by nobody but its writer', () => {
    const draft = read(usual.map((line) => line.replace('460 | 300', '470 | 300')));
    expect(check(draft, rules, {}).diagnoses.map(({ key }) => key)).toEqual(['form-equation:p/预算']);
    const { reading } = draft;
    const slot = reading?.form.slots.get('p/合计/备注');
    if (!reading || !slot) throw new Error('no slot');
    expect(obstacleOf(reading, slot)).toBe('words');
    expect(fillIn(reading, new Map([[slot, decimal(1)]])).edits).toEqual([]);
  });

  it.each<[object, string]>([
    [{ equations: ['支出 = 预算 + 备注'] }, '“备注”是文字栏，不能计算。'],
    [{ equations: ['合计/支出 = 合计/备注'] }, '“合计/备注”是文字栏，不能计算。'],
    [{ conditions: [{ expect: '备注 > 0' }] }, '“备注”是文字栏，不能计算。'],
    [
      { columns: [...columns, { label: '总计', type: 'text', total: true }] },
      '百分比、比值和文字不能相加，不能作合计列。',
    ],
    [
      { columns: [{ label: '备注', type: 'text', digits: 1 }] },
      'digits 只用于 type 为 percent（百分比）或 ratio（比值）的列。',
    ],
  ])('cannot be worked with: %j', (over, expected) => {
    expect(problemsOf(formFile(file(over))).map((line) => line.replace(/^\d+: /, ''))).toEqual([expected]);
  });
});
