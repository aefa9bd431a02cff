import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../scripts/formSchema.mjs';
import { readSheets } from '../../server/documents/sheet/read';
import { readWord } from '../../server/documents/word/read';
import { rules } from '../../server/engine/rules/index';
import { form, sumOf, withTotals } from '../support/bodies';
import { readProject } from '../support/samples';
import { changed, clean, names, roster, whole, years } from '../support/tenBodies';
import { engine, gouji, type Outcome } from './support';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

const official = { tools: { rules, engine } };
const parts = years.own.slice(0, 9);
const sums = sumOf(parts.map(({ figures }) => figures));
const run = (folder: string, ...argv: string[]): Promise<Outcome> => gouji(folder, ['compile', ...argv], official);

/** All figures of a report as the command reads them. */
async function figuresIn(folder: string, path: string): Promise<Record<string, number>> {
  const { out } = await gouji(folder, ['figures', path, '--format', 'csv'], official);
  const rows = out.split('\r\n').slice(1, -1);
  return Object.fromEntries(
    rows.map((row) => {
      const [, , , , table, line, column, value] = row.split(',');
      return [`${table}/${line}/${column}`, Number(value)];
    }),
  );
}
const expected = Object.fromEntries([...form.slots.keys()].map((id) => [id, sums[id] ?? 0]));

describe('the parts of a county, as text and Word documents', () => {
  const folder = (): string => folderWith(clean);

  test.each(['县.txt', '县.md', '县.docx'])('add up to a report in %s', async (file) => {
    const own = folder();
    const { code, out, err } = await run(own, '2024', '--roster', '名册.csv', '--out', file);
    expect([code, out]).toEqual([0, `${file}：${whole} 2024 年，汇总 9 个单位\n`]);
    expect(err).toBe('gouji: 2024/稿9.docx：是汇总机关自己的年报，没有计入；要与各单位之和比较，请加 --whole。\n');
    expect(await figuresIn(own, file)).toEqual(expected);
    const again = await run(own, '2024', '--roster', '名册.csv', '--out', file);
    expect([again.code, again.err.includes('已经存在')]).toEqual([2, true]);
    expect((await run(own, '2024', '--roster', '名册.csv', '--out', '2024/0.txt', '--force')).code).toBe(2);
  });

  test('are printed where no file is named, in both languages', async () => {
    const own = folder();
    const { out } = await run(own, '2024', '--institution', whole);
    expect(out).toContain(`${whole}2024年政府信息公开工作年度报告`);
    const { err } = await run(own, '2024', '--institution', whole, '--lang', 'en');
    expect(err).toContain('2024/稿9.docx: is the report of the whole itself');
  });

  test('open into their units in a workbook and in csv', async () => {
    const own = folder();
    await run(own, '2024', '--roster', '名册.csv', '--out', '县.xlsx');
    const { text } = readSheets(readFileSync(join(own, '县.xlsx')));
    expect(text).toContain(names.join('\t'));
    const { out } = await run(own, '2024', '--roster', '名册.csv', '--format', 'csv');
    const [head, ...rows] = out.split('\r\n').slice(0, -1);
    expect(head?.split(',').slice(6)).toEqual(names);
    expect(rows).toHaveLength(form.slots.size);
    for (const row of rows) {
      const [table, line, column, , , sum, ...units] = row.split(',');
      const id = `${table}/${line}/${column}`;
      expect([Number(sum), ...units.map(Number)], id).toEqual([
        sums[id] ?? 0,
        ...parts.map(({ figures }) => figures[id] ?? 0),
      ]);
    }
  });

  test('are held against the whole that is given, figure by figure', async () => {
    const own = folderWith({
      ...clean,
      '县.docx': wordOf(
        changed(years.own[9], {
          figures: withTotals({ ...sums, 'disputes/review/upheld': (sums['disputes/review/upheld'] ?? 0) + 2 }),
        }),
      ),
    });
    const { code, out } = await run(own, '2024', '--roster', '名册.csv', '--whole', '县.docx');
    const [told, head, ...rows] = out.split('\n').slice(0, -1);
    expect(code).toBe(0);
    expect(told).toBe('县.docx：有 2 个数字与 9 个单位之和不符：');
    expect(head).toBe('行\t列\t汇总填报\t各单位合计\t差');
    expect(rows.map((row) => row.split('\t').at(-1))).toEqual(['+2', '+2']);
    const code1 = async (...argv: string[]): Promise<number> =>
      (await run(own, '2024', '--roster', '名册.csv', '--whole', '县.docx', ...argv)).code;
    expect([await code1('--max-warnings', '0'), await code1('--max-warnings', '1')]).toEqual([1, 0]);
    expect(await code1('--out', '县.docx', '--force')).toBe(2); // what is read is never overwritten
    const same = await run(own, '2024', '--whole', '2024/稿9.docx');
    expect(same.out).toBe('2024/稿9.docx：全部数字等于 9 个单位之和。\n');
  });

  test('are said as JSON that holds to its schema', async () => {
    const own = folderWith({ ...clean, '2024/0.txt': '' });
    const argv = ['2024', '--roster', '名册.csv', '--allow-missing', '--format', 'json'];
    const { out } = await run(own, ...argv, '--whole', '2024/稿9.docx');
    const printed = JSON.parse(out) as { left: unknown[]; units: unknown[]; whole: { differences: unknown[] } };
    expect(faultsIn(readProject('schemas/compile.schema.json'), printed)).toEqual([]);
    expect(printed.left).toMatchObject([
      { kind: 'missing', name: names[0], message: `没有“${names[0]}”2024 年的报告。` },
    ]);
    expect(printed.units).toHaveLength(8);
    expect(printed.whole.differences.length).toBeGreaterThan(0);
  });
});

