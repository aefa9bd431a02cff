import { claimOf } from './claims';
import type { Clause } from './clause';
import type { Context, Count, Setting } from './context';
import { boundOf, readCount } from './counts';
import type { Claim, Statement } from './statement';
import type { Why } from './why';

/** What a clause gives: a count of figures of the form, or why its number is none; a claim. */
export interface Outcome {
  readonly count: Count | null;
  /** Null where there is no number, or it is a count. */
  readonly why: Why | null;
  readonly claim: Claim | null;
  /** What its number, no count of all, may at most be. */
  readonly bound: Statement | null;
}

export const shut: Outcome = { count: null, why: 'shut', claim: null, bound: null };

export function outcomeOf(clause: Clause, context: Context, setting: Setting): Outcome {
  const claim = context.isRestricted || context.isPast ? null : claimOf(clause, context, setting);
  const [quantity, ...others] = clause.quantities;
  if (!quantity) return { count: null, why: null, claim, bound: null };
  if (isPartOfResult(clause, context)) return { count: null, why: 'joint', claim, bound: null };
  const read =
    others.length > 0
      ? 'several'
      : context.isRestricted
        ? 'restricted'
        : context.isPast
          ? 'past'
          : context.isDifference
            ? 'compared'
            : readCount(clause, quantity, context, setting);
  if (typeof read !== 'string') return { count: read, why: null, claim, bound: null };
  return {
    count: null,
    why: read,
    claim,
    bound: read === 'unknown' ? boundOf(clause, quantity, context, setting) : null,
  };
}

/** 予以公开 16 件（含部分公开 3 件）: the count before is of both. */
function isPartOfResult({ kinds, measures }: Clause, { last }: Context): boolean {
  return kinds.has('part') && last?.measure.kind === 'result' && measures.some(({ kind }) => kind === 'result');
}
