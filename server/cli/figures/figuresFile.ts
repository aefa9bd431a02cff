import type { FigureCell } from '../../engine/library/figures';
import type { Identity } from '../../engine/library/report';

/** A report and its figures as they were read. */
export interface FiguresFile extends Identity {
  readonly path: string;
  /** The keys of the form's tables, in its order; none where no form covers the year. */
  readonly tables: readonly string[];
  /** Only figures whose row stands in the draft and that could be placed, in the order of the form. */
  readonly figures: readonly FigureCell[];
}
