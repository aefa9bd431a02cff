import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, pupils } from '../../support/forms';
import { ways, type Part } from '../../support/parts';

type Rows = readonly (readonly string[])[];

const { form } = formFile({
  'gouji-form': 1,
  id: 'pupils',
  title: '学生统计报告',
  sections: [
    { title: '人数', table: 't' },
    { title: '新生', table: 'n' },
  ],
  tables: [pupils, { ...pupils, key: 'n' }],
});

/** A table after the form, in columns of an order of its own. */
const heads = [
  ['学段', '公办', '', '民办', '', '总计'],
  ['', '男', '女', '男', '女', ''],
];
const figures = [
  ['小学', '21', '19', '3', '2', '45'],
  ['初中', '12', '11', '4', '5', '32'],
  ['合计', '33', '30', '7', '7', '77'],
];
const inOrder = (rows: Rows, order: readonly number[]): string[][] =>
  rows.map((row) => [row[0] ?? '', ...order.map((at) => row[at] ?? '')]);
const swapped = [
  ['学段', '民办', '', '公办', '', '总计'],
  ['', '男', '女', '男', '女', ''],
  ...inOrder(figures, [3, 4, 1, 2, 5]),
];

const readOf = (text: string): { codes: string[]; read: Record<string, string | undefined> } => {
  if (!form) throw new Error('no form');
  const draft = draftOf(text, {}, withForms(engine, [form]));
  return {
    codes: check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code),
    read: Object.fromEntries(
      [...(draft.reading?.binding.figures ?? [])]
        .filter(([{ id }]) => id.startsWith('t/小学'))
        .map(([{ id }, { cell }]) => [id.slice('t/小学/'.length), cell?.raw]),
    ),
  };
};
const draft = (write: ((parts: readonly Part[]) => string) | undefined, first: Rows): string =>
  write?.(['松岭市某校2031年学生统计报告', '一、人数', first, '二、新生', [...heads, ...figures]]) ?? '';

const right = { '公办.男': '21', '公办.女': '19', '民办.男': '3', '民办.女': '2', 总计: '45' };
const hard = /one cell|spaces/;

