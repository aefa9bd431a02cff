import type { Figure } from '../binding/binding';
import type { Equation, Slot } from '../form/form';
import { isNoValue } from '../text/cell';
import { isZero, subtract, zero, type Decimal } from '../text/decimal';
import { sum } from '../balance/sums';
import { isPossible } from './figures';

type Figures = ReadonlyMap<Slot, Figure>;

/**
 * The blanks, and marks for nothing, that can only be 0: an equation with filled figures holds without them, and all its blanks stand on one side
 * (no count is below 0), or there is but one. What one equation vouches for may serve in the next. An equation over
 * blanks alone vouches for nothing.
 */
export function vouchedBlanks(equations: readonly Equation[], figures: Figures): ReadonlySet<Slot> {
  const vouched = new Set<Slot>();
  if (![...figures.values()].some(isBlank)) return vouched;
  for (let before = -1; before < vouched.size;) {
    before = vouched.size;
    for (const equation of equations) for (const slot of forcedIn(equation, figures, vouched)) vouched.add(slot);
  }
  return vouched;
}

/**
 * Whether an equation with other filled figures gives `slot` its number: all of them are written, vouched for, or among
 * `changed`, which change with it.
 */
export function isDetermined(
  slot: Slot,
  equations: readonly Equation[],
  figures: Figures,
  vouched: ReadonlySet<Slot>,
  changed: ReadonlySet<Slot>,
): boolean {
  return equations.some(({ left, right }) => {
    const slots = [...left, ...right];
    const others = slots.filter((other) => other !== slot);
    const isKnown = (other: Slot): boolean => isWritten(figures.get(other)) || vouched.has(other) || changed.has(other);
    return (
      others.length < slots.length &&
      others.every(isKnown) &&
      others.some((other) => figures.get(other)?.status === 'number')
    );
  });
}

function forcedIn({ left, right }: Equation, figures: Figures, vouched: ReadonlySet<Slot>): readonly Slot[] {
  const isOpen = (slot: Slot): boolean => isBlank(figures.get(slot)) && !vouched.has(slot);
  const open = [left.filter(isOpen), right.filter(isOpen)];
  const [inLeft = [], inRight = []] = open;
  const all = [...inLeft, ...inRight];
  const isOneSided = inLeft.length === 0 || inRight.length === 0;
  const isForced = all.length === 1 || (isOneSided && all.every(({ column }) => !column.signed));
  const others = [...left, ...right].filter((slot) => !all.includes(slot));
  if (all.length === 0 || !isForced || !others.some((slot) => figures.get(slot)?.status === 'number')) return [];
  const valueOf = (slot: Slot): Decimal | undefined => {
    const figure = figures.get(slot);
    const value = figure?.status === 'text' ? undefined : figure && (figure.value ?? zero);
    return value && isPossible(slot, value) ? value : undefined;
  };
  const [leftSum, rightSum] = [sum(left, valueOf), sum(right, valueOf)];
  return leftSum && rightSum && isZero(subtract(leftSum, rightSum)) ? all : [];
}

/** What may stand for 0. */
function isBlank(figure: Figure | undefined): boolean {
  return figure?.status === 'blank' || figure?.status === 'nil';
}

/** A mark for nothing is written on purpose, as a number is; null is not. */
function isWritten(figure: Figure | undefined): boolean {
  return figure?.status === 'number' || (figure?.status === 'nil' && figure.cell !== null && !isNoValue(figure.cell));
}
