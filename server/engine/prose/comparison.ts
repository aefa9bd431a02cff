import type { Slot } from '../form/form';
import type { Span } from '../text/source';
import type { Statement } from './statement';
import type { Amount } from './within/amount';
import type { Range } from './within/range';
import type { Step } from './within/steps';

/** What a sentence says of last year's count of something: the count, or the way from it to this year's. */
export interface Comparison {
  /** The number of last year; or from the word of the way to the end of its number. UTF-16 offsets into the source. */
  readonly span: Span;
  /** Last year's count as the sentence gives it; null where it gives the way alone. */
  readonly before: Amount | null;
  /** The ways from last year's count; empty where that is given. */
  readonly steps: readonly Step[];
  /** Of what it may be: it is true where one of them makes it so. Never empty. */
  readonly matters: readonly Matter[];
}

/** Something that is compared with last year. */
export type Matter =
  /** Counts that the sentence gives of this year, added up to `now`. */
  | { readonly now: Range; readonly counts: readonly Statement[] }
  /** What words name without a count: one of these sums of figures. */
  | { readonly now: null; readonly sums: readonly (readonly Slot[])[] };
