import type { Compiled, Obstacle } from '../../engine/collection/compile';
import type { KnownReport } from '../../engine/collection/profile';
import type { Slot } from '../../engine/form/form';
import { compare, subtract, type Decimal } from '../../engine/text/decimal';

/** What a run has worked out: the sums, what is not in them, and what a whole that was given has otherwise. */
export interface Result {
  readonly compiled: Compiled;
  readonly left: readonly Obstacle[];
  readonly whole: { readonly report: KnownReport; readonly differences: readonly Difference[] } | null;
}

/** A figure of the whole that is not the sum of the parts. */
export interface Difference {
  readonly slot: Slot;
  /** Null where the whole does not give it. */
  readonly reported: Decimal | null;
  readonly expected: Decimal;
  /** Reported less expected. */
  readonly difference: Decimal | null;
}

/** The figures in which a whole differs from the sums, in the order of the form. */
export function differencesOf(report: KnownReport, { sums }: Compiled): Difference[] {
  return [...sums].flatMap(([slot, expected]): Difference[] => {
    const reported = report.valueOf(slot.id) ?? null;
    if (reported && compare(reported, expected) === 0) return [];
    return [{ slot, reported, expected, difference: reported && subtract(reported, expected) }];
  });
}
