import { describe, expect, it } from 'vitest';
import { readLines } from '../../../server/engine/report/tables/lines';
import { readTabs } from '../../../server/engine/report/tables/tabs';
import { SourceText } from '../../../server/engine/text/source';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf } from '../../support/check';
import { enough, growth as growthOf } from '../../support/cost';

const name = '青禾县档案局2024年政府信息公开工作年度报告\n\n';

function read(text: string): void {
  expect(draftOf(name + text).reading?.evaluations).toHaveLength(42);
}

function growth(run: (times: number) => void, times: number): number {
  return growthOf((count) => run(count * times));
}

function tabsIn(text: string): void {
  readTabs({
    text,
    lines: new SourceText(text).lines,
    isTaken: () => false,
    isLabel: () => false,
    widthsOf: () => [],
    hasLists: true,
  });
}

function cellsALineIn(text: string): void {
  readLines({
    text,
    lines: new SourceText(text).lines,
    isTaken: () => false,
    isLabel: () => true,
    widthsOf: () => [7],
    hasLists: false,
  });
}

describe('the cost of reading grows no faster than the text', () => {
  it('for sections that come again and again', () => {
    expect(growth((times) => read('一、总体情况\n正文。\n'.repeat(times)), 1000)).toBeLessThan(enough);
  });

  it('for sections with aspects, and for those of other shapes', () => {
    expect(growth((times) => read('一、总体情况\n（一）主动公开\n'.repeat(times)), 1000)).toBeLessThan(enough);
    expect(growth((times) => read('> 一、总体情况\n正文。\n一、总体情况1\n'.repeat(times)), 1000)).toBeLessThan(enough);
  });

  it('for sections with a row of figures each', () => {
    expect(growth((times) => read('一、总体情况\n3.其他\t1\t2\t3\t4\t5\t6\t7\n'.repeat(times)), 600)).toBeLessThan(
      enough,
    );
  });

  it('for findings of a text of tiny sections', () => {
    expect(
      growth((times) => check(draftOf(`${name}${'一、总体情况\n（一）主动公开\n'.repeat(times)}`), rules, {}), 500),
    ).toBeLessThan(enough);
  });

  it('for lines of prose without a tab', () => {
    expect(growth((times) => tabsIn('正文\n'.repeat(times)), 100_000)).toBeLessThan(enough);
  });

  it('for labels on lines of their own', () => {
    expect(growth((times) => cellsALineIn('行政许可\n'.repeat(times)), 25_000)).toBeLessThan(enough);
  });

  it('for rows of figures, as many as there may be', () => {
    expect(growth((times) => read('3.其他\t1\t2\t3\t4\t5\t6\t7\n'.repeat(times)), 3000)).toBeLessThan(enough);
    expect(growth((times) => read('3.其他\t1\t2\t3\t4\t5\t6\t7\n\n'.repeat(times)), 3000)).toBeLessThan(enough);
  });

  it('for rows of HTML below a cell that spans them all, and for cells that span more than there are', () => {
    const wide = '<table><tr><td colspan=999999 rowspan=999999>甲</td></tr>';
    expect(growth((times) => read(`${wide}${'<tr>'.repeat(times)}</table>`), 10_000)).toBeLessThan(9);
    expect(growth((times) => read(`${wide}${'<tr><td>1'.repeat(times)}</table>`), 4000)).toBeLessThan(9);
    expect(
      growth((times) => read(`<table>${'<tr><td colspan=999999 rowspan=999999>1'.repeat(times)}</table>`), 1000),
    ).toBeLessThan(9);
  });

  it('for accents above and below, by turns', () => {
    expect(growth((times) => read(`a${'\u0301\u0323'.repeat(times)}`), 3000)).toBeLessThan(enough);
  });

  it('for heads of tables with a row below each', () => {
    expect(growth((times) => read('信息内容\t本年处理决定数量\n行政许可\t5\n'.repeat(times)), 600)).toBeLessThan(
      enough,
    );
  });
});

describe('a text of half a megabyte', () => {
  it('of tables with nothing but a head is read to its end', () => {
    read('自然人\t\n\n'.repeat(130_000));
  });

  it('of labels in one row is read to its end', () => {
    read(`${'总某计\t'.repeat(130_000)}1\t2`);
  });

  it('of a table of contents is read to its end', () => {
    read('一、总体情况\n'.repeat(70_000));
  });
});
