import type { FormTable, Slot } from '../../../engine/form/form';
import type { Diagnosis } from '../../../engine/rules/check';
import type { Span } from '../../../engine/text/source';

/** A report as it will be published, block by block in the order of the draft. Offsets are UTF-16, into the draft. */
export type Block = TextBlock | TableBlock | RowsBlock;

/** A title, a heading or a paragraph; lines that a PDF broke are one. */
export interface TextBlock extends Span {
  readonly kind: 'title' | 'section' | 'heading' | 'paragraph' | 'closing';
  /** A heading that runs into its paragraph, or nothing. */
  readonly lead: readonly Run[];
  readonly runs: readonly Run[];
  /** The table of the form that should stand below and is not in the draft, by its title. */
  readonly lacks?: string;
}

/** A stretch of text about which the same findings are. */
export interface Run extends Span {
  readonly text: string;
  readonly findings: readonly Diagnosis[];
}

/** A table of the form, with its merged cells. */
export interface TableBlock extends Span {
  readonly kind: 'table';
  readonly form: FormTable;
  readonly height: number;
  /** From top to bottom and left to right. */
  readonly cells: readonly TableCell[];
  /** Findings about the table that belong to none of its cells. */
  readonly findings: readonly Diagnosis[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Where it stands in the draft; null for heads, and for what is not there. */
  readonly span: Span | null;
  /** The place in the form, for figures. */
  readonly slot: Slot | null;
  /** `missing`: the draft lacks the row; `unplaced`: its figures are in the draft, but it is not certain where they belong. */
  readonly state: 'label' | 'read' | 'missing' | 'unplaced';
  readonly findings: readonly Diagnosis[];
  readonly equations: readonly EquationMark[];
  /** What the figure should be, where just one smallest repair explains the failures. */
  readonly suspect: string | null;
}

/** An equation that is shown on a figure. */
export interface EquationMark {
  readonly arithmetic: string;
  /** All figures of the equation but the one it is shown on. */
  readonly parts: readonly Slot[];
  /** Where it fails: the difference, without its sign, and the direction in which the figures stand. */
  readonly failure: { readonly difference: string; readonly direction: 'across' | 'down' | 'both' } | null;
}

/** Rows as they were read: of a table that is none of the form's, or what has no place in one that is. */
export interface RowsBlock extends Span {
  readonly kind: 'rows';
  /** The table of the form in which they have no place. */
  readonly leftFrom: FormTable | null;
  readonly rows: readonly (readonly Run[])[];
}
