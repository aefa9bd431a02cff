import { describe, expect, it } from 'vitest';
import { propose, type Proposal } from '../../../server/config/forms/propose';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, known, problemsOf } from '../../support/forms';
import { ways, type Part } from '../../support/parts';

const title = '松岭市某处2031年经费执行报告';
const proposed = (...texts: readonly string[]): Proposal => {
  const proposal = propose(texts, engine, known);
  if (!proposal) throw new Error('nothing proposed');
  expect(problemsOf(formFile(proposal.file))).toEqual([]);
  return proposal;
};
const labels = (
  heads: readonly { readonly label: string; readonly rows?: readonly { readonly label: string }[] }[] = [],
): string[] => heads.map(({ label }) => label);
/** What a draft has that the form proposed from it has not. */
const foundIn = (text: string, { file }: Proposal): string[] => {
  const { form } = formFile(file);
  return form
    ? check(draftOf(text, {}, withForms(engine, [form])), rules, {}).diagnoses.map(({ rule }) => rule.code)
    : ['no form'];
};
const read = Object.keys(ways).filter((way) => !/one cell|boxes|commas/.test(way));
const written = (way: string, parts: readonly Part[]): string => ways[way]?.([title, ...parts]) ?? '';
const budget = [
  ['项目', '预算', '支出'],
  ['道路', '5', '4'],
  ['桥梁', '6', '5'],
  ['合计', '11', '9'],
];

describe.each(read)('a form is proposed of %s', (way) => {
  it('with its sections, where headings follow tables at once, whatever stands below them', () => {
    const years = [
      ['项目', '2030年', '2031年'],
      ['道路', '5', '4'],
      ['桥梁', '6', '5'],
    ];
    const text = written(way, [
      '一、收入',
      budget,
      '二、支出',
      years,
      '三、人员',
      '5人在编，都已到岗。',
      '四、其他',
      '无。',
    ]);
    const { file } = proposed(text);
    expect(labels(file.sections.map((section) => ({ ...section, label: section.title })))).toEqual([
      '收入',
      '支出',
      '人员',
      '其他',
    ]);
    expect(file.tables.map(({ rows }) => labels(rows))).toEqual([
      ['道路', '桥梁', '合计'],
      ['道路', '桥梁'],
    ]);
    expect(foundIn(text, { file, guesses: [] }).filter((code) => code !== 'punctuation')).toEqual([]);
  });

  it.skipIf(way === 'spaces')('without the column that numbers its rows, which is said', () => {
    for (const last of [
      ['', '合计', '11', '9'],
      ['合计', '', '11', '9'],
    ]) {
      const rows = [['序号', '项目', '预算', '支出'], ['1', '道路', '5', '4'], ['2', '桥梁', '6', '5'], last];
      const text = written(way, ['一、情况', rows]);
      const proposal = proposed(text);
      expect(labels(proposal.file.tables[0]?.rows)).toEqual(['道路', '桥梁', '合计']);
      expect(labels(proposal.file.tables[0]?.columns)).toEqual(['预算', '支出']);
      expect(proposal.guesses.join()).toContain('「情况」“序号”一列没有写进格式');
      expect(foundIn(text, proposal)).toEqual([]);
    }
  });

  it('with blocks beside each other, marked as guessed, and their totals equal where they are', () => {
    const rows = (total: string): Part => [
      ['收入', '预算', '决算', '支出', '预算', '决算'],
      ['本级拨款', '100', '90', '教育', '50', '45'],
      ['上级补助', '20', '20', '卫生', '70', '65'],
      ['合计', '120', '110', '合计', total, '110'],
    ];
    const proposal = proposed(written(way, ['一、收支', rows('120')]));
    const [table] = proposal.file.tables;
    expect(table?.beside?.map((block) => [block.label, labels(block.columns), labels(block.rows)])).toEqual([
      ['收入', ['预算', '决算'], ['本级拨款', '上级补助', '合计']],
      ['支出', ['预算', '决算'], ['教育', '卫生', '合计']],
    ]);
    expect(JSON.stringify(table)).toContain('推测：左右并排的几块');
    expect(table?.equations).toMatchObject([{ of: '收入.合计 = 支出.合计' }]);
    expect(proposal.guesses.join()).toContain('推测是左右并排的几块');
    const other = proposed(written(way, ['一、收支', rows('130')]));
    expect(other.file.tables[0]?.equations ?? []).toEqual([]);
    expect(other.guesses.join()).toContain('收入.合计 = 支出.合计”在一份报告里不成立，没有采用');
  });

  it.skipIf(way === 'spaces')('with its totals, where one of them is blank', () => {
    const rows = [
      ['项目', '预算', '支出', '结余'],
      ['道路', '5', '4', ''],
      ['桥梁', '6', '5', '2'],
      ['合计', '11', '9', ''],
    ];
    const proposal = proposed(written(way, ['一、情况', rows]));
    expect(proposal.file.tables[0]?.rows).toMatchObject([
      { label: '道路' },
      { label: '桥梁' },
      { label: '合计', total: true },
    ]);
    expect(labels(proposal.file.tables[0]?.columns)).toEqual(['预算', '支出', '结余']);
    expect(proposal.guesses.join()).toContain('“合计 · 结余”在所给的报告里空着，没有核对到');
  });

  it('and says which rows it left out', () => {
    const people = [
      ['部门', '人数'],
      ['甲处', '3'],
      ['乙处', '4'],
    ];
    const { guesses } = proposed(written(way, ['一、情况', budget, '人员如下：', people]));
    expect(guesses.join()).toContain('「情况」里“甲处”“乙处”与别的行列数不同，没有写进格式');
  });
});

