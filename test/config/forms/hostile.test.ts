import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/config/forms/diagnosability';
import { faultsOf } from '../../../server/config/forms/faults';
import { titleIn } from '../../../server/config/forms/titlePattern';
import { stepsOf } from '../../support/cost';
import { formFile, formSet, problemsOf } from '../../support/forms';

const least = { 'gouji-form': 1, id: 'own', title: '季度工作报告' };
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const sum = (count: number, name: (index: number) => string): string => many(count, name).join(' + ');
const withTable = (over: object): object => ({
  ...least,
  tables: [{ key: 't', columns: ['数', '额'], rows: many(900, (at) => `第${at}号标段`), ...over }],
});
const group = { label: '组', rows: many(800, (at) => `子${at}`) };
const grouped = (equation: (index: number) => string): object =>
  withTable({ rows: [group, ...many(200, (at) => `总${at}`)], equations: many(490, equation) });
const chain = (length: number, over: object = {}): Record<string, object> =>
  Object.fromEntries(
    many(length, (at) => [
      `f${at}.gouji-form.json`,
      { ...least, id: `f${at}`, ...(at === 0 ? {} : { extends: `f${at - 1}.gouji-form.json` }), ...over },
    ]),
  );

/** Entries of functions, branches and loops: what a large but honest form takes is a tenth of it. */
const most = 5_000_000;

describe('a form file that holds more than a form can', () => {
  it.each<[string, object, RegExp]>([
    [
      'equations by the thousand',
      withTable({ equations: many(15_000, (at) => `不知${at} = 数`) }),
      /^\d+: equations 有 15000 项，至多 500 项。$/,
    ],
    ['sums of groups', grouped((at) => `总${at % 200} = 组.*`), /用到的数已经超过 50000 个/],
    [
      'sums of groups times columns',
      grouped(() => `总0/数 = ${sum(60, () => '组.*/额')}`),
      /用到的数已经超过 50000 个/,
    ],
    [
      'equations for each column',
      withTable({
        columns: many(5, (at) => `列${at}`),
        equations: many(490, (at) => `第${at}号标段 = 第${at + 1}号标段`),
      }),
      /逐行逐列展开，到这里已经超过 2000 条/,
    ],
    [
      'rows by the thousand',
      withTable({ rows: many(1001, (at) => `行${at}`), columns: ['数'] }),
      /有 1001 行，至多 1000 行/,
    ],
    [
      'names of its title',
      { ...least, title: { name: '季度工作报告', accepted: many(5000, (at) => `报告之${at}`) } },
      /accepted 有 5000 项/,
    ],
    [
      'cases',
      { ...least, cases: many(5000, (at) => ({ name: `${at}`, text: ['甲'], findings: [] })) },
      /cases 有 5000 项/,
    ],
  ])('%s: is refused with one error at its place', (_, file, expected) => {
    let read = formFile(least);
    const [steps = 0] = stepsOf([() => (read = formFile(file))]);
    expect(problemsOf(read)).toEqual([expect.stringMatching(expected)]);
    expect(read.problems[0]?.start).toBeGreaterThan(0);
    expect(read.form).toBeNull();
    expect(steps).toBeLessThan(most);
  });

  it('is told at the place where it is nested too deep, and what may be the reason', () => {
    const [problem = ''] = problemsOf(
      formFile({ ...least, note: JSON.parse('['.repeat(60) + ']'.repeat(60)) as object }),
    );
    expect(problem).toMatch(/^[1-9]\d+: 括号套得太深，不像格式文件/);
  });

  it('counts what a form that changes others has from them', () => {
    const rows = many(300, (at) => `行${at}`);
    const table = (index: number): object => ({
      tables: [{ key: `t${index}`, columns: ['甲', '乙', '丙'], rows, equations: ['甲 = 乙 + 丙'] }],
    });
    const set = formSet({
      'f0.gouji-form.json': { ...least, id: 'f0', ...table(0) },
      ...Object.fromEntries(
        many(7, (at) => [
          `f${at + 1}.gouji-form.json`,
          { ...least, id: `f${at + 1}`, extends: `f${at}.gouji-form.json`, ...table(at + 1) },
        ]),
      ),
    });
    expect(set.forms).toHaveLength(5);
    expect(problemsOf(set.files[5]?.file ?? formFile(least))).toEqual([
      expect.stringMatching(/表中的数共 5400 个，至多 5000 个/),
    ]);
  });
});

