import type { ColumnType, EquationData } from './data';
import { FormError } from './errors';
import type { Equation, FormColumn, FormRow, Slot } from './form';
import { flatMap } from '../text/lists';

/** A row or a column with its figures, or nothing in particular: what an equation holds for. */
export interface Subject {
  readonly subject: FormRow | FormColumn | null;
  /** Its figures by the names of their columns or rows. */
  readonly slots: ReadonlyMap<string, Slot>;
}

/** Where the names of an equation are looked up: in the rows of a table, or, behind `@`, among the figures of the whole form. */
export class Names {
  readonly #subjects = new Map<EquationData['each'], readonly Subject[]>([
    ['once', [{ subject: null, slots: new Map() }]],
  ]);

  constructor(
    /** The edition and the table, for what is said of errors. */
    readonly place: string,
    readonly table: string,
    private readonly rows: readonly FormRow[],
    /** The figures of the form by their paths. */
    readonly slots: ReadonlyMap<string, Slot>,
  ) {}

  /**
   * The rows or columns that something holds for: those that have all that `terms` name, since blocks of a table may
   * have other columns; all where none has. Just nothing where it holds once. Rows are those of `block` alone where it is told.
   */
  subjects(each: EquationData['each'], terms: readonly string[], block?: number): readonly Subject[] {
    const all = this.#all(each);
    // Each block has columns of its own.
    const blocks = [...new Set(this.rows.map(({ slots: [first] }) => first?.column))];
    if (each === 'once' || blocks.length < 2) return all;
    const fitting = all.filter(
      ({ subject, slots }) =>
        (block === undefined || (subject && 'slots' in subject && subject.slots[0]?.column === blocks[block])) &&
        terms.every((term) => isAmong(term, slots)),
    );
    return fitting.length > 0 ? fitting : all;
  }

  #all(each: EquationData['each']): readonly Subject[] {
    const known = this.#subjects.get(each);
    if (known) return known;
    const subjects =
      each === 'row'
        ? this.rows.map((row) => ({ subject: row, slots: new Map(row.slots.map((slot) => [slot.column.key, slot])) }))
        : columnsOf(this.rows);
    this.#subjects.set(each, subjects);
    return subjects;
  }
}

/**
 * The equations that one in words stands for: one a row, one a column, or one.
 * @throws {FormError} where a name is not there, or the tolerance is no number
 */
export function compileEquation(names: Names, data: EquationData): Equation[] {
  const { place, table } = names;
  const { of, divisor, isGrowth } = divide(data.of);
  const sides = of.split('=').map((side) => side.split('+').map((name) => name.trim()));
  const [left, right] = sides;
  if (!left || !right || sides.length !== 2) throw new FormError(`${place}: "${data.of}" needs one =`);
  if (data.tolerance !== undefined && !/^[0-9]+(?:\.[0-9]+)?$/.test(data.tolerance)) {
    throw new FormError(`${place}: the tolerance ${data.tolerance} of "${data.of}" is no number`);
  }
  const all = [...left, ...right, ...(divisor === null ? [] : [divisor])];
  return names.subjects(data.each, all, data.block).map(({ subject, slots }) => {
    const pick = (terms: readonly string[]): Slot[] => flatMap(terms, (term) => select(names, term, slots));
    const total = left.length === 1 && data.shown === undefined ? pick(left)[0] : undefined;
    const shown = total ?? pick([data.shown ?? left[0] ?? ''])[0];
    if (!shown) throw new FormError(`${place}: "${data.of}" is shown nowhere`);
    const about = subject ?? shown.row;
    const [parts, under] = [pick(right), divisor === null ? [] : pick([divisor])];
    return {
      id: `${data.rule}/${table}/${subject ? about.key : shown.id}`,
      rule: data.rule,
      table: subject ? table : shown.row.table,
      each: data.each,
      subject: about,
      left: pick(left),
      right: [...parts, ...under],
      ...(divisor === null ? {} : { quotient: { over: parts, under, isGrowth } }),
      total: total ?? null,
      ...(data.moved === undefined ? {} : { moved: pick(data.moved.split('+').map((name) => name.trim())) }),
      shown,
      tolerance: data.tolerance ?? null,
      words: data.words ?? null,
      message: data.message ?? null,
      severity: data.severity ?? null,
    };
  });
}

function isAmong(term: string, slots: ReadonlyMap<string, Slot>): boolean {
  if (term.startsWith('@') || slots.has(term)) return true;
  const prefix = term.endsWith('.*') ? term.slice(0, -1) : null;
  return prefix !== null && [...slots.keys()].some((name) => name.startsWith(prefix));
}

/** Whether the figures of a column can be added up. */
export function isAddable({ type = 'count' }: { readonly type?: ColumnType }): boolean {
  return type === 'count' || type === 'amount';
}

/** `rate = a / b - 1` without its divisor. */
function divide(words: string): { readonly of: string; readonly divisor: string | null; readonly isGrowth: boolean } {
  const [of = '', divisor, ...more] = words.split(' / ');
  if (divisor === undefined || more.length > 0) return { of: words, divisor: null, isGrowth: false };
  const isGrowth = divisor.endsWith(' - 1');
  return { of, divisor: isGrowth ? divisor.slice(0, -4) : divisor, isGrowth };
}

function columnsOf(rows: readonly FormRow[]): Subject[] {
  const columns = new Map<string, { subject: FormColumn; slots: Map<string, Slot> }>();
  for (const slot of flatMap(rows, (row) => row.slots)) {
    if (!isAddable(slot.column)) continue;
    const column = columns.get(slot.column.key) ?? { subject: slot.column, slots: new Map<string, Slot>() };
    column.slots.set(slot.row.key, slot);
    columns.set(slot.column.key, column);
  }
  return [...columns.values()];
}

/**
 * The figures that a name stands for: one, or those of a group.
 * @throws {FormError} where there are none
 */
export function select({ place, slots: all }: Names, term: string, slots: ReadonlyMap<string, Slot>): Slot[] {
  const list = /^@(.+\.)\*(\/[^/]+)$/.exec(term);
  if (list) {
    const [, start = '', end = ''] = list;
    return flatMap([...all], ([id, slot]) => (id.startsWith(start) && id.endsWith(end) ? [slot] : []));
  }
  if (term.startsWith('@')) {
    const slot = all.get(term.slice(1));
    if (!slot) throw new FormError(`${place}: there is no figure ${term.slice(1)}`);
    return [slot];
  }
  const prefix = term.endsWith('.*') ? term.slice(0, -1) : null;
  const only = slots.get(term);
  const found =
    prefix === null
      ? only
        ? [only]
        : []
      : flatMap([...slots], ([name, slot]) => (name.startsWith(prefix) ? [slot] : []));
  if (found.length === 0) throw new FormError(`${place}: no row or column is called ${term}`);
  return found;
}
