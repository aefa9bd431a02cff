import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/config/forms/diagnosability';
import { tellCheck, tellExplain } from '../../../server/config/forms/tell';
import type { Form } from '../../../server/engine/form/form';
import { formFile, formSet, problemsOf } from '../../support/forms';

const amount = (label: string): object => ({ label, type: 'amount' });
const fileOf = (equations: readonly unknown[], table: object = {}, more: object = {}): object => ({
  'gouji-form': 1,
  id: 'works',
  title: '季度工程报告',
  sections: [{ title: '工程情况', table: 't' }],
  tables: [
    {
      key: 't',
      columns: [amount('预算'), amount('支出'), amount('上年同期'), { label: '执行率', type: 'percent' }, text],
      rows: ['道路', { label: '水利', rows: ['水库', '灌渠', { label: '小计', total: true }] }, '上年结转', '结转下年'],
      equations,
      ...table,
    },
  ],
  ...more,
});
const text = { label: '备注', type: 'text' };
const listed = {
  rows: [
    { label: '项目', list: true },
    { label: '合计', total: true },
  ],
};
const formOf = (...given: Parameters<typeof fileOf>): Form => {
  const file = formFile(fileOf(...given));
  if (!file.form) throw new Error(problemsOf(file).join());
  return file.form;
};
const wordsOf = ({ relations }: Form): string[] =>
  relations.map(
    ({ rule, shown, terms }) =>
      `${rule} ${shown.id} = ${terms.map(({ of, slot, isTakenOff }) => `${isTakenOff ? '-' : '+'}${of} ${slot.id}`).join(' ')}`,
  );
const wrong = (equation: unknown, table: object = {}, more: object = {}): string[] =>
  problemsOf(formFile(fileOf([equation], table, more))).map((line) => line.replace(/^\d+: /, ''));

