import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import { cellsOf, changeRow, differences, distinctFigures, draftWith, troubles } from './support';

const requests = cellsOf('requests');
const withRequests = (rows: readonly (readonly string[])[]): string => draftWith({ requests: printTabs(rows) });
const subtotal = ['91', '92', '93', '94', '95', '96', '97'];
/** A row of figures for a group, above its rows. */
const withSubtotal = (rows: readonly (readonly string[])[], group: string): string[][] =>
  changeRow(rows, group, (row) => [
    ['', group, '', ...subtotal],
    ['', '', ...row.slice(2)],
  ]);

function respelt(label: string, spelling: string): string {
  return withRequests(changeRow(requests, label, (row) => [row.map((cell) => (cell === label ? spelling : cell))]));
}

function expectRead(text: string): void {
  expect(differences(text, distinctFigures())).toEqual([]);
  expect(troubles(text, 'requests')).toEqual([]);
}

describe('what stands around the figures of a row', () => {
  it('may be a number of its own before the label', () => {
    expectRead(withRequests(requests.map((row, index) => [index < 3 ? '序号' : String(index - 2), ...row])));
  });

  it('may be a text in a row without figures', () => {
    expectRead(withRequests([...requests, ['填表人：某某', '', ''], ['说明：以上数据截至年末', '']]));
  });

  it('may be a remark behind the figures', () => {
    expectRead(
      withRequests(
        requests.map((row, index) => [...row, ['备注', ...new Array<string>(7).fill(''), '含上年'][index] ?? '']),
      ),
    );
    expectRead(withRequests(requests.map((row, index) => (index < 3 ? row : [...row, '已核对']))));
  });
});

describe('a group with figures of its own', () => {
  it('is a row that the form does not have, and is read as none of its rows', () => {
    for (const group of ['（三）不予公开', '（四）无法提供', '（五）不予处理']) {
      const text = withRequests(withSubtotal(requests, group));
      expect(differences(text, distinctFigures())).toEqual([]);
      expect(troubles(text, 'requests')).toEqual([`unknown: ${group}`]);
    }
  });

  it('is not read as a row like it that is missing', () => {
    const rows = changeRow(withSubtotal(requests, '（三）不予公开'), '（一）予以公开', () => []);
    expect(troubles(withRequests(rows), 'requests')).toEqual(['missing: granted', 'unknown: （三）不予公开']);
  });

  it('is such a row too where it is （六）其他处理', () => {
    const text = withRequests(withSubtotal(requests, '（六）其他处理'));
    expect(differences(text, distinctFigures())).toEqual([]);
    expect(troubles(text, 'requests')).toEqual(['unknown: （六）其他处理']);
  });
});

describe('a label far from the official one', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', '一、本年新收'],
    ['二、上年结转政府信息公开申请数量', '二、上年结转'],
    ['四、结转下年度继续办理', '四、结转下年'],
    ['1.属于国家秘密', '1.国家秘密'],
    ['5.属于三类内部事务信息', '5.内部事务信息'],
    ['7.属于行政执法案卷', '7.执法案卷'],
    ['4.保护第三方合法权益', '4.第三方权益'],
    ['2.重复申请', '2.重复'],
  ])('%s is still known as %s', (label, spelling) => {
    expectRead(respelt(label, spelling));
  });

  it.each([
    ['（七）总计', '（七）合计'],
    ['（七）总计', '（七）总计（一至六之和）'],
    ['3.其他', '3.其他（撤回申请）'],
  ])('%s is known as %s', (label, spelling) => {
    expectRead(respelt(label, spelling));
  });
});
