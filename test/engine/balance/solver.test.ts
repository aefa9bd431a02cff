import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../server/engine/balance/evaluate';
import { findRepairs, type FailureGroup, type Repair } from '../../../server/engine/balance/repair';
import type { Form, Slot } from '../../../server/engine/form/form';
import { decimal, formatDecimal, toNumber } from '../../../server/engine/text/decimal';
import { isLong } from '../../support/runs';
import { bruteForce, madeUpForm, slotsOf, type BruteAnswer, type Numbers } from './brute';

const cross = [
  { rule: 'row', each: 'row', of: 'total = x + y' },
  { rule: 'column', each: 'column', of: 'all = a + b' },
] as const;
const forms = {
  'a cross of 3 by 3': madeUpForm('a b all', 'x y total', cross),
  'a cross of 4 by 4': madeUpForm('a b c all', 'x y z total', [
    { rule: 'row', each: 'row', of: 'total = x + y + z' },
    { rule: 'column', each: 'column', of: 'all = a + b + c' },
  ]),
  'a cross with a carry': madeUpForm('a b done out in got', 'x y total', [
    { rule: 'row', each: 'row', of: 'total = x + y' },
    { rule: 'column', each: 'column', of: 'done = a + b' },
    { rule: 'carry', each: 'column', of: 'got + in = done + out', shown: 'done' },
  ]),
  'sums of sums, row by row': madeUpForm('a b', 'x y half z most u total', [
    { rule: 'half', each: 'row', of: 'half = x + y' },
    { rule: 'most', each: 'row', of: 'most = half + z' },
    { rule: 'total', each: 'row', of: 'total = most + u' },
  ]),
  'groups of one equation': madeUpForm('a b c', 'x y z total', [{ rule: 'row', each: 'row', of: 'total = x + y + z' }]),
  'a cross with negative figures': madeUpForm('a b all', 'x~ y total~', cross),
};

/** Numbers that balance, as far as each equation makes its first figure the sum of the rest, with one to three slips. */
function faulty(form: Form, greatest: number): fc.Arbitrary<number[]> {
  const slots = slotsOf(form);
  const number = fc.oneof(fc.constant(0), fc.nat(greatest));
  const slip = fc.tuple(fc.nat(slots.length - 1), fc.nat(greatest));
  const details = fc.array(number, { minLength: slots.length, maxLength: slots.length });
  return fc.tuple(details, fc.array(slip, { minLength: 1, maxLength: 3 })).map(([drawn, slips]) => {
    const numbers = [...drawn];
    for (const { left, right } of [...form.equations, ...form.equations]) {
      const [first, ...others] = left.map((slot) => slots.indexOf(slot));
      const sum = right.reduce((total, slot) => total + (numbers[slots.indexOf(slot)] ?? 0), 0);
      if (first !== undefined) numbers[first] = sum - others.reduce((total, index) => total + (numbers[index] ?? 0), 0);
    }
    for (const [index, to] of slips) numbers[index] = to;
    return numbers.map((value, index) => (slots[index]?.column.signed ? value : Math.abs(value)));
  });
}

function random(form: Form, greatest: number): fc.Arbitrary<number[]> {
  const { length } = slotsOf(form);
  return fc.array(fc.nat(greatest), { minLength: length, maxLength: length });
}

function groupsOf(form: Form, numbers: Numbers, free: ReadonlySet<number> = new Set()): FailureGroup[] {
  const slots = slotsOf(form);
  const readings = (slot: Slot) => {
    const number = numbers[slots.indexOf(slot)];
    return number === undefined ? undefined : decimal(number);
  };
  const evaluations = form.equations.map((equation) => evaluate(equation, readings));
  return findRepairs(evaluations, readings, new Set([...free].flatMap((index) => slots[index] ?? [])));
}

/** The repairs of all groups together, one of each in all ways, as brute force tells them; null where one is unsolved. */
function answerOf(
  form: Form,
  groups: readonly FailureGroup[],
  free: ReadonlySet<number> = new Set(),
): BruteAnswer | null {
  if (groups.some(({ unsolved }) => unsolved)) return null;
  const slots = slotsOf(form);
  let wholes: Repair[][] = [[]];
  for (const { repairs } of groups) wholes = wholes.flatMap((whole) => repairs.map((one) => [...whole, one]));
  const sets = wholes.map((whole) => {
    const isDetermined = whole.every(({ determined }) => determined);
    const changes = whole
      .flatMap((one) => one.changes)
      .toSorted((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot));
    return changes.map(({ slot, to }) => `${slot.id}=${isDetermined ? formatDecimal(to) : '?'}`).join(' ');
  });
  const first = wholes[0]?.flatMap(({ changes }) => changes) ?? [];
  const fills = first.filter(({ slot }) => free.has(slots.indexOf(slot))).length;
  return { changes: first.length - fills, fills, sets };
}

