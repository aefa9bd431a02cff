import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../support/samples';
import { formFile, formSet, problemsOf } from '../../support/forms';

const least = { 'gouji-form': 1, id: 'own', title: '季度工作报告' };
const table = {
  key: 'money',
  columns: ['预算', '支出', { label: '结余', signed: true }],
  rows: ['甲', { label: '乙组', rows: ['子', '丑', { label: '小计', total: true }] }, { label: '合计', total: true }],
};
const withTable = (over: object): object => ({ ...least, tables: [{ ...table, ...over }] });
const wordsOf = (file: object): string[] =>
  (formFile(file).form?.equations ?? []).map(({ left, right }) =>
    [left, right].map((slots) => slots.map(({ id }) => id.slice('money/'.length)).join(' + ')).join(' = '),
  );

describe('a form file', () => {
  it('needs no more than its version, its id and its title', () => {
    expect(problemsOf(formFile(least))).toEqual([]);
    expect(formFile(least).form).toMatchObject({ edition: 'own', title: { names: ['季度工作报告'] } });
  });

  it.each([
    ['', '1: 文件是空的，应为 JSON 对象，至少写 {}。'],
    ['[]', '1: 格式文件应为 JSON 对象，写在花括号 {} 里。'],
    [{ ...least, 'gouji-form': 2 }, '2: 缺少 "gouji-form": 1，或者不是 1：这一版只认得第 1 版的写法。'],
    [
      { ...least, id: '2021' },
      '3: id“2021”应以小写字母开头，只含小写字母、数字和连字符，至多 40 个字符，不能是 auto。',
    ],
    [{ ...least, title: '报告' }, '4: 标题“报告”太短，别的文档也会被当作报告；至少 4 个字。'],
    [{ ...least, tabels: [] }, '5: 没有“tabels”这一项，是不是“tables”？'],
    [
      { ...least, extends: '../up.gouji-form.json' },
      '5: extends“../up.gouji-form.json”找不到；应为 2019、2021，或者格式文件的路径（不能含 ..）。',
    ],
    [{ ...least, sections: [{ title: '一', table: 'x' }] }, '8: 没有 key 为“x”的表：这个格式还没有写 tables。'],
    [{ ...least, severity: { 'no-such': 'off' } }, /没有“no-such”这一项/],
  ])('tells what is wrong at its place: %j', (file, expected) => {
    const problems = problemsOf(formFile(file));
    expect(problems).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
    expect(formFile(file).form).toBeNull();
  });

  it.each([
    ['结余 = 预算 - 支出', ['甲/支出 + 甲/结余 = 甲/预算']],
    ['甲 = 乙组.*', ['甲/预算 = 乙组.子/预算 + 乙组.丑/预算']],
    ['乙组.小计/预算 = 甲/支出 + 乙组.*/支出', ['乙组.小计/预算 = 甲/支出 + 乙组.子/支出 + 乙组.丑/支出']],
  ])('reads %s', (words, expected) => {
    const found = wordsOf(withTable({ equations: [words], rows: table.rows.slice(0, 2) }));
    for (const one of expected)
      expect(
        found.some((line) => sorted(line) === sorted(one)),
        found.join('; '),
      ).toBe(true);
  });

  it.each([
    ['结余 = 预算 - 支入', '没有叫“支入”的列，是不是“支出”？'],
    ['合计 = 乙组', '“乙组”是一组，要它的各项之和请写 乙组.*。'],
    ['支出 <= 预算', '“支出 <= 预算”不是等式；大小关系请写进 conditions 的 expect。'],
    ['支出 = 预算 / 结余', '“支出 = 预算 / 结余”：「支出」这一列的 type 应写 percent（百分比）或 ratio（比值）。'],
    [
      '支出 = 预算 + 结余 / 预算',
      '“支出 = 预算 + 结余 / 预算”：除法应像 完成率 = 支出 / 预算，或 增长率 = 本年 / 上年 - 1，每处一个名称；要除几项之和的，先列一个合计。',
    ],
    ['甲 = 合计 / 乙组.小计', '“甲 = 合计 / 乙组.小计”：除法只能在各列之间，或者写成 行/列；请把比率写成一列。'],
    ['支出', '“支出”里没有等号，应像 合计 = 甲 + 乙。'],
    ['结余 = 预算 + ', '“结余 = 预算 +”里有一处缺少名称。'],
    ['结余 = 预算 + 5', '等式里不能有数字 5；固定的数请写成条件。'],
    ['甲/没有 = 合计/支出', '找不到“甲/没有”这个数，应写成 行/列 或 表/行/列。'],
  ])('says what is wrong with %s', (words, expected) => {
    expect(problemsOf(formFile(withTable({ equations: [words] }))).map((line) => line.replace(/^\d+: /, ''))).toEqual([
      expected,
    ]);
  });

  it('makes of totals the sums of what stands before them, level by level', () => {
    const rows = [
      '甲',
      '乙',
      { label: '小计', total: true, key: 's1' },
      '丙',
      '丁',
      { label: '小计', total: true, key: 's2' },
      { label: '其中：', key: 'part', counts: false },
      '戊',
      { label: '合计', total: true },
    ];
    const file = withTable({ columns: ['数'], rows });
    expect(problemsOf(formFile(file))).toEqual(['43: 标题“其中：”里没有字。'].slice(1));
    expect(wordsOf(file)).toEqual([
      's1/数 = 甲/数 + 乙/数',
      's2/数 = 丙/数 + 丁/数',
      '合计/数 = s1/数 + s2/数 + 戊/数',
    ]);
  });

  it.each<[string, RegExp]>([
    ['结余 = 预算 * 2', /“预算 \* 2”：这里只能加减，不能乘.*两倍写成/],
    ['结余 = 预算×50%', /不能乘/],
    ['结余 = 2 预算', /不能乘/],
    ['结余 = SUM(预算,支出)', /也没有函数/],
    ['结余 = 支出 / 预算 * 100%', /百分比不用乘 100，写成 率 = 甲 \/ 乙/],
    ['结余 = 预算 - (支出 + 支出)', /不能用括号；减去几项之和的，逐项写/],
    ['结余 = 预算-支出', /减号、除号两边要有空格/],
    ['结余 = 支出/预算', /减号、除号两边要有空格/],
    ['结余 == 预算', /等号不止一个/],
  ])('has %s told as what it is, with the way out', (equation, expected) => {
    const [problem = '', ...others] = problemsOf(formFile(withTable({ equations: [equation] })));
    expect(problem).toMatch(expected);
    expect(others.every((other) => expected.test(other))).toBe(true);
  });

  it('has a multiplication or a division in a condition told, too', () => {
    const problems = (expect: string): string => problemsOf(formFile(withTable({ conditions: [{ expect }] }))).join();
    expect(problems('支出 <= 预算 * 2')).toContain('两倍写成 甲 + 甲');
    expect(problems('支出 <= 预算 / 2')).toContain('不能和别的项加减，也不能写在条件里');
  });

  it('may name what has such marks in its label, and twice the same', () => {
    const columns = ['A*B', 'A×2', '甲（乙+）', '甲·乙', '甲-乙'];
    const rows = [{ label: '组', rows: ['一', '二'] }, '合计'];
    const equations = ['A*B = A×2 + 甲·乙', '甲-乙 = A*B + A*B', '合计 = 组.*', '合计/A*B = 组.*/A×2'];
    expect(problemsOf(formFile(withTable({ columns, rows, equations })))).toEqual([]);
  });

  it('asks to be told which row is meant where several have the name', () => {
    const rows = [
      { label: 'A组', rows: ['甲', '小计'] },
      { label: 'B组', rows: ['甲', '小计'] },
    ];
    const [problem = ''] = problemsOf(formFile(withTable({ rows, equations: ['小计 = 甲'] })));
    expect(problem).toContain('叫“小计”的行不止一个，请写明是哪一个：a组.小计、b组.小计。');
    expect(problemsOf(formFile(withTable({ rows, equations: ['A组.小计 = B组.甲'] })))).toEqual([]);
  });
});

