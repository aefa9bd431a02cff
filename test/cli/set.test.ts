import { describe, expect, test } from 'vitest';
import { rules as officialRules } from '../../server/engine/rules/index';
import { readProject } from '../support/samples';
import { faultsIn } from '../../scripts/formSchema.mjs';
import { drawProse, printReport, withTotals } from '../support/bodies';
import { changed, clean, differences, names, random, roster, seeded, whole, years } from '../support/tenBodies';
import { engine, gouji, type Outcome } from './support';
import { folderWith } from '../support/folders';
import { wordOf, xlsxOf } from './word';

const official = { tools: { rules: officialRules, engine } };

interface Printed {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly { readonly code: string }[] }[];
  readonly summary: { readonly warnings: number; readonly errors: number };
  readonly set?: {
    readonly units: readonly { readonly path: string; readonly code: string | null }[];
    readonly missing: readonly { readonly name: string; readonly line: number }[];
    readonly duplicates: readonly { readonly paths: readonly string[]; readonly same: boolean }[];
    readonly relations: readonly { readonly kind: string; readonly path: string; readonly other: string }[];
  };
}

const parse = ({ out }: Outcome): Printed => JSON.parse(out) as Printed;
const found = ({ files }: Printed): string[] =>
  files.flatMap(({ path, diagnostics }) => diagnostics.map(({ code }) => `${path} ${code}`)).sort();

const check = (files: Record<string, string | Uint8Array>, ...argv: string[]): Promise<Outcome> =>
  gouji(folderWith(files), ['check', '2024', '--previous', '2023', '--roster', '名册.csv', ...argv], official);

describe('two years of ten bodies, as text and Word documents', () => {
  test('are clean where they are', async () => {
    const run = await check(clean, '--format', 'json');
    const printed = parse(run);
    expect(run.err).toBe('');
    expect(found(printed)).toEqual([]);
    expect(run.code).toBe(0);
    expect(printed.files).toHaveLength(10);
    expect(printed.set?.units.map(({ code }) => code)).toEqual([
      'T1',
      'T3',
      'T5',
      'T7',
      'T9',
      'T2',
      'T4',
      'T6',
      'T8',
      'T0',
    ]);
    const kinds = printed.set?.relations.map(({ kind }) => kind) ?? [];
    expect([
      kinds.filter((kind) => kind === 'previous').length,
      kinds.filter((kind) => kind === 'part').length,
    ]).toEqual([10, 9]);
  }, 60_000);

  test('show the same by a form that extends the official one', async () => {
    const own = { 'gouji-form': 1, id: 'county-2021', name: '本县的要求', extends: '2021' };
    const files = {
      ...clean,
      ...seeded,
      '.gouji.json': '{"forms": ["county.gouji-form.json"]}',
      'county.gouji-form.json': JSON.stringify(own),
    };
    expect(found(parse(await check(files, '--format', 'json', '--year', '2024')))).toEqual(differences);
  }, 60_000);

  test('show just the differences that were made', async () => {
    const files = { ...clean, ...seeded };
    const run = await check(files, '--format', 'json', '--year', '2024');
    const printed = parse(run);
    expect(found(printed)).toEqual(differences);
    expect(printed.set?.missing).toMatchObject([{ name: names[6], line: 8 }]);
    expect(printed.set?.duplicates).toMatchObject([{ same: false, paths: ['2024/稿3.docx', '2024/稿3（修改）.txt'] }]);
    expect(run.code).toBe(1);
  }, 60_000);

  test('need no options: last year’s report is found among what is named, by its title', async () => {
    const files = {
      'a.txt': changed(years.own[0], {
        figures: withTotals({
          ...years.own[0]?.figures,
          'requests/carriedIn/natural': 99,
          'requests/carriedOut/natural': 99,
        }),
      }),
      'b.docx': clean['2023/0.txt'] === undefined ? '' : wordOf(clean['2023/0.txt'] as string),
    };
    const folder = folderWith(files);
    const alone = parse(await gouji(folder, ['check', 'a.txt', '--format', 'json'], official));
    const both = parse(await gouji(folder, ['check', '.', '--format', 'json'], official));
    expect([alone, both].map((printed) => found(printed).filter((line) => line.includes('previous')))).toEqual([
      [],
      ['./a.txt previous-carry'],
    ]);
    expect(alone.set).toBeUndefined();
    const text = (await gouji(folder, ['check', '.'], official)).out;
    expect(text).toMatch(/上年年报（\.\/b\.docx）「四、结转下年度继续办理」为/);
  }, 60_000);

  test('are asked for in .gouji.json as well, with a roster in a workbook', async () => {
    const rows = roster.split('\n').map((line) => line.split(','));
    const files = {
      ...clean,
      '2024/8.txt': '',
      '名册.csv': '',
      '名册.xlsx': xlsxOf({ name: '名册', rows }),
      '.gouji.json': JSON.stringify({ set: { roster: '名册.xlsx', year: 2024, previous: ['2023/**'] } }),
    };
    const run = await gouji(folderWith(files), ['check', '2024', '--format', 'json'], official);
    const printed = parse(run);
    expect(printed.set?.missing).toMatchObject([{ name: names[8], line: 10 }]);
    expect(printed.set?.relations.filter(({ kind }) => kind === 'previous')).toHaveLength(9);
    // The county's sums cannot be held against parts of which one is missing.
    expect(found(printed)).toEqual([]);
  }, 60_000);
});

