import { namePath, type Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import { compatible } from '../text/fold';
import { formatDecimal } from '../text/decimal';
import { placeIn, type Subject } from './tool';
import { flatMap } from '../text/lists';

/** The figures that a text names: the one of that key (table/row/column), or those whose names hold all of its words. */
export function slotsNamed(reading: Reading, text: string): Slot[] {
  const slots = flatMap(reading.form.tables, ({ rows, title }) =>
    flatMap(rows, (row) => row.slots.map((slot) => ({ slot, title }))),
  );
  const exact = slots.filter(({ slot }) => slot.id === text.trim());
  if (exact.length > 0) return exact.map(({ slot }) => slot);
  const words = fold(text)
    .split(/[\s/·›]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return slots
    .filter(({ slot, title }) => {
      const name = fold(`${title} ${slot.row.path.join(' ')} ${slot.column.path.join(' ')} ${slot.id}`);
      return words.every((word) => name.includes(word));
    })
    .map(({ slot }) => slot);
}

function fold(text: string): string {
  return compatible(text).toLowerCase();
}

/** A figure as it was read: its key and name, its number, what stands in the draft, and where. */
export function describeFigure(reading: Reading, slot: Slot, subject: Subject): object {
  const figure = reading.binding.figures.get(slot);
  const name = { figure: slot.id, name: namePath(slot) };
  // The row is not in the draft, or its figures could not be told apart.
  if (!figure) return { ...name, value: null, raw: '', status: 'absent' };
  const { cell, value, status } = figure;
  return {
    ...name,
    value: value && formatDecimal(value),
    raw: cell?.raw ?? '',
    status,
    ...(cell ? placeIn(reading.source, cell, subject) : {}),
  };
}