describe('a part that cannot be read whole', () => {
  const stops = async (files: Record<string, string | Uint8Array>, ...argv: string[]): Promise<string> => {
    const own = folderWith({ ...clean, ...files });
    const { code, out, err } = await run(own, ...argv, '--out', '县.docx');
    expect([code, out, existsSync(join(own, '县.docx'))]).toEqual([2, '', false]);
    return err;
  };

  test('stops it, and is named', async () => {
    const withRoster = ['2024', '--roster', '名册.csv'];
    expect(await stops({ '2024/0.txt': '' }, ...withRoster)).toContain(`没有“${names[0]}”2024 年的报告。`);
    expect(await stops({ '2024/稿1.docx': 'broken' }, '2024', '--institution', whole)).toContain('2024/稿1.docx');
    const gap = changed(parts[0], {}).replace(/\t[0-9]+\t/, '\t若干\t');
    expect(await stops({ '2024/0.txt': gap }, ...withRoster)).toContain(
      `“${names[0]}”的报告（2024/0.txt）有 1 个数字读不出`,
    );
    const other = changed(parts[0], { figures: withTotals({ 'disputes/review/upheld': 77 }) });
    expect(await stops({ '2024/旧.txt': other }, ...withRoster)).toContain(
      '几份数字不同的报告（2024/0.txt、2024/旧.txt）',
    );
    const stale = changed(years.last[0], {});
    expect(await stops({ '2024/0.txt': stale }, '2024', '--year', '2024', '--institution', whole)).toContain(
      '是 2023 年的',
    );
  });

  test('is left out where that is allowed, and the result says so', async () => {
    const own = folderWith({ ...clean, '2024/0.txt': '' });
    const { code, out } = await run(own, '2024', '--roster', '名册.csv', '--allow-missing', '--out', '县.docx');
    expect(code).toBe(0);
    expect(out).toContain(`未计入：没有“${names[0]}”2024 年的报告。`);
    expect(readWord(readFileSync(join(own, '县.docx'))).text).toContain(
      `以下单位未计入汇总，补齐后删去本段：${names[0]}`,
    );
    expect(await figuresIn(own, '县.docx')).toEqual(
      Object.fromEntries([...form.slots.keys()].map((id) => [id, (sums[id] ?? 0) - (parts[0]?.figures[id] ?? 0)])),
    );
  });

  test('may be there once more, as a PDF file', async () => {
    const own = folderWith({ ...clean, '2024/0.pdf': 'broken' });
    expect((await run(own, '2024', '--roster', '名册.csv')).code).toBe(0);
  });
});

