import type { CheckedFile } from './checkedFile';
import type { Summary } from './fileReport';

/** What is counted over all reports. */
export interface Totals {
  readonly summary: Summary;
  /** Changes that `--fix` would make. */
  readonly fixable: number;
}

/** How findings are printed, report by report, so that none has to be kept. */
export interface Format {
  readonly print: (file: CheckedFile) => string;
  /** Before the first report, and between two. */
  readonly head: string;
  readonly between: string;
  readonly foot: (totals: Totals) => string;
  /** All that is printed where there is no report. */
  readonly none: (summary: Summary) => string;
}
