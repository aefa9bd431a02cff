import { type Evaluation } from '../balance/evaluate';
import { partsOf, sum } from '../balance/sums';
import type { Equation, Quotient, Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import type { Language } from '../rules/check';
import { shortLabel } from '../reading/figures';
import { absolute, formatDecimal, zero, type Decimal } from '../text/decimal';

const texts = {
  'zh-cn': { unknown: '无法核对：有数字缺失或无法定位', difference: '相差' },
  en: { unknown: 'cannot be checked: figures are missing or without a place', difference: 'difference' },
};

/**
 * An equation as arithmetic with its numbers, parts that are 0 left out: 自然人 8 + 商业企业 1 = 9，总计 9 ✓.
 * Only labels of the form and numbers, so nothing of the draft can act as Markdown.
 */
export function arithmeticOf(reading: Reading, evaluation: Evaluation, language: Language): string {
  const { equation, status, left, right, residual } = evaluation;
  if (status === 'unknown')
    return `${equation.left.map((slot) => nameOf(slot, equation.each)).join(' + ')}：${texts[language].unknown}`;
  const sides = [
    side(reading, equation.left, left, equation.each),
    equation.quotient
      ? quotient(reading, equation.quotient, right, equation.each)
      : side(reading, equation.right, right, equation.each),
  ].toReversed();
  if (status === 'held') return `${sides.join(' = ')} ✓`;
  return `${sides.join(' ≠ ')} ✗ ${texts[language].difference} ${formatDecimal(absolute(residual))}`;
}

/** 支出 45 ÷ 预算 60 = 75.0. */
function quotient(
  reading: Reading,
  { over, under, isGrowth }: Quotient,
  result: Decimal,
  each: Equation['each'],
): string {
  const [above = '', below = ''] = [over, under].map((slots) => {
    const value = sum(slots, reading.valueOf) ?? zero;
    return side(reading, slots, value, each);
  });
  return `${above} ÷ ${below}${isGrowth ? ' - 1' : ''} = ${formatDecimal(result)}`;
}

function side(reading: Reading, slots: readonly Slot[], sum: Decimal, each: Equation['each']): string {
  const shown = slots.length === 1 ? slots : partsOf(slots, reading.valueOf);
  const parts = shown.map((slot) => `${nameOf(slot, each)} ${formatDecimal(reading.valueOf(slot) ?? zero)}`);
  if (parts.length === 0) return '0';
  return parts.length === 1 ? parts.join('') : `${parts.join(' + ')} = ${formatDecimal(sum)}`;
}

function nameOf(slot: Slot, each: Equation['each']): string {
  if (each === 'once') return `${shortLabel(slot.row.label)} · ${slot.column.label}`;
  return each === 'row' ? slot.column.label : shortLabel(slot.row.label);
}
