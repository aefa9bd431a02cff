import { describe, expect, it } from 'vitest';
import { printTabs } from '../../support/write';
import { boundTable, cellsOf, changeRow, differences, distinctFigures, draftWith, troubles } from './support';

const requests = cellsOf('requests');

/** A draft in whose table 3 a label is spelt otherwise. */
function respelt(label: string, spelling: string): string {
  return draftWith({
    requests: printTabs(changeRow(requests, label, (row) => [row.map((cell) => (cell === label ? spelling : cell))])),
  });
}

function likenessIn(text: string, key: string, table = 'requests'): number | undefined {
  return boundTable(text, table).lines.find(({ line }) => line.rows[0]?.key === key)?.label?.likeness;
}

const expectRead = (text: string): void => {
  expect(differences(text, distinctFigures())).toEqual([]);
  expect(troubles(text, 'requests')).toEqual([]);
};

describe('a label', () => {
  it.each([
    ['1.属于国家秘密', '1. 属于国家秘密'],
    ['1.属于国家秘密', '1．属于国家秘密'],
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['1.属于国家秘密', '１．属于国家秘密'],
    ['1.属于国家秘密', '属于国家秘密'],
    ['1.属于国家秘密', '(1)属于国家秘密'],
    ['1.属于国家秘密', '1.属于 国家 秘密'],
    ['（一）予以公开', '(一) 予以公开'],
    ['（一）予以公开', '（一） 予以公开'],
    ['（一）予以公开', '一、予以公开'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '(二)部分公开(区分处理的,只计这一情形,不计其他情形)'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['3.危及“三安全一稳定”', '3.危及「三安全一稳定」'],
    ['一、本年新收政府信息公开申请数量', '⼀、本年新收政府信息公开申请数量'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求⾏政机关确认或重新出具已获取信息'],
    ['（七）总计', '（ 七 ）总 计'],
    ['四、结转下年度继续办理', '四.结转下年度继续办理'],
  ])('%s may be written %s', (label, spelling) => {
    const text = respelt(label, spelling);
    expectRead(text);
    expect(boundTable(text, 'requests').lines.every((line) => line.label?.likeness === 1)).toBe(true);
  });

  it.each([
    [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '（二）部分公开（区分处理的，只计这一情况，不计其他情况）',
      'partlyGranted',
    ],
    ['5.属于三类内部事务信息', '5.属于三类内容事务信息', 'refused.internal'],
    ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开', 'refused.otherLaw'],
    ['4.保护第三方合法权益', '4.保护第三方的合法利益', 'refused.thirdParty'],
    ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息', 'unavailable.notHeld'],
    ['3.补正后申请内容仍不明确', '3.经补正申请内容仍不明确', 'unavailable.unclear'],
    ['4.无正当理由大量反复申请', '4.无正当理由大量反复', 'declined.excessive'],
    ['四、结转下年度继续办理', '四、结转下一年度办理', 'carriedOut'],
    ['二、上年结转政府信息公开申请数量', '二、上一年结转的申请数量', 'carriedIn'],
  ])('%s is nearly %s, and what is read says so', (label, spelling, key) => {
    const text = respelt(label, spelling);
    expectRead(text);
    expect(likenessIn(text, key)).toBeLessThan(1);
    expect(likenessIn(text, key)).toBeGreaterThan(0.4);
  });

  it('is the last text before the figures, whatever stands before it', () => {
    const rows = requests.map((row, index) => (index < 3 || row[0] === '' ? row : ['附注', ...row]));
    expectRead(draftWith({ requests: printTabs(rows) }));
  });

  it.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.申请人无正当理由逾期不补正'],
    [
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用',
    ],
  ])('%s may be written %s, in short', (label, spelling) => {
    expectRead(respelt(label, spelling));
  });

  it('without a number, 其他, is the row and not the column of that name', () => {
    expectRead(respelt('3.其他', '其他'));
  });

  it('with a wrong number is still known by its words', () => {
    expectRead(respelt('6.属于四类过程性信息', '5.属于四类过程性信息'));
    expectRead(respelt('（五）不予处理', '（四）不予处理'));
  });

  it('keeps the cells that it is pieced together from', () => {
    const text = draftWith({
      requests: printTabs(changeRow(requests, '2.重复申请', (row) => [['', '2.重复', '申请', ...row.slice(3)]])),
    });
    const line = boundTable(text, 'requests').lines.find(({ line: { rows } }) => rows[0]?.key === 'declined.repeat');
    expect(line?.label?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(['2.重复', '申请']);
  });
});

describe('a label of table 2', () => {
  it('may be spelt as in the other form', () => {
    const rows = cellsOf('disclosure').map((row) => row.map((cell) => cell.replace('行政规范性文件', '规范性文件')));
    const text = draftWith({ disclosure: printTabs(rows) });
    expect(differences(text, distinctFigures())).toEqual([]);
    expect(likenessIn(text, 'normativeDocuments', 'disclosure')).toBe(1);
  });

  it('may differ a little', () => {
    const rows = cellsOf('disclosure').map((row) =>
      row.map((cell) => cell.replace('行政事业性收费', '行政事业收费').replace('行政许可', '行政许可事项')),
    );
    expect(differences(draftWith({ disclosure: printTabs(rows) }), distinctFigures())).toEqual([]);
  });
});
