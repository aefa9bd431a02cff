import type { Balance } from './balances';
import { solve, type Inequality } from './inequalities';
import type { SystemFigure } from './system';
import { flatMap } from '../text/lists';

/** Numbers for figures that are to change, in units of the system and in the order of the figures. */
export interface Values {
  readonly numbers: readonly bigint[];
  /** Whether no other numbers do. */
  readonly isSingle: boolean;
}

/** A balance over the figures that are to change: Σ terms · number + constant lies within ± tolerance. */
interface Sum {
  readonly terms: readonly bigint[];
  readonly constant: bigint;
  readonly tolerance: bigint;
}

/**
 * Numbers for the figures numbered `chosen` with which all balances that they stand in hold: to the unit where that
 * can be, else within tolerance. Whole or not and negative or not as their columns say, near the present ones where
 * there is a choice. Null where there are none.
 */
export function findValues(
  figures: readonly SystemFigure[],
  balances: readonly Balance[],
  chosen: readonly number[],
): Values | null {
  const own = flatMap(chosen, (index) => figures[index] ?? []);
  const touched = balances.filter(({ terms }) => chosen.some((index) => terms[index] !== 0));
  const sums = [...touched.filter(({ isFailed }) => isFailed), ...touched.filter(({ isFailed }) => !isFailed)].map(
    (one) => sumOf(one, own, chosen),
  );
  const bounds = flatMap(own, ({ least }, index) => (least === null ? [] : atLeast(unit(index, own.length), -least)));
  const exact = solve(own, [...flatMap(sums, exactly), ...bounds]);
  if (exact || sums.every(({ tolerance }) => tolerance === 0n)) return exact;
  return solveNearly(own, sums, bounds);
}

/** To the unit for as many sums as can be, those of failures first; within tolerance for the others. */
function solveNearly(own: readonly SystemFigure[], sums: readonly Sum[], bounds: readonly Inequality[]): Values | null {
  let kept = sums.map(withinTolerance);
  let best = solve(own, [...kept.flat(), ...bounds]);
  for (const [index, sum] of sums.entries()) {
    if (!best) return null;
    const closer = kept.with(index, exactly(sum));
    const values = solve(own, [...closer.flat(), ...bounds]);
    if (values) [kept, best] = [closer, values];
  }
  return best;
}

function sumOf({ terms, residual, tolerance }: Balance, own: readonly SystemFigure[], chosen: readonly number[]): Sum {
  const ownTerms = chosen.map((index) => BigInt(terms[index] ?? 0));
  const constant = own.reduce((sum, { value }, at) => sum - value * (ownTerms[at] ?? 0n), residual);
  return { terms: ownTerms, constant, tolerance };
}

function exactly({ terms, constant }: Sum): Inequality[] {
  return [{ terms, constant, isEqual: true }];
}

function withinTolerance(sum: Sum): Inequality[] {
  if (sum.tolerance === 0n) return exactly(sum);
  const opposite = sum.terms.map((term) => -term);
  return [...atLeast(sum.terms, sum.constant + sum.tolerance), ...atLeast(opposite, sum.tolerance - sum.constant)];
}

/** Σ terms · number + constant is at least 0. */
function atLeast(terms: readonly bigint[], constant: bigint): [Inequality] {
  return [{ terms, constant, isEqual: false }];
}

function unit(index: number, length: number): bigint[] {
  return Array.from({ length }, (_, at) => (at === index ? 1n : 0n));
}
