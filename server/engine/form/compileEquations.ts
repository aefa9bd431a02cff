import type { EquationData } from './data';
import { FormError } from './errors';
import type { Equation, FormColumn, FormRow, Slot } from './form';

/** A row or a column with its figures, among which the names of an equation are looked up. */
export interface Subject {
  readonly subject: FormRow | FormColumn;
  readonly slots: readonly Slot[];
}

/** Where names are looked up: in the rows of a table, or, behind `@`, among the figures of the whole form. */
export interface Names {
  /** The edition and the table, for what is said of errors. */
  readonly place: string;
  readonly table: string;
  readonly rows: readonly FormRow[];
  /** The figures of the form by their paths. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/**
 * The equations that one in words stands for: one a row, one a column, or one.
 * @throws {FormError} where a name is not there, or the tolerance is no number
 */
export function compileEquation(names: Names, data: EquationData): Equation[] {
  const { place, table } = names;
  const sides = data.of.split('=').map((side) => side.split('+').map((name) => name.trim()));
  const [left, right] = sides;
  if (!left || !right || sides.length !== 2) throw new FormError(`${place}: "${data.of}" needs one =`);
  if (data.tolerance !== undefined && !/^[0-9]+(?:\.[0-9]+)?$/.test(data.tolerance)) {
    throw new FormError(`${place}: the tolerance ${data.tolerance} of "${data.of}" is no number`);
  }
  return subjectsOf(names, data.each).map(({ subject, slots }) => {
    const pick = (terms: readonly string[]): Slot[] => terms.flatMap((term) => select(names, term, slots, data.each));
    const total = left.length === 1 && data.shown === undefined ? pick(left)[0] : undefined;
    const shown = total ?? pick([data.shown ?? left[0] ?? ''])[0];
    if (!shown) throw new FormError(`${place}: "${data.of}" is shown nowhere`);
    const about = subject ?? shown.row;
    return {
      id: `${data.rule}/${table}/${subject ? about.key : shown.id}`,
      rule: data.rule,
      table: subject ? table : shown.row.table,
      each: data.each,
      subject: about,
      left: pick(left),
      right: pick(right),
      total: total ?? null,
      shown,
      tolerance: data.tolerance ?? null,
      words: data.words ?? null,
      message: data.message ?? null,
      severity: data.severity ?? null,
    };
  });
}

/** The rows or columns that something holds for; just nothing where it holds once. */
export function subjectsOf(
  { rows }: Pick<Names, 'rows'>,
  each: EquationData['each'],
): { readonly subject: FormRow | FormColumn | null; readonly slots: readonly Slot[] }[] {
  if (each === 'once') return [{ subject: null, slots: [] }];
  return each === 'row' ? rows.map((row) => ({ subject: row, slots: row.slots })) : columnsOf(rows);
}

function columnsOf(rows: readonly FormRow[]): Subject[] {
  const columns = new Map<string, { subject: FormColumn; slots: Slot[] }>();
  for (const slot of rows.flatMap((row) => row.slots)) {
    const column = columns.get(slot.column.key) ?? { subject: slot.column, slots: [] };
    column.slots.push(slot);
    columns.set(slot.column.key, column);
  }
  return [...columns.values()];
}

/**
 * The figures that a name stands for: one, or those of a group.
 * @throws {FormError} where there are none
 */
export function select(
  { place, slots: all }: Names,
  term: string,
  slots: readonly Slot[],
  each: EquationData['each'],
): Slot[] {
  if (term.startsWith('@')) {
    const slot = all.get(term.slice(1));
    if (!slot) throw new FormError(`${place}: there is no figure ${term.slice(1)}`);
    return [slot];
  }
  const name = (slot: Slot): string => (each === 'row' ? slot.column.key : slot.row.key);
  const prefix = term.endsWith('.*') ? term.slice(0, -1) : null;
  const found = slots.filter((slot) => (prefix === null ? name(slot) === term : name(slot).startsWith(prefix)));
  if (found.length === 0) throw new FormError(`${place}: no row or column is called ${term}`);
  return found;
}
