import { flatMap } from '../text/lists';
/** Σ terms · x + constant is 0 (`isEqual`) or at least 0. */
export interface Inequality {
  readonly terms: readonly bigint[];
  readonly constant: bigint;
  readonly isEqual: boolean;
}

/** What is asked of an unknown beside the inequalities. */
interface Unknown {
  /** Where there is a choice, the number nearest to this. */
  readonly value: bigint;
  /** A divisor of the number. */
  readonly step: bigint;
}

interface Outcome {
  readonly numbers: readonly bigint[];
  /** Whether there are no other numbers. */
  readonly isSingle: boolean;
}

/** More inequalities than these are given up: the unknowns hang together too loosely to be told apart. */
const mostInequalities = 2000;

interface Stage {
  readonly index: number;
  readonly own: readonly Inequality[];
}

/**
 * Whole numbers that satisfy `inequalities`; null where there are none. By the eliminations of Gauss and of Fourier
 * and Motzkin: exact over the fractions, and over whole numbers where each step leaves terms of 1 and -1, as sums
 * over the rows and columns of a table do (their matrix is totally unimodular).
 */
export function solve(unknowns: readonly Unknown[], inequalities: readonly Inequality[]): Outcome | null {
  const stages: Stage[] = [];
  const open = new Set(unknowns.keys());
  let rest = inequalities;
  while (open.size > 0) {
    const equal = rest.find(({ isEqual, terms }) => isEqual && terms.some((term) => term !== 0n));
    const index = equal ? equal.terms.findIndex((term) => term !== 0n) : Math.min(...open);
    const own = rest.filter(({ terms }) => terms[index] !== 0n);
    const others = rest.filter(({ terms }) => terms[index] === 0n);
    stages.push({ index, own: equal ? [equal] : own });
    rest = [
      ...others,
      ...(equal ? own.filter((one) => one !== equal).map((one) => cancel(one, equal, index)) : pairs(own, index)),
    ];
    if (rest.length > mostInequalities) return null;
    open.delete(index);
  }
  if (rest.some(({ constant, isEqual }) => (isEqual ? constant !== 0n : constant < 0n))) return null;
  return substitute(unknowns, stages);
}

/** Gives the unknowns their numbers, the last eliminated first. */
function substitute(unknowns: readonly Unknown[], stages: readonly Stage[]): Outcome | null {
  const numbers = unknowns.map(() => 0n);
  let isSingle = true;
  for (const { index, own } of stages.toReversed()) {
    const { value = 0n, step = 1n } = unknowns[index] ?? {};
    let least: bigint | null = null;
    let most: bigint | null = null;
    for (const { terms, constant, isEqual } of own) {
      const term = terms[index] ?? 0n;
      const sum = numbers.reduce(
        (total, number, at) => (at === index ? total : total + number * (terms[at] ?? 0n)),
        constant,
      );
      const limit = [-sum * (term < 0n ? -1n : 1n), (term < 0n ? -term : term) * step] as const;
      if (term > 0n || isEqual) least = greater(least, -divideDown(-limit[0], limit[1]) * step);
      if (term < 0n || isEqual) most = smaller(most, divideDown(...limit) * step);
    }
    if (least !== null && most !== null && least > most) return null;
    const nearest = divideDown(value, step) * step;
    numbers[index] = least !== null && nearest < least ? least : most !== null && nearest > most ? most : nearest;
    isSingle &&= least !== null && least === most;
  }
  return { numbers, isSingle };
}

/** `one` with the unknown cancelled out by an equality. */
function cancel(one: Inequality, equal: Inequality, index: number): Inequality {
  const term = equal.terms[index] ?? 0n;
  const sign = term < 0n ? -1n : 1n;
  return combine(one, term * sign, equal, -(one.terms[index] ?? 0n) * sign, one.isEqual);
}

/** All that lower limits of the unknown say together with upper ones. */
function pairs(own: readonly Inequality[], index: number): Inequality[] {
  const termOf = ({ terms }: Inequality): bigint => terms[index] ?? 0n;
  const uppers = own.filter((one) => termOf(one) < 0n);
  return flatMap(
    own.filter((one) => termOf(one) > 0n),
    (lower) => uppers.map((upper) => combine(lower, -termOf(upper), upper, termOf(lower), false)),
  );
}

function combine(a: Inequality, aFactor: bigint, b: Inequality, bFactor: bigint, isEqual: boolean): Inequality {
  const terms = a.terms.map((term, at) => term * aFactor + (b.terms[at] ?? 0n) * bFactor);
  return { terms, constant: a.constant * aFactor + b.constant * bFactor, isEqual };
}

/** The quotient rounded down; `divisor` is positive. */
function divideDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function greater(a: bigint | null, b: bigint): bigint {
  return a === null || b > a ? b : a;
}

function smaller(a: bigint | null, b: bigint): bigint {
  return a === null || b < a ? b : a;
}
