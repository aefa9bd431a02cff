import { describe, expect, it } from 'vitest';
import { finish } from '../../../server/engine/text/steps';
import { columnsOf, mostRows } from '../../../server/lsp/features/columns/columns';
import { clean, edit } from '../../support/samples';
import { analysisOf } from './preview/support';

const tablesOf = (text: string, language = 'plaintext') => finish(columnsOf(analysisOf(text, {}, language))).tables;

/** The cells of a line as `column text`, a figure's with a mark. */
function cells(text: string, start: string): string[] {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith(start));
  const row = tablesOf(text)
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
