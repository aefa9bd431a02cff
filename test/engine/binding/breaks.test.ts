import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import { boundTable, cellsOf, changeRow, differences, distinctFigures, draftWith, troubles } from './support';

const requests = cellsOf('requests');
const disclosure = cellsOf('disclosure');
const expectAll = (text: string): void => expect(differences(text, distinctFigures())).toEqual([]);
const at = (label: string): number => requests.findIndex((row) => row.includes(label));

describe('a broken table', () => {
  it('is read on behind a blank line', () => {
    for (let index = 1; index < requests.length; index++) {
      expectAll(
        draftWith({ requests: `${printTabs(requests.slice(0, index))}\n\n${printTabs(requests.slice(index))}` }),
      );
    }
  });

  it('is read on behind a blank line with another number of cells', () => {
    for (const label of ['（三）不予公开', '2.重复申请', '（六）其他处理', '四、结转下年度继续办理']) {
      const rest = requests.slice(at(label)).map((row) => [...row.slice(0, 3), '', ...row.slice(3), '', '']);
      const narrow = requests.slice(at(label)).map((row) => row.filter((cell, index) => cell !== '' || index > 2));
      const before = printTabs(requests.slice(0, at(label)));
      for (const behind of [rest, narrow]) expectAll(draftWith({ requests: `${before}\n\n${printTabs(behind)}` }));
    }
  });

  it('is read on behind a repeated header', () => {
    const index = at('4.无正当理由大量反复申请');
    const text = `${printTabs(requests.slice(0, index))}\n\n${printTabs(requests.slice(0, 3))}\n${printTabs(requests.slice(index))}`;
    expectAll(draftWith({ requests: text }));
    expect(troubles(draftWith({ requests: text }), 'requests')).toEqual([]);
  });

  it('is read on behind the number or the head of a page', () => {
    for (const between of ['- 4 -', '—5—', '第 4 页', '青禾县档案局年度报告', '\n\n12\n\n']) expectBroken(between);
  });

  it('is read on behind the bare number of a page', () => {
    for (const between of ['4', '　4　', '4/9']) expectBroken(between);
  });

  function expectBroken(between: string): void {
    const index = at('4.无正当理由大量反复申请');
    const text = draftWith({
      requests: `${printTabs(requests.slice(0, index))}\n${between}\n${printTabs(requests.slice(index))}`,
    });
    expectAll(text);
    expect(troubles(text, 'requests'), between).toEqual([]);
  }

  it('is read on behind prose', () => {
    const index = at('（四）无法提供');
    expectAll(
      draftWith({
        requests: `${printTabs(requests.slice(0, index))}\n\n以上为不予公开的情形，以下为无法提供的情形。\n\n${printTabs(requests.slice(index))}`,
      }),
    );
  });

  it('is read with a blank line before each of its rows', () => {
    expectAll(draftWith({ requests: requests.map((row) => row.join('\t')).join('\n\n') }));
    expectAll(draftWith({ disclosure: disclosure.map((row) => row.join('\t')).join('\n\n') }));
  });

  it('is known by its labels, not by the section that it goes on in', () => {
    const index = at('（四）无法提供');
    const text = draftWith({
      requests: printTabs(requests.slice(0, index)),
      disputes: `${printTabs(cellsOf('disputes'))}\n\n${printTabs(requests.slice(index))}`,
    });
    expectAll(text);
  });

  it('of table 2 is read where it breaks inside a block or between two', () => {
    for (let index = 1; index < disclosure.length; index++) {
      expectAll(
        draftWith({ disclosure: `${printTabs(disclosure.slice(0, index))}\n\n${printTabs(disclosure.slice(index))}` }),
      );
    }
  });

  it('of table 4 is read where a blank line parts its heads from its figures', () => {
    const rows = cellsOf('disputes');
    expectAll(draftWith({ disputes: `${printTabs(rows.slice(0, -1))}\n\n${printTabs(rows.slice(-1))}` }));
  });

  it('knows the pieces that it stands in', () => {
    const index = at('（四）无法提供');
    const text = draftWith({
      requests: `${printTabs(requests.slice(0, index))}\n\n${printTabs(requests.slice(index))}`,
    });
    const { pieces, span } = boundTable(text, 'requests');
    expect(pieces).toHaveLength(2);
    expect(span && text.slice(span.start, span.end).split('\n')).toHaveLength(requests.length + 1);
  });
});

describe('a label that is cut', () => {
  const unpaid = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';

  it('in two cells is read', () => {
    for (const [label, at] of [
      ['（四）无法提供', 4],
      [unpaid, 16],
      ['7.属于行政执法案卷', 4],
    ] as const) {
      const changed = changeRow(requests, label, (row) => [
        row.flatMap((cell) => (cell === label ? [cell.slice(0, at), cell.slice(at)] : [cell])),
      ]);
      expectAll(draftWith({ requests: printTabs(changed) }));
    }
  });

  it('in two lines is read, the figures beside the first or the second', () => {
    for (const label of [
      unpaid,
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '5.要求行政机关确认或重新出具已获取信息',
      '2.没有现成信息需要另行制作',
      '8.属于行政查询事项',
    ]) {
      const half = Math.ceil(label.length / 2);
      const cut = (row: string[], text: string): string[] => row.map((cell) => (cell === label ? text : cell));
      const above = changeRow(requests, label, (row) => [['', '', label.slice(0, half)], cut(row, label.slice(half))]);
      const below = changeRow(requests, label, (row) => [cut(row, label.slice(0, half)), ['', '', label.slice(half)]]);
      for (const rows of [above, below]) {
        const text = draftWith({ requests: printTabs(rows) });
        expectAll(text);
        expect(troubles(text, 'requests')).toEqual([]);
      }
    }
  });

  it('in three lines is read, the figures beside the second', () => {
    for (const label of [
      unpaid,
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ]) {
      const third = Math.ceil(label.length / 3);
      const [first, second, last] = [label.slice(0, third), label.slice(third, 2 * third), label.slice(2 * third)];
      const rows = changeRow(requests, label, (row) => [
        [first],
        row.map((cell) => (cell === label ? second : cell)),
        [last],
      ]);
      expectAll(draftWith({ requests: printTabs(rows) }));
    }
  });

  it('inside a head of table 4 does not matter', () => {
    const rows = cellsOf('disputes').map((row) =>
      row.map((cell) => cell.replace('结果维持', '结果 维持').replace('尚未审结', '尚未\u3000审结')),
    );
    expectAll(draftWith({ disputes: printTabs(rows) }));
  });
});
