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
  form2019,
  troubles,
} from './support';

const requests = cellsOf('requests');
const withRequests = (rows: readonly (readonly string[])[]): string => draftWith({ requests: printTabs(rows) });
const without = (label: string): string[][] => changeRow(requests, label, () => []);
/** What differs from the official figures, but for those of the rows with these keys. */
const othersOf = (text: string, ...keys: string[]): string[] =>
  differences(text, distinctFigures()).filter((difference) => !keys.some((key) => difference.includes(`/${key}/`)));

describe('a row that is missing', () => {
  it('is told by its line, and has no figures', () => {
    for (const [label, key] of [
      ['（一）予以公开', 'granted'],
      ['2.重复申请', 'declined.repeat'],
      ['3.其他', 'other.other'],
      ['（七）总计', 'concluded'],
      ['四、结转下年度继续办理', 'carriedOut'],
    ] as const) {
      const text = withRequests(without(label));
      expect(troubles(text, 'requests')).toEqual([`missing: ${key}`]);
      expect(othersOf(text, key)).toEqual([]);
      expect([...figuresOf(text).keys()].filter((id) => id.includes(`/${key}/`))).toEqual([]);
    }
  });

  it('is told for the group of table 2 as well', () => {
    const text = draftWith({ disclosure: printTabs(changeRow(cellsOf('disclosure'), '行政强制', () => [])) });
    expect(troubles(text, 'disclosure')).toEqual(['missing: enforcement']);
  });
});

describe('a row that stands twice', () => {
  it('is told, and the first of the two is read', () => {
    const text = withRequests(
      changeRow(requests, '2.重复申请', (row) => [row, [...row.slice(0, 3), '9', '9', '9', '9', '9', '9', '9']]),
    );
    expect(troubles(text, 'requests')).toEqual(['twice: declined.repeat']);
    expect(differences(text, distinctFigures())).toEqual([]);
  });

  it('is told where it stands far from the first', () => {
    const again = requests.find((row) => row.includes('2.重复申请')) ?? [];
    const text = withRequests([...requests, again.map((cell, index) => (index > 2 ? '9' : cell))]);
    expect(troubles(text, 'requests')).toEqual(['twice: declined.repeat']);
    expect(differences(text, distinctFigures())).toEqual([]);
  });

  it('is read from the first of two whole tables', () => {
    const twice = requests.map((row, index) => (index < 3 ? row : row.map((cell, at) => (at > 2 ? '9' : cell))));
    const text = draftWith({ requests: `${printTabs(requests)}\n\n上年的数量如下。\n\n${printTabs(twice)}` });
    expect(differences(text, distinctFigures())).toEqual([]);
  });
});

describe('a row out of its order', () => {
  it('is read by its label', () => {
    const row = requests.find((cells) => cells.includes('四、结转下年度继续办理')) ?? [];
    const rows = without('四、结转下年度继续办理');
    const text = withRequests([...rows.slice(0, 5), row, ...rows.slice(5)]);
    expect(differences(text, distinctFigures())).toEqual([]);
  });

  it('is read where two neighbours have changed places', () => {
    const index = requests.findIndex((row) => row.includes('6.属于四类过程性信息'));
    const rows = [
      ...requests.slice(0, index),
      requests[index + 1] ?? [],
      requests[index] ?? [],
      ...requests.slice(index + 2),
    ];
    expect(differences(withRequests(rows), distinctFigures())).toEqual([]);
  });
});

describe('a row of figures that the form does not have', () => {
  it('is told, and disturbs no other', () => {
    for (const label of ['（八）撤回申请', '9.属于商业秘密', '其中：网络申请', '本年均值']) {
      const text = withRequests(
        changeRow(requests, '（五）不予处理', (row) => [['', label, '', '1', '2', '3', '4', '5', '6', '21'], row]),
      );
      expect(troubles(text, 'requests'), label).toEqual([`unknown: ${label}`]);
      expect(differences(text, distinctFigures()), label).toEqual([]);
    }
  });

  it('is none where it holds no figure', () => {
    for (const row of [
      ['类别', '数据1', '数据2'],
      ['|', '-'],
      ['(数据项目)', '', ''],
      ['项目', '予以公开', '部分公开', '不予公开'],
    ]) {
      const text = withRequests([...requests.slice(0, 3), row, ...requests.slice(3)]);
      expect(troubles(text, 'requests')).toEqual([]);
      expect(differences(text, distinctFigures())).toEqual([]);
    }
  });
});

describe('（六）其他处理 in one row', () => {
  const merged = (label: string): string[][] => {
    const rows = changeRow(
      changeRow(requests, '3.其他', () => []),
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      () => [],
    );
    return changeRow(rows, '（六）其他处理', (row) => [['', label, '', ...row.slice(3)]]);
  };

  it('is read as the third row of its group, the others as 0', () => {
    for (const label of ['（六）其他处理', '(六)其他处理', '（六） 其他处理', '其他处理']) {
      const text = withRequests(merged(label));
      const read = figuresOf(text);
      expect(read.get('requests/other.other/natural'), label).toBe(
        distinctFigures().get('requests/other.lateCorrection/natural'),
      );
      expect(read.get('requests/other.lateCorrection/total')).toBe('0');
      expect(read.get('requests/other.unpaidFee/natural')).toBe('0');
      expect(troubles(text, 'requests')).toEqual([]);
      expect(othersOf(text, 'other.other', 'other.lateCorrection', 'other.unpaidFee')).toEqual([]);
    }
  });

  it('is no such row where its three stand below it', () => {
    const text = withRequests(
      changeRow(requests, '（六）其他处理', (row) => [
        ['', '（六）其他处理', ''],
        ['', '', ...row.slice(2)],
      ]),
    );
    expect(differences(text, distinctFigures())).toEqual([]);
    expect(boundTable(text, 'requests').missing).toEqual([]);
  });

  it('is the only row in the form of 2019', () => {
    const rows = cellsOf('requests', distinctFigures(form2019), form2019);
    const text = draftWith({ requests: printTabs(rows) }).replace('2024年', '2020年');
    expect(figuresOf(text).get('requests/other.other/natural')).toBe(
      distinctFigures(form2019).get('requests/other.other/natural'),
    );
  });
});
