import { describe, expect, it } from 'vitest';
import { finish } from '../../../server/engine/text/steps';
import { columnsOf, mostRows } from '../../../server/lsp/features/columns/columns';
import { createEngine } from '../../../server/engine/reading/engine';
import { engine } from '../../support/check';
import { formSet } from '../../support/forms';
import { clean, edit } from '../../support/samples';
import { analysisOf } from './preview/support';

const tablesOf = (text: string, by = engine) => finish(columnsOf(analysisOf(text, {}, 'plaintext', null, by))).tables;

/** The cells of a line as `column text`, a figure's with a mark. */
function cells(text: string, start: string, by = engine): string[] {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith(start));
  const row = tablesOf(text, by)
    .flatMap(({ rows }) => rows)
    .find((one) => one.line === line);
  return (row?.cells ?? []).map(({ at, column, isFigure }, index, all) => {
    const content =
      lines[line]
        ?.slice(at, all[index + 1]?.at)
        .replaceAll(/[\t|]/g, '')
        .trim() ?? '';
    return `${column}${isFigure ? '*' : ''} ${content}`.trim();
  });
}

describe('the columns of a table', () => {
  it('hold figures below figures and heads over them, whatever the rows have before them', () => {
    const figures = ['3* 21', '4* 4', '5* 0', '6* 1', '7* 2', '8* 0', '9* 28'];
    const row = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t0\t1\t2\t0\t28';
    expect(cells(clean, '一、本年新收').slice(1)).toEqual(figures);
    const shifted = edit(clean, row, '一、本年新收政府信息公开申请数量\t21\t4\t0\t1\t2\t0\t28\t\t');
    expect(cells(shifted, '一、本年新收')).toEqual(['0 一、本年新收政府信息公开申请数量', ...figures]);
    expect(cells(clean, '\t\t\t\t商业企业')).toEqual([
      '4 商业企业',
      '5 科研机构',
      '6 社会公益组织',
      '7 法律服务机构',
      '8 其他',
    ]);
  });

  it('put a label that lost the cells before it where its rank belongs', () => {
    const lost = clean.replace('\t\t2.重复申请\t', '2.重复申请\t\t').replace('\t（七）总计\t', '（七）总计\t\t');
    expect(lost).not.toBe(clean);
    expect(cells(lost, '2.重复申请')[0]).toBe('2 2.重复申请');
    expect(cells(lost, '（七）总计')[0]).toBe('1 （七）总计');
  });

  it('are kept by blank labels and by the heads of labels, unless a label needs their room', () => {
    const rows = ['东片', '西片'].map((label) => ({
      label,
      rows: ['湖滨路', '柳荫街', { label: '小计', total: true }],
    }));
    const own = formSet({
      'a.gouji-form.json': {
        'gouji-form': 1,
        id: 'patrols',
        title: '绿地巡查报告',
        sections: [{ title: '巡查', table: 'patrols' }],
        tables: [{ key: 'patrols', columns: ['次数', '件数'], rows: [...rows, { label: '合计', total: true }] }],
      },
    });
    const draft = (total: string): string =>
      [
        '榆林湾街道2031年绿地巡查报告\n\n一、巡查\n',
        '| 片区 | 路段 | 次数 | 件数 |',
        '| 东片 | 湖滨路 | 1 | 2 |',
        '|  | 柳荫街 | 3 | 4 |',
        '|  | 小计 | 4 | 6 |',
        '| 西片 | 湖滨路 | 1 | 2 |',
        '|  | 柳荫街 | 3 | 4 |',
        '|  | 小计 | 4 | 6 |',
        `| ${total} |  | 8 | 12 |`,
      ].join('\n');
    const by = createEngine(own.forms);
    expect(cells(draft('合计'), '| 片区', by)).toEqual(['0 片区', '1 路段', '2 次数', '3 件数', '4']);
    expect(cells(draft('合计'), '| 合计', by)).toEqual(['0 合计', '1', '2* 8', '3* 12', '4']);
    expect(cells(draft('合　　　计'), '| 合', by)).toEqual(['0 合　　　计', '2* 8', '3* 12', '4']);
  });

  it('rise from left to right in every row of tabs, bars and commas, and name places on its line', () => {
    for (const text of [clean, clean.replaceAll('\t', ' | '), clean.replaceAll('\t', ',')])
      for (const { line, cells: all } of tablesOf(text).flatMap(({ rows }) => rows)) {
        const length = text.split('\n')[line]?.length ?? 0;
        for (const [index, { at, column }] of all.entries()) {
          expect(at).toBeLessThanOrEqual(length);
          expect(at).toBeGreaterThanOrEqual(all[index - 1]?.at ?? 0);
          expect(column).toBeGreaterThan(all[index - 1]?.column ?? -1);
        }
      }
  });

  it('are told of each row once, where two tables of the form stand in one', () => {
    const table = (key: string, rows: readonly string[]): object => ({ key, columns: ['本期', '累计'], rows });
    const { forms } = formSet({
      'a.gouji-form.json': {
        'gouji-form': 1,
        id: 'patrols',
        title: '绿地巡查报告',
        sections: [
          { title: '巡查', table: 'patrols' },
          { title: '补种', table: 'plants' },
        ],
        tables: [table('patrols', ['湖滨路', '柳荫街']), table('plants', ['银杏树', '水杉树'])],
      },
    });
    const rows = ['事项|本期|累计', '湖滨路|1|2', '柳荫街|3|4', '事项|本期|累计', '银杏树|1|2', '水杉树|3|4'];
    const text = `榆林湾街道2031年绿地巡查报告\n\n一、巡查\n\n${rows.join('\n').replaceAll('|', '\t')}\n`;
    const lines = tablesOf(text, createEngine(forms)).map((found) => found.rows.map(({ line }) => line));
    expect(lines).toEqual([
      [4, 5, 6],
      [7, 8, 9],
    ]);
  });

  it('are none of a row whose cells do not stand in their order', () => {
    const rows = ['4 道路 1 22 - 3', '5 桥梁 22 1 3 3 文字', '6 渠道 22 - - 1 文字 3'];
    const tables = tablesOf(`${clean}\n${rows.join('\n')}\n`);
    for (const { cells: all } of tables.flatMap((found) => found.rows))
      expect(all.map(({ at }) => at)).toEqual([...new Set(all.map(({ at }) => at))].sort((a, b) => a - b));
  });

  it('end with one edge, where a bar closes every row', () => {
    const barred = clean.replaceAll(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`);
    for (const { rows } of tablesOf(barred).slice(0, 3)) {
      const ends = rows.map((row) => row.cells.at(-1));
      expect(new Set(ends.map((end) => end?.column)).size).toBe(1);
      expect(ends.every((end) => end?.isBar)).toBe(true);
    }
  });

  it('are told of other tables by counting, and of none in a file with too many rows', () => {
    const other = `${clean}\n甲乙\t丙\n丁\t戊己\n`;
    const last = tablesOf(other).at(-1);
    expect(last?.rows.map((row) => row.cells.map(({ column }) => column))).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(tablesOf(`${clean}\n${'甲\t乙\n'.repeat(mostRows)}`)).toEqual([]);
  });

  it('are none where each cell has a line, or tags', () => {
    const html = '<table><tr><td>规章</td><td>1</td></tr><tr><td>行政规范性文件</td><td>2</td></tr></table>';
    expect(tablesOf(`# 云溪县档案局2025年政府信息公开工作年度报告\n\n${html}\n`)).toEqual([]);
  });
});
