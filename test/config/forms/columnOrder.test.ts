import { expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile } from '../../support/forms';
import { ways } from '../../support/parts';

const { form } = formFile({
  'gouji-form': 1,
  id: 'roads',
  title: '道路建设报告',
  sections: [{ title: '进度', table: 't' }],
  tables: [
    {
      key: 't',
      corner: '项目',
      columns: ['投资', '完成', { label: '比率', type: 'percent', digits: 1 }, { label: '备注', type: 'text' }],
      rows: ['南路', '北路', { label: '合计', total: true }],
      equations: ['比率 = 完成 / 投资'],
    },
  ],
});

// One cell a line, and with spaces, nothing tells where a head stands.
const shown = Object.entries(ways).filter(([way]) => !/one cell|spaces/.test(way));

it.each(shown)(
  'columns that stand in another order, heads and figures alike, are read by their heads: %s',
  (_, write) => {
    if (!form) throw new Error('no form');
    const read = (rows: readonly (readonly string[])[]) =>
      draftOf(write(['松岭市某处2031年道路建设报告', '一、进度', rows]), {}, withForms(engine, [form]));
    const rows = (last: string): readonly (readonly string[])[] => [
      ['项目', '完成', '投资', '比率', '备注'],
      ['南路', '40', '80', '50.0', '完工'],
      ['北路', '30', '40', last, ''],
      ['合计', '70', '120', '58.3', ''],
    ];
    const codes = (last: string): string[] => check(read(rows(last)), rules, {}).diagnoses.map(({ rule }) => rule.code);
    expect(codes('75.0')).toEqual([]);
    expect(codes('57.0')).toEqual(['form-equation']);
    const figures = [...(read(rows('75.0')).reading?.binding.figures ?? [])];
    expect(figures.map(([{ id }, { cell }]) => [id, cell?.raw])).toContainEqual(['t/南路/投资', '80']);
  },
);
