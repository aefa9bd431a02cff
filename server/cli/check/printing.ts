import { formatChanges } from './changes';
import type { CheckedFile } from './checkedFile';
import { countOf } from './fileReport';
import type { Format, Totals } from './format';
import { formats, type FormatName, type Manner } from './formats';

/** What is left of a report once it is printed: plain data, for it may come from another thread. */
export interface Printed extends Totals {
  /** In each format of the run. */
  readonly texts: readonly string[];
  /** The changes, for standard error, where the format has no place for them. */
  readonly changes: string;
  readonly notices: readonly string[];
}

/** How the run is to print. */
export interface Printer {
  readonly manner: Manner;
  /** That of standard output first, those of files behind it. */
  readonly names: readonly FormatName[];
  /** By the same order. */
  readonly formats: readonly Format[];
}

export function printerOf(names: readonly FormatName[], manner: Manner): Printer {
  const formatsOfRun = names.map((name, index) =>
    // Colours are for a terminal, not for files.
    formats[name].make(index === 0 ? manner : { ...manner, isColoured: false }),
  );
  return { manner, names, formats: formatsOfRun };
}

export function printFile(file: CheckedFile, { manner, names, formats: made }: Printer): Printed {
  const { mode, context } = manner;
  const isTold = names.some((name, index) => index === 0 && formats[name].withChanges);
  return {
    texts: made.map((format) => format.print(file)),
    changes: !isTold && mode !== 'none' ? formatChanges(file, mode, context.language) : '',
    notices: file.notices,
    summary: countOf(file.report),
    fixable: mode === 'none' ? file.changes.length : 0,
  };
}
