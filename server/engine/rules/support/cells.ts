import type { Slot } from '../../form/form';
import { spanOfFigure } from '../../reading/figures';
import type { Reading } from '../../reading/reading';
import { nameSum } from '../../reading/stated';
import { compare, formatDecimal, zero } from '../../text/decimal';
import type { Related } from '../rule';
import { flatMap } from '../../text/lists';

/** The cells of some figures, with their numbers, for `related`; those that are 0 left out where others are not. */
export function cellsOf(reading: Reading, slots: readonly Slot[]): Related[] {
  const shown = slots.filter((slot) => slots.length === 1 || compare(reading.valueOf(slot) ?? zero, zero) !== 0);
  return flatMap(shown, (slot): Related[] => {
    const figure = reading.binding.figures.get(slot);
    if (!figure) return [];
    return [
      {
        message: 'cell',
        args: { name: nameSum([slot]), value: formatDecimal(reading.valueOf(slot) ?? zero) },
        span: spanOfFigure(figure),
      },
    ];
  });
}

/** The texts of `cellsOf`. */
export const cellTexts = { cell: { zh: '表中「{name}」{value}', en: 'In the table: “{name}” {value}' } } as const;
