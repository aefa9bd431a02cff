import { compileForm } from '../../engine/form/compile';
import type { Equation, Form, FormTable, Slot } from '../../engine/form/form';

/** How well single slips can be located in a table: its figures that stand in equations, and those whose slip is theirs alone. */
export interface Diagnosability {
  readonly table: FormTable;
  readonly figures: number;
  readonly located: number;
  /** Figures that no equation holds. */
  readonly free: number;
  /** A total that would locate more, with how many; null where none of the usual ones does. */
  readonly helps: { readonly total: 'row' | 'column'; readonly located: number } | null;
}

/** How often each figure stands in each equation: 1 on the left, -1 on the right. */
type Columns = ReadonlyMap<Slot, ReadonlyMap<string, number>>;

/** For each table how many single slips are located; takes time in proportion to the figures of the equations. */
export function diagnose(given: Form): Diagnosability[] {
  const form = withExamples(given);
  const columns = columnsOf(form.equations);
  const marks = marksOf(columns);
  return form.tables.map((table) => {
    const slots = table.rows.flatMap((row) => row.slots.filter(({ column }) => column.type !== 'text'));
    const own = slots.filter((slot) => columns.has(slot));
    const located = countLocated(columns, own, marks);
    return {
      table,
      figures: own.length,
      located,
      free: slots.length - own.length,
      helps: helpOf(table, columns, located),
    };
  });
}

/** A form with a few rows in each of its lists; as it is where it has none. */
function withExamples(form: Form): Form {
  return form.template ? compileForm(form.template, () => examples) : form;
}

/** Rows of a list as it is looked at: with one alone, a total would be that row again. */
const examples = ['一', '二', '三'];

/** Whether the slip of one figure leaves a mark that that of no other leaves. */
export function locatedIn(form: Form): (slot: Slot) => boolean {
  const columns = columnsOf(form.equations);
  const marks = marksOf(columns);
  return (slot) => {
    const mark = markOf(columns.get(slot));
    return mark !== '' && marks.get(mark) === 1;
  };
}

/**
 * A quotient locates no slip of its parts, since it is rounded; but its own where sums hold all of its parts. Those that
 * stand in no sum share its mark with it.
 */
function columnsOf(equations: readonly Pick<Equation, 'id' | 'left' | 'right' | 'quotient'>[]): Columns {
  const columns = new Map<Slot, Map<string, number>>();
  const quotients = equations.filter(({ quotient }) => quotient);
  equations.forEach(({ id, left, right, quotient }, index) => {
    if (quotient) return;
    const add = (slot: Slot, sign: number): void => {
      const column = columns.get(slot) ?? new Map<string, number>();
      columns.set(slot, column);
      const key = `${id}#${index}`;
      column.set(key, (column.get(key) ?? 0) + sign);
    };
    for (const slot of left) add(slot, 1);
    for (const slot of right) add(slot, -1);
  });
  const sound = new Set(columns.keys());
  for (const { id, left, right } of quotients)
    for (const slot of [...left, ...right]) if (!sound.has(slot)) columns.set(slot, new Map([[id, 1]]));
  return columns;
}

function countLocated(columns: Columns, slots: readonly Slot[], marks = marksOf(columns)): number {
  return slots.filter((slot) => {
    const mark = markOf(columns.get(slot));
    return mark !== '' && marks.get(mark) === 1;
  }).length;
}

function marksOf(columns: Columns): Map<string, number> {
  const marks = new Map<string, number>();
  for (const column of columns.values()) {
    const mark = markOf(column);
    marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  return marks;
}

/** What a change of a figure does to the equations, up to its size: two figures with one mark cannot be told apart. */
function markOf(column: ReadonlyMap<string, number> | undefined): string {
  const terms = [...(column ?? [])].filter(([, factor]) => factor !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const sign = Math.sign(terms[0]?.[1] ?? 0);
  return terms.map(([id, factor]) => `${id}*${factor * sign}`).join('|');
}

/** Tries a total of each row, and one of each column, over all figures that stand in equations of the other kind. */
function helpOf(table: FormTable, columns: Columns, located: number): Diagnosability['helps'] {
  const slots = table.rows.flatMap((row) => row.slots).filter((slot) => columns.has(slot));
  let best: Diagnosability['helps'] = null;
  for (const total of ['row', 'column'] as const) {
    const groups = new Map<unknown, Slot[]>();
    for (const slot of slots) {
      const key = total === 'row' ? slot.row : slot.column.key;
      const group = groups.get(key);
      if (group) group.push(slot);
      else groups.set(key, [slot]);
    }
    const added = [...groups.values()].map((right, index) => ({ id: `added/${index}`, left: [], right }));
    const more = countLocated(columnsOf([...table.equations, ...added]), slots);
    if (more > (best?.located ?? located)) best = { total, located: more };
  }
  return best;
}
