import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../server/engine/library/figures';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { applyFix, checkText, draftOf, find, messageOf } from '../support/check';
import { faultyDraft, randomFrom } from '../support/faults';
import { hold } from '../support/runs';
import { clean } from '../support/samples';
import { gridded, type Borders, type Lines } from './gridded';
import { tbl, tc, textOf, tr } from './support';

const straight: Borders = (column) => column;
const base = readWord(gridded(clean, straight)).text;

/** The rows of figures, from the first one to the last. */
const figuresIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => /(?:^|\t)[0-9]+(?:\t[0-9]*)*$/.exec(line)?.[0].trim() ?? []);

const valuesOf = (text: string): unknown[] => {
  const { reading } = draftOf(text);
  return reading ? figuresOf(reading).map(({ table, row, column, value }) => [table, row, column, value]) : [];
};
/** All findings but that a head stands elsewhere than each figure below it, which may well be so. */
const findingsOf = (text: string): string[] =>
  checkText(text)
    .diagnoses.filter(({ rule }) => rule.code !== 'table-layout')
    .map((diagnosis) => `${diagnosis.rule.code} ${messageOf(diagnosis)}`);

/** One border stands elsewhere in some rows of a table. */
const moved =
  (table: number, column: number, isMoved: (row: number) => boolean, by = 1): Borders =>
  (at, row, of) =>
    at * 100 + (of === table && at === column && isMoved(row) ? by : 0);

const grids: readonly [string, Borders, Lines?][] = [
  ['a border that was dragged in one row', moved(1, 6, (row) => row === 12)],
  ['one behind the labels, in every other row', moved(1, 3, (row) => row % 2 === 0, 8)],
  ['one before the totals, in every other row', moved(1, 9, (row) => row % 2 === 0, -8)],
  ['one in the last row', moved(1, 9, (row) => row === 27)],
  ['one in the heads alone', moved(1, 4, (row) => row < 3)],
  ['the right border of the table', moved(1, 10, (row) => row % 3 === 0)],
  ['a border of table 2', moved(0, 2, (row) => row === 3)],
  ['a border of table 4 in its figures', moved(2, 1, (row) => row === 3)],
  ['a border of table 4 in its heads', moved(2, 7, (row) => row === 2)],
  ['a column of two, all over each table', (column) => 2 * column, 'all'],
];

describe('columns that no cell of a Word table has for itself', () => {
  it('holds nothing against the table that the tests draw', () => {
    expect(checkText(base).diagnoses).toEqual([]);
  });
  it.each(grids)('are none of the text: %s', (_, borders, lines) => {
    const { text } = readWord(gridded(clean, borders, lines));
    expect(figuresIn(text)).toEqual(figuresIn(base));
    expect(checkText(text).diagnoses.map(messageOf)).toEqual([]);
  });
  it.each(grids)('leave a figure to be mended where it stands: %s', (_, borders, lines) => {
    const wrong = clean.replace(/(（七）总计(?:\t[^\t\n]*)*\t)29\n/, '$128\n');
    const document = readWord(gridded(wrong, borders, lines));
    const mended = writeWord(document, applyFix(document.text, find(document.text, 'result-total')));
    expect(readWord(mended).xml.text).toBe(readWord(gridded(clean, borders, lines)).xml.text);
  });
  it('change neither findings nor figures, wherever borders stand', async () => {
    await hold(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(4), (seed, faults) => {
        const draft = faultyDraft(clean, faults, seed).text;
        const draw = randomFrom(seed);
        const shares = new Map<number, number>();
        const places = new Map<number, number>();
        const kept = (of: Map<number, number>, key: number, value: () => number): number =>
          of.get(key) ?? of.set(key, value()).get(key) ?? 0;
        // In a share of the rows, a border stands on one of two lines beside its own.
        const borders: Borders = (column, row, table) => {
          const border = table * 100 + column;
          const share = kept(shares, border, () => (column === 0 || draw() < 0.6 ? 0 : draw()));
          return kept(
            places,
            border * 100 + row,
            () => 10 * column + (draw() < share ? 1 + Math.floor(draw() * 2) : 0),
          );
        };
        const read = readWord(gridded(draft, borders)).text;
        const plain = readWord(gridded(draft, straight)).text;
        expect(figuresIn(read)).toEqual(figuresIn(plain));
        expect(valuesOf(read)).toEqual(valuesOf(plain));
        expect(findingsOf(read)).toEqual(findingsOf(plain));
      }),
      20,
      3000,
    );
  });
  it('are known by the number of figures where a border was dragged past its neighbour', () => {
    const dragged: Borders = (column, row, table) =>
      table === 1 && row === 12 && column > 3 && column < 10 ? 100 * column + 170 - 10 * column : 100 * column;
    const { text } = readWord(gridded(clean, dragged));
    expect(figuresIn(text)).toEqual(figuresIn(base));
    expect(checkText(text).diagnoses.map(messageOf)).toEqual([]);
  });
});

describe('columns that a cell has for itself', () => {
  const wide = (text: string, span: number): string => tc(text, `<w:gridSpan w:val="${span}"/>`);
  it('stay where one figure stands for several', () => {
    expect(textOf(tbl(tr('甲', '1', '2', '3'), tr('乙', '1', '2', '3'), tr('丙', wide('0', 2), '0')))).toEqual([
      '甲\t1\t2\t3',
      '乙\t1\t2\t3',
      '丙\t0\t\t0',
    ]);
  });
  it('stay, and those that labels span alone, beside one that figures span', () => {
    expect(
      textOf(
        tbl(
          tr(wide('甲', 2), wide('1', 2), '2', wide('3', 2)),
          tr(wide('乙', 2), '1', wide('2', 2), wide('3', 2)),
          tr(wide('丙', 2), wide('本年数', 3), '合计', '备注'),
          tr(wide('丁', 2), wide('4', 3), wide('5', 2)),
        ),
      ),
    ).toEqual(['甲\t\t1\t2\t3', '乙\t\t1\t2\t3', '丙\t\t本年数\t\t合计\t备注', '丁\t\t4\t\t5']);
  });
  it('stay in rows with one figure', () => {
    expect(textOf(tbl(tr('甲', wide('1', 3)), tr('乙', wide('2', 3)), tr('丙', wide('3', 2), '注')))).toEqual([
      '甲\t1\t\t',
      '乙\t2\t\t',
      '丙\t3\t\t注',
    ]);
  });
});
