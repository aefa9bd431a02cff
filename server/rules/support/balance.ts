import type { Evaluation } from '../../balance/evaluate';
import { partsOf } from '../../balance/evaluate';
import { namePath, type Slot } from '../../form/form';
import { absolute, formatDecimal, zero } from '../../text/decimal';
import type { Reading } from '../draft';
import type { Args, Finding, Related, Rule } from '../rule';
import { balanceFixes } from './repairs';
import { shortLabel, spanOfFigure } from './figures';

/** The check and status of a rule that reports the failed equations of its code. */
export function balanceCheck(code: string): Pick<Rule, 'check' | 'status'> {
  return {
    *check(reading) {
      for (const evaluation of reading.evaluations) {
        if (evaluation.equation.rule === code && evaluation.status === 'failed') yield toFinding(reading, evaluation);
      }
    },
    status(reading) {
      const own = reading.evaluations.filter(({ equation }) => equation.rule === code);
      if (own.length === 0) return 'skipped';
      return own.some(({ status }) => status === 'unknown') ? 'unknown' : null;
    },
  };
}

function toFinding(reading: Reading, evaluation: Evaluation): Finding {
  const { equation } = evaluation;
  const figure = reading.binding.figures.get(equation.shown);
  return {
    ...(isBlankTotal(reading, evaluation) ? { message: 'blank' } : {}),
    args: argsOf(evaluation),
    subject: `${equation.table}/${equation.subject.key}`,
    span: figure ? spanOfFigure(figure) : { start: 0, end: 0 },
    related: [...relatedOf(reading, evaluation), ...suspectsOf(reading, evaluation)],
    figures: [...equation.left, ...equation.right],
    fixes: () => balanceFixes(reading, evaluation),
  };
}

function isBlankTotal({ binding }: Reading, { equation }: Evaluation): boolean {
  const status = equation.total && binding.figures.get(equation.total)?.status;
  return status === 'blank' || status === 'nil';
}

function argsOf({ equation, left, right, residual }: Evaluation): Args {
  return {
    row: shortLabel(equation.shown.row.label),
    column: equation.shown.column.label,
    reported: formatDecimal(left),
    computed: formatDecimal(right),
    difference: formatDecimal(absolute(residual)),
  };
}

function relatedOf(reading: Reading, { equation }: Evaluation): Related[] {
  const parts = equation.total ? equation.right : [...equation.left, ...equation.right];
  return partsOf(parts, reading.valueOf).flatMap((slot): Related[] => {
    const figure = reading.binding.figures.get(slot);
    if (!figure) return [];
    const value = formatDecimal(reading.valueOf(slot) ?? zero);
    return [{ message: 'part', args: { name: nameIn(slot, equation.each), value }, span: spanOfFigure(figure) }];
  });
}

/** The figures that explain the failure, where just one smallest repair does. */
function suspectsOf(reading: Reading, evaluation: Evaluation): Related[] {
  const [only, ...others] = reading.failures.find(({ failures }) => failures.includes(evaluation))?.repairs ?? [];
  if (!only || others.length > 0 || only.determined === false) return [];
  return only.changes.flatMap(({ slot, to }): Related[] => {
    const figure = reading.binding.figures.get(slot);
    const isElsewhere = figure?.cell && slot !== evaluation.equation.shown;
    return isElsewhere ? [{ message: 'suspect', args: { name: namePath(slot), to: formatDecimal(to) }, span: figure.cell }] : [];
  });
}

function nameIn(slot: Slot, each: 'row' | 'column'): string {
  return each === 'row' ? slot.column.label : shortLabel(slot.row.label);
}

/** The texts that all rules of this kind share. */
export const balanceTexts = {
  blank: {
    zh: '「{row} · {column}」没有填写，各部分合计 {computed}。',
    en: '“{row} · {column}” is blank; its parts add up to {computed}.',
  },
  part: { zh: '「{name}」{value}', en: '“{name}” {value}' },
  suspect: { zh: '疑似填错：「{name}」应为 {to}', en: 'Suspected: “{name}” should be {to}' },
} as const;
