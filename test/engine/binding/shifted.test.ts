import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import { cellsOf, changeRow, differences, distinctFigures, draftWith, figuresOf, shift, troubles } from './support';

const requests = cellsOf('requests');
const petition = '1.信访举报投诉类申请';
const isHead = (_: readonly string[], index: number): boolean => index < 3;
const withRequests = (rows: readonly (readonly string[])[]): string => draftWith({ requests: printTabs(rows) });
const expectAll = (text: string): void => expect(differences(text, distinctFigures())).toEqual([]);

describe('rows of table 3 that do not line up', () => {
  it('are read where all have lost their leading cells and are padded at the end', () => {
    expectAll(
      withRequests(
        requests.map((row, index) =>
          isHead(row, index)
            ? row
            : shift(
                row,
                row.findIndex((cell) => cell !== ''),
              ),
        ),
      ),
    );
  });

  it('are read where one row after a page break has lost its leading cells', () => {
    expectAll(withRequests(changeRow(requests, petition, (row) => [[petition, '', ...row.slice(3), '']])));
    expectAll(withRequests(changeRow(requests, '2.重复申请', (row) => [[...row.slice(2), '', '']])));
    expectAll(withRequests(changeRow(requests, '2.重复申请', (row) => [row.slice(2)])));
  });

  it('are read where （七）总计 begins at the first, second or third cell', () => {
    for (const lead of [0, 1, 2]) {
      const change = (row: string[]): string[][] => [
        [...new Array<string>(lead).fill(''), '（七）总计', ...row.slice(3)],
      ];
      expectAll(withRequests(changeRow(requests, '（七）总计', change)));
    }
  });

  it('are read where rows of two label cells and of three stand together', () => {
    const twoCells = requests.map((row, index) =>
      isHead(row, index) || row[2] !== '' ? row : [...row.slice(0, 2), ...row.slice(3), ''],
    );
    expectAll(withRequests(twoCells));
  });

  it('are read where the first cells are dropped altogether', () => {
    expectAll(withRequests(requests.map((row) => row.filter((cell, index) => cell !== '' || index > 2))));
    expectAll(withRequests(requests.slice(3).map((row) => row.filter((cell) => cell !== ''))));
  });

  it('are read behind more empty cells than the form has', () => {
    expectAll(withRequests(requests.map((row, index) => (index % 3 === 0 ? ['', '', ...row] : [...row, '', '', '']))));
    expectAll(
      withRequests(
        requests.map((row, index) => [...row.slice(0, 3), ...(index % 2 === 0 ? ['', ''] : []), ...row.slice(3)]),
      ),
    );
  });

  it('are read where the label of their group stands in each of them', () => {
    let group = '';
    const filled = requests.map((row, index) => {
      if (isHead(row, index)) return row;
      group = row[1] || group;
      return row[2] === '' ? row : ['三、本年度办理结果', group, ...row.slice(2)];
    });
    expectAll(withRequests(filled));
  });

  it('are read where their group stands on a line of its own', () => {
    const own = requests.flatMap((row) =>
      row[2] && row[1]
        ? [
            ['', row[1], ''],
            ['', '', ...row.slice(2)],
          ]
        : [row],
    );
    expectAll(withRequests(own));
  });
});

describe('table 2 whose rows do not line up', () => {
  it('is read with single figures behind their label or under the last head', () => {
    const rows = cellsOf('disclosure').map((row) =>
      row[0]?.startsWith('行政') && row[2] === '' ? [row[0], '', '', row[1] ?? ''] : row,
    );
    expectAll(draftWith({ disclosure: printTabs(rows) }));
  });

  it('is read where the cells that pad its rows are dropped', () => {
    expectAll(
      draftWith({ disclosure: printTabs(cellsOf('disclosure').map((row) => row.filter((cell) => cell !== ''))) }),
    );
  });

  it('is read where an empty cell stands before each label', () => {
    expectAll(draftWith({ disclosure: printTabs(cellsOf('disclosure').map((row) => ['', ...row])) }));
  });
});

describe('table 4 whose row does not line up', () => {
  it('is read with a label before the figures, or empty cells around them', () => {
    const rows = cellsOf('disputes');
    const figures = rows.at(-1) ?? [];
    for (const changed of [
      ['件数', ...figures],
      ['', ...figures, ''],
      ['数量（件）', '', ...figures],
    ]) {
      expectAll(draftWith({ disputes: printTabs([...rows.slice(0, -1), changed]) }));
    }
  });

  it('is read without its heads', () => {
    expectAll(draftWith({ disputes: printTabs(cellsOf('disputes').slice(-1)) }));
  });

  it('is read with each of its three groups on a line', () => {
    const figures = cellsOf('disputes').at(-1) ?? [];
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, index) => [
      label,
      ...figures.slice(index * 5, index * 5 + 5),
    ]);
    expectAll(draftWith({ disputes: printTabs([['', ...columns], ...groups]) }));
  });
});

describe('a row of too many or too few figures', () => {
  it('has no figure read of it, and says how many it has', () => {
    const more = withRequests(changeRow(requests, petition, (row) => [[...row, '9']]));
    const fewer = withRequests(changeRow(requests, petition, (row) => [row.slice(0, -1)]));
    for (const text of [more, fewer])
      expect([...figuresOf(text).keys()].filter((id) => id.includes('petition'))).toEqual([]);
    expect(troubles(more, 'requests')).toEqual(['count 8: declined.petition']);
    expect(troubles(fewer, 'requests')).toEqual(['count 6: declined.petition']);
  });

  it('does not disturb the rows around it', () => {
    const fewer = withRequests(changeRow(requests, petition, (row) => [row.slice(0, -1)]));
    expect(differences(fewer, distinctFigures()).every((difference) => difference.includes('petition'))).toBe(true);
    expect(figuresOf(fewer).size).toBe(193);
  });

  it('may come from a figure split over two cells', () => {
    const text = withRequests(
      changeRow(requests, petition, (row) => [[...row.slice(0, 3), '1', '0', ...row.slice(4)]]),
    );
    expect(troubles(text, 'requests')).toEqual(['count 8: declined.petition']);
  });
});
