import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { finish } from '../../../server/engine/text/steps';
import { columnsOf } from '../../../server/lsp/features/columns/columns';
import { draw, type Page } from '../../../client/columns/drawing';
import { startsOf, widthOf, type Extent, type Width } from '../../../client/columns/widths';
import { analysisOf } from '../../lsp/features/preview/support';
import { clean, edit } from '../../support/samples';

const pageOf = (text: string, ends: readonly number[] = []): Page => {
  const lines = text.split('\n');
  return { tabSize: 4, ends: new Set(ends), textOf: (line) => lines[line] ?? '' };
};
const tablesOf = (text: string) => finish(columnsOf(analysisOf(text, {}, 'plaintext'))).tables;
const at = ({ ch, em }: Width, ratio: number): number => ch + em * ratio;

describe('the width of a text', () => {
  it('counts Latin and Chinese characters apart, a tab by its size, and what combines not at all', () => {
    expect(widthOf('a8 总计（七）', 4)).toEqual({ ch: 3, em: 5 });
    expect(widthOf('\t“e\u0301”\u200b', 8)).toEqual({ ch: 9, em: 2 });
    expect(widthOf('', 4)).toEqual({ ch: 0, em: 0 });
  });
});

describe('where columns begin', () => {
  const extent = fc.record({
    column: fc.nat(6),
    over: fc.integer({ min: 1, max: 3 }),
    ch: fc.nat(30),
    em: fc.nat(30),
  });

  it('leaves room behind every cell, whatever the font', () => {
    fc.assert(
      fc.property(
        fc.array(extent, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 1.6, max: 2, noNaN: true }),
        (list, ratio) => {
          const extents = list.map(({ over, ...cell }): Extent => ({ ...cell, next: cell.column + over }));
          const starts = startsOf(extents);
          for (const { column, next, ch, em } of extents) {
            const [from, to] = [starts.get(column), starts.get(next ?? -1)];
            expect(at(to as Width, ratio) - at(from as Width, ratio)).toBeGreaterThanOrEqual(ch + em * ratio + 2.99);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('moves none to the left of where it was, and is no wider than the widest row asks for', () => {
    const wide: Extent[] = [{ column: 0, next: 1, ch: 10, em: 0 }];
    const narrow: Extent[] = [{ column: 0, next: 1, ch: 2, em: 0 }];
    expect(startsOf(narrow).get(1)?.ch).toBeCloseTo(5);
    expect(startsOf(narrow, startsOf(wide)).get(1)?.ch).toBeCloseTo(13);
  });
});

describe('a table that is drawn', () => {
  const row = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t0\t1\t2\t0\t28';
  const line = clean.split('\n').indexOf(row);

  it('begins the same column at the same place in every row, and its heads with it', () => {
    const [, table] = tablesOf(clean);
    const { marks } = draw(table as never, pageOf(clean));
    const lines = clean.split('\n');
    const beginning = (text: string): Width[] =>
      marks
        .filter(
          (mark) =>
            lines[mark.line]?.slice(mark.at).startsWith(text) &&
            !/\S/.test(lines[mark.line]?.charAt(mark.at - 1) ?? ''),
        )
        .flatMap(({ start }) => start ?? []);
    const [head] = beginning('自然人');
    expect(head).toBeDefined();
    expect(beginning('21\t4')).toEqual([head]);
    expect(beginning('22\t4')).toEqual([head]);
  });

  it('shows a box in an empty cell, but not at the end of a line where the cursor stands', () => {
    const empty = edit(clean, row, '一、本年新收政府信息公开申请数量\t\t\t21\t\t0\t1\t2\t0\t');
    const boxes = (ends: readonly number[]): string[] => {
      const [, table] = tablesOf(empty);
      return draw(table as never, pageOf(empty, ends))
        .marks.filter((mark) => mark.line === line)
        .flatMap(({ at: place, boxes: { before, behind } }) => [
          ...(before ? [`before ${place}`] : []),
          ...(behind ? [`behind ${place}`] : []),
        ]);
    };
    const [second, last] = [empty.split('\n')[line]?.indexOf('\t0\t1') ?? 0, empty.split('\n')[line]?.length ?? 0];
    expect(boxes([])).toEqual([`before ${second + 1}`, `behind ${last}`]);
    expect(boxes([line])).toEqual([`before ${second + 1}`]);
  });
});