describe('what is not said', () => {
  test('is asked for', async () => {
    const own = folderWith({ ...clean, '双.csv': `${roster}\n,丁县水利局,,丁县人民政府,是\n` });
    const err = async (...argv: string[]): Promise<string> => {
      const done = await run(own, ...argv);
      expect([done.code, done.out]).toEqual([2, '']);
      return done.err;
    };
    expect(await err('2024')).toContain('--institution');
    expect(await err('.', '--institution', whole)).toContain('2023、2024');
    expect(await err('2024', '--roster', '双.csv')).toContain('名册中有几个上级');
    expect(await err('2024', '--roster', '名册.csv', '--institution', names[0] ?? '')).toContain(
      `名册中的上级有：${whole}`,
    );
    expect(await err('2024', '--institution', whole, '--format', 'docx')).toContain('--out');
    for (const file of ['县.pdf', '县', '县.constructor'])
      expect(await err('2024', '--institution', whole, '--out', file)).toContain('看结尾不知道写成什么格式');
    expect(await err('2024', '--institution', whole, '--whole', '2023/稿9.docx', '--year', '2024')).toContain(
      '不是 2024 年的年报',
    );
  });

  test('is what .gouji.json says', async () => {
    const own = folderWith({
      ...clean,
      '.gouji.json': JSON.stringify({ set: { roster: '名册.csv', year: 2024 } }),
    });
    expect((await run(own, '.')).code).toBe(0);
  });
});

describe('the whole that .gouji.json names', () => {
  const wrong = changed(years.own[9], { figures: withTotals({ ...sums, 'disputes/review/upheld': 99 }) });
  const withWhole = (whole: string | null, more: object = {}, set: object = {}): string =>
    folderWith({
      ...clean,
      ...(whole === null ? {} : { '县.txt': whole }),
      '.gouji.json': JSON.stringify({ set: { roster: '名册.csv', year: 2024, whole: '县.txt', ...set }, ...more }),
    });

  test('is held against the sums, and fails the run as its severity has it', async () => {
    const own = withWhole(wrong);
    const { code, out } = await run(own, '2024');
    expect([code, out.split('\n')[0]]).toEqual([0, '县.txt：有 2 个数字与 9 个单位之和不符：']);
    expect((await run(own, '2024', '--max-warnings', '0')).code).toBe(1);
    const strict = withWhole(wrong, { severity: { 'rollup-sum': 'error' } });
    expect((await run(strict, '2024')).code).toBe(1);
    const off = withWhole(wrong, { severity: { 'rollup-sum': 'off' } });
    expect((await run(off, '2024', '--max-warnings', '0')).code).toBe(0);
  });

  test('is none while it is not there, is what is written, or is of another body or year', async () => {
    const none = await run(withWhole(null), '2024');
    expect([none.code, none.out.startsWith(`${whole}2024年`)]).toEqual([0, true]);
    const written = await run(withWhole(wrong), '2024', '--out', '县.txt', '--force');
    expect([written.code, written.out]).toEqual([0, `县.txt：${whole} 2024 年，汇总 9 个单位\n`]);
    for (const other of [wrong.replaceAll('2024年', '2023年'), wrong.replaceAll(whole, '丁县人民政府')]) {
      const { code, out, err } = await run(withWhole(other), '2024', '--institution', whole);
      expect([code, out.startsWith(`${whole}2024年`)]).toEqual([0, true]);
      expect(err).toContain(`县.txt（.gouji.json 的 set.whole）：不是“${whole}”2024 年的年报，没有与它比较。`);
    }
  });
});

test('sums of parts that do not balance are written, and told of', async () => {
  const wrong = changed(parts[0], { figures: { ...parts[0]?.figures, 'disputes/review/total': 999 } });
  const { code, err } = await run(folderWith({ ...clean, '2024/0.txt': wrong }), '2024', '--roster', '名册.csv');
  expect(code).toBe(1);
  expect(err).toContain('有的单位自己就不平');
});
