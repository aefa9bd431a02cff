import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../server/engine/balance/evaluate';
import { findRepairs } from '../../../server/engine/balance/repair';
import { officialForms } from '../../../server/engine/form/editions';
import type { Equation, Form, Slot } from '../../../server/engine/form/form';
import { formatDecimal, type Decimal } from '../../../server/engine/text/decimal';
import { grain } from '../form/madeUp';

const official = officialForms.find(({ edition }) => edition === '2021') as Form;
/** All numbers here are in hundredths, those of counts too. */
type Hundredths = ReadonlyMap<Slot, number>;
const slotsOf = ({ tables }: Form, key: string): Slot[] =>
  tables.filter((table) => table.key === key).flatMap(({ rows }) => rows.flatMap(({ slots }) => slots));
const read =
  (numbers: Hundredths) =>
  (slot: Slot): Decimal | undefined =>
    numbers.has(slot) ? { units: BigInt(numbers.get(slot) ?? 0), scale: 2 } : undefined;
const total = (slots: readonly Slot[], numbers: Hundredths): number =>
  slots.reduce((all, slot) => all + (numbers.get(slot) ?? 0), 0);
const slack = ({ tolerance }: Equation): number => Math.round(Number(tolerance ?? 0) * 100);
const holds = (equation: Equation, numbers: Hundredths): boolean =>
  Math.abs(total(equation.left, numbers) - total(equation.right, numbers)) <= slack(equation);

/** Whether some other number in the place of one figure makes all equations hold: each allows it a range of numbers. */
function settles(equations: readonly Equation[], numbers: Hundredths, slot: Slot): boolean {
  let [least, most] = [0, Infinity];
  for (const equation of equations) {
    const isLeft = equation.left.includes(slot);
    if (!isLeft && !equation.right.includes(slot)) {
      if (!holds(equation, numbers)) return false;
      continue;
    }
    const gap = total(equation.left, numbers) - total(equation.right, numbers);
    const balanced = (numbers.get(slot) ?? 0) + (isLeft ? -gap : gap);
    least = Math.max(least, balanced - slack(equation));
    most = Math.min(most, balanced + slack(equation));
  }
  if (slot.column.type === 'count') least = Math.ceil(least / 100) * 100;
  return least <= most;
}

/** The figures that brute force says may be the one wrong figure. */
function expected(equations: readonly Equation[], numbers: Hundredths): string[] {
  return [...numbers.keys()].filter((slot) => settles(equations, numbers, slot)).map(({ id }) => id);
}

/** The figures of the repairs of one figure; each must make all equations hold, or say that others numbers do too. */
function found(equations: readonly Equation[], numbers: Hundredths): string[] {
  const groups = findRepairs(
    equations.map((equation) => evaluate(equation, read(numbers))),
    read(numbers),
  );
  if (groups.length !== 1) return [];
  return (groups[0]?.repairs ?? []).flatMap(({ changes }) => {
    const [change] = changes;
    if (!change || changes.length !== 1) return [];
    const after = new Map(numbers).set(change.slot, Math.round(Number(formatDecimal(change.to)) * 100));
    expect(equations.filter((equation) => !holds(equation, after)).map(({ id }) => id)).toEqual([]);
    return [change.slot.id];
  });
}

/** Numbers that balance: details drawn, totals from them. Carries are balanced by what was received. */
function balance(form: Form, slots: readonly Slot[], draw: () => number): Map<Slot, number> {
  const numbers = new Map(slots.map((slot) => [slot, draw()]));
  const own = form.equations.filter(({ left }) => left.every((slot) => numbers.has(slot)));
  for (let round = 0; round < 3; round++) {
    for (const { left, right } of own) {
      const [first, ...others] = left;
      for (const other of others) numbers.set(other, 0);
      if (first) numbers.set(first, total(right, numbers));
    }
  }
  return numbers;
}

function check(form: Form, table: string, unit: number, numRuns: number, slips: number): void {
  const slots = slotsOf(form, table);
  const equations = form.equations.filter((equation) => equation.table === table);
  const slip = fc.tuple(fc.nat(slots.length - 1), fc.integer({ min: -40, max: 400 }));
  const property = fc.property(
    fc.infiniteStream(fc.nat(60)),
    fc.array(slip, { minLength: 1, maxLength: slips }),
    (stream, wrong) => {
      const numbers = balance(form, slots, () => Number(stream.next().value) * unit);
      expect(expected(equations, numbers)).toHaveLength(slots.length);
      for (const [index, by] of wrong) {
        const slot = slots[index] as Slot;
        numbers.set(slot, Math.max(0, (numbers.get(slot) ?? 0) + by * unit));
      }
      if (equations.some((equation) => !holds(equation, numbers)))
        expect(found(equations, numbers)).toEqual(expected(equations, numbers));
    },
  );
  fc.assert(property, { seed: 1976, numRuns });
}

describe('the repairs of one figure are those that brute force finds', () => {
  it('in amounts with a tolerance', () => check(grain, 'stores', 1, 300, 2));
  it('in amounts whose slips are far beyond the tolerance', () => check(grain, 'stores', 25, 300, 2));
  it('in table 3 with one slip', () => check(official, 'requests', 100, 120, 1));
  it('in table 3 with up to three', () => check(official, 'requests', 100, 60, 3));
  it('in table 4, where every figure of a group may be the wrong one', () => check(official, 'disputes', 100, 200, 1));
});

describe('without a failure', () => {
  it('there is nothing to repair', () => {
    for (const [form, table] of [
      [grain, 'stores'],
      [official, 'requests'],
    ] as const) {
      const numbers = balance(form, slotsOf(form, table), () => 300);
      expect(
        findRepairs(
          form.equations.map((equation) => evaluate(equation, read(numbers))),
          read(numbers),
        ),
      ).toEqual([]);
    }
  });

  it('an unknown equation is none', () => {
    expect(
      findRepairs(
        official.equations.map((equation) => evaluate(equation, () => undefined)),
        () => undefined,
      ),
    ).toEqual([]);
  });
});
