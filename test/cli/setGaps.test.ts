import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../scripts/formSchema.mjs';
import { rules as officialRules } from '../../server/engine/rules/index';
import { drawProse, printReport, withTotals } from '../support/bodies';
import { readProject } from '../support/samples';
import { changed, clean, names, random, roster, whole, years } from '../support/tenBodies';
import { engine, gouji, type Outcome } from './support';
import { folderWith } from '../support/folders';

const official = { tools: { rules: officialRules, engine } };
type Files = Record<string, string | Uint8Array>;

const run = (files: Files, ...argv: string[]): Promise<Outcome> => gouji(folderWith(files), argv, official);
const config = (set: object): string => JSON.stringify({ set });

describe('what .gouji.json names and is not there', () => {
  const files = {
    ...clean,
    '.gouji.json': config({
      roster: '名册.csv',
      year: 2024,
      previous: ['2023/**', '2022/**'],
      parts: ['单位/**'],
      whole: '县/年报.docx',
    }),
  };

  test('is told with its place, and fails no run', async () => {
    const { err, code } = await run(files, 'check', '2024');
    const at = (text: string): string => `.gouji.json:1:${files['.gouji.json'].indexOf(text) + 1}`;
    expect(err.split('\n')).toEqual([
      `gouji: ${at('"2022/**"')}：set.previous：没有一份年报与“2022/**”相符。`,
      `gouji: ${at('"单位/**"')}：set.parts：没有一份年报与“单位/**”相符。`,
      `gouji: ${at('"县/年报.docx"')}：set.whole：没有“县/年报.docx”这份年报。`,
      '',
    ]);
    expect(code).toBe(0);
    const english = await run(files, 'check', '2024', '--lang', 'en');
    expect(english.err).toContain('set.previous: no report matches "2022/**".');
  }, 60_000);

  test('stands in JSON, as the schema says', async () => {
    const printed = JSON.parse((await run(files, 'check', '2024', '--format', 'json')).out) as {
      set: { unmatched: unknown[] };
    };
    expect(printed.set.unmatched).toHaveLength(3);
    expect(printed.set.unmatched[0]).toMatchObject({
      path: '.gouji.json',
      key: 'set.previous',
      value: '2022/**',
      message: 'set.previous：没有一份年报与“2022/**”相符。',
      range: { start: { line: 0, character: files['.gouji.json'].indexOf('"2022/**"') } },
    });
    expect(faultsIn(readProject('schemas/check.schema.json'), printed)).toEqual([]);
  }, 60_000);

  test('is told where one report is checked alone', async () => {
    const alone = { 'a.txt': changed(years.own[0], {}), '.gouji.json': config({ previous: ['2023/**'] }) };
    const { err, code, out } = await run(alone, 'check', 'a.txt', '--format', 'json');
    expect(err).toContain('没有一份年报与“2023/**”相符');
    expect(code).toBe(0);
    expect(out).toContain('"unmatched"');
  });

  test('is not told where an option stands in its place, or a file matches that cannot be read', async () => {
    const broken = { ...clean, '2022/a.docx': 'broken', '.gouji.json': config({ previous: ['2022/**'] }) };
    expect((await run(broken, 'check', '2024/0.txt')).err).not.toContain('相符');
    const given = { ...clean, '.gouji.json': config({ previous: ['2022/**'] }) };
    expect((await run(given, 'check', '2024/0.txt', '--previous', '2023')).err).toBe('');
  }, 60_000);

  test('says of a roster where it is named', async () => {
    const gone = { ...clean, '.gouji.json': config({ roster: '没有.csv' }) };
    const { err, code } = await run(gone, 'check', '2024/0.txt');
    expect(err).toBe('gouji: .gouji.json:1:18：set.roster：没有.csv：读不了：找不到这个文件或文件夹。\n');
    expect(code).toBe(2);
  }, 60_000);
});

test('a roster that .gouji.json names is called as all else: from the folder in which one works', async () => {
  const files = { ...clean, '2024/0.txt': '', '.gouji.json': config({ roster: '名册.csv', year: 2024 }) };
  const wrong = { ...files, '名册.csv': `${roster}\nT99,丁局,,没有的上级,否` };
  const { out, err } = await run(wrong, 'check', '2024');
  expect(out).toContain('\n名册.csv\n');
  expect(err).toContain('gouji: 名册.csv:12：上级“没有的上级”不在名册中。');
  expect((await run(files, 'check', '2024', '--format', 'json')).out).toContain('"roster": "名册.csv"');
}, 60_000);

describe('a parent that no line of the roster has', () => {
  const slip = '桐岭县人民政苻';
  const misspelt = {
    ...clean,
    '名册.csv': roster
      .split('\n')
      .map((line) => (line.startsWith('T3,') || line.startsWith('T4,') ? line.replace(whole, slip) : line))
      .join('\n'),
  };

  test('leaves the sums of the whole unchecked, and says why', async () => {
    const { out, err } = await run(misspelt, 'check', '2024', '--previous', '2023', '--roster', '名册.csv');
    expect(err).toContain(`上级“${slip}”不在名册中`);
    expect(out).not.toMatch(/个单位之和不符|漏计/);
    expect(out).toContain(
      `无法核对的规则：rollup-sum rollup-unit（2 个单位的上级不在名册中，不知道是否计入：${names[2]}（${slip}），${names[3]}（${slip}））`,
    );
  }, 60_000);

  test('stops the adding up', async () => {
    const { code, err } = await run(misspelt, 'compile', '2024', '--roster', '名册.csv', '--institution', whole);
    expect(code).toBe(2);
    expect(err).toContain(`“${names[2]}”的上级“${slip}”不在名册中，不知道是否计入。`);
    expect(err).not.toContain('没有计入：');
  }, 60_000);

  test('is none of the whole where that stands below it, or where it has a report of its own', async () => {
    const above = { ...clean, '名册.csv': roster.replace(`T0,${whole},,,`, `T0,${whole},,青原市人民政府,是`) };
    const sums = (files: Files): Promise<Outcome> => run(files, 'check', '2024', '--roster', '名册.csv');
    expect((await sums(above)).out).not.toContain('无法核对的规则');
    const other = '丁县人民政府';
    const beside = { ...clean, '名册.csv': `${roster}\nD1,丁县水利局,,${other},是` };
    expect((await sums(beside)).out).toContain('无法核对的规则：rollup-sum');
    const own = printReport({ institution: other, year: 2024, figures: withTotals({}), prose: drawProse(random) });
    expect((await sums({ ...beside, '2024/丁.txt': own })).out).not.toContain('不知道是否计入');
  }, 60_000);
});