describe('a form that changes another', () => {
  it('keeps all of an edition but what it says, and its sentences are still read', () => {
    const { form } = formFile({
      'gouji-form': 1,
      id: 'province',
      extends: '2021',
      sections: [{ key: 'others', mentions: ['工作人员培训|业务培训'] }],
      severity: { 'row-label': 'off' },
    });
    expect(form?.equations).toHaveLength(42);
    expect(form?.sections.at(-1)?.mentions).toEqual([{ title: '工作人员培训', words: ['工作人员培训', '业务培训'] }]);
    expect(form?.prose?.measures.length).toBeGreaterThan(5);
    expect(form?.title.name).toBe('政府信息公开工作年度报告');
  });

  it('may change a form file, and adds equations to its tables', () => {
    const set = formSet(
      {
        'b.gouji-form.json': {
          'gouji-form': 1,
          id: 'b',
          extends: 'sub/a.gouji-form.json',
          tables: [{ key: 'money', equations: ['结余 = 预算 - 支出'] }],
        },
        'sub/a.gouji-form.json': withTable({}),
      },
      ['b.gouji-form.json'],
    );
    expect(set.files.map(({ file }) => problemsOf(file))).toEqual([[]]);
    expect(set.forms[0]?.equations).toHaveLength(6 + 5);
  });

  it.each([1, 2, 12])('leads back to itself over %i files: refused, in bounded time', (count) => {
    const name = (index: number): string => `f${index % count}.gouji-form.json`;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        name(index),
        { ...least, id: `f${index}`, extends: name(index + 1) },
      ]),
    );
    const set = formSet(files);
    expect(set.forms).toEqual([]);
    expect(set.files.every(({ file }) => file.problems.length === 1)).toBe(true);
  });

  it('goes round in a circle: told at each, with all of them named, and of one beside the circle too', () => {
    const file = (id: string, base: string): object => ({ ...least, id, extends: `${base}.gouji-form.json` });
    const { files } = formSet({
      'a.gouji-form.json': file('a', 'b'),
      'b.gouji-form.json': file('b', 'a'),
      'c.gouji-form.json': file('c', 'a'),
      'd.gouji-form.json': JSON.stringify(file('d', 'd')).replace('"d.', '"\\u0064.'),
    });
    const circles = files.map(({ file }) => /绕成了一圈：(.*?)；/.exec(problemsOf(file).join())?.[1]);
    expect(circles.map((circle) => circle?.replaceAll('.gouji-form.json', ''))).toEqual([
      'a → b → a',
      'b → a → b',
      'a → b → a',
      'd → d',
    ]);
  });

  it('is told whether what it changes is not there or has errors', () => {
    const { files } = formSet({
      'a.gouji-form.json': { ...least, extends: 'b.gouji-form.json' },
      'b.gouji-form.json': { ...least, id: 'b', titel: '甲' },
      'c.gouji-form.json': { ...least, id: 'c', extends: 'x.gouji-form.json' },
    });
    const [one, , other] = files.map(({ file }) => problemsOf(file).join());
    expect(one).toContain('那个格式有错');
    expect(other).toContain('找不到');
  });
});

