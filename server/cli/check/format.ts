import type { Complaint } from '../batch';
import type { SetReport } from '../set/setReport';
import type { CheckedFile } from './checkedFile';
import type { PlacedDiagnostic, Summary } from './fileReport';

/** What is counted over all reports. */
export interface Totals {
  readonly summary: Summary;
  /** Changes that `--fix` would make. */
  readonly fixable: number;
}

/** More warnings than `--max-warnings` lets pass. */
export interface Excess {
  readonly warnings: number;
  readonly most: number;
}

/** What is known once all reports are printed. */
export interface Whole extends Totals {
  /** Of inputs that were not checked. */
  readonly complaints: readonly Complaint[];
  /** How the reports belong together; null where there was one alone. */
  readonly set: SetReport | null;
  /** Null where the warnings are not what a run fails for. */
  readonly excess: Excess | null;
}

/** What was found in a file: a report, or a roster. */
export interface Found {
  readonly path: string;
  readonly diagnostics: readonly PlacedDiagnostic[];
}

/** How findings are printed, report by report, so that none has to be kept. */
export interface Format {
  /** The text of a report; empty where there is nothing to say of it. */
  readonly print: (file: CheckedFile) => string;
  /** The text of what was found on a roster; absent where the foot has it. */
  readonly printRoster?: (found: Found) => string;
  /** Before the first text, and between two. */
  readonly head: () => string;
  readonly between: string;
  readonly foot: (whole: Whole) => string;
  /** All that is printed where there is no text. */
  readonly none: (whole: Whole) => string;
}