describe('an equation with figures of last year’s report', () => {
  it('is one for each row, for each column of numbers, or one', () => {
    expect(wordsOf(formOf(['上年同期 = previous.支出']))).toEqual(
      ['道路', '水利.水库', '水利.灌渠', '水利.小计', '上年结转', '结转下年'].map(
        (row) => `form-previous t/${row}/上年同期 = +previous t/${row}/支出`,
      ),
    );
    expect(wordsOf(formOf(['上年结转 = previous.结转下年']))).toEqual(
      ['预算', '支出', '上年同期'].map(
        (column) => `form-previous t/上年结转/${column} = +previous t/结转下年/${column}`,
      ),
    );
    for (const each of [undefined, 'once', 'row', 'column'])
      expect(wordsOf(formOf([{ of: '道路/上年同期 = previous.道路/支出', each }]))).toEqual([
        'form-previous t/道路/上年同期 = +previous t/道路/支出',
      ]);
    expect(wordsOf(formOf(['道路/预算 = Previous. t/水利.*/支出 + 道路/支出 - 上年结转/支出']))).toEqual([
      'form-previous t/道路/预算 = +previous t/水利.水库/支出 +previous t/水利.灌渠/支出 +this t/道路/支出 -this t/上年结转/支出',
    ]);
  });

  it('is no equation of the report itself, and keeps its words, its message, its severity and its tolerance', () => {
    const own = formOf([
      { of: '上年同期 = previous.支出', tolerance: 0.01, message: '「{row}」接不上', severity: 'hint' },
    ]);
    expect(own.equations).toHaveLength(formOf([]).equations.length);
    expect(own.relations[0]).toMatchObject({
      words: '上年同期 = previous.支出',
      tolerance: '0.01',
      message: { zh: '「{row}」接不上' },
      severity: 'hint',
    });
  });

  it.each([
    ['上年同期 = previous.支处', '没有叫“支处”的列，是不是“支出”？'],
    ['上年同期 = previous.备注', '“备注”是文字栏，不能计算。'],
    ['上年结转 = previous.小计/没有', '没有叫“小计/没有”的行，是不是“小计”？'],
    [
      'previous.支出 = 上年同期',
      '“previous.支出 = 上年同期”：等号左边应只有一项，是本报告的一个数；上年的、各单位的写在右边。',
    ],
    [
      '上年同期 - 预算 = previous.支出',
      '“上年同期 - 预算 = previous.支出”：等号左边应只有一项，是本报告的一个数；上年的、各单位的写在右边。',
    ],
    [
      '水利.* = previous.道路',
      '“水利.* = previous.道路”：等号左边应只有一项，是本报告的一个数；上年的、各单位的写在右边。',
    ],
    ['上年同期 = previous.', '“上年同期 = previous.”里有一处缺少名称。'],
    ['上年同期 = previous.支出 + 5', '等式里不能有数字 5；固定的数请写成条件。'],
    [
      '执行率 = 支出 / previous.支出',
      '“previous.支出”：上年、各单位的数只能用加减写在等式里，不能写在除法和条件（when、expect）里。',
    ],
    [
      { of: '上年同期 = previous.支出', severity: 'error' },
      '与别的报告对照的等式至多是 "warning"：可能是那一份填错，只能要求说明。',
    ],
  ])('is told where it is wrong: %j', (equation, expected) => {
    expect(wrong(equation)).toEqual([expected]);
  });

  it('is told on its place in the file', () => {
    const { problems, source } = formFile(fileOf(['上年同期 = previous.支处']));
    expect(problems.map(({ start, end }) => source.text.slice(start, end))).toEqual(['"上年同期 = previous.支处"']);
  });

  it.each(['when', 'expect'])('stands in no condition: %s', (key) => {
    const condition = { expect: '支出 <= 预算', [key]: '支出 <= previous.支出' };
    expect(wrong('预算 = 支出', { conditions: [condition] })).toEqual([
      '“previous.支出”：上年、各单位的数只能用加减写在等式里，不能写在除法和条件（when、expect）里。',
    ]);
  });

  it('names no rows of a list, of which each report has its own', () => {
    const message = '清单里的行各份报告不同，不与上年、各单位的对照；请写别的行，如清单下面的合计。';
    expect(wrong('合计 = previous.项目.*', listed)).toEqual([message]);
    expect(wrong('上年同期 = previous.支出', { rows: listed.rows.slice(0, 1) })).toEqual([message]);
    expect(wrong('合计/预算 = previous.项目.*/支出', listed)).toEqual([message]);
    expect(wrong('支出 = sum(parts)', { rows: listed.rows.slice(0, 1) })).toEqual([message]);
    expect(wordsOf(formOf(['合计/上年同期 = previous.合计/支出'], listed))).toEqual([
      'form-previous t/合计/上年同期 = +previous t/合计/支出',
    ]);
  });

  it('is not where a group of the form has that name', () => {
    const rows = ['道路', { label: '去年', key: 'previous', rows: ['支出额', '余额'] }];
    const own = formOf(['道路 = previous.支出额'], { rows });
    expect([own.relations.length, own.equations.length]).toEqual([0, 3]);
    expect(wrong('道路 = previous.支出额 + previous.道路', { rows })).toEqual([
      'key 以 previous 开头的行、列不能写在与上年对照的等式里，请换一个 key。',
    ]);
  });
});

describe('an equation with the sum over the parts', () => {
  it('is one for each row, column or figure that can be added up', () => {
    expect(wordsOf(formOf(['支出 = sum(parts)']))).toHaveLength(6);
    expect(wordsOf(formOf(['道路 = sum（parts）']))).toEqual(
      ['预算', '支出', '上年同期'].map((column) => `rollup-sum t/道路/${column} = +parts t/道路/${column}`),
    );
    expect(wordsOf(formOf(['道路/支出 = sum(parts)']))).toEqual(['rollup-sum t/道路/支出 = +parts t/道路/支出']);
    expect(wordsOf(formOf(['this = sum(parts)']))).toHaveLength(6 * 3);
    expect(wordsOf(formOf(['this = sum(parts)'], listed))).toHaveLength(3);
  });

  it.each([
    ['支出 = sum(parts) - 预算', '“支出 = sum(parts) - 预算”：sum(parts) 是各单位这一个数之和，右边只写它。'],
    ['支出 = sum(parts.预算)', '“支出 = sum(parts.预算)”：sum(parts) 是各单位这一个数之和，右边只写它。'],
    ['支出 = parts.预算', '“支出 = parts.预算”：sum(parts) 是各单位这一个数之和，右边只写它。'],
    [
      '支出 = sum(parts) + previous.支出',
      '“支出 = sum(parts) + previous.支出”：sum(parts) 是各单位这一个数之和，右边只写它。',
    ],
    ['sum(parts) = 支出', '“sum(parts) = 支出”：等号左边应只有一项，是本报告的一个数；上年的、各单位的写在右边。'],
    ['执行率 = sum(parts)', '“执行率”是百分比或比值，不能相加；请写件数、金额的列。'],
    ['道路/执行率 = sum(parts)', '“道路/执行率”是百分比或比值，不能相加；请写件数、金额的列。'],
    ['没有 = sum(parts)', '没有叫“没有”的行。'],
  ])('is told where it is wrong: %s', (equation, expected) => {
    expect(wrong(equation)).toEqual([expected]);
  });
});