/** The answer, sets sorted, as far as brute force over `most` figures can tell. */
function comparable(answer: BruteAnswer | null, most: number): BruteAnswer | null {
  return answer && answer.changes + answer.fills <= most ? { ...answer, sets: answer.sets.toSorted() } : null;
}

/** How many equations fail when a repair is made. */
function failuresAfter(form: Form, numbers: Numbers, { changes }: Repair): number {
  const repaired = slotsOf(form).map((slot, index) => {
    const change = changes.find((one) => one.slot === slot);
    return change ? toNumber(change.to) : numbers[index];
  });
  return groupsOf(form, repaired).flatMap(({ failures }) => failures).length;
}

/** A set of figures without their numbers. */
function withoutNumbers(answer: BruteAnswer | null): BruteAnswer | null {
  return answer && { ...answer, sets: answer.sets.map((set) => set.replace(/=\S+/g, '')).toSorted() };
}

/** The part of the runs at length that a usual run does. */
const part = isLong ? 1 : 1 / 4;

describe('the smallest repairs, against brute force', () => {
  it.each(Object.entries(forms))('all of one and two figures: %s', (_name, form) => {
    const numbersOf = fc.oneof({ weight: 4, arbitrary: faulty(form, 9) }, { weight: 1, arbitrary: random(form, 4) });
    let tables = 0;
    const check = (numbers: number[]): void => {
      const groups = groupsOf(form, numbers);
      if (groups.length === 0) return;
      expect(comparable(answerOf(form, groups), 2)).toEqual(bruteForce(form, numbers, 2));
      tables++;
    };
    fc.assert(fc.property(numbersOf, check), { numRuns: 4200 * part, seed: 1 });
    expect(tables).toBeGreaterThan(3400 * part);
  });

  it('within a tolerance: the same sets, and numbers that hold', () => {
    const form = madeUpForm(
      'a b all',
      'x y total',
      cross.map((one) => ({ ...one, tolerance: '1' })),
      'amount',
    );
    const check = (numbers: number[]): void => {
      const groups = groupsOf(form, numbers);
      const failed = groups.flatMap(({ failures }) => failures).length;
      if (failed === 0) return;
      const found = comparable(answerOf(form, groups), 2);
      expect(withoutNumbers(found)).toEqual(withoutNumbers(bruteForce(form, numbers, 2)));
      for (const { failures, repairs } of groups) {
        for (const repair of repairs) expect(failuresAfter(form, numbers, repair)).toBe(failed - failures.length);
      }
    };
    fc.assert(fc.property(faulty(form, 9), check), { numRuns: 3500 * part, seed: 2 });
  });

  it.each(['a cross of 3 by 3', 'sums of sums, row by row'] as const)('all of three figures: %s', (name) => {
    const form = forms[name];
    const check = (numbers: number[]): void => {
      const groups = groupsOf(form, numbers);
      if (groups.length > 0) expect(comparable(answerOf(form, groups), 3)).toEqual(bruteForce(form, numbers, 3));
    };
    fc.assert(fc.property(faulty(form, 3), check), { numRuns: 600 * part, seed: 3 });
  });

  it.each(['a cross of 3 by 3', 'a cross with a carry', 'groups of one equation'] as const)(
    'blanks that may be filled in: %s',
    (name) => {
      const form = forms[name];
      const check = (numbers: number[], blanks: boolean[]): void => {
        const free = new Set([...numbers.keys()].filter((index) => numbers[index] === 0 && blanks[index] === true));
        const groups = groupsOf(form, numbers, free);
        const found = answerOf(form, groups, free);
        // Brute force sees no more than two figures, so it may take more changes for fewer fills.
        if (groups.length === 0 || (found && found.changes + found.fills > 2)) return;
        expect(comparable(found, 2)).toEqual(bruteForce(form, numbers, 2, free));
      };
      fc.assert(fc.property(faulty(form, 5), fc.array(fc.boolean(), { minLength: 30 }), check), {
        numRuns: 1500 * part,
        seed: 4,
      });
    },
  );

  it.each(['a cross of 4 by 4', 'a cross with a carry'] as const)('an unreadable figure: %s', (name) => {
    const form = forms[name];
    const check = (numbers: number[], hidden: number): void => {
      const read = numbers.map((number, index) => (index === hidden % numbers.length ? undefined : number));
      const groups = groupsOf(form, read, new Set([hidden % numbers.length]));
      if (groups.length === 0) return;
      expect(comparable(answerOf(form, groups), 2)).toEqual(bruteForce(form, read, 2));
    };
    fc.assert(fc.property(faulty(form, 9), fc.nat(), check), { numRuns: 1500 * part, seed: 5 });
  });
});
