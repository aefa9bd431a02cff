import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const head = '青禾县档案局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n';

/** The lines that are taken for rows, and the paragraphs that are left. */
function read(text: string): { rows: string[]; prose: string[] } {
  const whole = head + text;
  const report = draftOf(whole).reading?.report;
  const lines = whole.split('\n');
  return {
    rows: report?.unread.flatMap((table) => table.lines.map((line) => lines[line] ?? '')) ?? [],
    prose: report?.paragraphs.map(({ start, end }) => whole.slice(start, end)) ?? [],
  };
}

describe('rows of a table that is not read', () => {
  for (const mark of ['；', '/', '／', '&', '~', ':', '：', '#', '!', '-', '\\', '·', '‖']) {
    it(`are adjacent lines parted by ${mark}, one with a label of the form`, () => {
      const rows = [
        ['信息内容', '本年处理决定数量', '备注'],
        ['行政许可', '12', ''],
        ['行政处罚', '3', '甲乙丙'],
      ].map((cells) => cells.join(mark));
      expect(read(`${rows.join('\n')}\n全年平稳。`)).toEqual({ rows, prose: ['全年平稳。'] });
    });
  }

  it('may have blank lines and drawn rules between them, and quotes round a cell', () => {
    const rows = ['行政许可；"1；2"', '行政处罚；3'];
    expect(read(rows.join('\n\n')).rows).toEqual(rows);
    expect(read(rows.join('\n=====\n')).rows).toEqual(rows);
  });

  it('take along a row beside them with another number of cells', () => {
    const rows = ['信息内容；数量', '行政许可；12', '行政处罚；1；234'];
    expect(read(rows.join('\n')).rows).toEqual(rows);
  });

  it('have as many cells as their labels, where spaces part labels alone: the heads of a table that is not filled in', () => {
    const rows = ['自然人 法人或其他组织 总计', '商业企业  科研机构 社会公益组织 法律服务机构 其他'];
    expect(read(`${rows.join('\n')}\n全年平稳。`)).toEqual({ rows, prose: ['全年平稳。'] });
  });

  it.each([
    ['counts in sentences', '自然人8件,法人2件\n商业企业1件,科研机构1件'],
    ['lists of labels in running words', '全年公开行政许可,行政处罚,行政强制信息\n推进重点领域,关注民生,回应关切'],
    ['sentences that end', '行政许可,12。\n行政处罚,3。'],
    ['one line alone', '行政许可;12'],
    ['lines without a label of the form', '甲;1\n乙;2'],
    ['points of a list', '- 行政许可\n- 行政处罚\n\n* 行政许可\n* 行政处罚\n\n· 行政许可\n· 行政处罚'],
    ['headings and emphasis of Markdown', '### 行政许可\n\n### 行政处罚\n\n**行政许可**\n**行政处罚**'],
    ['names and counts parted by one colon', '行政许可：12件\n行政处罚：3件'],
    ['labels in one line with spaces', '行政许可 行政处罚\n行政许可 均已公开'],
    ['counts parted by spaces', '自然人 8 件\n商业企业 2 件'],
  ])('are none in %s', (_, text) => {
    expect(read(text).rows).toEqual([]);
  });
});