test('what is missing and what cannot be compared stands below the findings', async () => {
  const files = {
    'a.txt': printReport({ institution: '桐岭县水利局', year: 2024, figures: {}, prose: drawProse(random) }),
    'b.txt': printReport({ institution: '', year: 2024, figures: {}, prose: drawProse(random) }),
    'r.csv': '名称\n桐岭县水利局\n桐岭县林业局\n',
  };
  const { out, code } = await gouji(
    folderWith(files),
    ['check', 'a.txt', 'b.txt', '--roster', 'r.csv', '--max-warnings', '0'],
    official,
  );
  expect(out).toContain('r.csv\n  3:1  警告  没有“桐岭县林业局”2024 年的报告。  report-missing');
  expect(out).toContain('标题没有写机关名称，没有与上年和其他年报核对：b.txt');
  expect(code).toBe(1);
});

test('what is wrong with the options and the roster is told', async () => {
  const folder = folderWith({ 'a.txt': clean['2024/0.txt'] ?? '', 'r.csv': '名称,上级\n甲,乙\n', 'no.csv': 'x\n' });
  const run = (...argv: string[]): Promise<Outcome> => gouji(folder, ['check', 'a.txt', ...argv], official);
  expect(await run('--year', '24')).toMatchObject({ code: 2, err: 'gouji: --year 后面应是四位数的年份，“24”不是。\n' });
  expect(await run('--roster', 'gone.csv')).toMatchObject({ code: 2, out: '' });
  expect((await run('--roster', 'r.csv')).err).toBe('gouji: r.csv:2：上级“乙”不在名册中。\n');
  expect((await run('--roster', 'no.csv')).err).toBe('gouji: no.csv:1：名册要有一行表头，其中有“名称”一列。\n');
  expect((await run('--previous', 'gone')).code).toBe(2);
});

test('the set in JSON is as the schema says', async () => {
  const schema = readProject('schemas/check.schema.json');
  const printed = parse(await check({ ...clean, '2024/2.txt': '' }, '--format', 'json'));
  expect(faultsIn(schema, printed)).toEqual([]);
  expect(faultsIn(schema, { ...printed, set: { ...printed.set, units: [{}] } })).not.toEqual([]);
}, 60_000);

