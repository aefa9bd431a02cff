/** A document to be written, whatever program is to open it. */
export interface NewDocument {
  /** What the file says of itself; empty for nothing. */
  readonly title: string;
  readonly blocks: readonly NewBlock[];
}

export type NewBlock = NewText | NewTable;

export interface NewText {
  readonly kind: 'title' | 'section' | 'heading' | 'paragraph' | 'closing';
  /** A heading that runs into its paragraph; empty where none does. */
  readonly lead: string;
  readonly text: string;
}

/** A table with merged cells. Rows and columns are counted from 0; the cells cover it once. */
export interface NewTable {
  readonly kind: 'table';
  readonly height: number;
  readonly width: number;
  /** How many rows at its top are heads, and stand again on the next page. */
  readonly heads: number;
  /** From top to bottom and left to right. */
  readonly cells: readonly NewCell[];
}

export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Figures and heads stand in the middle of their cells, labels of rows at the left. */
  readonly align: 'left' | 'center';
}

/** A workbook to be written. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
}

/** A list under heads: these stay in sight, and its rows can be filtered by them. */
export interface NewSheet {
  /** At most 31 characters, none of them : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly NewValue[])[];
}

/** A text, or a number as plain decimal digits: 4068.20; null leaves the cell blank. */
export type NewValue = string | { readonly number: string } | null;