describe('groups of columns in an order of the draft’s own', () => {
  it.each(Object.entries(ways))('are read by their heads, or not at all: %s', (way, write) => {
    const { codes, read } = readOf(draft(write, swapped));
    expect(codes).toEqual(hard.test(way) ? ['figure-unplaced'] : []);
    expect(read).toEqual(hard.test(way) ? {} : right);
  });

  it.each(Object.entries(ways))('as in the form are read as ever: %s', (_, write) => {
    expect(readOf(draft(write, [...heads, ...figures]))).toEqual({ codes: [], read: right });
  });

  it.each([
    ['their total first', ['总计', '民办', '', '公办', ''], ['', '男', '女', '男', '女'], [5, 3, 4, 1, 2]],
    ['each its own order', ['民办', '', '公办', '', '总计'], ['女', '男', '男', '女', ''], [4, 3, 1, 2, 5]],
    [
      'merged cells written out',
      ['民办', '民办', '公办', '公办', '总计'],
      ['男', '女', '男', '女', '总计'],
      [3, 4, 1, 2, 5],
    ],
    ['the total in the lower row', ['民办', '', '公办', '', ''], ['男', '女', '男', '女', '总计'], [3, 4, 1, 2, 5]],
    ['columns above groups', ['男', '', '女', '', '总计'], ['公办', '民办', '公办', '民办', ''], [1, 3, 2, 4, 5]],
  ])('%s', (_, upper, lower, order) => {
    const rows = [['学段', ...upper], ['', ...lower], ...inOrder(figures, order)];
    for (const way of ['tabs', 'pipes', 'html', 'word', 'xlsx', 'boxes', 'commas'])
      expect([way, readOf(draft(ways[way], rows))]).toEqual([way, { codes: [], read: right }]);
  });

  it('are read where cells of HTML span others', () => {
    const [, , ...body] = swapped;
    const html = [
      '<table>',
      '<tr><td rowspan="2">学段</td><td colspan="2">民办</td><td colspan="2">公办</td><td rowspan="2">总计</td></tr>',
      '<tr><td>男</td><td>女</td><td>男</td><td>女</td></tr>',
      ...body.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`),
      '</table>',
    ].join('\n');
    expect(
      readOf(draft((parts) => parts.map((part) => (part === swapped ? html : part)).join('\n'), swapped)).read,
    ).toEqual(right);
  });

  it.each([
    ['stand over the middle of their columns', [['学段', '', '民办', '', '公办', '总计'], ...swapped.slice(1)]],
    ['lost the blanks of merged cells', [['学段', '民办', '公办', '总计'], ...swapped.slice(1)]],
  ])('are not read where heads %s', (_, rows) => {
    const text = draft(
      (parts) =>
        parts
          .map((part) => (typeof part === 'string' ? part : `\n${part.map((row) => row.join('\t')).join('\n')}\n`))
          .join('\n'),
      rows,
    );
    expect(readOf(text)).toEqual({ codes: ['figure-unplaced'], read: {} });
  });

  it.each([
    [
      'next to each other have one label and lost their blanks',
      ['公办', '民办', '总计'],
      ['男', '女', '女', '男'],
      [1, 2, 4, 3, 5],
    ],
    [
      'hold one that is written otherwise',
      ['公办', '', '民办', '', '总计'],
      ['男', '女', '女', '男生', '总计'],
      [1, 2, 4, 3, 5],
    ],
    ['begin with one that is', ['公办', '', '民办', '', '总计'], ['男', '女', '女生', '男', ''], [1, 2, 4, 3, 5]],
  ])('are not read where heads %s', (_, upper, lower, order) => {
    const rows = [['学段', ...upper], [...(upper.length < 5 ? [] : ['']), ...lower], ...inOrder(figures, order)];
    expect(readOf(draft(ways['tabs'], rows))).toEqual({ codes: ['figure-unplaced'], read: {} });
  });

  it('are read where one of them is written otherwise and all stand as in the form', () => {
    const rows = [['学段', '公办', '', '民办', '', '总计'], ['', '男生', '女', '男', '女生', ''], ...figures];
    expect(readOf(draft(ways['tabs'], rows))).toEqual({ codes: [], read: right });
  });

  it.each(Object.entries(ways))('are read where one cell names a column and its group: %s', (way, write) => {
    const rows = [
      ['学段', '民办男', '民办（女）', '公办男', '公办（女）', '总计'],
      ...inOrder(figures, [3, 4, 1, 2, 5]),
    ];
    expect(readOf(draft(write, rows))).toEqual({
      codes: hard.test(way) ? ['figure-unplaced'] : [],
      read: hard.test(way) ? {} : right,
    });
  });

  it('are not read in rows that do not stand under them', () => {
    const rows = swapped.map((row, at) => (at === 2 ? row.toSpliced(1, 0, '') : row));
    const { read } = readOf(draft(ways['tabs'], rows));
    expect(read).toEqual({});
  });

  it('are read by heads that an empty line parts from them', () => {
    const text = draft(ways['tabs'], swapped).replace('\n小学', '\n\n小学');
    expect(readOf(text).read).toEqual(right);
  });
});

it.each(Object.entries(ways).filter(([way]) => hard.test(way)))(
  'single columns in another order are not read where nothing shows where a head stands: %s',
  (_, write) => {
    const { form: plain } = formFile({
      'gouji-form': 1,
      id: 'roads',
      title: '道路建设报告',
      sections: [{ title: '进度', table: 't' }],
      tables: [
        {
          key: 't',
          corner: '项目',
          columns: ['投资', '完成', '剩余'],
          rows: ['南路', '北路', { label: '合计', total: true }],
        },
      ],
    });
    if (!plain) throw new Error('no form');
    const rows = [
      ['项目', '完成', '投资', '剩余'],
      ['南路', '40', '80', '40'],
      ['北路', '30', '40', '10'],
      ['合计', '70', '120', '50'],
    ];
    const roads = draftOf(write(['松岭市某处2031年道路建设报告', '一、进度', rows]), {}, withForms(engine, [plain]));
    expect([...(roads.reading?.binding.figures ?? [])]).toEqual([]);
    expect(check(roads, rules, {}).diagnoses.map(({ rule }) => rule.code)).toEqual(['figure-unplaced']);
  },
);

describe('rows that stand side by side in an order of the draft’s own', () => {
  const { form: across } = formFile({
    'gouji-form': 1,
    id: 'funds',
    title: '经费执行报告',
    sections: [{ title: '经费', table: 't' }],
    tables: [{ key: 't', across: true, columns: ['市级安排', '县级配套'], rows: ['道路养护', '绿化管护', '设施更新'] }],
  });
  const read = (top: readonly string[]): (string | undefined)[] => {
    if (!across) throw new Error('no form');
    const text = ways['tabs']?.(['青禾市某局2031年经费执行报告', '一、经费', [top, below, line]]) ?? '';
    const { reading } = draftOf(text, {}, withForms(engine, [across]));
    return [...across.slots.values()].map((slot) => reading?.binding.figures.get(slot)?.cell?.raw);
  };
  const below = ['市级安排', '县级配套', '市级安排', '县级配套', '市级安排', '县级配套'];
  const line = ['11', '12', '21', '22', '31', '32'];

  it('are read as ever where they stand as in the form', () => {
    expect(read(['道路养护', '', '绿化管护', '', '设施更新', ''])).toEqual(line);
  });

  it('are read by the heads over them', () => {
    expect(read(['绿化管护', '', '道路养护', '', '设施更新', ''])).toEqual(['21', '22', '11', '12', '31', '32']);
  });
});
