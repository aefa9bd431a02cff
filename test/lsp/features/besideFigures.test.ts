import { describe, expect, it } from 'vitest';
import { finish } from '../../../server/engine/text/steps';
import { lensesOf } from '../../../server/lsp/features/codeLens';
import { columnsOf } from '../../../server/lsp/features/columns/columns';
import { inlayHintsOf } from '../../../server/lsp/features/inlayHints';
import { clean, edit } from '../../support/samples';
import { analysisOf } from './preview/support';

const row = '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13';
const wrong = edit(clean, row, '（一）予以公开\t\t9\t2\t0\t1\t1\t0\t18');
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** The hints of a draft, each with what stands before and behind its place. */
function hints(text: string, settings: object, range = whole): string[] {
  const lines = text.split('\n');
  return inlayHintsOf(analysisOf(text, { hints: settings }), range).map(({ position, label }) => {
    const line = lines[position.line] ?? '';
    const [before, behind] = [line.slice(0, position.character), line.slice(position.character)];
    return `${/[^\t]*$/.exec(before)?.[0] ?? ''}[${label as string}]${/^[^\t]*/.exec(behind)?.[0] ?? ''}`;
  });
}

describe('hints beside figures', () => {
  it('are none unless asked for', () => {
    expect(hints(wrong, {})).toEqual([]);
    expect(inlayHintsOf(analysisOf(wrong), whole)).toEqual([]);
  });

  it('say behind a total that does not tie what it should be, in either language', () => {
    expect(hints(wrong, { totals: true })).toEqual(['18[应为 13，差 5]', '29[应为 34，差 5]']);
    expect(hints(clean, { totals: true })).toEqual([]);
    const english = inlayHintsOf(analysisOf(wrong, { hints: { totals: true }, messageLanguage: 'en' }), whole);
    expect(english[0]?.label).toBe('should be 13, off by 5');
  });

  it('say nothing of an equation that is switched off', () => {
    const settings = { hints: { totals: true }, severity: { 'row-total': 'off' } };
    expect(inlayHintsOf(analysisOf(wrong, settings), whole).map(({ label }) => label)).toEqual(['应为 34，差 5']);
  });

  it('name before each figure of a range the head of its column, and make its column wider', () => {
    const line = clean.split('\n').findIndex((text) => text.includes(row));
    const range = { start: { line, character: 0 }, end: { line, character: 100 } };
    expect(hints(clean, { columns: true }, range).slice(0, 2)).toEqual(['[自然人]9', '[商业企业]2']);
    const cells = finish(columnsOf(analysisOf(clean, { hints: { columns: true } }))).tables.flatMap(({ rows }) => rows);
    expect(cells.find((one) => one.line === line)?.cells.flatMap(({ hint }) => hint ?? [])).toHaveLength(7);
  });
});

describe('what stands over a table', () => {
  const all = ['gouji.recomputeTotals', 'gouji.form', 'workbench.actions.view.problems'];
  const lenses = (commands: readonly string[], settings: object = { codeLens: true }): string[] =>
    lensesOf(analysisOf(wrong, settings), { commands }).map(({ range, command }) => {
      const text = wrong.split('\n')[range.start.line]?.trim().slice(0, 4) ?? '';
      return `${text}: ${command?.title ?? ''} (${command?.command ?? ''})`;
    });

  it('is nothing unless asked for', () => {
    expect(lenses(all, {})).toEqual([]);
  });

  it('is how many equations hold, and the commands that the client has', () => {
    expect(lenses(all)).toEqual([
      '第二十条: 填表 (gouji.form)',
      '（本列数: 37/39 成立 (workbench.actions.view.problems)',
      '（本列数: 重算总计 (gouji.recomputeTotals)',
      '（本列数: 填表 (gouji.form)',
      '行政复议: 3/3 成立 (workbench.actions.view.problems)',
      '行政复议: 重算总计 (gouji.recomputeTotals)',
      '行政复议: 填表 (gouji.form)',
    ]);
    expect(lenses([])).toEqual(['（本列数: 37/39 成立 ()', '行政复议: 3/3 成立 ()']);
  });

  it('sends the place of its table along, so that its totals and no others are recomputed', () => {
    const [, recompute] = lensesOf(analysisOf(wrong, { codeLens: true }), { commands: all }).slice(1);
    expect(recompute?.command?.arguments).toEqual([recompute?.range.start]);
  });
});
