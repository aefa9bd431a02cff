import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { faultsOf } from '../../../server/config/forms/faults';
import { draftOf, engine } from '../../support/check';
import { formFile } from '../../support/forms';
import { ways } from '../../support/parts';

const parts = ['道路', '桥梁', { label: '小计', total: true }];
const { form } = formFile({
  'gouji-form': 1,
  id: 'two',
  title: '项目执行情况报告',
  sections: [{ title: '情况', table: 't' }],
  tables: [
    {
      key: 't',
      corner: '项目',
      columns: ['数', '额'],
      rows: [
        { label: '东区', rows: parts },
        { label: '西区', rows: parts },
        { label: '合计', total: true },
      ],
    },
  ],
});
const east = ['东区 | 道路 | 5 | 6', ' | 桥梁 | 7 | 8', ' | 小计 | 12 | 14'];
const west = ['西区 | 道路 | 1 | 2', ' | 桥梁 | 3 | 4', ' | 小计 | 4 | 6'];
const total = '合计 | | 16 | 20';

const read = (lines: readonly string[], write = (line: string): string => `| ${line} |`) => {
  if (!form) throw new Error('no form');
  const table = ['项目 | | 数 | 额', ...lines].map(write).join('\n');
  const draft = draftOf(`松岭市某处2031年项目执行情况报告\n\n一、情况\n\n${table}\n`, {}, withForms(engine, [form]));
  return {
    figures: Object.fromEntries(
      [...(draft.reading?.binding.figures ?? [])]
        .filter(([{ column }]) => column.key === '数')
        .map(([{ row }, { cell }]) => [row.key, cell?.raw]),
    ),
    found: check(draft, rules, {}).diagnoses.map(({ finding, rule }) => [rule.code, finding.args?.['row']]),
  };
};
const whole = {
  '东区.道路': '5',
  '东区.桥梁': '7',
  '东区.小计': '12',
  '西区.道路': '1',
  '西区.桥梁': '3',
  '西区.小计': '4',
  合计: '16',
};

describe('rows of one label in several groups', () => {
  it.each<[string, readonly string[], ((line: string) => string) | undefined]>([
    ['as the form has them', [...east, ...west, total], undefined],
    ['in another order', [...west, ...east, total], undefined],
    ['in another order, with tabs', [...west, ...east, total], (line) => line.replaceAll(/ ?\| ?/g, '\t')],
    [
      'in another order, one cell a line',
      [...west, ...east, total],
      (line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .filter(Boolean)
          .join('\n'),
    ],
    [
      'with the group in the middle of its rows, as a page prints it',
      [
        ' | 道路 | 5 | 6',
        '东区 | 桥梁 | 7 | 8',
        ...east.slice(2),
        ' | 道路 | 1 | 2',
        '西区 | 桥梁 | 3 | 4',
        ...west.slice(2),
        total,
      ],
      undefined,
    ],
  ])('are read in their own, %s', (_, lines, write) => {
    expect(read(lines, write)).toEqual({ figures: whole, found: [] });
  });

  it('are not read in the place of those of a group that is not there', () => {
    const { figures, found } = read([...west, total]);
    expect(figures).toEqual({ '西区.道路': '1', '西区.桥梁': '3', '西区.小计': '4', 合计: '16' });
    expect(found).toEqual([
      ['row-missing', '东区 › 道路'],
      ['row-missing', '东区 › 桥梁'],
      ['row-missing', '东区 › 小计'],
    ]);
  });
});

describe('rows and columns of one label in one group', () => {
  const twice = formFile({
    'gouji-form': 1,
    id: 'twice',
    title: '项目执行情况报告',
    sections: [{ title: '情况', table: 't' }],
    tables: [
      {
        key: 't',
        columns: ['数', { label: '额', accepted: ['数'] }],
        rows: ['道路', '其他', '桥梁', { label: '其他', key: '另' }, { label: '合计', total: true }],
      },
    ],
  }).form;

  it('are told by gouji form check', () => {
    expect(
      twice && faultsOf(twice).map((fault) => fault.kind === 'labels' && [fault.one.key, fault.other.key]),
    ).toEqual([
      ['另', '其他'],
      ['额', '数'],
    ]);
    expect(form && faultsOf(form)).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'by their order',
      ['道路 | 1 | 2', '其他 | 3 | 4', '桥梁 | 5 | 6', '其他 | 7 | 8', '合计 | 16 | 20'],
      ['其他', '另'],
    ],
    ['or not at all where one is missing', ['道路 | 1 | 2', '桥梁 | 5 | 6', '其他 | 7 | 8', '合计 | 16 | 20'], []],
  ])('are read %s', (_, lines, expected) => {
    if (!twice) throw new Error('no form');
    const table = [' | 数 | 额', ...lines].map((line) => `| ${line} |`).join('\n');
    const text = `松岭市某处2031年项目执行情况报告\n\n一、情况\n\n${table}\n`;
    const draft = draftOf(text, {}, withForms(engine, [twice]));
    const keys = [...(draft.reading?.binding.figures ?? [])].flatMap(([{ row, column }]) =>
      column.key === '数' ? row.key : [],
    );
    expect(keys.filter((key) => key === '其他' || key === '另')).toEqual(expected);
    expect(check(draft, rules, {}).diagnoses.filter(({ rule }) => rule.code === 'form-equation')).toEqual([]);
  });
});

