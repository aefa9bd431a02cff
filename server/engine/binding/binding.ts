import type { FormColumn, FormLine, FormTable, Slot } from '../form/form';
import type { Row, Table } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { Decimal } from '../text/decimal';
import type { Span } from '../text/source';

/** The tables of a draft, bound to those of a form. */
export interface Binding {
  readonly tables: readonly BoundTable[];
  /** The figure in each slot of the form whose line was read. */
  readonly figures: ReadonlyMap<Slot, Figure>;
}

/** What was found of a table of the form. */
export interface BoundTable {
  readonly form: FormTable;
  /**
   * `absent`: not in the draft; `unread`: its labels are there, but in no layout that is read; `blank`: without one
   * figure, or with none but those carried over from last year.
   */
  readonly status: 'absent' | 'unread' | 'blank' | 'read';
  /** Where it stands unread; null for every other status. */
  readonly unread: Span | null;
  /** Its lines in the order of the form. */
  readonly lines: readonly BoundLine[];
  readonly missing: readonly FormLine[];
  readonly duplicates: readonly StrayRow[];
  /** Rows of figures among its lines that are none of the form's. */
  readonly unknown: readonly StrayRow[];
  /** The rows of its head, in the order of the draft. */
  readonly heads: readonly Row[];
  /** The tables of the draft that its rows stand in; more than one where it is broken. */
  readonly pieces: readonly Table[];
  /** Where the whole table stands once more, heads and all; null where it does not. Nothing of it is read. */
  readonly copy: Row | null;
  readonly span: Span | null;
}

/** A row of the draft that is no line of the form, or one that is already there. */
export interface StrayRow {
  readonly row: Row;
  readonly label: Label | null;
  readonly line: FormLine | null;
}

/** A row of the draft that is a line of the form. */
export interface BoundLine {
  readonly line: FormLine;
  readonly row: Row;
  readonly label: Label | null;
  /** For each figure the index of its head's cell; null where no head is found. */
  readonly heads: readonly (number | null)[];
  /** Its figures, one a slot; empty where they could not be placed. */
  readonly figures: readonly Figure[];
  readonly problem: LineProblem | null;
}

/**
 * Why the figures of a line could not be placed. Counts include blanks between figures, as do the `cells` counted; `lost`
 * are the columns that its table does not have. `order`: its heads stand in another order than the form's, and which
 * figure is below which cannot be told.
 */
export type LineProblem =
  | {
      readonly kind: 'count';
      readonly expected: number;
      readonly found: number;
      readonly cells: readonly Cell[];
      readonly lost: readonly FormColumn[];
    }
  | { readonly kind: 'unplaced' | 'order'; readonly expected: number; readonly found: number };

/** The text that names a row; it may be pieced together from several cells. */
export interface Label {
  readonly text: string;
  readonly cells: readonly Cell[];
  /** The index, in the row, of the last cell that the label takes. */
  readonly index: number;
  /** How alike it is to the line's label, from 0 to 1. */
  readonly likeness: number;
}

/** A figure in its place. */
export interface Figure {
  readonly slot: Slot;
  readonly line: BoundLine;
  /** The cell it stands in; null for a blank whose cell is not known. */
  readonly cell: Cell | null;
  /** `text`: what should be a number and is none; `words`: whatever stands in a column of texts. */
  readonly status: 'number' | 'blank' | 'nil' | 'text' | 'words';
  readonly value: Decimal | null;
}
