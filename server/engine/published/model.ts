import type { FormTable, Slot } from '../form/form';
import type { SourceText, Span } from '../text/source';

/** A report as it will be published. Offsets are UTF-16, into the draft. */
export interface Published {
  /** Null where the draft has no title. */
  readonly title: string | null;
  /** The text that the blocks were read from; its offsets are those of the draft. */
  readonly view: SourceText;
  /** In the order of the draft; all its text is in some block. */
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | TableBlock | RowsBlock;

/** A title, a heading or a paragraph; lines that a PDF broke are one. */
export interface TextBlock extends Span {
  readonly kind: 'title' | 'section' | 'heading' | 'paragraph' | 'closing';
  /** A heading that runs into its paragraph; null where none does. */
  readonly lead: Passage | null;
  readonly body: Passage;
  /** The table of the form that should stand below and is not in the draft, by its title. */
  readonly lacks?: string;
}

/** A stretch of the draft as it reads, its lines joined. */
export interface Passage extends Span {
  readonly runs: readonly Run[];
}

/** The text of a line of a passage, or of a cell. */
export interface Run extends Span {
  /** What parts it from the run before: a space between Latin words or numbers, nothing between Chinese characters. */
  readonly gap: '' | ' ';
  readonly text: string;
}

/** A table of the form, with its merged cells. */
export interface TableBlock extends Span {
  readonly kind: 'table';
  readonly form: FormTable;
  readonly height: number;
  /** From top to bottom and left to right. */
  readonly cells: readonly TableCell[];
  /** The rows of the draft that it was read from. */
  readonly rows: readonly Span[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Where it stands in the draft; null for heads, and for what is not there. */
  readonly span: Span | null;
  /** The cells of the draft that hold its text: several for a label that is spread over them. */
  readonly pieces: readonly Span[];
  /** The place in the form, for figures. */
  readonly slot: Slot | null;
  /** `missing`: the draft lacks the row; `unplaced`: its figures are in the draft, but it is not certain where they belong. */
  readonly state: 'label' | 'read' | 'missing' | 'unplaced';
}

/** Rows as they were read: of a table that is none of the form's, or what has no place in one that is. */
export interface RowsBlock extends Span {
  readonly kind: 'rows';
  /** The table of the form in which they have no place. */
  readonly leftFrom: FormTable | null;
  readonly rows: readonly (readonly Run[])[];
}
