import type { Evaluation } from '../../../engine/balance/evaluate';
import type { BoundLine, BoundTable, Figure } from '../../../engine/binding/binding';
import { gridOf, type GridCell } from '../../../engine/form/grid';
import type { FormLine, Slot } from '../../../engine/form/form';
import { spanOfFigure } from '../../../engine/reading/figures';
import type { Reading } from '../../../engine/reading/reading';
import { absolute, formatDecimal } from '../../../engine/text/decimal';
import { foldBare } from '../../../engine/text/fold';
import type { Analysis } from '../../analyses';
import { arithmeticOf } from '../arithmetic';
import type { Findings } from './findings';
import type { EquationMark, TableBlock, TableCell } from './model';

/** A table of the form as it is printed, with the draft's figures as they are written, and what is to say of each. */
export function officialTable(analysis: Analysis, reading: Reading, table: BoundTable, findings: Findings): TableBlock {
  const { form } = table;
  const grid = gridOf(form.data);
  const slots = new Map<GridCell, Slot>(
    form.lines.flatMap((line, index) => line.slots.flatMap((slot, at): [GridCell, Slot][] => (grid.lines[index]?.[at] ? [[grid.lines[index][at], slot]] : []))),
  );
  const labels = labelCells(grid.cells, grid.lines, form.lines, table);
  const suspects = suspectsOf(analysis, reading);
  const equations = equationsOf(analysis, reading, table);
  const missing = new Set(table.missing.flatMap((line) => line.slots));
  const cells = grid.cells.map((cell): TableCell => {
    const { row, column, rowSpan, columnSpan, text } = cell;
    const place = { row, column, rowSpan, columnSpan };
    const slot = slots.get(cell);
    if (slot) return { ...place, ...figureCell(slot, reading.binding.figures.get(slot), missing, findings), equations: equations.get(slot) ?? [], suspect: suspects.get(slot) ?? null };
    const line = labels.get(cell);
    const bare = { ...place, slot: null, state: 'label', equations: [], suspect: null } as const;
    const own = line?.label?.cells;
    const [first] = own ?? [];
    const last = own?.at(-1);
    if (!line || !own || !first || !last) return { ...bare, text, span: null, findings: [] };
    return { ...bare, text: labelText(reading, line, text), span: { start: first.start, end: Math.max(first.end, last.end) }, findings: own.flatMap((piece) => findings.take(piece)) };
  });
  const span = table.span ?? { start: 0, end: 0 };
  const rows = [...table.heads, ...table.lines.map(({ row }) => row)];
  return { kind: 'table', ...span, form, height: grid.height, cells, findings: rows.flatMap((row) => findings.take(row)) };
}

/** The cell of each line's own label: the last one before its figures. */
function labelCells(cells: readonly GridCell[], figures: readonly (readonly GridCell[])[], lines: readonly FormLine[], table: BoundTable): ReadonlyMap<GridCell, BoundLine> {
  const bound = new Map(table.lines.map((line) => [line.line, line]));
  const last = new Map<number, GridCell>();
  const own = new Set(figures.flat());
  for (const cell of cells) {
    const before = last.get(cell.row);
    if (!own.has(cell) && (!before || before.column < cell.column)) last.set(cell.row, cell);
  }
  return new Map(
    lines.flatMap((line, index): [GridCell, BoundLine][] => {
      const cell = last.get(figures[index]?.[0]?.row ?? -1);
      const found = bound.get(line);
      return cell && found && line.label !== null ? [[cell, found]] : [];
    }),
  );
}

/** The form's own label where the draft's says the same, or names a group that stands in one row; else the draft's. */
function labelText({ lexicon }: Reading, { line, label }: BoundLine, official: string): string {
  const bare = foldBare(label?.text ?? '');
  const isOfficial = label === null || lexicon.rowLabels.has(bare) || (line.rows[0]?.spellings ?? []).some((spelling) => foldBare(spelling) === bare);
  return isOfficial ? official : label.text;
}

type FigurePart = Pick<TableCell, 'text' | 'span' | 'slot' | 'state' | 'findings'>;

function figureCell(slot: Slot, figure: Figure | undefined, missing: ReadonlySet<Slot>, findings: Findings): FigurePart {
  if (!figure) return { slot, text: '', span: null, state: missing.has(slot) ? 'missing' : 'unplaced', findings: [] };
  const { cell } = figure;
  return { slot, text: cell?.raw ?? '', span: cell ? { start: cell.start, end: cell.end } : spanOfFigure(figure), state: 'read', findings: cell ? findings.take(cell) : [] };
}

function equationsOf(analysis: Analysis, reading: Reading, { form }: BoundTable): ReadonlyMap<Slot, EquationMark[]> {
  const marks = new Map<Slot, EquationMark[]>();
  for (const evaluation of reading.evaluations) {
    const { equation, status, residual } = evaluation;
    if (equation.table !== form.key || status === 'unknown' || isOff(analysis, evaluation)) continue;
    const direction = equation.total === null ? 'both' : equation.each === 'row' ? 'across' : 'down';
    const mark: EquationMark = {
      arithmetic: arithmeticOf(reading, evaluation, analysis.language),
      parts: [...equation.left, ...equation.right].filter((slot) => slot !== equation.shown),
      failure: status === 'failed' ? { difference: formatDecimal(absolute(residual)), direction } : null,
    };
    marks.set(equation.shown, [...(marks.get(equation.shown) ?? []), mark]);
  }
  return marks;
}

/** The figures to blame for failures that just one smallest repair explains, with what they should be. */
function suspectsOf(analysis: Analysis, reading: Reading): ReadonlyMap<Slot, string> {
  const suspects = new Map<Slot, string>();
  for (const { failures, repairs } of reading.failures) {
    const [only, ...others] = repairs;
    if (!only || others.length > 0 || only.determined === false || failures.every((failure) => isOff(analysis, failure))) continue;
    for (const { slot, to } of only.changes) suspects.set(slot, formatDecimal(to));
  }
  return suspects;
}

/** Whether the user wants to hear nothing of an equation of this kind. */
function isOff({ settings }: Analysis, { equation }: Evaluation): boolean {
  return settings.severity[equation.rule] === 'off';
}
