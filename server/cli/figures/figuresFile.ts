import type { FigureCell } from '../../engine/library/figures';
import type { Identity } from '../../engine/library/report';

/** A report and its figures as they were read. */
export interface FiguresFile extends Identity {
  readonly path: string;
  /** The keys of the form's tables, in its order; none where no form covers the year. */
  readonly tables: readonly string[];
  /** Only figures whose row stands in the draft and that could be placed, in the order of the form. */
  readonly figures: readonly PlacedFigure[];
}

/** A figure with the words of the form for it, and where it is found in the program that shows the document. */
export interface PlacedFigure extends FigureCell {
  /** （三）不予公开 › 4.保护第三方合法权益 */
  readonly rowName: string;
  readonly columnName: string;
  /** Null in a text, whose lines an editor numbers, and for a blank whose cell is not known. */
  readonly place: string | null;
}
