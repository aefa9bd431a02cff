import { createHash } from 'node:crypto';
import type { Explained, WithAcceptances } from '../../config/applyAcceptances';
import { valuesOf, type Values } from '../../config/values';
import { describe, type DiagnosticReport } from '../../engine/library/diagnostic';
import { reportOf, type CheckReport } from '../../engine/library/report';
import type { Diagnosis, Language } from '../../engine/rules/check';
import type { Draft } from '../../engine/reading/draft';
import type { Severity } from '../../engine/rules/rule';
import type { DraftTerms } from '../config';
import type { RunContext } from '../context';
import { documentOf, type DocumentReport } from '../files/documentReport';
import type { Loaded } from '../files/load';
import { placeOf } from '../files/place';

/** A finding, and where it is found in the program that shows the document. */
export interface PlacedDiagnostic extends DiagnosticReport {
  /** Only of a document. */
  readonly place?: string;
}

/** A report as `gouji check --format json` prints it; the order of the keys is part of the format. */
export interface FileReport extends CheckReport {
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly path: string;
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** Only of a document that was read as text: all ranges are those of its text form. */
  readonly document?: DocumentReport;
  /** These three only where a `.gouji.json` applies. First what it accepts, with the reasons. */
  readonly accepted?: readonly AcceptedReport[];
  /** Findings among the diagnostics whose figures have changed since they were accepted. */
  readonly lapsed?: readonly { readonly key: string; readonly reason: string; readonly on?: string }[];
  /** Acceptances of findings that are not there. */
  readonly unknown?: readonly { readonly key: string; readonly reason: string; readonly on?: string }[];
}

/** An accepted finding; `values` are those that it rests on now. */
export interface AcceptedReport extends PlacedDiagnostic {
  readonly reason: string;
  readonly by?: string;
  readonly on?: string;
  readonly values: Values;
}

type Placing = (report: DiagnosticReport, diagnosis: Diagnosis | undefined) => PlacedDiagnostic;

/** What is printed of a document and its check; without their fixes, which take long to work out, where no one sees them. */
export function reportFile(
  { language }: RunContext,
  loaded: Loaded,
  draft: Draft,
  result: WithAcceptances,
  terms: DraftTerms | null,
  withFixes: boolean,
): FileReport {
  const document = documentOf(loaded, draft);
  const placed: Placing = (report, diagnosis) => {
    const place = diagnosis ? placeOf(loaded, draft, diagnosis.finding.span, language) : null;
    return place === null ? report : { ...report, place };
  };
  const report = reportOf(draft, result, language, withFixes);
  return {
    path: loaded.input.path,
    sha256: createHash('sha256').update(loaded.bytes).digest('hex'),
    ...(document ? { document } : {}),
    ...report,
    diagnostics: report.diagnostics.map((diagnostic, index) => placed(diagnostic, result.diagnoses[index])),
    ...(terms ? explanationsOf(result, placed, draft, language, withFixes) : {}),
  };
}

function explanationsOf(
  { accepted, lapsed, unknown }: WithAcceptances,
  placed: Placing,
  draft: Draft,
  language: Language,
  withFixes: boolean,
): Pick<FileReport, 'accepted' | 'lapsed' | 'unknown'> {
  const toAccepted = ({ diagnosis, acceptance: { reason, by, on } }: Explained): AcceptedReport => ({
    ...placed(describe(diagnosis, draft, language, withFixes), diagnosis),
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

export function countOf({
  diagnostics,
}: {
  readonly diagnostics: readonly { readonly severity: Severity }[];
}): Summary {
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
