import { describe, expect, test } from 'vitest';
import { rules } from '../../server/engine/rules/index';
import { engine, gouji, type Outcome } from './support';
import { folderWith } from '../support/folders';

const official = { tools: { rules, engine } };
const form = (equations: readonly unknown[], rows: readonly unknown[] = ['道路', '桥梁']): string =>
  JSON.stringify({
    'gouji-form': 1,
    id: 'works',
    title: '季度工程报告',
    sections: [{ title: '工程情况', table: 't' }],
    tables: [
      {
        key: 't',
        corner: '类别',
        columns: ['支出', '上年同期'],
        rows: [...rows, { label: '合计', total: true }],
        equations,
      },
    ],
  });
const report = (body: string, year: number, rows: readonly string[], period = '第二季度'): string =>
  `${body}${year}年${period}工程报告\n\n一、工程情况\n\n| 类别 | 支出 | 上年同期 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
const config = { '.gouji.json': '{"forms": ["*.gouji-form.json"]}' };
const office = '松岗县水利局';
const carried = '上年同期 = previous.支出';
const last = report(office, 2030, ['道路 | 120 | 90', '桥梁 | 30 | 40', '合计 | 150 | 130']);
const right = report(office, 2031, ['道路 | 140 | 120', '桥梁 | 35 | 30', '合计 | 175 | 150']);
const wrong = report(office, 2031, ['道路 | 140 | 102', '桥梁 | 35 | 30', '合计 | 175 | 132']);

interface Printed {
  readonly files: readonly {
    readonly checks: Readonly<Record<string, string>>;
    readonly diagnostics: readonly { code: string; severity: string; class: string; message: string }[];
  }[];
}
const printed = ({ out }: Outcome): Printed => JSON.parse(out) as Printed;

describe('equations of a form with last year’s figures', () => {
  const files = { ...config, 'a.gouji-form.json': form([carried]), 'old/a.md': last };

  test('are to be explained where they do not hold, and held where they do', async () => {
    const held = await gouji(
      folderWith({ ...files, 'new/a.md': right }),
      ['check', 'new', '--previous', 'old', '--format', 'json'],
      official,
    );
    expect(held.err).toBe('');
    expect(printed(held).files).toMatchObject([{ diagnostics: [], checks: { 'form-previous': 'held' } }]);
    const failed = await gouji(
      folderWith({ ...files, 'new/a.md': wrong }),
      ['check', 'new', '--previous', 'old', '--format', 'json'],
      official,
    );
    expect(failed.code).toBe(0);
    expect(printed(failed).files.flatMap(({ diagnostics }) => diagnostics)).toMatchObject([
      {
        code: 'form-previous',
        severity: 'warning',
        class: 'explain',
        related: [{ message: '上年的报告（old/a.md）「道路 · 支出」为 120' }],
      },
    ]);
  });

  test('are said not to be checked without last year’s report, with that of another quarter, and without a form in common', async () => {
    const other = report(office, 2030, ['道路 | 1 | 1', '桥梁 | 1 | 1', '合计 | 2 | 2'], '第一季度');
    const alone = await gouji(folderWith({ ...files, 'new/a.md': wrong }), ['check', 'new'], official);
    expect(alone.out).toContain('无法核对的规则：form-previous（没有找到上年的报告）');
    const beside = await gouji(
      folderWith({ ...config, 'a.gouji-form.json': form([carried]), 'a.md': wrong, 'b.md': other }),
      ['check', '.'],
      official,
    );
    expect(beside.out).not.toContain('警告  ');
    expect(beside.out.match(/form-previous（没有找到上年的报告）/g)).toHaveLength(2);
  });

  test('hold totals below a list, whose rows are each report’s own', async () => {
    const listed = {
      ...config,
      'a.gouji-form.json': form([carried], [{ label: '项目', list: true }]),
      'old/a.md': last,
    };
    const own = report(office, 2031, ['堤防加固 | 140 | 100', '水库 | 35 | 32', '合计 | 175 | 132']);
    const found = await gouji(
      folderWith({ ...listed, 'new/a.md': own }),
      ['check', 'new', '--previous', 'old'],
      official,
    );
    expect(found.out).toContain('「合计 · 上年同期」填报 132，按“上年同期 = previous.支出”应为 150，相差 18');
    expect(found.out.match(/ form-previous\n/g)).toHaveLength(1);
    const held = await gouji(
      folderWith({ ...listed, 'new/a.md': own.replace('132', '150').replace('100', '118') }),
      ['check', 'new', '--previous', 'old'],
      official,
    );
    expect(held.out).toContain('无法核对的规则：form-previous（清单里的行各份不同：2 处）');
    expect(held.out).toContain('警告 0');
  });

  test('are given another severity by the form, which makes them no error of the report', async () => {
    const grave = JSON.stringify({
      ...(JSON.parse(form([carried])) as object),
      severity: { 'form-previous': 'error' },
    });
    const { code, out } = await gouji(
      folderWith({ ...files, 'a.gouji-form.json': grave, 'new/a.md': wrong }),
      ['check', 'new', '--previous', 'old', '--format', 'json'],
      official,
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: [{ diagnostics: [{ severity: 'error', class: 'explain' }] }] });
  });
});

describe('equations of a form with the sum of the parts', () => {
  const roster = `名称,上级\n松岗县人民政府,\n${office},松岗县人民政府\n松岗县林业局,松岗县人民政府\n`;
  const parts = {
    ...config,
    '名册.csv': roster,
    'q/a.md': report(office, 2031, ['道路 | 10 | 1', '桥梁 | 20 | 2', '合计 | 30 | 3']),
    'q/b.md': report('松岗县林业局', 2031, ['道路 | 1 | 10', '桥梁 | 2 | 20', '合计 | 3 | 30']),
    'q/c.md': report('松岗县人民政府', 2031, ['道路 | 12 | 11', '桥梁 | 22 | 22', '合计 | 34 | 33']),
  };
  const check = (equation: unknown, more: Record<string, string> = {}): Promise<Outcome> =>
    gouji(
      folderWith({ ...parts, 'a.gouji-form.json': form([equation]), ...more }),
      ['check', 'q', '--roster', '名册.csv'],
      official,
    );

  test('are one finding a table, or one for each figure in words of their own; nobody of the roster is missed', async () => {
    const { out } = await check('this = sum(parts)');
    expect(out).toContain('「t」有 2 个数字与 2 个单位之和不符：道路 · 支出 +1，合计 · 支出 +1。');
    expect(out).not.toContain('report-missing');
    const own = await check({
      of: '支出 = sum(parts)',
      message: '「{row}」{column} {left}，各单位 {right}',
      severity: 'hint',
    });
    expect(own.out).toContain('「道路」支出 12，各单位 11  rollup-sum');
    expect(own.out).toContain('「合计」支出 34，各单位 33  rollup-sum');
    expect(own.out).toContain('警告 0，信息 0，提示 2');
    expect((await check('桥梁 = sum(parts)')).out).not.toContain('rollup-sum');
    expect((await check({ of: '支出 = sum(parts)', tolerance: 1 })).out).not.toContain('rollup-sum');
  });

  test('are said not to be checked where a part has no report', async () => {
    const { out } = await check('this = sum(parts)', { '名册.csv': `${roster}松岗县交通局,松岗县人民政府\n` });
    expect(out).toContain('没有“松岗县交通局”2031 年的报告。');
    expect(out).toContain('无法核对的规则：rollup-sum');
    expect(out.match(/report-missing/g)).toHaveLength(1);
  });
});
