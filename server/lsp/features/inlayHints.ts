import type { InlayHint, InlayHintParams, Range } from 'vscode-languageserver';
import type { Figure } from '../../engine/binding/binding';
import type { Slot } from '../../engine/form/form';
import type { Reading } from '../../engine/reading/reading';
import { computeTotal } from '../../engine/reading/totals';
import { fill } from '../../engine/rules/check';
import type { Cell } from '../../engine/text/cell';
import { absolute, formatDecimal, subtract, zero } from '../../engine/text/decimal';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const inlayHints = onReport({
  method: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: true },
  fallback: [],
  answer: (analysis, { range }: InlayHintParams) => inlayHintsOf(analysis, range),
});

const texts = {
  'zh-cn': { total: '应为 {expected}，差 {difference}', separator: '；' },
  en: { total: 'should be {expected}, off by {difference}', separator: '; ' },
};

/** What is written beside a figure, where the settings ask for it: before it its column's head, behind it what a total should be. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** What is written beside the figures of a range, as hints of an editor. */
export function inlayHintsOf(analysis: Analysis, range: Range): InlayHint[] {
  const { source } = analysis.draft;
  const [from, to] = [source.offsetAt(range.start), source.offsetAt(range.end)];
  return [...besideFigures(analysis)]
    .filter(([{ start, end }]) => end >= from && start <= to)
    .sort(([a], [b]) => a.start - b.start)
    .flatMap(([cell, { before, behind }]): InlayHint[] => [
      ...(before ? [{ position: source.positionAt(cell.start), label: before, paddingRight: true }] : []),
      ...(behind ? [{ position: source.positionAt(cell.end), label: behind, paddingLeft: true }] : []),
    ]);
}

/** What is written beside each figure, by its cell; nothing where the settings ask for nothing. */
export function besideFigures(analysis: Analysis): ReadonlyMap<Cell, Beside> {
  const { hints } = analysis.settings;
  const { reading } = analysis.draft;
  const beside = new Map<Cell, Beside>();
  if (!reading || (!hints.columns && !hints.totals)) return beside;
  const totals = hints.totals ? failedTotals(analysis, reading) : new Map<Slot, string>();
  for (const { slot, cell } of reading.binding.figures.values()) {
    if (!cell) continue;
    const before = hints.columns ? slot.column.label : '';
    const behind = totals.get(slot) ?? '';
    if (before || behind) beside.set(cell, { before, behind });
  }
  return beside;
}

/** What the totals should be that are not the sums of their parts; both sums where row and column ask for different ones. */
function failedTotals({ language, severities }: Analysis, reading: Reading): Map<Slot, string> {
  const found = new Map<Slot, string[]>();
  for (const { equation, status } of reading.evaluations) {
    const { total, rule } = equation;
    if (status !== 'failed' || !total || severities[rule] === 'off') continue;
    const expected = computeTotal(reading, equation);
    const figure: Figure | undefined = reading.binding.figures.get(total);
    if (!expected || !figure) continue;
    const difference = formatDecimal(absolute(subtract(expected, figure.value ?? zero)));
    const text = fill(texts[language].total, { expected: formatDecimal(expected), difference });
    const known = found.get(total) ?? [];
    if (!known.includes(text)) found.set(total, [...known, text]);
  }
  return new Map([...found].map(([slot, list]) => [slot, list.join(texts[language].separator)]));
}
