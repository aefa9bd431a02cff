import { figuresOf, type Balance } from './balances';
import type { SystemFigure } from './system';
import { flatMap } from '../text/lists';

/** What a search has chosen, and what it may still choose. */
export interface Position {
  readonly figures: readonly SystemFigure[];
  /** All balances, and what is left of them when the chosen figures are eliminated. */
  readonly all: readonly Balance[];
  readonly left: readonly Balance[];
  readonly chosen: readonly number[];
  /** How many figures may still change, and how many free ones be filled in. */
  readonly changes: number;
  readonly fills: number;
  readonly isBarred: (index: number) => boolean;
}

/**
 * Lists of figures, by index, of each of which one must be chosen, whatever else is. A figure that is not barred and
 * can move a balance the way it has to go stands for all that can.
 */
export function demands(position: Position): number[][] {
  const { all, left, chosen } = position;
  const failed = left.filter(({ isFailed }) => isFailed);
  const lists = failed.map((one) => movers(one, position, one.residual > 0n ? -1 : 1));
  const touched = all.filter(({ terms }) => chosen.some((index) => terms[index] !== 0));
  for (const one of touched) {
    const list = answerTo(one, position);
    if (list) lists.push(list);
  }
  // The chosen figures settle everything, but only with numbers that are not allowed: a balance that they share with
  // another figure must give way.
  if (failed.length === 0) lists.push([...new Set(flatMap(touched, (one) => movers(one, position)))]);
  return lists;
}

/**
 * The figures that must make up for the chosen ones in a balance, since these change, and move it one way only. Null
 * where the chosen ones may do without.
 */
function answerTo(one: Balance, position: Position): number[] | null {
  if (one.tolerance !== 0n) return null;
  const own = position.chosen.filter((index) => one.terms[index] !== 0);
  const rising = own.filter((index) => !canFall(position.figures[index]));
  if (rising.length < own.length) return own.length === 1 && one.residual === 0n ? movers(one, position) : null;
  const signs = rising.map((index) => Math.sign(one.terms[index] ?? 0));
  if (one.residual !== 0n) signs.push(one.residual > 0n ? 1 : -1);
  const [sign = 0, ...others] = signs;
  return others.every((other) => other === sign) ? movers(one, position, -sign) : null;
}

/** The figures of a balance that may still be chosen and can make it greater or less, as `sign` says; 0 is either. */
function movers(one: Balance, position: Position, sign = 0): number[] {
  return figuresOf(one).filter((index) => {
    const figure = position.figures[index];
    const isOpen = (figure?.isFree ? position.fills : position.changes) > 0 && !position.isBarred(index);
    return (
      isOpen &&
      (sign === 0 || canFall(figure) || (one.terms[index] ?? 0) * sign > 0) &&
      !position.chosen.includes(index)
    );
  });
}

/** Whether a figure may become less than it is. */
function canFall(figure: SystemFigure | undefined): boolean {
  return figure !== undefined && (figure.least === null || figure.value > figure.least);
}
