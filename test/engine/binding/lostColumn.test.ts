import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import { checkText, draftOf, messageOf } from '../../support/check';
import { writers, type Vary } from '../../support/layouts';
import { clean, edit } from '../../support/samples';

const form = officialForms.find(({ edition }) => edition === '2021');
if (!form) throw new Error('no form');
const requests = form.tables.find(({ key }) => key === 'requests');
if (!requests) throw new Error('no table');

/** The sample's table 3 as it is printed, in some layout, changed by `vary`. */
const start = clean.indexOf('（本列数据');
const written = clean.slice(start, clean.indexOf('\n\n四、政府信息公开行政复议'));
const numbers = written.split('\n').flatMap((row) => row.split('\t').filter((cell) => /^[0-9]+$/.test(cell)));
const ids = requests.lines.flatMap(({ slots }) => slots.map(({ id }) => id));
const figures = new Map(ids.map((id, index) => [id, numbers[index] ?? '']));

const draft = (layout: string, vary?: Vary): string =>
  edit(clean, written, writers[layout]?.(requests, figures, vary) ?? '');

/** Layouts with a row a line that show their blanks. */
const layouts = ['tabs', 'pipes', 'grid', 'wide bars', 'commas, every field in quotes', 'a box with rules'];
const width = requests.lines[0]?.slots.length ?? 0;

const without =
  (...lost: readonly number[]): Vary =>
  (rows) =>
    rows.map((row) => row.filter((_, index) => !lost.includes(index - (row.length - width))));

const findings = (text: string): string[] => checkText(text).diagnoses.map(messageOf);
const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('a table that has lost a column', () => {
  it.each(layouts.flatMap((layout) => labels.map((label, index) => [layout, label, index] as const)))(
    'in %s has one finding, that %s is not there, and no figure is read from another',
    (layout, label, index) => {
      const text = draft(layout, without(index));
      const { diagnoses } = checkText(text);
      expect(diagnoses.map(messageOf)).toEqual([
        `表中少了「${label}」一列：25 行各应有 7 个数字，现各有 6 个；这些行没有核对。请对照原表补上这一列。`,
      ]);
      expect(
        [...(draftOf(text).reading?.binding.figures.keys() ?? [])].some(({ id }) => id.startsWith('requests/')),
      ).toBe(false);
    },
  );

  it('names all that are gone', () => {
    expect(findings(draft('pipes', without(2, 3)))).toEqual([
      '表中少了「科研机构、社会公益组织」几列：25 行各应有 7 个数字，现各有 5 个；这些行没有核对。请对照原表补上。',
    ]);
  });

  it('is not one whose column is there and blank', () => {
    const blank: Vary = (rows) => rows.map((row, at) => (at < 3 ? [...row] : row.with(-4, '')));
    expect(findings(draft('pipes', blank)).join('\n')).not.toContain('少了');
  });

  it.each([
    ['the one whose head is in other words', 4],
    ['another than the one whose head is in other words', 1],
  ])('is not one with a blank column, be it %s', (_, back) => {
    const text = draft('pipes', (rows) =>
      rows.map((row, at) => {
        const renamed = row.map((cell) => (cell === '社会公益组织' ? '公益类' : cell));
        return at < 3 ? renamed : renamed.with(-back, '');
      }),
    );
    expect(findings(text).join('\n')).not.toContain('少了');
  });

  it.each(['a cell a line', 'a cell a line with its blanks'])('is not one with blank columns in %s', (layout) => {
    const cells = written
      .split('\n')
      .flatMap((row, at) => row.split('\t').map((cell, index) => (at > 2 && (index === 5 || index === 8) ? '' : cell)));
    const shown = layout === 'a cell a line' ? cells.filter((cell) => cell !== '') : cells;
    expect(findings(edit(clean, written, shown.join('\n'))).join('\n')).not.toContain('少了');
  });

  it('is not one whose head is written in other words', () => {
    const text = draft('pipes', (rows) =>
      rows.map((row) => row.map((cell) => (cell === '社会公益组织' ? '公益类' : cell))),
    );
    expect(findings(text)).toEqual([]);
  });
});

describe('a table that stands there twice', () => {
  const tableIn = (layout: string): string => writers[layout]?.(requests, figures) ?? '';
  const copied = (layout: string, change: (copy: string) => string = (copy) => copy): string => {
    const once = draft(layout);
    const from = once.indexOf('三、收到和处理');
    const table = once.slice(once.indexOf('\n', from), once.indexOf('四、政府信息公开行政复议'));
    return edit(once, '四、政府信息公开行政复议', `${change(table)}\n四、政府信息公开行政复议`);
  };

  it.each([...layouts, 'html'])('in %s is told once, with the line of the first', (layout) => {
    const text = copied(layout);
    expect(findings(text)).toHaveLength(1);
    expect(findings(text)[0]).toMatch(/^这里又有一张这样的表：前一张从第 \d+ 行起，核对的只是前一张。/);
  });

  it('is told too where some figures of the second differ', () => {
    expect(findings(copied('tabs', (copy) => copy.replace('\t21\t', '\t20\t')))).toHaveLength(1);
  });

  it.each([
    '附件：2023年收到和处理政府信息公开申请情况',
    '附：上年度收到和处理政府信息公开申请情况',
    '附表2',
    '云溪县档案局2023年政府信息公开申请情况表\n\n单位：件',
    '（上年数据，供对比）',
  ])('is not one under %s', (heading) => {
    for (const layout of ['tabs', 'pipes', 'html'])
      expect(findings(`${copied(layout, () => '')}\n\n${heading}\n\n${tableIn(layout)}\n`)).toEqual([]);
  });

  it('is one under a sentence that tells of another year', () => {
    expect(findings(copied('tabs', (copy) => `\n申请数量与上年持平。\n${copy}`)).join('\n')).toContain('又有一张');
  });

  it('is not one of a few rows with the same labels in running sections', () => {
    const text = edit(clean, '五、存在的主要问题', `行政许可\t146\n行政处罚\t3\n行政强制\t0\n\n五、存在的主要问题`);
    expect(findings(text).join('\n')).not.toContain('又有一张');
  });

  it.each(['disclosure', 'disputes'])('is told of %s', (key) => {
    const from = key === 'disclosure' ? '第二十条第（一）项' : '行政复议\t';
    const to = key === 'disclosure' ? '\n\n三、收到' : '\n\n五、存在';
    const table = clean.slice(clean.indexOf(from), clean.indexOf(to));
    const text = edit(clean, to, `\n\n${table}${to}`);
    expect(findings(text)).toEqual([
      `这里又有一张这样的表：前一张从第 ${clean.slice(0, clean.indexOf(from)).split('\n').length} 行起，核对的只是前一张。请删去多余的一张。`,
    ]);
  });
});
