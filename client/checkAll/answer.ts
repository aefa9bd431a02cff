import type { Range } from 'vscode';
import type { Answer } from '../connection/statusText';

export type FindingClass = 'must' | 'explain' | 'notice';

/** The server's answer to `gouji/checkText`; `D` are diagnostics as they travel. Null where it finds no report. */
export interface CheckedReport<D = object> {
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  readonly status: Answer;
  readonly diagnostics: readonly D[];
  readonly findings: readonly CheckedFinding[];
  readonly accepted: readonly (CheckedFinding & { readonly reason: string })[];
  /** What is wrong with its `.gouji.json`. */
  readonly notes: readonly string[];
}

export interface CheckedFinding {
  readonly code: string;
  readonly name: string;
  readonly class: FindingClass;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

type Place = Pick<Range['start'], 'line' | 'character'>;