describe('totals of one label in one table', () => {
  const sub = { label: '小计', total: true };
  const flat = formFile({
    'gouji-form': 1,
    id: 'flat',
    title: '项目执行情况报告',
    sections: [{ title: '情况', table: 't' }],
    tables: [
      {
        key: 't',
        corner: '项目',
        columns: ['数', '额'],
        rows: ['道路', '桥梁', sub, '绿化', '照明', sub, { label: '合计', total: true }],
      },
    ],
  }).form;
  const roads = [
    ['道路', '5', '6'],
    ['桥梁', '7', '8'],
  ];
  const [first, second, sum] = [
    ['小计', '12', '14'],
    ['小计', '3', '4'],
    ['合计', '15', '18'],
  ];
  const lights = [
    ['绿化', '1', '2'],
    ['照明', '2', '2'],
  ];
  const all = [...roads, first, ...lights, second, sum];

  it('are told by what they add up: gouji form check has nothing to say of them', () => {
    expect(flat && faultsOf(flat)).toEqual([]);
  });

  it.each<[string, readonly (readonly string[])[], readonly (string | null)[], readonly string[]]>([
    ['all there', all, ['12', '3'], []],
    ['in another order', [...lights, second, ...roads, first, sum], ['12', '3'], []],
    ['the first missing', all.toSpliced(2, 1), [null, '3'], ['row-missing']],
    ['the second missing', all.toSpliced(5, 1), ['12', null], ['row-missing']],
    ['a part of the second missing', all.toSpliced(4, 1), ['12', '3'], ['row-missing']],
    [
      'one amid its parts, and the other missing',
      [roads[0] ?? [], first, ...roads.slice(1), ...lights, sum],
      [null, null],
      ['row-missing', 'row-missing'],
    ],
  ])('are read in every layout, %s', (_, rows, expected, found) => {
    if (!flat) throw new Error('no form');
    for (const [way, write] of Object.entries(ways)) {
      const text = write(['松岭市某处2031年项目执行情况报告', '一、情况', [['项目', '数', '额'], ...rows]]);
      const draft = draftOf(text, {}, withForms(engine, [flat]));
      const figures = new Map([...(draft.reading?.binding.figures ?? [])].map(([{ id }, { cell }]) => [id, cell?.raw]));
      expect([way, figures.get('t/小计/数') ?? null, figures.get('t/小计2/数') ?? null]).toEqual([way, ...expected]);
      const codes = check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code);
      expect([way, codes]).toEqual([way, found]);
    }
  });
});

it('tables with the same rows are each read in their own section, whatever their heads', () => {
  const table = (key: string, columns: readonly string[]): object => ({
    key,
    corner: '项目',
    columns,
    rows: ['道路', '桥梁', { label: '合计', total: true }],
  });
  for (const columns of [
    ['数', '额'],
    ['上年', '本年'],
  ]) {
    const { form } = formFile({
      'gouji-form': 1,
      id: 'both',
      title: '项目执行情况报告',
      sections: [
        { title: '收入', table: 'a' },
        { title: '支出', table: 'b' },
      ],
      tables: [table('a', ['数', '额']), table('b', columns)],
    });
    if (!form) throw new Error('no form');
    for (const [way, write] of Object.entries(ways)) {
      const rows = (head: readonly string[], by: number): string[][] => [
        ['项目', ...head],
        ['道路', `${by}`, `${by + 1}`],
        ['桥梁', `${by + 2}`, `${by + 3}`],
        ['合计', `${2 * by + 2}`, `${2 * by + 4}`],
      ];
      const text = write([
        '松岭市某处2031年项目执行情况报告',
        '一、收入',
        rows(['数', '额'], 10),
        '二、支出',
        rows(columns, 50),
      ]);
      const draft = draftOf(text, {}, withForms(engine, [form]));
      const figures = new Map([...(draft.reading?.binding.figures ?? [])].map(([{ id }, { cell }]) => [id, cell?.raw]));
      expect([way, figures.get('a/道路/数'), figures.get(`b/道路/${columns[0] ?? ''}`)]).toEqual([way, '10', '50']);
      const codes = check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code);
      expect([way, codes.filter((code) => !/^(?:table-layout|punctuation)/.test(code))]).toEqual([way, []]);
    }
  }
});
