import type { Language } from '../../engine/rules/check';
import { formatChanges } from './changes';
import type { CheckedFile, FixMode } from './checkedFile';
import { countOf } from './fileReport';
import type { Format, Totals } from './format';
import { jsonFormat } from './json';
import { textFormat } from './stylish';

/** What is left of a report once it is printed: plain data, for it may come from another thread. */
export interface Printed extends Totals {
  readonly text: string;
  /** The changes, for standard error, where the format has no place for them. */
  readonly changes: string;
  readonly notices: readonly string[];
}

export type FormatName = 'stylish' | 'json';

/** How the run is to print. */
export interface Manner {
  readonly format: FormatName;
  readonly mode: FixMode;
  readonly language: Language;
  readonly isColoured: boolean;
}

export function formatOf({ format, mode, language, isColoured }: Manner): Format {
  return format === 'json' ? jsonFormat : textFormat(mode, language, isColoured);
}

export function printFile(file: CheckedFile, manner: Manner): Printed {
  const { mode, format, language } = manner;
  return {
    text: formatOf(manner).print(file),
    changes: format === 'json' && mode !== 'none' ? formatChanges(file, mode, language) : '',
    notices: file.notices,
    summary: countOf(file.report),
    fixable: mode === 'none' ? file.changes.length : 0,
  };
}
