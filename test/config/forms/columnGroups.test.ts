import { expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, pupils } from '../../support/forms';
import { ways } from '../../support/parts';

const { form } = formFile({
  'gouji-form': 1,
  id: 'pupils',
  title: '学生统计报告',
  sections: [{ title: '人数', table: 't' }],
  tables: [pupils],
});

const codesOf = (text: string): string[] => {
  if (!form) throw new Error('no form');
  return check(draftOf(text, {}, withForms(engine, [form])), rules, {}).diagnoses.map(({ rule }) => rule.code);
};

it.each(Object.entries(ways))('columns of one label in several groups stand under their heads in %s', (_, write) => {
  const heads = [
    ['学段', '公办', '', '民办', '', '总计'],
    ['', '男', '女', '男', '女', ''],
  ];
  const figures = [
    ['小学', '21', '19', '3', '2', '45'],
    ['初中', '12', '11', '4', '5', '32'],
    ['合计', '33', '30', '7', '7', '77'],
  ];
  const text = write(['松岭市某校2031年学生统计报告', '一、人数', [...heads, ...figures]]);
  expect(codesOf(text)).toEqual([]);
});

it('a row that does not stand under them is told', () => {
  const rows = ['学段\t公办\t\t民办\t\t总计', '\t男\t女\t男\t女\t', '小学\t\t21\t19\t3\t2\t45'];
  expect(
    codesOf(['松岭市某校2031年学生统计报告', '一、人数', ...rows].join('\n\n').replace(/\n\n(?=\t|小)/g, '\n')),
  ).toContain('table-layout');
});
