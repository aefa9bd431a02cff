import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { concerns, follow, type Change, type ColumnTable } from '../../../client/columns/follow';
import { finish } from '../../../server/engine/text/steps';
import { columnsOf } from '../../../server/lsp/features/columns/columns';
import { analysisOf } from '../../lsp/features/preview/support';
import { clean } from '../../support/samples';
import { isLong } from '../../support/runs';

const tablesOf = (text: string): readonly ColumnTable[] => finish(columnsOf(analysisOf(text, {}, 'plaintext'))).tables;
const changed = (text: string, { range, text: newText }: Change): string =>
  TextDocument.applyEdits(TextDocument.create('', '', 1, text), [{ range, newText }]);
const change = (line: number, from: number, to: number, text: string): Change => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  text,
});
const pipes = clean.replaceAll(/^.*\t.*$/gm, (row) => `| ${row.split('\t').join(' | ')} |`);
const rowsOf = (tables: readonly ColumnTable[]) => tables.flatMap(({ rows }) => rows);
const lines = clean.split('\n');
const row = lines.findIndex((text) => text.startsWith('一、本年新收'));

describe('rows that are followed while one types', () => {
  it.each([
    ['tabs', clean],
    ['bars', pipes],
  ])('are those that the server reads afterwards, in a table of %s', (_, text) => {
    const tables = tablesOf(text);
    const figures = rowsOf(tables).flatMap(({ line, cells }) =>
      cells.filter(({ isFigure }) => isFigure).map(({ at }) => ({ line, at })),
    );
    expect(figures.length).toBeGreaterThan(190);
    fc.assert(
      fc.property(
        fc.constantFrom(...figures),
        fc.constantFrom('7', '12', ' ', '9件'),
        fc.boolean(),
        ({ line, at }, typed, isReplacing) => {
          const own = text.split('\n')[line] ?? '';
          const digit = own.slice(at).search(/\d/) + at;
          const made = change(line, digit, isReplacing && typed !== ' ' ? digit + 1 : digit, typed);
          expect(rowsOf(follow(tables, made))).toEqual(rowsOf(tablesOf(changed(text, made))));
        },
      ),
      { numRuns: isLong ? 300 : 8 },
    );
  });

  it('move down with lines above, and are left out where a border among them goes', () => {
    const tables = tablesOf(clean);
    const down = rowsOf(follow(tables, change(2, 0, 0, '一行\n又一行\n')));
    expect(down.map(({ line }) => line)).toEqual(rowsOf(tables).map(({ line }) => line + 2));
    const tab = (lines[row] ?? '').indexOf('\t21');
    for (const made of [
      change(row, tab, tab + 1, ''),
      change(row, tab, tab, '\t'),
      change(row, tab + 1, tab + 1, '\n'),
    ])
      expect(rowsOf(follow(tables, made)).map(({ line }) => line)).not.toContain(row);
  });

  it('are asked for again where a row may have changed, and not for what is typed in a sentence', () => {
    const tables = tablesOf(clean);
    expect(concerns(tables, change(row, 3, 3, '8'))).toBe(true);
    expect(concerns(tables, change(2, 0, 0, '全年'))).toBe(false);
    expect(concerns(tables, change(2, 0, 0, '\n'))).toBe(true);
    expect(concerns(tables, change(2, 0, 0, '甲\t1'))).toBe(true);
  });
});