describe('what is true is not objected to', () => {
  const [own, last] = [years.own[0], years.last[0]];
  const run = async (files: Record<string, string | Uint8Array>, ...argv: string[]): Promise<Printed> =>
    parse(await gouji(folderWith(files), ['check', ...argv, '--format', 'json'], official));
  const missing = ({ set }: Printed): string[] => set?.missing.map(({ name }) => name) ?? [];

  test.each([
    ['without a name', { institution: '' }, { institution: '' }],
    ['of which one has no name', {}, { institution: '' }],
    ['of which one leaves the county out', {}, { institution: '水利局' }],
  ])('two copies of a report %s share no text with another body', async (_, one, other) => {
    const printed = await run({ 'a.txt': changed(own, one), 'b.docx': wordOf(changed(own, other)) }, '.');
    expect(found(printed).filter((line) => line.includes('text-'))).toEqual([]);
  });

  test('a body that changed its name shares its text with no other, nor was last year’s taken from this year’s', async () => {
    const files = {
      'a.txt': changed(own, { prose: last?.prose ?? [], institution: '桐岭县水务局' }),
      'b.txt': changed(last, {}),
      'r.csv': '名称,别名\n桐岭县水务局,桐岭县水利局\n',
    };
    expect(found(await run(files, '.', '--roster', 'r.csv'))).toEqual(['./a.txt text-reused']);
    expect(found(await run(files, '.'))).toEqual(['./a.txt text-shared']);
  });

  test('a report without a year in its title may be the one that seems missing', async () => {
    const files = {
      'a2024.txt': changed(own, {}).replace('2024年', ''),
      'b.txt': changed(years.own[1], {}),
      'r.csv': ['名称', ...names.slice(0, 3)].join('\n'),
    };
    for (const more of [[], ['--year', '2024']])
      expect(missing(await run(files, '.', '--roster', 'r.csv', ...more))).toEqual(names.slice(2, 3));
  });

  test('a body that another goes on for is not missing where nobody wrote down since when', async () => {
    const files = {
      'a.txt': changed(own, {}),
      'w.txt': changed(own, { institution: whole, prose: drawProse(random) }),
      'r.csv': `名称,上级,承接单位\n${whole},,\n${names[0]},${whole},\n${names[1]},${whole},${names[0]}\n`,
    };
    const printed = await run(files, '.', '--roster', 'r.csv');
    expect(missing(printed)).toEqual([]);
    expect(
      found(
        await run(
          { ...files, 'a.txt': changed(years.own[2], { institution: names[0] ?? '' }) },
          '.',
          '--roster',
          'r.csv',
        ),
      ),
    ).toContain('./w.txt rollup-sum');
  });

  test('one file of a folder whose .gouji.json names a roster is held against the whole folder', async () => {
    const files = {
      ...clean,
      '2024/旧稿.txt': changed(own, { figures: { ...own?.figures, 'disputes/review/upheld': 77 } }),
      '.gouji.json': JSON.stringify({
        exclude: ['2024/旧稿.txt'],
        set: { roster: '名册.csv', year: 2024, previous: ['2023/**'] },
      }),
    };
    for (const path of ['2024/0.txt', `2024/稿9.docx`]) {
      const printed = await run(files, path);
      expect([found(printed), missing(printed)]).toEqual([[], []]);
    }
  });

  test('a roster without a line says nothing of names', async () => {
    expect(found(await run({ 'a.txt': changed(own, {}), 'r.csv': '单\n' }, 'a.txt', '--roster', 'r.csv'))).toEqual([]);
  });

  test.each([
    ['a copy of the whole among them', { '2024/w副本.docx': wordOf(changed(years.own[9], {})) }, false],
    ['a unit that cannot be read', { '2024/0.txt': '', '2024/0.docx': 'broken' }, true],
    ['a unit whose title has no year', { '2024/0.txt': changed(own, {}).replace('2024年', '') }, true],
    [
      'two copies of a unit whose title has no name',
      { '2024/0.txt': changed(own, { institution: '' }), '2024/0.docx': wordOf(changed(own, { institution: '' })) },
      true,
    ],
    ['a unit whose title has no name', { '2024/0.txt': changed(own, { institution: '' }) }, false],
    ['a unit that is there as PDF as well', { '2024/0.pdf': 'broken' }, false],
  ])('parts without a roster and %s make no false sum', async (_, more, isUnknown) => {
    const files = {
      ...clean,
      ...more,
      '.gouji.json': JSON.stringify({ set: { parts: ['2024/**'], whole: '2024/稿9.docx' } }),
    };
    const folder = folderWith(files);
    const run = await gouji(folder, ['check', '2024'], official);
    expect(run.out).not.toMatch(/与 [0-9]+ 个单位之和不符|漏计|计了两次/);
    expect(run.out.includes('无法核对的规则：rollup-sum rollup-unit')).toBe(isUnknown);
  });

  test('what a body took over from another with its work may be in its figures, or not', async () => {
    const before = (institution: string, inForce: number, carriedOut: number): string =>
      printReport({
        institution,
        year: 2023,
        figures: withTotals({
          'disclosure/normativeDocuments/inForce': inForce,
          'requests/received/natural': carriedOut,
          'requests/carriedOut/natural': carriedOut,
        }),
        prose: drawProse(random),
      });
    const now = (inForce: number, carriedIn: number): string =>
      changed(own, {
        institution: names[0] ?? '',
        figures: withTotals({
          'disclosure/normativeDocuments/inForce': inForce,
          'requests/carriedIn/natural': carriedIn,
          'requests/granted/natural': carriedIn,
        }),
      });
    const files = {
      '2023/a.txt': before(names[0] ?? '', 5, 2),
      '2023/b.docx': wordOf(before(names[1] ?? '', 4, 3)),
      'r.csv': `名称,终止年,承接单位\n${names[0]},,\n${names[1]},2023,${names[0]}\n`,
    };
    const codes = async (inForce: number, carriedIn: number): Promise<string[]> =>
      found(
        await run(
          { ...files, '2024/a.txt': now(inForce, carriedIn) },
          '2024',
          '--previous',
          '2023',
          '--roster',
          'r.csv',
        ),
      );
    expect([await codes(9, 5), await codes(5, 2), await codes(9, 2)]).toEqual([[], [], []]);
    expect(await codes(8, 3)).toEqual(['2024/a.txt previous-carry', '2024/a.txt previous-stock']);
  });
});
