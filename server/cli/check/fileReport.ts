import { createHash } from 'node:crypto';
import type { Explained, WithAcceptances } from '../../config/applyAcceptances';
import { valuesOf, type Values } from '../../config/values';
import { describe, type DiagnosticReport } from '../../engine/library/diagnostic';
import { reportOf, type CheckReport } from '../../engine/library/report';
import type { Language } from '../../engine/rules/check';
import type { Draft } from '../../engine/reading/draft';
import type { Severity } from '../../engine/rules/rule';
import type { DraftTerms } from '../config';
import type { RunContext } from '../context';
import type { Loaded } from '../files/load';

/** A report as `gouji check --format json` prints it; the order of the keys is part of the format. */
export interface FileReport extends CheckReport {
  readonly path: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** These three only where a `.gouji.json` applies. First what it accepts, with the reasons. */
  readonly accepted?: readonly AcceptedReport[];
  /** Findings among the diagnostics whose figures have changed since they were accepted. */
  readonly lapsed?: readonly { readonly key: string; readonly reason: string; readonly on?: string }[];
  /** Acceptances of findings that are not there. */
  readonly unknown?: readonly { readonly key: string; readonly reason: string; readonly on?: string }[];
}

/** An accepted finding; `values` are those that it rests on now. */
export interface AcceptedReport extends DiagnosticReport {
  readonly reason: string;
  readonly by?: string;
  readonly on?: string;
  readonly values: Values;
}

/** What is printed of a document and its check; without their fixes, which take long to work out, where no one sees them. */
export function reportFile({ language }: RunContext, loaded: Loaded, draft: Draft, result: WithAcceptances, terms: DraftTerms | null, withFixes: boolean): FileReport {
  return {
    path: loaded.input.path,
    sha256: createHash('sha256').update(loaded.bytes).digest('hex'),
    ...reportOf(draft, result, language, withFixes),
    ...(terms ? explanationsOf(result, draft, language, withFixes) : {}),
  };
}

function explanationsOf({ accepted, lapsed, unknown }: WithAcceptances, draft: Draft, language: Language, withFixes: boolean): Pick<FileReport, 'accepted' | 'lapsed' | 'unknown'> {
  const toAccepted = ({ diagnosis, acceptance: { reason, by, on } }: Explained): AcceptedReport => ({
    ...describe(diagnosis, draft, language, withFixes),
    reason,
    by,
    on,
    values: valuesOf(diagnosis, draft),
  });
  return {
    accepted: accepted.map(toAccepted),
    lapsed: lapsed.map(({ diagnosis: { key }, acceptance: { reason, on } }) => ({ key, reason, on })),
    unknown: unknown.map(({ key, reason, on }) => ({ key, reason, on })),
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

export const noFiles: Summary = { files: 0, errors: 0, warnings: 0, information: 0, hints: 0 };

export function countOf({ diagnostics }: FileReport): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  const { error, warning, information, hint } = counts;
  return { files: 1, errors: error, warnings: warning, information, hints: hint };
}

export function add(a: Summary, b: Summary): Summary {
  return {
    files: a.files + b.files,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    hints: a.hints + b.hints,
  };
}
