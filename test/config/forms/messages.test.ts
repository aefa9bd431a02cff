import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check, fill, type Language } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';

const fileOf = (equations: readonly unknown[], conditions: readonly object[] = [], over: object = {}): object => ({
  'gouji-form': 1,
  id: 'own',
  title: '经费执行报告',
  sections: [{ title: '经费', table: 't' }],
  tables: [
    {
      key: 't',
      columns: [
        { label: '预算', type: 'amount', unit: '万元' },
        { label: '支出', type: 'amount', unit: '万元' },
        { label: '结余', type: 'amount', signed: true },
      ],
      rows: [{ label: '项目', rows: ['道路', '桥梁'] }],
      equations,
      conditions,
    },
  ],
  ...over,
});

/** What is said of a table, as `code severity text`. */
const said = (file: object, lines: readonly string[], language: Language = 'zh-cn'): string[] => {
  const { form, ...rest } = formFile(file);
  if (!form) throw new Error(problemsOf({ form, ...rest }).join());
  const table = [' | | 预算 | 支出 | 结余', ...lines].map((line) => `| ${line} |`).join('\n');
  const draft = draftOf(`松岭市某处2031年经费执行报告\n\n一、经费\n\n${table}\n`, {}, withForms(engine, [form]));
  return check(draft, rules, {}).diagnoses.map(({ rule, severity, finding }) => {
    const text = rule.messages[finding.message ?? 'default'] ?? rule.name;
    return `${rule.code} ${severity} ${fill(language === 'en' ? text.en : text.zh, finding.args ?? {})}`;
  });
};
const wrong = ['项目 | 道路 | 10 | 4 | 7', ' | 桥梁 | 20 | 30 | -10'];

describe('what a form of one’s own says', () => {
  it('is, of an equation with a minus, what its first figure should be', () => {
    expect(said(fileOf(['结余 = 预算 - 支出']), wrong)).toEqual([
      'form-equation error 「项目 › 道路 · 结余」填报 7，按“结余 = 预算 - 支出”应为 6，相差 1。',
    ]);
    expect(said(fileOf(['预算 - 支出 = 结余']), wrong)).toEqual([
      'form-equation error “预算 - 支出 = 结余”不成立（道路）：等号左边 6，右边 7，相差 1。',
    ]);
  });

  it('is its own message, in its own severity and either language, with the sides as they are written', () => {
    const message = {
      zh: '「{row}」{column}：{left}，应为 {right}，差 {difference}',
      en: '{row}: {left}, not {right}',
    };
    const file = fileOf([{ of: '结余 = 预算 - 支出', message, severity: 'information' }]);
    expect(said(file, wrong)).toEqual(['form-equation information 「项目 › 道路」结余：7，应为 6，差 1']);
    expect(said(file, wrong, 'en')).toEqual(['form-equation information 项目 › 道路: 7, not 6']);
  });

  it('is, where a condition is not met, which row it is of', () => {
    const condition = {
      when: '预算 > 0',
      expect: '支出 <= 预算',
      message: '「{row}」超支 {difference}',
      severity: 'error',
    };
    expect(said(fileOf([], [condition]), wrong)).toEqual(['form-condition error 「项目 › 桥梁」超支 10']);
    expect(said(fileOf([], [{ ...condition, when: '预算 > 20' }]), wrong)).toEqual([]);
    const off = fileOf([], [condition], { severity: { 'form-condition': 'off' } });
    expect(said(off, wrong)).toEqual([]);
  });

  it('is nothing of the unit that it has for a column', () => {
    expect(said(fileOf([]), ['项目 | 道路 | 10万元 | 4 | 6', ' | 桥梁 | 20元 | 30 | -10'])).toEqual([
      expect.stringMatching(/^figure-unplaced warning 「项目 › 桥梁 · 预算」处是“20元”：单位“元”与本栏（万元）不符/),
    ]);
  });

  it.each([
    [
      { of: '结余 = 预算 - 支出', message: '「{raw}」不对' },
      'message 里的 {raw} 不认得，花括号里可以写 row、column、left、right、difference。',
    ],
    [
      { of: '结余 = 预算 - 支出', message: { zh: '不对', en: '{}' } },
      'message 里的 {} 不认得，花括号里可以写 row、column、left、right、difference。',
    ],
    [
      { of: '结余 = 预算 - 支出', severity: 'fatal' },
      'severity 应为 "hint" | "information" | "warning" | "error" 之一。',
    ],
    [{ of: '结余 = 预算 - 支出', tolerance: -1 }, 'tolerance 应为不小于 0 的数，如 0.01。'],
  ])('is told where it is not well said: %j', (equation, expected) => {
    expect(problemsOf(formFile(fileOf([equation]))).map((line) => line.replace(/^\d+: /, ''))).toEqual([expected]);
  });
});

it('a section of a form of one’s own is told how long it should be, not what the law asks of another', () => {
  const { form } = formFile(
    fileOf([], [], {
      sections: [
        { title: '总体情况', leastLength: 20 },
        { title: '经费', table: 't' },
      ],
    }),
  );
  if (!form) throw new Error('no form');
  const text = '松岭市某处2031年经费执行报告\n\n一、总体情况\n\n一切正常。\n';
  const found = check(draftOf(text, {}, withForms(engine, [form])), rules, {}).diagnoses;
  expect(found.filter(({ rule }) => rule.code === 'section-empty').map(({ finding }) => finding.message)).toEqual([
    'shortOwn',
  ]);
});
