import { valueOfTotal } from '../balance/evaluate';
import type { BoundTable } from '../binding/binding';
import type { Equation, Slot } from '../form/form';
import { compare, type Decimal } from '../text/decimal';
import type { Edit } from '../text/edits';
import { isPossible, setFigure } from './figures';
import type { Reading } from './reading';

/** The totals of a table made the sums of their parts. */
export interface Recomputed {
  /** In the order of the text; one a total that changes. */
  readonly edits: readonly Edit[];
  /** How many totals could not be worked out: a part cannot be read, or the total has no place of its own. */
  readonly unread: number;
}

/**
 * What the total of an equation should be; null where a part cannot be read or no part is filled in: a row that
 * nobody has begun stays blank. `computed` are totals that stand for those of the draft.
 */
export function computeTotal(
  reading: Reading,
  equation: Equation,
  computed: ReadonlyMap<Slot, Decimal> = new Map(),
): Decimal | null {
  const { figures } = reading.binding;
  const isBegun = equation.right.some(
    (slot) => computed.has(slot) || (figures.get(slot)?.cell && figures.get(slot)?.status === 'number'),
  );
  const value = valueOfTotal(equation, (slot) => computed.get(slot) ?? reading.valueOf(slot));
  return isBegun && value ? value : null;
}

/** Equations so that each is worked out after what it rests on: along rows, down columns, single ones, then quotients. */
export function inOrder(equations: readonly Equation[]): Equation[] {
  const ranks = ['row', 'column', 'once'];
  const rank = ({ each, quotient }: Equation): number => (quotient ? ranks.length : ranks.indexOf(each));
  return equations.toSorted((a, b) => rank(a) - rank(b));
}

/** Each row's total first, then those of the columns, so that the last one is the sum of both. No detail changes. */
export function recomputeTotals(reading: Reading, { form }: BoundTable): Recomputed {
  const computed = new Map<Slot, Decimal>();
  const edits = new Map<Slot, Edit>();
  const unread = new Set<Slot>();
  for (const equation of inOrder(form.equations)) {
    const { total } = equation;
    if (!total) continue;
    // What was not worked out itself is no part to rely on.
    const isCertain = !equation.right.some((slot) => unread.has(slot));
    const value = isCertain ? computeTotal(reading, equation, computed) : null;
    const figure = reading.binding.figures.get(total);
    const edit = value && figure && isPossible(total, value) ? setFigure(figure, value) : null;
    if (!isCertain || (!edit && (value || !valueOfTotal(equation, reading.valueOf)))) {
      unread.add(total);
      computed.delete(total);
      edits.delete(total);
    }
    if (!value || !edit) continue;
    computed.set(total, value);
    const isRight = figure?.status === 'number' && figure.value !== null && compare(figure.value, value) === 0;
    if (isRight) edits.delete(total);
    else edits.set(total, edit);
  }
  return { edits: [...edits.values()].sort((a, b) => a.span.start - b.span.start), unread: unread.size };
}