test.each([
  ['T3', '起始年,终止年', '2025,2020', `1 个单位的起始年在终止年之后，不知道是否计入：${names[2]}`, {}],
  [
    'T1',
    '承接单位',
    '桐岭县水务局',
    `1 个单位没有报告，承接单位不在名册中，不知道是否计入：${names[0]}（桐岭县水务局）`,
    { '2024/0.txt': '' },
  ],
])(
  'sums are left unchecked where %s may count, or not: %s',
  async (code, heads, cells, why, more) => {
    const rows = roster.split('\n').map((line, index) => `${line},${index === 0 ? heads : ''}`);
    const listed = rows.map((row) => (row.startsWith(`${code},`) ? row + cells : row)).join('\n');
    const files = { ...clean, ...more, '名册.csv': listed };
    const { out } = await run(files, 'check', '2024', '--roster', '名册.csv', '--year', '2024');
    expect(out).not.toMatch(/个单位之和不符|漏计/);
    expect(out).toContain(`无法核对的规则：rollup-sum rollup-unit（${why}）`);
    const added = await run(files, 'compile', '2024', '--roster', '名册.csv', '--year', '2024');
    expect(added.code).toBe(2);
    expect(added.err).toContain('不知道是否计入。');
    expect(added.err).not.toContain('没有计入：');
  },
  60_000,
);

test('rules that could not be checked say why', async () => {
  const { out } = await run({ ...clean, '2024/0.txt': '' }, 'check', '2024', '--roster', '名册.csv', '--year', '2024');
  expect(out).toContain(`无法核对的规则：rollup-sum rollup-unit（1 个单位没有报告：${names[0]}）`);
  const gap = changed(years.own[0], {}).replace(/\t[0-9]+\t/, '\t若干\t');
  const unread = await run({ ...clean, '2024/0.txt': gap }, 'check', '2024', '--roster', '名册.csv', '--lang', 'en');
  expect(unread.out).toMatch(/rollup-sum rollup-unit \(figures of it or of a part that are not known: 1 /);
  const json = await run(
    { ...clean, '2024/0.txt': '' },
    'check',
    '2024',
    '--roster',
    '名册.csv',
    '--year',
    '2024',
    '--format',
    'json',
  );
  expect(json.out).toContain(`"rollup-sum": "1 个单位没有报告：${names[0]}"`);
  expect(faultsIn(readProject('schemas/check.schema.json'), JSON.parse(json.out))).toEqual([]);
}, 60_000);

test('a successor that no line has is told where it hides a missing report', async () => {
  const files = { ...clean, '2024/0.txt': '' };
  const rows = roster.split('\n').map((line, index) => `${line},${index === 0 ? '承接单位' : ''}`);
  const withSuccessor = (successor: string): Files => ({
    ...files,
    '名册.csv': rows.map((row) => (row.startsWith('T1,') ? row + successor : row)).join('\n'),
  });
  const hidden = await run(withSuccessor('桐岭县水务局'), 'check', '2024', '--roster', '名册.csv');
  expect(hidden.err).toContain(
    `名册.csv:3：承接单位“桐岭县水务局”不在名册中；没有写终止年，“${names[0]}”没有年报也不算缺。`,
  );
  expect((await run(withSuccessor(names[1] ?? ''), 'check', '2024', '--roster', '名册.csv')).err).not.toContain(
    '承接单位',
  );
}, 60_000);

test('adding up says why a report is no part', async () => {
  const nameless = printReport({ institution: '', year: 2024, figures: withTotals({}), prose: drawProse(random) });
  const stranger = printReport({
    institution: '丁县水利局',
    year: 2024,
    figures: withTotals({}),
    prose: drawProse(random),
  });
  const files = {
    ...clean,
    '名册.csv': `${roster}\nT20,桐岭县陶瓷局,,${whole},否`,
    '2024/无名.txt': nameless,
    '2024/外.txt': stranger,
    '2024/陶瓷.txt': stranger.replaceAll('丁县水利局', '桐岭县陶瓷局'),
  };
  const { err, code } = await run(files, 'compile', '2024', '--roster', '名册.csv', '--format', 'json');
  expect(code).toBe(0);
  expect(err).toContain('gouji: 1 份年报的标题没有写机关名称，不知道是不是这个汇总的单位，没有计入：2024/无名.txt\n');
  expect(err).toContain('gouji: 1 份年报的机关不在名册中，没有计入：2024/外.txt\n');
  expect(err).toContain('gouji: 1 份年报的机关在名册中不计入这个汇总，没有计入：2024/陶瓷.txt\n');
}, 60_000);
