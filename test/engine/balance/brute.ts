// What the solver must find, worked out the slow way: every set of figures, every number. Shares no code with it.
import { compileForm } from '../../../server/engine/form/compile';
import type { ColumnData, EquationData } from '../../../server/engine/form/data';
import type { Form, Slot } from '../../../server/engine/form/form';

/** A made-up form with one table: rows and columns by key; a column that ends in ~ may be negative. */
export function madeUpForm(
  rows: string,
  columns: string,
  equations: readonly EquationData[],
  type: 'count' | 'amount' = 'count',
): Form {
  const column = (name: string): ColumnData => ({
    key: name.replace('~', ''),
    label: name,
    signed: name.endsWith('~'),
    type,
  });
  const block = { columns: columns.split(' ').map(column), rows: rows.split(' ').map((key) => ({ key, label: key })) };
  const title = { name: '', holds: '', ends: [], endsWithYear: [] };
  return compileForm({
    edition: '',
    basis: '',
    years: {},
    title,
    sections: [],
    tables: [{ key: 't', title: '', blocks: [block], equations }],
  });
}

export function slotsOf(form: Form): Slot[] {
  return form.tables.flatMap((table) => table.rows.flatMap((row) => row.slots));
}

/** The numbers of a form, in the order of its slots; undefined for an unreadable one. */
export type Numbers = readonly (number | undefined)[];

interface Sum {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly tolerance: number;
}

export interface BruteAnswer {
  readonly changes: number;
  readonly fills: number;
  /** Each set as `id=number`, or `id=?` where more than one number does, joined by spaces; in the order of the text. */
  readonly sets: readonly string[];
}

/**
 * The smallest sets of at most `most` figures that make every equation hold; null where there are none. `free` figures
 * count for less than others.
 */
export function bruteForce(
  form: Form,
  numbers: Numbers,
  most: number,
  free: ReadonlySet<number> = new Set(),
): BruteAnswer | null {
  const slots = slotsOf(form);
  const sums = form.equations.map(({ left, right, tolerance }): Sum => {
    const at = (side: readonly Slot[]): number[] => side.map((slot) => slots.indexOf(slot));
    return { left: at(left), right: at(right), tolerance: Number(tolerance ?? 0) };
  });
  const known = [...slots.keys()].filter(
    (index) =>
      numbers[index] !== undefined && sums.some(({ left, right }) => left.includes(index) || right.includes(index)),
  );
  const sets = subsets(known, most).map((set) => ({ set, fills: set.filter((index) => free.has(index)).length }));
  for (let changes = 0; changes <= most; changes++) {
    for (let fills = changes === 0 ? 1 : 0; changes + fills <= most; fills++) {
      const own = sets.filter((one) => one.fills === fills && one.set.length === changes + fills);
      const found = own.flatMap(({ set }) => describe(slots, set, solutionsOf(slots, sums, numbers, set)));
      if (found.length > 0) return { changes, fills, sets: found.toSorted() };
    }
  }
  return null;
}

/** The solutions for a set of figures, or the first few: every number for all but the last, which then follows. */
function solutionsOf(
  slots: readonly Slot[],
  sums: readonly Sum[],
  numbers: Numbers,
  set: readonly number[],
): number[][] {
  const touches = ({ left, right }: Sum): boolean => set.some((index) => left.includes(index) || right.includes(index));
  if (sums.some((sum) => isWrong(sum, numbers) && !touches(sum))) return [];
  const limit = sums.reduce(
    (total, sum) => total + 2 * Math.abs(residual(sum, numbers) || 0),
    Math.max(...numbers.map((number) => number ?? 0)),
  );
  const least = (index: number): number => (slots[index]?.column.signed ? -limit : 0);
  const found: number[][] = [];
  const trial = [...numbers];
  const fill = (at: number): void => {
    const index = set[at] ?? 0;
    if (at < set.length - 1) {
      for (let number = least(index); number <= limit && found.length < 2; number++) {
        trial[index] = number;
        fill(at + 1);
      }
    } else {
      for (const last of lastNumbers(sums, trial, index)) {
        trial[index] = last;
        if (last >= least(index) && allHold(sums, trial)) found.push(set.map((each) => trial[each] ?? 0));
      }
    }
    trial[index] = numbers[index];
  };
  fill(0);
  return found;
}

/** The numbers of a figure with which the first equation of known figures that it stands in holds. */
function lastNumbers(sums: readonly Sum[], trial: Numbers, index: number): number[] {
  const sum = sums.find(
    (one) => (one.left.includes(index) || one.right.includes(index)) && !Number.isNaN(residual(one, trial)),
  );
  if (!sum) return [];
  const balanced = (trial[index] ?? 0) + (sum.left.includes(index) ? -1 : 1) * residual(sum, trial);
  return Array.from({ length: 2 * sum.tolerance + 1 }, (_, at) => balanced - sum.tolerance + at);
}

/** Whether all equations hold, the unreadable figure, if there is one, being what its first equation makes it. */
function allHold(sums: readonly Sum[], numbers: Numbers): boolean {
  if (sums.some((sum) => isWrong(sum, numbers))) return false;
  const unread = numbers.indexOf(undefined);
  const first = sums.find(({ left, right }) => left.includes(unread) || right.includes(unread));
  if (!first) return true;
  const full = [...numbers];
  full[unread] = 0;
  full[unread] = (first.left.includes(unread) ? -1 : 1) * residual(first, full);
  return !sums.some((sum) => isWrong(sum, full));
}

function isWrong(sum: Sum, numbers: Numbers): boolean {
  return Math.abs(residual(sum, numbers)) > sum.tolerance;
}

/** Left minus right; not a number where a figure is unreadable. */
function residual({ left, right }: Sum, numbers: Numbers): number {
  let sum = 0;
  for (const index of left) sum += numbers[index] ?? NaN;
  for (const index of right) sum -= numbers[index] ?? NaN;
  return sum;
}

function describe(
  slots: readonly Slot[],
  set: readonly number[],
  [first, ...others]: readonly (readonly number[])[],
): string[] {
  if (!first) return [];
  return [set.map((index, at) => `${slots[index]?.id}=${others.length > 0 ? '?' : first[at]}`).join(' ')];
}

function subsets(items: readonly number[], most: number): number[][] {
  let sets: number[][] = [[]];
  const all: number[][] = [];
  for (let size = 1; size <= most; size++) {
    sets = sets.flatMap((set) => items.filter((item) => item > (set.at(-1) ?? -1)).map((item) => [...set, item]));
    all.push(...sets);
  }
  return all;
}
