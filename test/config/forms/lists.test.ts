import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/config/forms/diagnosability';
import type { Draft } from '../../../server/engine/reading/draft';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';
import { readProject } from '../../support/samples';

const projects = { label: '项目', list: true };
const file = (over: object = {}): object => ({
  'gouji-form': 1,
  id: 'progress',
  title: '项目进展报告',
  sections: [{ title: '项目', table: 'p' }],
  tables: [
    {
      key: 'p',
      corner: '项目名称',
      columns: ['计划', '完成'],
      rows: [projects, { label: '合计', total: true }],
      ...over,
    },
  ],
});
const read = (lines: readonly string[], over: object = {}, head = '项目名称 | 计划 | 完成'): Draft => {
  const { form, ...rest } = formFile(file(over));
  if (!form) throw new Error(problemsOf({ form, ...rest }).join());
  const rule = head.replace(/[^|]+/g, ' --- ');
  const table = [head, rule, ...lines].map((line) => `| ${line} |`).join('\n');
  return draftOf(`松岭市某处2031年项目进展报告\n\n一、项目\n\n${table}\n`, {}, withForms(engine, [form]));
};
const keys = (draft: Draft): string[] => check(draft, rules, {}).diagnoses.map(({ key }) => key);
const figures = (draft: Draft): Record<string, string | null> =>
  Object.fromEntries(
    [...(draft.reading?.binding.figures ?? [])].map(([{ id }, { cell }]) => [id, cell?.raw ?? null] as const),
  );

describe('a list of any number of rows', () => {
  it.each([1, 2, 40])('of %i rows is read row by row, and its total is their sum', (count) => {
    const rows = Array.from({ length: count }, (_, at) => `第${at + 1}号标段 | ${at + 2} | ${at}`);
    const sum = (first: number): number => (count * (2 * first + count - 1)) / 2;
    const draft = read([...rows, `合计 | ${sum(2)} | ${sum(0)}`]);
    expect(keys(draft)).toEqual([]);
    expect(figures(draft)).toMatchObject({ 'p/项目.第1号标段/计划': '2', 'p/合计/计划': String(sum(2)) });
    const wrong = read([...rows, `合计 | ${sum(2) + 1} | ${sum(0)}`]);
    expect(keys(wrong)).toEqual(['form-equation:p/计划']);
  });

  it.each(['2031', '合计'])('with a row named %s, which is not read, has sums that are not known', (name) => {
    const found = keys(read(['甲路 | 1 | 2', `${name} | 3 | 4`, '丙路 | 5 | 6', '合计 | 9 | 12']));
    expect(found.filter((key) => /^(?:form-equation|figure-suspect)/.test(key))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('may have no rows, and nothing is said of that', () => {
    expect(keys(read(['合计 | 0 | 0']))).toEqual([]);
  });

  it('keeps rows of one name apart, and names that are hard to write as keys', () => {
    const draft = read(['甲/乙 | 1 | 2', '甲乙 | 3 | 4', '甲乙 | 5 | 6', '合计 | 9 | 12']);
    expect(keys(draft)).toEqual([]);
    expect(Object.keys(figures(draft)).filter((id) => id.endsWith('/计划'))).toEqual([
      'p/项目.甲乙/计划',
      'p/项目.甲乙_2/计划',
      'p/项目.甲乙_3/计划',
      'p/合计/计划',
    ]);
  });

  it('is read behind a column of numbers, and where rows are longer than their head', () => {
    const draft = read(
      ['1 | 东街管网 | 4 | 3', '2 | 北环路 | 6 | 5', '合计 | | 10 | 8'],
      {},
      '序号 | 项目名称 | 计划 | 完成',
    );
    expect(keys(draft)).toEqual([]);
    expect(figures(draft)).toMatchObject({ 'p/项目.北环路/完成': '5', 'p/合计/完成': '8' });
  });

  it('stands in groups with subtotals, each row in its own', () => {
    const group = (label: string): object => ({ label, rows: [projects, { label: '小计', total: true }] });
    const rows = [group('续建'), group('新建'), { label: '合计', total: true }];
    const lines = [
      '续建 | 甲路 | 1 | 1',
      ' | 乙路 | 2 | 1',
      ' | 小计 | 3 | 2',
      '新建 | 甲路 | 4 | 4',
      ' | 小计 | 4 | 4',
    ];
    const draft = read([...lines, '合计 | | 7 | 6'], { rows }, '项目名称 | | 计划 | 完成');
    expect(keys(draft)).toEqual([]);
    expect(Object.keys(figures(draft)).filter((id) => id.endsWith('甲路/计划'))).toEqual([
      'p/续建.项目.甲路/计划',
      'p/新建.项目.甲路/计划',
    ]);
  });

  it('may be named in equations of figures and of tables', () => {
    const equations = ['合计 = 项目.*', '合计/完成 = 项目.*/完成'];
    const draft = read(['甲路 | 1 | 1', '乙路 | 2 | 1', '合计 | 3 | 3'], { equations });
    expect(keys(draft)).toEqual(['form-equation:p/完成', 'form-equation:p/完成#2', 'form-equation:p/合计']);
  });

  it('is foretold as a list of three rows', () => {
    const { form } = formFile(file({ columns: ['计划', '完成', { label: '总数', total: true }] }));
    expect(form && diagnose(form)).toMatchObject([{ figures: 12, located: 12 }]);
  });

  it.each<[object, RegExp]>([
    [{ rows: [{ ...projects, rows: ['甲'] }] }, /list（行数不定的清单）不能再有 rows/],
    [{ rows: [{ ...projects, total: true }] }, /也不能是合计/],
    [{ across: true }, /（across）里不能有 list/],
    [{ equations: ['合计 = 项目'] }, /“项目”是一组，要它的各项之和请写 项目\.\*/],
    [{ equations: ['项目/计划 = 合计/计划'] }, /找不到“项目\/计划”这个数/],
  ])('is refused where it makes no sense: %j', (over, expected) => {
    expect(problemsOf(formFile(file(over)))).toEqual([expect.stringMatching(expected)]);
  });

  it('of thousands of rows is read as far as a form may go', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `标段${at} | 1 | 1`);
    expect(read(lines).reading?.form.tables[0]?.rows).toHaveLength(1001);
  });
});

it('the sample of projects has slips located in lists, by its sums and percentages', () => {
  const { form } = formFile(readProject('samples/forms/projects.gouji-form.json'));
  const text = readProject('samples/forms/projects.md');
  if (!form) throw new Error('no form');
  const own = withForms(engine, [form]);
  expect(check(draftOf(text, {}, own), rules, {}).diagnoses).toEqual([]);
  const wrong = draftOf(text.replace('310.00 | 0 |', '130.00 | 0 |'), {}, own);
  const [group, ...others] = wrong.reading?.failures ?? [];
  expect(others).toEqual([]);
  expect(group?.repairs.map(({ changes }) => changes.map(({ slot }) => slot.id))).toContainEqual([
    'projects/新建项目.项目.垃圾转运站/计划投资',
  ]);
});
