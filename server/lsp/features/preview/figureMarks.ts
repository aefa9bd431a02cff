import type { Evaluation } from '../../../engine/balance/evaluate';
import type { Slot } from '../../../engine/form/form';
import type { Reading } from '../../../engine/reading/reading';
import { figureSuspect } from '../../../engine/rules/figure-suspect';
import { absolute, formatDecimal } from '../../../engine/text/decimal';
import type { Analysis } from '../../analyses';
import { arithmeticOf } from '../../../engine/tools/arithmetic';
import { aboutLastYear } from '../lastYear';
import type { EquationMark, LastYearMark } from './model';

/** What equations and repairs say of single figures. */
export interface FigureMarks {
  /** By the figure that an equation is shown on. */
  readonly equations: ReadonlyMap<Slot, readonly EquationMark[]>;
  /** The numbers that suspected figures should have. */
  readonly suspects: ReadonlyMap<Slot, string>;
  readonly lastOf: (slot: Slot) => LastYearMark | null;
}

export function figureMarksOf(analysis: Analysis): FigureMarks {
  const { reading } = analysis.draft;
  if (!reading) return { equations: new Map(), suspects: new Map(), lastOf: () => null };
  return {
    equations: equationsOf(analysis, reading),
    suspects: suspectsOf(analysis, reading),
    lastOf: (slot) => lastOf(analysis, reading, slot),
  };
}

function lastOf({ company: { previous }, language }: Analysis, reading: Reading, slot: Slot): LastYearMark | null {
  const last = previous?.valueOf(slot.id);
  if (!last) return null;
  const isFilled = reading.binding.figures.get(slot)?.status === 'number';
  const [about = ''] = aboutLastYear(isFilled ? reading.valueOf(slot) : undefined, slot, previous, language);
  return { value: formatDecimal(last), about };
}

function equationsOf(analysis: Analysis, reading: Reading): ReadonlyMap<Slot, EquationMark[]> {
  const marks = new Map<Slot, EquationMark[]>();
  for (const evaluation of reading.evaluations) {
    const { equation, status, residual } = evaluation;
    if (status === 'unknown' || isOff(analysis, evaluation)) continue;
    const direction =
      equation.total === null || equation.quotient ? 'both' : equation.each === 'row' ? 'across' : 'down';
    const mark: EquationMark = {
      arithmetic: arithmeticOf(reading, evaluation, analysis.language),
      parts: [...equation.left, ...equation.right].filter((slot) => slot !== equation.shown),
      failure: status === 'failed' ? { difference: formatDecimal(absolute(residual)), direction } : null,
    };
    marks.set(equation.shown, [...(marks.get(equation.shown) ?? []), mark]);
  }
  return marks;
}

/**
 * The figures to blame for failures that just one smallest repair explains, with what they should be; but for those that are
 * no totals where the user wants to hear of no suspicion, or has accepted this one.
 */
export function suspectsOf(analysis: Analysis, reading: Reading): ReadonlyMap<Slot, string> {
  const suspects = new Map<Slot, string>();
  const isQuiet = analysis.severities[figureSuspect.code] === 'off';
  const explained = analysis.hasAcceptances ? analysis.result.accepted : [];
  const accepted = new Set(explained.map(({ diagnosis: { key } }) => key));
  for (const { failures, repairs } of reading.failures) {
    const [only, ...others] = repairs;
    if (
      !only ||
      others.length > 0 ||
      only.determined === false ||
      failures.every((failure) => isOff(analysis, failure))
    )
      continue;
    const totals = new Set(failures.map(({ equation }) => equation.shown));
    for (const { slot, to } of only.changes) {
      const isDenied = isQuiet || accepted.has(`${figureSuspect.code}:${slot.id}`);
      if (totals.has(slot) || !isDenied) suspects.set(slot, formatDecimal(to));
    }
  }
  return suspects;
}

/** Whether the user wants to hear nothing of an equation of this kind. */
function isOff({ severities }: Analysis, { equation }: Evaluation): boolean {
  return severities[equation.rule] === 'off';
}