describe('a form with equations over several reports', () => {
  it('is told to have them, which locate nothing within one report', () => {
    const equations = ['上年同期 = previous.支出', '道路 = sum(parts)'];
    const [with_, without] = [equations, []].map((own) => formOf(own));
    expect(diagnose(with_ as Form).map(({ figures, located }) => [figures, located])).toEqual(
      diagnose(without as Form).map(({ figures, located }) => [figures, located]),
    );
    const file = formFile(fileOf(equations));
    const lines = tellCheck('a', { ...file, form: with_ as Form }, 'zh-cn');
    expect(lines[1]).toBe(
      '  与别的报告对照：与上年的 6 处，与各单位之和 3 处；一份报告里不核对，也不算在能找准的里，上年的、各单位的报告在一起时才核对',
    );
    expect(tellCheck('a', { ...file, form: without as Form }, 'zh-cn').join('\n')).not.toContain('上年');
  });

  it('says of lists that their rows are not checked', () => {
    const form = formOf(['上年同期 = previous.支出'], listed);
    const lines = tellCheck('a', { ...formFile(fileOf([])), form }, 'zh-cn');
    expect(lines[1]).toContain('；清单里的行不核对');
  });

  it('has them written out', () => {
    expect(
      tellExplain(formOf(['上年同期 = previous.支出', '道路 = sum(parts)', 'this = sum(parts)']), 'zh-cn'),
    ).toEqual([
      't',
      '  小计 = 水库 + 灌渠 ×3',
      ...['预算', '支出', '上年同期'].map((column) => `    ${column}：水利 › 小计 = 水利 › 水库 + 水利 › 灌渠`),
      '  上年同期 = previous.支出 ×6',
      ...['道路', '水利 › 水库', '水利 › 灌渠', '水利 › 小计', '上年结转', '结转下年'].map(
        (row) => `    ${row}：上年同期 = 上年报告的 支出`,
      ),
      '  道路 = sum(parts) ×3',
      ...['预算', '支出', '上年同期'].map((column) => `    ${column}：道路 = 各单位之和`),
      '  this = sum(parts) ×18',
    ]);
  });

  it('is told where two say the same', () => {
    const form = formOf(['上年同期 = previous.支出', '道路/上年同期 = previous.道路/支出']);
    expect(tellCheck('a', { ...formFile(fileOf([])), form }, 'zh-cn').filter((line) => line.includes('重复'))).toEqual([
      '  重复：道路/上年同期 = previous.道路/支出（道路） 与 上年同期 = previous.支出 是同一回事',
    ]);
  });

  it('inherits them, and adds to those of an official form', () => {
    const set = formSet(
      {
        'b.gouji-form.json': {
          'gouji-form': 1,
          id: 'b',
          extends: 'a.gouji-form.json',
          tables: [{ key: 't', equations: ['预算 = sum(parts)'] }],
        },
        'a.gouji-form.json': fileOf(['上年同期 = previous.支出']),
        'c.gouji-form.json': {
          'gouji-form': 1,
          id: 'c',
          extends: '2021',
          tables: [{ key: 'requests', equations: ['carriedOut = previous.carriedOut + received'] }],
        },
      },
      ['b.gouji-form.json', 'c.gouji-form.json'],
    );
    expect(set.files.flatMap(({ file }) => problemsOf(file))).toEqual([]);
    const count = (form: Form | undefined, rule: string): number =>
      (form?.relations ?? []).filter((relation) => relation.rule === rule).length;
    const [b, c] = set.forms;
    expect([count(b, 'form-previous'), count(b, 'rollup-sum')]).toEqual([6, 6]);
    expect([count(c, 'form-previous'), count(c, 'previous-carry'), count(c, 'previous-stock')]).toEqual([7, 7, 2]);
  });

  it('is refused where it holds too many', () => {
    const rows = Array.from({ length: 500 }, (_, at) => `行${at}`);
    const [problem = ''] = wrong('支出 = sum(parts)', {
      rows,
      equations: Array.from({ length: 5 }, () => '上年同期 = previous.支出'),
    });
    expect(problem).toContain('已经超过 2000 条');
  });
});
