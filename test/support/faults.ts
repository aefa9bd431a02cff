// Tables of the form that balance, and the same with slips: the same for the same seed. For tests and measurements.
import { officialForms } from '../../server/engine/form/editions';
import type { Form, Slot } from '../../server/engine/form/form';
import { evaluate, type Evaluation } from '../../server/engine/balance/evaluate';
import { type Readings } from '../../server/engine/balance/sums';
import { decimal, type Decimal } from '../../server/engine/text/decimal';
import { setFigure } from '../../server/engine/reading/figures';
import { applyEdits } from '../../server/engine/text/edits';
import { draftOf } from './check';
import { slotsOf } from './write';

export const form: Form = officialForms.find(({ edition }) => edition === '2021') ?? fail('no form of 2021');
export const slots: readonly Slot[] = slotsOf(form);
const places = new Map(slots.map((slot, index) => [slot, index]));

/** Where the figures of table 3 stand among `slots`: 25 rows of 7. */
export const figures: readonly number[] = [...slots.keys()].filter((index) => slots[index]?.row.table === 'requests');

/** How a table is filled: the share of its details that are not 0, and the greatest. */
export const kinds = {
  'almost all 0': [0.03, 3],
  'like a real one': [0.3, 60],
  'full of figures': [0.95, 900],
} as const;
export type Kind = keyof typeof kinds;

/** One figure with another number than it had. */
export interface Fault {
  readonly slot: Slot;
  readonly was: number;
  readonly is: number;
}

function fail(why: string): never {
  throw new Error(why);
}

/** Numbers from 0 to 1 without end. */
export function randomFrom(seed: number): () => number {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The numbers of a form that balances, in the order of `slots`. */
export function balanced(kind: Kind, seed: number): number[] {
  const [share, greatest] = kinds[kind];
  const draw = randomFrom(seed);
  const numbers = slots.map(() => (draw() < share ? 1 + Math.floor(draw() * greatest) : 0));
  for (const { left, right } of [...form.equations, ...form.equations]) {
    const [first = -1, other = -1] = left.map((slot) => slots.indexOf(slot));
    const sum = right.reduce((total, slot) => total + (numbers[slots.indexOf(slot)] ?? 0), 0);
    if (other >= 0) numbers[other] = Math.min(numbers[other] ?? 0, sum);
    numbers[first] = sum - (numbers[other] ?? 0);
  }
  return numbers;
}

/** `count` different figures of table 3 that get another number each: any up to twice as great, or a little more. */
export function faultsIn(numbers: readonly number[], count: number, seed: number): Fault[] {
  const draw = randomFrom(seed + 7919);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(figures[Math.floor(draw() * figures.length)] ?? 0);
  return [...chosen].map((index) => {
    const was = numbers[index] ?? 0;
    const is = Math.floor(draw() * (2 * was + 30));
    return { slot: slots[index] ?? fail('no slot'), was, is: is === was ? was + 1 : is };
  });
}

export function withFaults(numbers: readonly number[], faults: readonly Fault[]): number[] {
  const faulty = [...numbers];
  for (const { slot, is } of faults) faulty[places.get(slot) ?? -1] = is;
  return faulty;
}

/** A table 3 with `count` slips, ready for `findRepairs`, and what the slips were. */
export function faultyTable(
  kind: Kind,
  count: number,
  seed: number,
): { readonly evaluations: Evaluation[]; readonly readings: Readings; readonly faults: Fault[] } {
  const numbers = balanced(kind, seed);
  const faults = faultsIn(numbers, count, seed);
  const readings = readingsOf(withFaults(numbers, faults));
  return { evaluations: evaluationsOf(readings), readings, faults };
}

export function readingsOf(numbers: readonly number[]): (slot: Slot) => Decimal {
  return (slot) => decimal(numbers[places.get(slot) ?? -1] ?? 0);
}

export function evaluationsOf(readings: Readings): Evaluation[] {
  return form.equations.map((equation) => evaluate(equation, readings));
}

/** A whole draft with other numbers in some figures; those of its tables by the ids of their slots. */
export function withFigures(text: string, changes: Readonly<Record<string, number>>): string {
  const all = [...(draftOf(text).reading?.binding.figures.values() ?? [])];
  const edits = Object.entries(changes).map(([id, number]) => {
    const figure = all.find(({ slot }) => slot.id === id) ?? fail(`no figure ${id}`);
    return setFigure(figure, decimal(number)) ?? fail(`${id} cannot be changed`);
  });
  return applyEdits(text, edits);
}

/** A draft whose table 3 has `count` slips, with what they were. */
export function faultyDraft(
  text: string,
  count: number,
  seed: number,
): { readonly text: string; readonly faults: Fault[] } {
  const reading = draftOf(text).reading ?? fail('no report');
  const faults = faultsIn(
    slots.map((slot) => Number(reading.valueOf(slotIn(reading.form, slot))?.units ?? 0)),
    count,
    seed,
  );
  return { text: withFigures(text, Object.fromEntries(faults.map(({ slot, is }) => [slot.id, is]))), faults };
}

function slotIn(of: Form, { id }: Slot): Slot {
  return slotsOf(of).find((slot) => slot.id === id) ?? fail(`no slot ${id}`);
}
