import type { RunContext } from '../context';
import type { FixMode } from './checkedFile';
import { checkstyleFormat } from './checkstyle';
import { csvFormat } from './csv';
import type { Format } from './format';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { junitFormat } from './junit';
import { sarifFormat } from './sarif';
import { textFormat } from './stylish';

export type FormatName = 'stylish' | 'json' | 'sarif' | 'junit' | 'github' | 'checkstyle' | 'csv';

/** What a format has to know of the run. */
export interface Manner {
  readonly context: RunContext;
  readonly mode: FixMode;
  readonly isColoured: boolean;
}

interface FormatEntry {
  readonly make: (manner: Manner) => Format;
  /** Whether it shows the fixes of findings, which take long to work out. */
  readonly withFixes: boolean;
  /** Whether it shows changes that were made, or could be; others have them told on standard error. */
  readonly withChanges: boolean;
}

const plainEntry = { withFixes: false, withChanges: false } as const;

/** Every format of `gouji check`, the default first. */
export const formats: Readonly<Record<FormatName, FormatEntry>> = {
  stylish: {
    make: ({ mode, context, isColoured }) => textFormat(mode, context.language, isColoured),
    withFixes: false,
    withChanges: true,
  },
  json: { make: () => jsonFormat, withFixes: true, withChanges: false },
  sarif: { make: ({ context }) => sarifFormat(context), withFixes: true, withChanges: false },
  junit: { make: ({ context }) => junitFormat(context.language), ...plainEntry },
  github: { make: ({ context }) => githubFormat(context.language), ...plainEntry },
  checkstyle: { make: ({ context }) => checkstyleFormat(context.language), ...plainEntry },
  csv: { make: () => csvFormat, ...plainEntry },
};

export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];
