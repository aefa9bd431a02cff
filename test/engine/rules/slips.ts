import type { Slot } from '../../../server/engine/form/form';
import { formatDecimal, parseDecimal } from '../../../server/engine/text/decimal';
import { setFigure } from '../../../server/engine/reading/figures';
import { applyEdits } from '../../../server/engine/text/edits';
import { draftOf } from '../../support/check';

/** A draft with one figure changed. */
export interface Slip {
  readonly slot: Slot;
  readonly text: string;
}

/** Every draft that differs from `text` in one figure of a table with equations: made one greater. */
export function* slipsOf(text: string): Generator<Slip> {
  const { reading } = draftOf(text);
  for (const figure of reading?.binding.figures.values() ?? []) {
    const stands = reading?.form.equations.some(({ left, right }) => [...left, ...right].includes(figure.slot));
    const value = figure.value && parseDecimal(String(Number(formatDecimal(figure.value)) + 1));
    const edit = stands && value ? setFigure(figure, value) : null;
    if (edit) yield { slot: figure.slot, text: applyEdits(text, [edit]) };
  }
}
