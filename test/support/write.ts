import { gridOf, textsOf } from '../../server/form/grid';
import type { Form, FormTable, Slot } from '../../server/form/form';

/** Figures by the id of their slot, as they are written; what is absent is left blank. */
export type Figures = ReadonlyMap<string, string>;

/** The cells of a table of the form, filled in, row by row. */
export function fillTable(table: FormTable, figures: Figures): string[][] {
  const rows = textsOf(gridOf(table.data));
  const lines = table.lines;
  let line = 0;
  return rows.map((row) => {
    const current = lines[line];
    const isBody = current !== undefined && (current.label === null ? row.every((text) => text === '') : row.includes(current.label));
    if (!isBody) return row;
    line++;
    // A single column stands right behind its label, in a cell as wide as the others together.
    const start = current.slots.length === 1 ? row.findLastIndex((text) => text !== '') + 1 : row.length - current.slots.length;
    return row.map((text, column) => {
      const slot: Slot | undefined = current.slots[column - start];
      return slot ? (figures.get(slot.id) ?? '') : text;
    });
  });
}

/** A table as text with tabs. */
export function printTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

/** All slots of a form. */
export function slotsOf(form: Form): Slot[] {
  return form.tables.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots));
}
