import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import type { Form, FormTable } from '../../../server/engine/form/form';
import { gridOf, textsOf, type Grid } from '../../../server/engine/form/grid';
import { grain } from './madeUp';

const [form2019, form2021] = officialForms as [Form, Form];
const gridNamed = (form: Form, key: string): Grid => {
  const table = form.tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return gridOf(table.data);
};
/** Row, column, row span and column span of the cells that hold a text. */
const places = ({ cells }: Grid, text: string): number[][] =>
  cells.filter((cell) => cell.text === text).map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan]);

/** How many cells cover each place; a place outside the rectangle is an error. */
function coverage({ height, width, cells }: Grid): number[][] {
  const counts = Array.from({ length: height }, () => new Array<number>(width).fill(0));
  for (const { row, column, rowSpan, columnSpan } of cells) {
    if (row + rowSpan > height || column + columnSpan > width)
      throw new Error(`a cell stands out at ${row}, ${column}`);
    for (const line of counts.slice(row, row + rowSpan)) {
      for (let at = column; at < column + columnSpan; at++) line[at] = (line[at] ?? 0) + 1;
    }
  }
  return counts;
}

const tables: [string, FormTable][] = [...officialForms, grain].flatMap((form) =>
  form.tables.map((table): [string, FormTable] => [`${form.edition} ${table.key}`, table]),
);

describe('the official tables', () => {
  it.each(tables)('%s: the cells cover the rectangle just once', (_, table) => {
    expect(
      coverage(gridOf(table.data))
        .flat()
        .filter((count) => count !== 1),
    ).toEqual([]);
    expect(gridOf(table.data).lines.flat()).toHaveLength(table.rows.flatMap(({ slots }) => slots).length);
  });

  it.each(tables)('%s: every label of a row and a column is printed', (_, table) => {
    const printed = new Set(gridOf(table.data).cells.map(({ text }) => text));
    for (const row of table.rows) for (const label of row.path) expect(printed).toContain(label);
    for (const { slots } of table.rows)
      for (const { column } of slots) for (const label of column.path) expect(printed).toContain(label);
  });

  it('print table 3 with a corner of 3 by 3 and its heads over seven columns', () => {
    const grid = gridNamed(form2021, 'requests');
    expect([grid.height, grid.width]).toEqual([3 + 25, 3 + 7]);
    expect(places(grid, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')).toEqual([
      [0, 0, 3, 3],
    ]);
    expect(places(grid, '申请人情况')).toEqual([[0, 3, 1, 7]]);
    expect(places(grid, '自然人')).toEqual([[1, 3, 2, 1]]);
    expect(places(grid, '法人或其他组织')).toEqual([[1, 4, 1, 5]]);
    expect(places(grid, '商业企业')).toEqual([[2, 4, 1, 1]]);
    expect(places(grid, '总计')).toEqual([[1, 9, 2, 1]]);
  });

  it('print the groups of table 3 beside all their rows', () => {
    const grid = gridNamed(form2021, 'requests');
    expect(places(grid, '一、本年新收政府信息公开申请数量')).toEqual([[3, 0, 1, 3]]);
    expect(places(grid, '三、本年度办理结果')).toEqual([[5, 0, 22, 1]]);
    expect(places(grid, '（一）予以公开')).toEqual([[5, 1, 1, 2]]);
    expect(places(grid, '（三）不予公开')).toEqual([[7, 1, 8, 1]]);
    expect(places(grid, '（六）其他处理')).toEqual([[23, 1, 3, 1]]);
    expect(places(grid, '3.其他')).toEqual([[25, 2, 1, 1]]);
    expect(places(grid, '（七）总计')).toEqual([[26, 1, 1, 2]]);
    expect(places(grid, '四、结转下年度继续办理')).toEqual([[27, 0, 1, 3]]);
  });

  it('print （六）其他处理 of 2019 as one row', () => {
    expect(places(gridNamed(form2019, 'requests'), '（六）其他处理')).toEqual([[23, 1, 1, 2]]);
    expect(gridNamed(form2019, 'requests').height).toBe(3 + 23);
  });

  it('print table 2 four wide, its block heads over the whole width and single columns over three', () => {
    const grid = gridNamed(form2021, 'disclosure');
    expect([grid.height, grid.width]).toEqual([14, 4]);
    expect(places(grid, '第二十条第（五）项')).toEqual([[4, 0, 1, 4]]);
    expect(places(grid, '本年处理决定数量')).toEqual([
      [5, 1, 1, 3],
      [8, 1, 1, 3],
    ]);
    expect(places(grid, '现行有效件数')).toEqual([[1, 3, 1, 1]]);
  });

  it('print table 4 fifteen wide, with one row of figures', () => {
    const grid = gridNamed(form2021, 'disputes');
    expect([grid.height, grid.width]).toEqual([4, 15]);
    expect(places(grid, '行政复议')).toEqual([[0, 0, 1, 5]]);
    expect(places(grid, '行政诉讼')).toEqual([[0, 5, 1, 10]]);
    expect(places(grid, '复议后起诉')).toEqual([[1, 10, 1, 5]]);
    expect(textsOf(grid)[3]).toEqual(new Array(15).fill(''));
  });
});
