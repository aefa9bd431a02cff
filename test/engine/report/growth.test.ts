import { describe, expect, it } from 'vitest';
import { readLines } from '../../../server/engine/report/tables/lines';
import { readTabs } from '../../../server/engine/report/tables/tabs';
import { SourceText } from '../../../server/engine/text/source';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf } from '../../support/check';
import { enough, growths } from '../../support/cost';
import { isLong } from '../../support/runs';

const name = '青禾县档案局2024年政府信息公开工作年度报告\n\n';

const row = '3.其他\t1\t2\t3\t4\t5\t6\t7\n';
const wide = '<table><tr><td colspan=999999 rowspan=999999>甲</td></tr>';

function read(text: string): void {
  expect(draftOf(name + text).reading?.evaluations).toHaveLength(42);
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

const works: readonly (readonly [what: string, work: (times: number) => void, most: number])[] = [
  ['sections that come again and again', (times) => read('一、总体情况\n正文。\n'.repeat(times)), 1000],
  ['sections with aspects', (times) => read('一、总体情况\n（一）主动公开\n'.repeat(times)), 1000],
  ['sections of other shapes', (times) => read('> 一、总体情况\n正文。\n一、总体情况1\n'.repeat(times)), 1000],
  [
    'sections with a row of figures each',
    (times) => read('一、总体情况\n3.其他\t1\t2\t3\t4\t5\t6\t7\n'.repeat(times)),
    600,
  ],
  [
    'findings of a text of tiny sections',
    (times) => check(draftOf(`${name}${'一、总体情况\n（一）主动公开\n'.repeat(times)}`), rules, {}),
    500,
  ],
  ['lines of prose without a tab', (times) => tabsIn('正文\n'.repeat(times)), 100_000],
  ['labels on lines of their own', (times) => cellsALineIn('行政许可\n'.repeat(times)), 25_000],
  ['rows of figures, as many as there may be', (times) => read(row.repeat(times)), 3000],
  ['rows of figures, a blank line behind each', (times) => read(`${row}\n`.repeat(times)), 3000],
  ['rows of HTML below a cell that spans them all', (times) => read(`${wide}${'<tr>'.repeat(times)}</table>`), 10_000],
  ['cells below a cell that spans them all', (times) => read(`${wide}${'<tr><td>1'.repeat(times)}</table>`), 4000],
  [
    'cells that span more than there are',
    (times) => read(`<table>${'<tr><td colspan=999999 rowspan=999999>1'.repeat(times)}</table>`),
    1000,
  ],
  ['accents above and below, by turns', (times) => read(`a${'\u0301\u0323'.repeat(times)}`), 3000],
  [
    'heads of tables with a row below each',
    (times) => read('信息内容\t本年处理决定数量\n行政许可\t5\n'.repeat(times)),
    600,
  ],
];

describe('the cost of reading grows no faster than the text', () => {
  const grows = growths(works.map(([what, work, most]) => [what, (times) => work(times * most)]));
  it.each(works)('for %s', (what) => expect(grows(what)).toBeLessThan(enough));
});

describe('a text of half a megabyte, or a tenth of it in the usual run,', () => {
  const part = isLong ? 1 : 1 / 10;

  it('of tables with nothing but a head is read to its end', () => {
    read('自然人\t\n\n'.repeat(130_000 * part));
  });

  it('of labels in one row is read to its end', () => {
    read(`${'总某计\t'.repeat(130_000 * part)}1\t2`);
  });

  it('of a table of contents is read to its end', () => {
    read('一、总体情况\n'.repeat(70_000 * part));
  });
});
