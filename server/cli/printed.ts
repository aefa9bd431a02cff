import type { Obstacle } from '../engine/collection/compile';
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
  /** A blank is null; a row that is not in the draft is absent; a column of texts has them. */
  readonly figures: ByTable<number | string | null>;
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

/** `gouji compile --format json`: the sums of the parts. */
export interface CompileJson {
  /** Whose report it is. */
  readonly institution: string;
  readonly year: number;
  readonly form: string;
  /** The bodies that are counted. */
  readonly units: readonly { readonly name: string; readonly path: string }[];
  /** What is not, and why; empty without `--allow-missing`. */
  readonly left: readonly (Pick<Obstacle, 'kind' | 'name' | 'documents'> & { readonly message: string })[];
  readonly figures: ByTable<number>;
  /** Only with `--whole`: its figures that are not the sums. */
  readonly whole?: { readonly path: string; readonly differences: readonly DifferenceJson[] };
}

export interface DifferenceJson {
  /** Keys of the form. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Null where the whole does not give the figure. */
  readonly reported: number | null;
  readonly expected: number;
  /** Reported less expected. */
  readonly difference: number | null;
}
