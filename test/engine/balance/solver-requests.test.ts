import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepairs, type FailureGroup } from '../../../server/engine/balance/repair';
import { StepBudget } from '../../../server/engine/balance/stepBudget';
import { formatDecimal, isZero } from '../../../server/engine/text/decimal';
import { balanced, evaluationsOf, figures, form, kinds, readingsOf, slots, type Kind } from '../../support/faults';
import { isLong } from '../../support/runs';
import { bruteForce } from './brute';

/** The groups of a table; with `blankZeros` each 0 in a row that fails is a blank. */
function solve(numbers: readonly number[], budget = new StepBudget(Infinity), blankZeros = false): FailureGroup[] {
  const readings = readingsOf(numbers);
  const evaluations = evaluationsOf(readings);
  const wrong = evaluations.filter(
    ({ equation, status }) => blankZeros && status === 'failed' && equation.each === 'row',
  );
  const blanks = wrong
    .flatMap(({ equation }) => [...equation.left, ...equation.right])
    .filter((slot) => isZero(readings(slot)));
  return findRepairs(evaluations, readings, new Set(blanks), budget);
}

/** The changes of the only repair of each group, as `id=number`; null where a group has none or several. */
function onlyRepair(groups: readonly FailureGroup[]): string[] | null {
  if (groups.some(({ repairs }) => repairs.length !== 1)) return null;
  return groups
    .flatMap(({ repairs }) =>
      repairs.flatMap(({ changes }) => changes.map(({ slot, to }) => `${slot.id}=${formatDecimal(to)}`)),
    )
    .toSorted();
}

/** What gives back the numbers that `indexes` had. */
function undo(numbers: readonly number[], indexes: readonly number[]): string[] {
  return indexes.map((index) => `${slots[index]?.id}=${numbers[index]}`).toSorted();
}

/** One more, one less, a digit too many, a digit dropped, a hundred more; never below 0, never the same. */
function slipsOf(number: number): number[] {
  return [number + 1, number - 1, number * 10 + 3, Math.floor(number / 10), number + 100].filter(
    (to) => to >= 0 && to !== number,
  );
}

/** Figures of a table and numbers that they get by slip. */
function slips(count: number): fc.Arbitrary<{ kind: Kind; seed: number; at: number[]; by: number[] }> {
  return fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    seed: fc.nat(1000),
    at: fc.uniqueArray(fc.constantFrom(...figures), { minLength: count, maxLength: count }),
    by: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: count, maxLength: count }),
  });
}

/** The number with a slip: any other, up to twice as great or a little more. */
function slipped(number: number, by: number): number {
  return (number + by) % (2 * number + 30) === number ? number + 1 : (number + by) % (2 * number + 30);
}

describe('repairs of table 3', () => {
  it.each(Object.keys(kinds) as Kind[])(
    'every single slip has one repair, the number that was there, with 0 written or blank: %s',
    (kind) => {
      const numbers = balanced(kind, 7);
      for (const index of figures) {
        for (const to of slipsOf(numbers[index] ?? 0)) {
          const budget = new StepBudget(Infinity);
          expect(onlyRepair(solve(numbers.with(index, to), budget))).toEqual(undo(numbers, [index]));
          expect(budget.steps).toBeLessThan(10);
          const withBlanks = new StepBudget(Infinity);
          expect(onlyRepair(solve(numbers.with(index, to), withBlanks, true))).toEqual(undo(numbers, [index]));
          expect(withBlanks.steps).toBeLessThan(100);
        }
      }
    },
  );

  it('the same as brute force: single slips, and some double ones', () => {
    const check =
      (count: number) =>
      ({ kind, seed, at, by }: { kind: Kind; seed: number; at: number[]; by: number[] }): void => {
        const numbers = balanced(kind, seed);
        for (const [each, index] of at.entries()) numbers[index] = slipped(numbers[index] ?? 0, by[each] ?? 0);
        const found = onlyRepair(solve(numbers));
        const expected = bruteForce(form, numbers, count);
        if (found) expect([found.toSorted()]).toEqual(expected?.sets.map((set) => set.split(' ').toSorted()));
        else expect(expected?.sets.length).not.toBe(1);
      };
    fc.assert(fc.property(slips(1), check(1)), { numRuns: isLong ? 300 : 100, seed: 1 });
    fc.assert(fc.property(slips(2), check(2)), { numRuns: isLong ? 30 : 10, seed: 2 });
  });

  it.each([
    [2, isLong ? 3000 : 600, 0.99],
    [3, isLong ? 1000 : 300, 0.95],
  ])('random slips in %i figures', (count, numRuns, least) => {
    const seen = { tables: 0, original: 0, several: 0, fewer: 0, unsolved: 0, wrong: 0, mostSteps: 0 };
    const check = ({ kind, seed, at, by }: { kind: Kind; seed: number; at: number[]; by: number[] }): void => {
      const numbers = balanced(kind, seed);
      const faulty = [...numbers];
      for (const [each, index] of at.entries()) faulty[index] = slipped(numbers[index] ?? 0, by[each] ?? 0);
      const budget = new StepBudget(Infinity);
      const groups = solve(faulty, budget);
      const only = onlyRepair(groups);
      seen.tables++;
      seen.mostSteps = Math.max(seen.mostSteps, budget.steps);
      if (groups.some(({ unsolved }) => unsolved)) seen.unsolved++;
      else if (!only) seen.several++;
      else if (only.join() === undo(numbers, at).join()) seen.original++;
      else if (only.length < count) seen.fewer++;
      else seen.wrong++;
    };
    fc.assert(fc.property(slips(count), check), { numRuns, seed: 3 });
    console.log(`${count} slips: ${JSON.stringify(seen)}`);
    expect(seen.wrong).toBe(0);
    expect(seen.original / seen.tables).toBeGreaterThanOrEqual(least);
    expect(seen.mostSteps).toBeLessThan(2000);
  });

  it('finds two neighbours that changed places, though their row holds', () => {
    const numbers = balanced('like a real one', 3);
    for (const index of figures.filter((_, at) => at % 7 < 5)) {
      const [here = 0, next = 0] = numbers.slice(index, index + 2);
      if (here === next) continue;
      const budget = new StepBudget(Infinity);
      const groups = solve(numbers.with(index, next).with(index + 1, here), budget);
      const found = groups.flatMap(({ repairs }) =>
        repairs.map(({ changes }) => changes.map(({ slot, to }) => `${slot.id}=${formatDecimal(to)}`).toSorted()),
      );
      expect(found).toContainEqual(undo(numbers, [index, index + 1]));
      expect(budget.steps).toBeLessThan(1000);
    }
  });

  it('ends soon where everything is wrong', () => {
    for (const seed of [1, 2, 3]) {
      const numbers = slots.map((_, index) => (index * 7919 * seed) % 1009);
      const budget = new StepBudget(Infinity);
      const groups = solve(numbers, budget).filter(({ failures }) => failures.length > 1);
      expect(groups.map(({ unsolved, repairs }) => [unsolved, repairs.length])).toEqual([[true, 0]]);
      expect(budget.steps).toBeLessThan(100);
    }
  });
});