it('a form is held against the reports that it was proposed from, and what does not hold is said, in the file too', () => {
  const rows = [
    ['项目', '预算', '支出'],
    ['道路', '5', '4'],
    ['道路', '6', '5'],
    ['合计', '11', '9'],
  ];
  const one = written('tabs', ['一、情况', budget]);
  expect(proposed(one).guesses.join()).not.toContain('处不符');
  const other = written('tabs', ['一、情况', budget.toSpliced(1, 1)]);
  for (const { file, guesses } of [proposed(one, other.replace('11\t9', '6\t5').replace('桥梁', '水电'))]) {
    expect(guesses.join()).not.toContain('处不符'); // a list holds of both
    expect(file.tables[0]?.rows).toMatchObject([{ list: true }, { label: '合计' }]);
  }
  const blank = proposed(written('tabs', ['一、情况', [...budget.slice(0, 3), ['合计', '', '9']]]));
  expect(blank.guesses.join()).toMatch(/照推得的格式核对所给的报告，有 1 处不符.*第 \d+ 行 「合计 · 预算」没有填写/);
  expect(blank.file.note).toContain('照推得的格式核对所给的报告，有 1 处不符');
  expect(proposed(written('tabs', ['一、情况', rows])).file.tables).toHaveLength(1);
});

it('names hold nothing that nobody sees', () => {
  const text = `<h1>${title}</h1><p>一、情\u200b况</p><table><tr><td>项\u200b目</td><td>预\ufeff算</td><td>备\u00ad注</td></tr><tr><td>道\u200b路</td><td>5</td><td>完工</td></tr><tr><td>桥\u00ad梁</td><td>6</td><td>在\u200d建</td></tr><tr><td>合&#8203;计</td><td>11</td><td></td></tr></table>`;
  const { file } = proposed(text.replace('2031年', '2031年\u200b'));
  expect(JSON.stringify(file)).not.toMatch(/[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]/);
  expect(labels(file.tables[0]?.rows)).toEqual(['道路', '桥梁', '合计']);
  expect(labels(file.tables[0]?.columns)).toEqual(['预算', '备注']);
});

it.each(['one cell a line', 'one cell a line, blank lines between'])('a table that is not read is told: %s', (way) => {
  expect(proposed(written(way, ['一、情况', budget])).guesses.join()).toContain('「情况」里像是有每格一行的表');
});

it('a table with spaces and a blank cell is told, too', () => {
  const { guesses, file } = proposed(`${title}\n一、情况\n项目 预算 支出\n道路 5 4\n桥梁 6\n路灯 7 8\n合计 18 12\n`);
  expect(file.tables).toEqual([]);
  expect(guesses.join()).toContain('用空格隔开、有空格没填的表');
});

it('what cannot be proposed is said: more sections than a form has, a table without a number', () => {
  const sections = '一二三四五六七八九十'.split('').flatMap((numeral) => [`${numeral}、栏目${numeral}`, '无内容。']);
  const many = proposed(written('tabs', [...sections, '十一、栏目末', '无。']));
  expect(many.file.sections).toHaveLength(10);
  expect(many.guesses.join()).toContain('栏目至多 10 个，后面的没有写进格式');
  const blank = [
    ['项目', '预算'],
    ['道路', ''],
    ['桥梁', ''],
  ];
  expect(proposed(written('pipes', ['一、情况', blank])).guesses.join()).toContain(
    '「情况」里的表没有数，没有写进格式',
  );
});

it.each(read.filter((way) => way !== 'spaces'))(
  'a column that numbers rows leaves blanks and texts where they are: %s',
  (way) => {
    const rows = [
      ['序号', '项目', '单位', '预算', '支出', '备注'],
      ['1', '道路', '甲处', '5', '4', '在建'],
      ['2', '桥梁', '乙处', '6', '5', ''],
      ['3', '绿化', '甲处', '7', '1', '停工'],
      ['', '合计', '', '18', '10', ''],
    ];
    const text = written(way, ['一、情况', rows]);
    const proposal = proposed(text);
    expect(labels(proposal.file.tables[0]?.columns)).toEqual(['单位', '预算', '支出', '备注']);
    expect(foundIn(text, proposal)).toEqual([]);
  },
);

describe('what no form may have is left out of it, which is said', () => {
  it.each([
    ['a row without words', '一、情况\n\n| 项目 | 预算 |\n| --- | --- |\n| 道路 | 5 |\n| …… | 0 |\n', '「情况」的“……”'],
    ['a section written twice', '一、情况\n\n无。\n\n二、其他\n\n无。\n\n三、其他\n\n无。\n', '「其他」的“栏目其他”'],
    [
      'a column without words',
      '一、情况\n\n| 项目 | * | 数 |\n| --- | --- | --- |\n| 道路 | 5 | 4 |\n',
      '「情况」的“整个表”',
    ],
    ['a form of nothing else', '一、情况\n\n| 项目 | 预算 |\n| --- | --- |\n| …… | 0 |\n', '「情况」的“……”'],
  ])('%s', (_, body, left) => {
    expect(proposed(`${title}\n\n${body}`).guesses.join('\n')).toContain(left);
  });
});
