import type { Evaluation } from '../balance/evaluate';
import type { Reading } from '../reading/reading';
import { basisOf } from '../rules/rule';
import { rules } from '../rules/index';
import { formatDecimal } from '../text/decimal';
import { arithmeticOf } from './arithmetic';
import { describeFigure, slotsNamed } from './figures';
import { firstOf, type Subject, type Tool } from './tool';

export const explainEquation: Tool = {
  name: 'gouji_equation',
  description:
    'Explains the equations (勾稽关系) of the form with the numbers of a draft: both sides, whether it holds, the difference, the figures in it. Without a figure: all equations that fail or could not be checked.',
  inputs: { figure: 'Optional. The key of a figure or words of its row and column: the equations in which it stands.' },
  answer(subject, { figure = '' }) {
    const { reading, formBasis } = subject.draft;
    if (!reading) return { equations: [], more: 0 };
    const named = new Set(slotsNamed(reading, figure));
    const wanted = reading.evaluations.filter(({ equation, status }) =>
      figure.trim() === '' ? status !== 'held' : [...equation.left, ...equation.right].some((slot) => named.has(slot)),
    );
    const { list, more } = firstOf(wanted);
    return { equations: list.map((evaluation) => describeEquation(reading, evaluation, subject, formBasis)), more };
  },
};

function describeEquation(reading: Reading, evaluation: Evaluation, subject: Subject, formBasis: string): object {
  const { equation, status, left, right, residual } = evaluation;
  const rule = rules.find(({ code }) => code === equation.rule);
  const isKnown = status !== 'unknown';
  return {
    equation: equation.id,
    status,
    arithmetic: arithmeticOf(reading, evaluation, subject.language),
    left: isKnown ? formatDecimal(left) : null,
    right: isKnown ? formatDecimal(right) : null,
    difference: isKnown ? formatDecimal(residual) : null,
    basis: rule ? basisOf(rule, formBasis) : null,
    figures: [...equation.left, ...equation.right].map((slot) => describeFigure(reading, slot, subject)),
  };
}
