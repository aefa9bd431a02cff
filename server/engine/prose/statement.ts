import type { Slot } from '../form/form';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/source';

/** A count that a sentence gives of figures of the form. Spans are UTF-16 offsets into the source. */
export interface Statement {
  /** The number alone. */
  readonly number: Span;
  readonly value: Decimal;
  /** Whether it is written 十二 rather than 12. */
  readonly isNumeral: boolean;
  readonly sentence: Span;
  /** The sums that it may equal, best first. */
  readonly alternatives: readonly (readonly Slot[])[];
  /** For a share of a count by column: that count, whose alternatives run beside these. */
  readonly whole: Statement | null;
  /** It is a count of these figures only where all of them are 0. */
  readonly assumes: readonly Slot[];
  /** It may also be of the new ones alone: all of them but those left open. */
  readonly ofNew: { readonly all: readonly Slot[]; readonly open: readonly Slot[] } | null;
  /** It may be of a part of what the figures count: only more than they say contradicts them. */
  readonly mayBePart: boolean;
  /** Of a sum of money, what one of its last digit is worth, in the unit of its column; null for counts, which are exact. */
  readonly step: Decimal | null;
}

/** Words that hold only where figures are 0: 未收到…, 均已办结. */
export interface Claim {
  /** The words. */
  readonly span: Span;
  readonly denies: readonly Slot[];
}
