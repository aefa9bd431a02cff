import { fillGrid, gridOf, textsOf } from '../../server/engine/form/grid';
import type { Form, FormTable, Slot } from '../../server/engine/form/form';

/** Figures by the id of their slot, as they are written; what is absent is left blank. */
export type Figures = ReadonlyMap<string, string>;

/** The cells of a table of the form, filled in, row by row. */
export function fillTable(table: FormTable, figures: Figures): string[][] {
  const lines = table.lines.map(({ slots }) => slots.map(({ id }) => figures.get(id) ?? ''));
  return textsOf(fillGrid(gridOf(table.data), lines));
}

/** A table as text with tabs. */
export function printTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** All slots of a form. */
export function slotsOf(form: Form): Slot[] {
  return form.tables.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots));
}
