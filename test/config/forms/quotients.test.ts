import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/config/forms/diagnosability';
import { explain } from '../../../server/config/forms/explain';
import type { Form } from '../../../server/engine/form/form';
import { withForms } from '../../../server/engine/reading/engine';
import type { Draft } from '../../../server/engine/reading/draft';
import { arithmeticOf } from '../../../server/engine/tools/arithmetic';
import { check, fill, safeFixes } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { applyEdits } from '../../../server/engine/text/edits';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';

const amount = (label: string): object => ({ label, type: 'amount' });
const formOf = (rate: object, equation: object | string, over: object = {}): Form => {
  const file = formFile({
    'gouji-form': 1,
    id: 'budget',
    title: '经费执行报告',
    sections: [{ title: '执行情况', table: 't' }],
    tables: [
      {
        key: 't',
        columns: [amount('预算'), amount('支出'), { label: '执行率', ...rate }],
        rows: ['道路养护', '绿化管护', '设施更新', { label: '合计', total: true }],
        equations: [equation],
        ...over,
      },
    ],
  });
  if (!file.form) throw new Error(problemsOf(file).join());
  return file.form;
};
const usual = formOf({ type: 'percent', digits: 1 }, '执行率 = 支出 / 预算');
const text = (rows: readonly string[]): string =>
  `松岭市某处2031年经费执行报告\n\n一、执行情况\n\n| 项目 | 预算 | 支出 | 执行率 |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const right = ['道路养护 | 160 | 100 | 62.5%', '绿化管护 | 300 | 200 | 66.7%', '设施更新 | 50.5 | 10 | 19.8%'];
const total = '合计 | 510.5 | 310 | 60.7%';
const read = (form: Form, rows: readonly string[]): Draft => draftOf(text(rows), {}, withForms(engine, [form]));
const found = (form: Form, rows: readonly string[]): string[] =>
  check(read(form, rows), rules, {}).diagnoses.map(({ rule, finding }) => {
    const message = rule.messages[finding.message ?? 'default'];
    return fill(message?.zh ?? '', finding.args ?? {});
  });
const first = (form: Form, row: string): string[] => found(form, [row, ...right.slice(1), total]);

describe('a column of percentages', () => {
  it('is read with and without its sign, and no total adds it up', () => {
    expect(found(usual, [...right, total])).toEqual([]);
    expect(
      found(
        usual,
        [...right, total].map((row) => row.replace('%', '')),
      ),
    ).toEqual([]);
    expect(usual.equations.map(({ id }) => id.slice('form-equation/t/'.length))).toEqual(
      expect.arrayContaining(['预算', '支出', '道路养护', '合计']),
    );
    expect(usual.equations).toHaveLength(6);
  });

  it('is located where it is wrong, and mended to its places, its sign kept', () => {
    const rows = [...right, total.replace('60.7%', '67.0%')];
    expect(found(usual, rows)).toEqual(['「合计 · 执行率」填报 67.0，按“执行率 = 支出 / 预算”应为 60.7，相差 6.3。']);
    const draft = read(usual, rows);
    const edits = safeFixes(check(draft, rules, {}).diagnoses).flatMap((fix) => fix.edits);
    expect(applyEdits(draft.source.text, edits)).toBe(text([...right, total]));
  });

  it('tells which part of a sum is wrong, where the sum alone does not', () => {
    const rows = [right[0] ?? '', '绿化管护 | 300 | 290 | 66.7%', right[2] ?? '', total];
    const { failures = [] } = read(usual, rows).reading ?? {};
    expect(failures.map(({ repairs }) => repairs.map(({ changes }) => changes.map(({ slot }) => slot.id)))).toEqual([
      [['t/绿化管护/支出']],
    ]);
    const messages = found(usual, rows);
    expect(messages).toHaveLength(3);
    expect(messages.join('\n')).toContain('疑似错在「支出」，应为 200');
  });

  it('says how it is worked out where it is blank', () => {
    expect(first(usual, '道路养护 | 160 | 100 | ')).toEqual(['「道路养护 · 执行率」没有填写，算得 62.5。']);
    for (const mark of ['—', '/', '无'])
      expect(first(usual, `道路养护 | 160 | 100 | ${mark}`)).toEqual([
        `「道路养护 · 执行率」填的是“${mark}”，算得 62.5。`,
      ]);
  });

  it('is not held against a division by nothing, where it is blank, marked as nothing or 0', () => {
    const rows = (rate: string): string[] => [
      '道路养护 | 0 | 0 | ' + rate,
      right[1] ?? '',
      right[2] ?? '',
      '合计 | 350.5 | 210 | 59.9%',
    ];
    for (const rate of ['0', '—', '']) expect(found(usual, rows(rate))).toEqual([]);
    const { evaluations = [] } = read(usual, rows('80%')).reading ?? {};
    expect(evaluations.filter(({ status }) => status === 'unknown')).toHaveLength(1);
  });

  it.each<[object, string, string]>([
    [{ type: 'percent', digits: 0 }, '道路养护 | 200 | 1 | 1%', '道路养护 | 200 | 1 | 0%'],
    [{ type: 'percent', digits: 0, rounding: 'half-even' }, '道路养护 | 200 | 1 | 0%', '道路养护 | 200 | 1 | 1%'],
    [{ type: 'percent', digits: 0, rounding: 'half-even' }, '道路养护 | 200 | 3 | 2%', '道路养护 | 200 | 3 | 1%'],
    [{ type: 'percent', digits: 0 }, '道路养护 | 200 | 5 | 3%', '道路养护 | 200 | 5 | 2%'],
    [{ type: 'percent' }, '道路养护 | 300 | 200 | 66.667', '道路养护 | 300 | 200 | 66.668'],
    [{ type: 'percent' }, '道路养护 | 300 | 200 | 67', '道路养护 | 300 | 200 | 66'],
    [{ type: 'percent', digits: 1 }, '道路养护 | 300 | 200 | 66.667%', '道路养护 | 300 | 200 | 66.677%'],
    [{ type: 'percent', digits: 1 }, '道路养护 | 300 | 200 | 66.70%', '道路养护 | 300 | 200 | 66.60%'],
    [{ type: 'ratio', digits: 2 }, '道路养护 | 300 | 200 | 0.67', '道路养护 | 300 | 200 | 0.66'],
  ])('of %j: %s holds, %s does not', (rate, held, failed) => {
    const form = formOf(rate, '执行率 = 支出 / 预算', { rows: ['道路养护'] });
    expect(found(form, [held])).toEqual([]);
    expect(found(form, [failed])).toEqual([expect.stringContaining('按“执行率 = 支出 / 预算”应为')]);
  });

  it('may be a growth, below zero too, and allow a difference', () => {
    const growth = formOf({ type: 'percent', digits: 1 }, '执行率 = 支出 / 预算 - 1', { rows: ['道路养护'] });
    expect(found(growth, ['道路养护 | 160 | 100 | -37.5%'])).toEqual([]);
    expect(found(growth, ['道路养护 | 160 | 200 | 25']).length).toBe(0);
    const near = formOf(
      { type: 'percent', digits: 1 },
      { of: '执行率 = 支出 / 预算', tolerance: 0.1 },
      { rows: ['道路养护'] },
    );
    expect(found(near, ['道路养护 | 300 | 200 | 66.6'])).toEqual([]);
    expect(found(near, ['道路养护 | 300 | 200 | 66.5'])).toHaveLength(1);
  });

  it('may be of single figures, in another table', () => {
    const once = formOf({ type: 'percent', digits: 1 }, '合计/执行率 = 合计/支出 / 合计/预算');
    expect(found(once, [...right, total.replace('60.7', '70.6')])).toHaveLength(1);
  });

  it('is foretold to be located where sums hold its parts, and written out as a quotient', () => {
    expect(diagnose(usual)).toMatchObject([{ figures: 12, located: 4, free: 0 }]);
    const alone = formOf({ type: 'percent' }, '执行率 = 支出 / 预算', { rows: ['道路养护'] });
    expect(diagnose(alone)).toMatchObject([{ figures: 3, located: 0 }]);
    expect(explain(usual).get('t')?.at(-1)?.each[0]).toEqual({ about: '道路养护', words: '执行率 = 支出 ÷ 预算' });
  });

  it('is said as arithmetic', () => {
    const { reading } = read(usual, [...right, total]);
    const last = reading?.evaluations.at(-1);
    expect(reading && last && arithmeticOf(reading, last, 'zh-cn')).toBe(
      '支出 310 ÷ 预算 510.5 = 60.7 = 执行率 60.7 ✓',
    );
  });
});