describe('a form file with as much as it may have', () => {
  it.each<[string, object]>([
    [
      'unknown names in its equations',
      withTable({ equations: many(480, (at) => `${sum(30, (no) => `缺${at}少${no}`)} = 数`) }),
    ],
    ['unknown keys', { ...least, severity: Object.fromEntries(many(12_000, (at) => [`unknown-${at}`, 'off'])) }],
    ['rows of one name', withTable({ rows: many(1000, () => '甲') })],
    [
      'long sums',
      withTable({ equations: many(100, (at) => `第${at}号标段 = ${sum(20, (no) => `第${at + no + 1}号标段`)}`) }),
    ],
    ['one total of all', withTable({ rows: [...many(999, (at) => `行${at}`), { label: '合计', total: true }] })],
    [
      'a total of every column',
      withTable({ columns: [...many(4, (at) => `列${at}`), { label: '总计', total: true }] }),
    ],
  ])('%s: is worked out in bounded time, its lens too', (_, file) => {
    const [steps = 0] = stepsOf([
      () => {
        const { form } = formFile(file);
        if (form) faultsOf(form);
        if (form) diagnose(form);
      },
    ]);
    expect(steps).toBeLessThan(most);
  });

  it('is read once, however many others change it', () => {
    const files = chain(8, { sections: ['工作开展情况'] });
    const [one = 0, all = 0] = stepsOf([() => formSet(files, ['f7.gouji-form.json']), () => formSet(files)]);
    expect(formSet(files).files.map(({ file }) => file.problems.length)).toEqual(many(8, () => 0));
    expect(all).toBeLessThan(one * 1.5);
  });

  it('may change others over eight files, and not over nine', () => {
    const set = formSet(chain(10), ['f9.gouji-form.json', 'f8.gouji-form.json', 'f7.gouji-form.json']);
    expect(set.files.map(({ file }) => problemsOf(file).join())).toEqual([
      expect.stringContaining('套得超过 8 层'),
      expect.stringContaining('套得超过 8 层'),
      '',
    ]);
  });
});

describe('what is wrong is said so that it can be mended', () => {
  it.each<[string, object, string]>([
    [
      'a key that differs by its case',
      withTable({
        rows: [
          { key: 'A', label: '甲' },
          { key: 'a', label: '乙' },
        ],
      }),
      'key“a”在同一组里已经有了（不分大小写）。',
    ],
    [
      'a table of another case',
      { 'gouji-form': 1, id: 'own', extends: '2021', tables: [{ key: 'Requests', equations: [] }] },
      '表的 key“Requests”与原有的“requests”只差大小写；要改那个表的，请照写。',
    ],
    [
      'a table where there is none',
      { ...least, sections: [{ title: '情况', table: 'x' }] },
      '没有 key 为“x”的表：这个格式还没有写 tables。',
    ],
    ['a section without a title', { ...least, sections: [{ key: 'x' }] }, '栏目缺少 title（标题）。'],
    [
      'a number of another kind',
      withTable({ conditions: [{ expect: '数 <= 1e999' }] }),
      '“1e999”不是这里认得的数字，也没有这个名称；数字写成 1000 或 0.5 这样。',
    ],
    [
      'a number too long',
      withTable({ conditions: [{ expect: `数 <= ${'9'.repeat(40)}` }] }),
      `数字 ${'9'.repeat(40)} 太长：小数点前至多 15 位，后至多 10 位。`,
    ],
    ['a long title', { ...least, title: '季度'.repeat(40) }, 'name 太长，至多 40 个字符。'],
  ])('%s', (_, file, expected) => {
    expect(problemsOf(formFile(file)).map((line) => line.replace(/^\d+: /, ''))).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['GB18030', '\u{fffd}\u{fffd}'],
    ['UTF-16', '\0'],
  ])('says that it is not UTF-8, but %s', (_, wrong) => {
    const text = JSON.stringify(least, null, 2).replace('季度', wrong);
    expect(problemsOf(formFile(text))).toEqual(['4: 文件不是 UTF-8 编码（这里的字读不出）；请用 UTF-8 另存。']);
  });

  it('asks which row is meant with five of them', () => {
    const rows = many(40, (at) => ({ label: `组${at}`, rows: ['甲', '乙'] }));
    const [problem = ''] = problemsOf(formFile(withTable({ rows, equations: ['组0.甲 = 乙'] })));
    expect(problem).toMatch(/组4\.乙……。$/);
  });
});

describe('the titles that a client looks for', () => {
  it.each<[string, object | string, number]>([
    ['a usual one', { name: '季度工作报告', accepted: ['季度报告'] }, 2],
    ['too long a name', '季度'.repeat(50), 0],
    ['too many names', { name: '季度工作报告', accepted: many(10_000, (at) => `报告${at}号`) }, 0],
  ])('%s', (_, title, names) => {
    expect(titleIn(JSON.stringify({ ...least, title }))?.names?.length ?? 0).toBe(names);
  });
});
