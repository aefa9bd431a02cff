import { createHash } from 'node:crypto';
import type { CheckResult } from '../../rules/check';
import type { Draft } from '../../rules/draft';
import type { Severity, Status } from '../../rules/rule';
import type { Session } from '../session';
import type { Loaded } from '../files/load';
import { describe, type DiagnosticReport } from './diagnostic';

/** A report as `gouji check --format json` prints it; the order of the keys is part of the format. */
export interface FileReport {
  readonly path: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  /** The edition it was held against; null where none covers its year. */
  readonly form: string | null;
  readonly equations: Readonly<Record<'held' | 'failed' | 'unknown', number>>;
  readonly checks: Readonly<Record<string, Status>>;
  readonly diagnostics: readonly DiagnosticReport[];
}

/** What is printed of a document and its check. */
export function reportFile({ language }: Session, loaded: Loaded, draft: Draft, { checks, diagnoses }: CheckResult): FileReport {
  const equations = { held: 0, failed: 0, unknown: 0 };
  for (const { status } of draft.reading?.evaluations ?? []) equations[status]++;
  return {
    path: loaded.input.path,
    sha256: createHash('sha256').update(loaded.bytes).digest('hex'),
    title: draft.title?.text ?? null,
    institution: draft.title?.institution ?? null,
    year: draft.title?.year ?? null,
    form: draft.form?.edition ?? null,
    equations,
    checks,
    diagnostics: diagnoses.map((diagnosis) => describe(diagnosis, draft, language)),
  };
}

/** How many findings of each severity there are, and in how many files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

export function summarize(files: readonly FileReport[]): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of files.flatMap(({ diagnostics }) => diagnostics)) counts[severity]++;
  const { error, warning, information, hint } = counts;
  return { files: files.length, errors: error, warnings: warning, information, hints: hint };
}
