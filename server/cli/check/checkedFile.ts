import type { FileReport } from './fileReport';
import type { Change } from './fix';

/** What becomes of the changes that cannot be disputed: nothing, they are made, or they are only shown. */
export type FixMode = 'none' | 'apply' | 'show';

/** A report that was checked. */
export interface CheckedFile {
  /** After the changes, where they were made. */
  readonly report: FileReport;
  /** Those made; in the other modes those that `--fix` would make. */
  readonly changes: readonly Change[];
  /** What the copy with the changes is called; null where none was written. */
  readonly written: string | null;
  /** What to say of its entries in `.gouji.json`. */
  readonly notices: readonly string[];
}
