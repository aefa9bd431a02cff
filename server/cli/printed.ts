import type { SetReport } from './set/setReport';
import type { FigureCell } from '../engine/library/figures';
import type { Identity } from '../engine/library/report';
import type { FileReport, Summary } from './check/fileReport';

// What the command prints of reports as JSON: schemas/ is made from these types.

/** `gouji check --format json`. */
export interface CheckJson {
  readonly version: string;
  readonly files: readonly FileReport[];
  /** How the reports belong together; absent where there was one alone. */
  readonly set?: SetReport;
  readonly summary: Summary;
}

/** `gouji figures --format json`. */
export interface FiguresJson {
  readonly files: readonly FiguresFileJson[];
}

export interface FiguresFileJson extends Identity {
  readonly path: string;
  /** A blank is null; a row that is not in the draft is absent. */
  readonly figures: ByTable<number | null>;
  /** Only with `--cells`. */
  readonly cells?: ByTable<CellJson>;
}

/** By the keys of the form: table, row, column. */
export type ByTable<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>;

export interface CellJson extends Pick<FigureCell, 'raw' | 'status' | 'range'> {
  readonly value: number | null;
  /** Only of a document: where it is found in the program that shows it. */
  readonly place?: string;
}
