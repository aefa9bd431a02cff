import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import {
  boundTable,
  cellsOf,
  changeRow,
  differences,
  distinctFigures,
  draftWith,
  figuresOf,
  form2021,
  readingOf,
  troubles,
} from './support';

const tab = (...rows: string[]): string => rows.map((row) => row.replaceAll(' ', '\t')).join('\n');

/** Tables that drafts have in their prose, with words of the form. */
const others = {
  'by outcome': tab(
    '办理结果 件数',
    '予以公开 7',
    '部分公开 8',
    '不予公开 9',
    '无法提供 6',
    '不予处理 5',
    '其他处理 4',
    '总计 39',
  ),
  'by applicant': tab(
    '申请人 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '去年 1 2 3 4 5 6 21',
    '今年 6 5 4 3 2 1 21',
  ),
  'of licences': tab('类别 上年 本年', '行政许可 31 32', '行政处罚 33 34', '行政强制 35 36', '行政事业性收费 37 38'),
  'of licences, one column': tab('类别 数量', '行政许可 32', '行政处罚 34', '行政强制 36', '行政事业性收费 38'),
  'of licences by department': tab('单位 行政许可 行政处罚 行政强制', '甲所 71 72 73', '乙所 74 75 76'),
  'of documents': tab('文件 本年制发件数 现行有效件数', '规范性文件 3 9', '普通文件 41 77'),
  'of reviews': tab('类型 结果维持 结果纠正 总计', '土地 1 2 3', '治安 4 5 9'),
  'of fifteen numbers': tab('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15'),
  'of channels': tab('渠道 网站 公众号 公开栏 其他 总计', '条数 12 13 14 15 54', '占比 22% 24% 26% 28% 100%'),
  'of seven months': tab('栏目 一月 二月 三月 四月 五月 六月 总计', '其他 1 2 3 4 5 6 21', '总计 1 2 3 4 5 6 21'),
  'of requests by town': tab(
    '乡镇 新收申请 上年结转 予以公开 不予公开 无法提供 结转下年 总计',
    '东乡 1 2 3 4 5 6 21',
    '西乡 6 5 4 3 2 1 21',
  ),
};
const cases = Object.entries(others);
const end = '人手不足，明年补充。';

describe('another table in the draft', () => {
  it.each(cases)('%s, is left alone in 一', (_, table) => {
    expect(
      differences(draftWith({}, `（一）主动公开。情况如下。\n\n${table}\n\n今年平稳。`), distinctFigures()),
    ).toEqual([]);
  });

  it.each(cases)('%s, is left alone in 五', (_, table) => {
    expect(differences(draftWith({}).replace(end, `${end}\n\n${table}\n`), distinctFigures())).toEqual([]);
  });

  it.each(cases)('%s, is left alone behind the official table of its section', (_, table) => {
    for (const key of ['disclosure', 'requests', 'disputes'] as const) {
      const text = draftWith({ [key]: `${printTabs(cellsOf(key))}\n\n另附下表。\n\n${table}` });
      expect(differences(text, distinctFigures()), key).toEqual([]);
    }
  });

  it.each(cases)('%s, makes no row missing, unknown or double', (_, table) => {
    const text = draftWith({}, `今年平稳。\n\n${table}`);
    expect(form2021.tables.flatMap(({ key }) => troubles(text, key))).toEqual([]);
  });

  const none = { disclosure: '今年没有。', requests: '今年没有。', disputes: '今年没有。' };
  const statuses = (text: string): string[] => form2021.tables.map(({ key }) => boundTable(text, key).status);

  it.each(['by outcome', 'of licences by department', 'of requests by town'] as const)(
    '%s, is not taken for a table of the form that is missing',
    (name) => {
      const text = draftWith(none, `今年平稳。\n\n${others[name]}`);
      expect([...figuresOf(text)]).toEqual([]);
      expect(statuses(text)).toEqual(['absent', 'absent', 'absent']);
    },
  );

  it.each(['of channels', 'by applicant', 'of seven months', 'of fifteen numbers'] as const)(
    '%s, is not taken for one either',
    (name) => {
      const text = draftWith(none, `今年平稳。\n\n${others[name]}`);
      expect([...figuresOf(text)]).toEqual([]);
      expect(statuses(text)).toEqual(['absent', 'absent', 'absent']);
    },
  );

  it('is still a table of the report', () => {
    const { report } = readingOf(draftWith({}, `今年平稳。\n\n${others['by outcome']}`));
    expect(report.tables).toHaveLength(4);
  });

  it('does not lend a row to an official table that lacks it', () => {
    const rows = changeRow(cellsOf('requests'), '（一）予以公开', (row) => [
      ['三、本年度办理结果', '', '', ...row.slice(3).map(() => '')],
    ]);
    const text = draftWith({ requests: printTabs(rows) }, `今年平稳。\n\n${others['by outcome']}`);
    expect([...figuresOf(text).keys()].filter((id) => id.includes('/granted/'))).toEqual([]);
    expect(troubles(text, 'requests')).toEqual(['missing: granted']);
  });

  it('of seven columns does not lend a row to an official table that lacks it', () => {
    const rows = changeRow(cellsOf('requests'), '3.其他', () => []);
    const text = draftWith({ requests: printTabs(rows) }, `今年平稳。\n\n${others['of seven months']}`);
    expect(troubles(text, 'requests')).toEqual(['missing: other.other']);
  });

  it('of licences does not lend a row to table 2 that lacks it', () => {
    const rows = changeRow(cellsOf('disclosure'), '行政许可', () => []);
    const text = draftWith({ disclosure: printTabs(rows) }, `今年平稳。\n\n${others['of licences, one column']}`);
    expect(troubles(text, 'disclosure')).toEqual(['missing: licences']);
  });
});
