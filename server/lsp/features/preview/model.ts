import type { Slot } from '../../../engine/form/form';
import type { RowsBlock, TableBlock, TableCell, TextBlock } from '../../../engine/published/model';
import type { Diagnosis } from '../../../engine/rules/check';
import type { Span } from '../../../engine/text/source';

/** A block of the published report with what is to say of it. */
export type MarkedBlock = MarkedText | MarkedTable | MarkedRows;

export interface MarkedText extends Omit<TextBlock, 'lead' | 'body'> {
  readonly lead: readonly MarkedRun[];
  readonly runs: readonly MarkedRun[];
}

/** A stretch of text about which the same findings are. */
export interface MarkedRun extends Span {
  readonly text: string;
  readonly findings: readonly Diagnosis[];
}

export interface MarkedTable extends TableBlock {
  readonly cells: readonly MarkedCell[];
  /** Findings about the table that belong to none of its cells. */
  readonly findings: readonly Diagnosis[];
}

export interface MarkedCell extends TableCell {
  readonly findings: readonly Diagnosis[];
  readonly equations: readonly EquationMark[];
  /** What the figure should be, where just one smallest repair explains the failures. */
  readonly suspect: string | null;
  /** Last year's figure, and what is to be said of it; null where it is not known. */
  readonly last: LastYearMark | null;
}

export interface LastYearMark {
  readonly value: string;
  readonly about: string;
}

/** An equation that is shown on a figure. */
export interface EquationMark {
  readonly arithmetic: string;
  /** All figures of the equation but the one it is shown on. */
  readonly parts: readonly Slot[];
  /** Where it fails: the difference, without its sign, and the direction in which the figures stand. */
  readonly failure: { readonly difference: string; readonly direction: 'across' | 'down' | 'both' } | null;
}

export interface MarkedRows extends Omit<RowsBlock, 'rows'> {
  readonly rows: readonly (readonly MarkedRun[])[];
}
