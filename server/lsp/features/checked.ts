import type { Diagnostic, Range } from 'vscode-languageserver';
import { textOf, type Diagnosis } from '../../engine/rules/check';
import type { FindingClass } from '../../engine/rules/rule';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import type { DiagnosticSupport } from '../client';
import { diagnosticsOf } from './diagnostics';
import { onText } from './feature';
import { notesOf } from './notes';
import { statusOf, type ReportStatus } from './status';

/** Checks a text that need not be open. */
export const checkedText = onText({
  method: 'gouji/checkText',
  fallback: null,
  needsFindings: true,
  answer: (analysis, _text, client) => checkedOf(analysis, client.diagnostics),
});

/** A report that was checked without being open, for a summary of many. */
export interface CheckedReport {
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  readonly status: ReportStatus;
  /** What the Problems view shows: as of an open report. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every open finding, however many there are. */
  readonly findings: readonly CheckedFinding[];
  readonly accepted: readonly (CheckedFinding & { readonly reason: string })[];
  /** What is wrong with its `.gouji.json`. */
  readonly notes: readonly string[];
}

export interface CheckedFinding {
  readonly code: string;
  /** The name of the rule. */
  readonly name: string;
  readonly class: FindingClass;
  readonly message: string;
  readonly range: Range;
}

export function checkedOf(analysis: Analysis, support: DiagnosticSupport): CheckedReport {
  const { draft, result } = analysis;
  const finding = (diagnosis: Diagnosis): CheckedFinding => toFinding(analysis, diagnosis);
  return {
    title: draft.title?.text ?? null,
    institution: draft.title?.institution ?? null,
    year: draft.title?.year ?? null,
    status: statusOf(analysis),
    diagnostics: diagnosticsOf(analysis, support),
    findings: result.diagnoses.map(finding),
    accepted: result.accepted.map(({ diagnosis, acceptance: { reason } }) => ({ ...finding(diagnosis), reason })),
    notes: notesOf(analysis, false).map(({ message }) => message),
  };
}

function toFinding({ draft, language }: Analysis, { rule, finding, class: kind }: Diagnosis): CheckedFinding {
  return {
    code: rule.code,
    name: language === 'en' ? rule.name.en : rule.name.zh,
    class: kind,
    message: textOf(rule, finding.message ?? 'default', finding.args, language),
    range: toRange(draft.source, finding.span),
  };
}
