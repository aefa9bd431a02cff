import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const head = '青禾县档案局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n';

/** The cells of each row of each table of a text. */
function tablesOf(text: string): string[][][] {
  const tables = draftOf(head + text).reading?.report.tables ?? [];
  return tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ raw }) => raw)));
}

describe('a table with tabs', () => {
  it('has a cell between any two tabs, blank ones too', () => {
    expect(tablesOf('行政处罚\t3\t\t\n\t行政强制\t\t0')).toEqual([
      [
        ['行政处罚', '3', '', ''],
        ['', '行政强制', '', '0'],
      ],
    ]);
  });

  it('has cells without the spaces around them', () => {
    expect(tablesOf(' 行政处罚 \t　3　\t \u00a0')).toEqual([[['行政处罚', '3', '']]]);
  });

  it('keeps the offset of every cell, blank or not', () => {
    const text = `${head}😀\n\n行政处罚\t 3 \t\t无`;
    const [row] = draftOf(text).reading?.report.tables[0]?.rows ?? [];
    expect(row?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(['行政处罚', '3', '', '无']);
    expect(row?.cells[2]?.start).toBe(text.indexOf('\t无'));
  });

  it('has its rows on lines one below the other, whatever ends them', () => {
    expect(tablesOf('甲\t1\r\n乙\t2\r丙\t3\n丁\t4')).toHaveLength(1);
  });

  it('is broken by a blank line, a line of prose or a section', () => {
    expect(tablesOf('甲\t1\n乙\t2\n\n丙\t3\n今年平稳。\n丁\t4\n六、其他需要报告的事项\n戊\t5')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      [['丙', '3']],
      [['丁', '4']],
      [['戊', '5']],
    ]);
  });

  it('keeps lines of tabs alone, inside it or at its edge: rows not filled in', () => {
    expect(tablesOf('甲\t1\n\t\n乙\t2')).toEqual([
      [
        ['甲', '1'],
        ['', ''],
        ['乙', '2'],
      ],
    ]);
    expect(tablesOf('行政复议\t行政诉讼\n\t\t\t')[0]).toHaveLength(2);
  });

  it('takes no prose whose end is padded with tabs', () => {
    expect(tablesOf('今年收到申请三件，都已答复。\t\t\t\n没有差错。\t\t')).toEqual([]);
    expect(tablesOf('\t今年收到申请三件\t\t\t')).toEqual([]);
  });

  it('takes no prose that stands at once before or behind it', () => {
    expect(tablesOf('下表列出今年的数量。\n行政处罚\t3\n行政强制\t0\n以上数量截至年末。')).toEqual([
      [
        ['行政处罚', '3'],
        ['行政强制', '0'],
      ],
    ]);
    expect(tablesOf('今年处罚与强制的数量\t\t\n行政处罚\t3\n行政强制\t0')).toEqual([
      [
        ['行政处罚', '3'],
        ['行政强制', '0'],
      ],
    ]);
  });

  it('takes a short text between two of its rows: the piece of a cut label', () => {
    expect(tablesOf('1.属于国家秘密\t0\t0\n2.其他法律行政\n法规禁止公开\t0\t0')).toEqual([
      [['1.属于国家秘密', '0', '0'], ['2.其他法律行政'], ['法规禁止公开', '0', '0']],
    ]);
  });

  it('takes no heading or sentence between two of its rows', () => {
    expect(tablesOf('甲\t1\n## 附表\n乙\t2')).toHaveLength(2);
    expect(tablesOf('甲\t1\n这是一句话。\n乙\t2')).toHaveLength(2);
  });

  it('takes a label that stands alone beside its rows', () => {
    expect(tablesOf('第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t5')).toEqual([
      [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '5']],
    ]);
    expect(tablesOf('第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t')[0]).toHaveLength(2);
  });

  it('takes no label that stands alone in the prose', () => {
    expect(tablesOf('行政许可\n\n今年许可五件。\n\n自然人')).toEqual([]);
    expect(tablesOf('其他\n\n总计\n')).toEqual([]);
  });

  it('ends before the title of a section, though its cells hang on', () => {
    expect(tablesOf('行政许可\t5\n三、收到和处理政府信息公开申请情况\t\t\t\n甲\t1')).toEqual([
      [['行政许可', '5']],
      [['甲', '1']],
    ]);
  });

  it('may be of one row', () => {
    expect(tablesOf('0\t1\t2')).toEqual([[['0', '1', '2']]]);
  });
});
