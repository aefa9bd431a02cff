import type { Range } from '../../engine/text/ranges';

/** A report and its figures as they were read. */
export interface FiguresFile {
  readonly path: string;
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  readonly form: string | null;
  /** The keys of the form's tables, in its order; none where no form covers the year. */
  readonly tables: readonly string[];
  /** Only figures whose row stands in the draft and that could be placed, in the order of the form. */
  readonly figures: readonly FigureCell[];
}

export interface FigureCell {
  /** Keys of the form. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Plain digits as many as were written (4068.20); null for a blank, a mark that says "nothing", or a text. */
  readonly value: string | null;
  /** As it stands in the draft; empty for a blank. */
  readonly raw: string;
  readonly status: 'number' | 'blank' | 'nil' | 'text';
  /** Null for a blank whose cell is not known. */
  readonly range: Range | null;
}
