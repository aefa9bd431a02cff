import type { Equation, Form, FormColumn, FormRow, FormTable, Relation, Slot } from '../../engine/form/form';
import { foldBare } from '../../engine/text/fold';

/** What is odd in a form that can be used all the same. */
export type Fault =
  | { readonly kind: 'same'; readonly equation: Equation | Relation; readonly other: Equation | Relation }
  | { readonly kind: 'empty'; readonly equation: Equation }
  | { readonly kind: 'zero'; readonly equation: Equation }
  | { readonly kind: 'labels'; readonly one: FormRow | FormColumn; readonly other: FormRow | FormColumn };

/** Equations that say the same, can never fail, or hold only of zeros; rows or columns of one group whose labels read alike. */
export function faultsOf(form: Form): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, Equation>();
  for (const equation of form.equations) {
    if (equation.quotient) {
      const mark = [equation.left, equation.right].map((slots) => slots.map(({ id }) => id).join(' ')).join('/');
      const other = seen.get(mark);
      if (other) faults.push({ kind: 'same', equation, other });
      else seen.set(mark, equation);
      continue;
    }
    const terms = netOf(equation);
    const factors = [...terms.values()];
    if (factors.length === 0) {
      faults.push({ kind: 'empty', equation });
      continue;
    }
    const isOneSided = new Set(factors.map(Math.sign)).size === 1;
    if (isOneSided && [...terms.keys()].every(({ column }) => !column.signed)) faults.push({ kind: 'zero', equation });
    const sign = Math.sign(factors[0] ?? 1);
    const mark = [...terms].map(([{ id }, factor]) => `${id}*${factor * sign}`).join('|');
    const other = seen.get(mark);
    if (other) faults.push({ kind: 'same', equation, other });
    else seen.set(mark, equation);
  }
  faults.push(...sameIn(form.relations));
  for (const table of form.tables) faults.push(...alikeIn(table));
  return faults;
}

/** Relations with other reports that are of the same figures. */
function sameIn(relations: readonly Relation[]): Fault[] {
  const seen = new Map<string, Relation>();
  return relations.flatMap((equation): Fault[] => {
    const { shown, terms } = equation;
    const marks = terms.map(({ of, slot, isTakenOff }) => `${isTakenOff ? '-' : '+'}${of} ${slot.id}`).sort();
    const mark = [shown.id, ...marks].join('|');
    const other = seen.get(mark);
    if (!other) seen.set(mark, equation);
    return other ? [{ kind: 'same', equation, other }] : [];
  });
}

/** Rows and columns that one label, or an accepted one, names, though they stand in one group of one block. */
function alikeIn({ rows, lines, data, equations }: FormTable): Fault[] {
  const faults: Fault[] = [];
  // Each total stands below its own parts, which tell it.
  const totals = new Set<FormRow | FormColumn | undefined>(
    equations.flatMap(({ each, total }) => (each === 'column' && total ? [total.row] : [])),
  );
  const hold = (
    all: readonly (FormRow | FormColumn)[],
    block: unknown,
    named: Map<string, FormRow | FormColumn>,
  ): void => {
    for (const one of all) {
      const group = [block, ...one.path.slice(0, -1).map(foldBare)].join('/');
      const names = [...new Set(one.spellings.map((spelling) => `${group}/${foldBare(spelling)}`))];
      const other = names.map((name) => named.get(name)).find(Boolean);
      if (other && !(totals.has(one) && totals.has(other))) faults.push({ kind: 'labels', one, other });
      for (const name of names) if (!named.has(name)) named.set(name, one);
    }
  };
  if (!data.across) {
    const named = new Map<string, FormRow | FormColumn>();
    for (const { rows: own, block } of lines) hold(own, block, named);
  }
  // Each block has columns of its own.
  for (const first of new Map(rows.map((row) => [row.slots[0]?.column, row])).values())
    hold(
      first.slots.map(({ column }) => column),
      '',
      new Map(),
    );
  return faults;
}

/** How often each figure stands on the left more than on the right, in the order of the form's figures. */
function netOf({ left, right }: Equation): Map<Slot, number> {
  const net = new Map<Slot, number>();
  for (const slot of left) net.set(slot, (net.get(slot) ?? 0) + 1);
  for (const slot of right) net.set(slot, (net.get(slot) ?? 0) - 1);
  const kept = [...net].filter(([, factor]) => factor !== 0);
  return new Map(kept.sort(([a], [b]) => (a.id < b.id ? -1 : 1)));
}