describe('two forms', () => {
  it('that claim one title for the same years are told, and the first is taken; for other years they are not', () => {
    const forms = (years: object): ReturnType<typeof formSet> =>
      formSet({ 'a.json': { ...least, id: 'a', years: { to: 2030 } }, 'b.json': { ...least, id: 'b', years } });
    const both = forms({ from: 2030 });
    expect(both.conflicts.map(({ path, problem }) => [path, problem.text.zh.slice(0, 2)])).toEqual([
      ['b.json', '标题'],
    ]);
    expect(forms({ from: 2031 }).conflicts).toEqual([]);
  });

  it('with one id are told, and the first is taken', () => {
    const set = formSet({ 'a.json': least, 'b.json': { ...least, title: '年度工作总结' } });
    expect(set.forms.map(({ title }) => title.name)).toEqual(['季度工作报告']);
    expect(set.conflicts.map(({ path }) => path)).toEqual(['b.json']);
  });
});

describe('a hostile form', () => {
  const deep = (depth: number): object =>
    depth === 0 ? { label: '甲' } : { label: `层${depth}`, rows: [deep(depth - 1)] };
  it.each([
    ['brackets without end', '['.repeat(100_000), /嵌套太深|缺少/],
    ['objects in objects', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /太深|套得太深/],
    ['groups in groups', withTable({ rows: [deep(30)] }), /分组套得太深|套得太深/],
    ['a text of megabytes', `{"id": "${'a'.repeat(600_000)}"}`, /文件太大/],
    [
      'values by the hundred thousand',
      { ...least, sections: Array.from({ length: 100_000 }, () => '甲') },
      /太大|太多/,
    ],
    [
      'rows and columns by the hundred',
      withTable({
        rows: Array.from({ length: 200 }, (_, at) => `行${at}`),
        columns: Array.from({ length: 200 }, (_, at) => `列${at}`),
      }),
      /表中的数共 40000 个/,
    ],
    [
      'equations by the thousand',
      withTable({ equations: Array.from({ length: 3000 }, () => '结余 = 预算 - 支出') }),
      /至多 500 项/,
    ],
    ['a name of a prototype', { ...least, __proto__x: 1, constructor: 1, severity: { constructor: 'off' } }, /没有“/],
  ])('of %s is refused at once', (_, file, expected) => {
    const read = formFile(file);
    expect(problemsOf(read).join('\n')).toMatch(expected);
    expect(read.form).toBeNull();
    expect(read.problems.length).toBeLessThanOrEqual(100);
  });
});

it('the samples hold no error', () => {
  for (const name of ['quarterly.gouji-form.json'])
    expect(problemsOf(formFile(readFileSync(projectPath(`samples/forms/${name}`), 'utf8')))).toEqual([]);
});

function sorted(line: string): string {
  return line
    .split(' = ')
    .map((side) => side.split(' + ').sort().join(' + '))
    .sort()
    .join(' = ');
}
