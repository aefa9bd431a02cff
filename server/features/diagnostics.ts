import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { fill, textOf, type Diagnosis } from '../rules/check';
import type { Severity } from '../rules/rule';
import type { Analysis } from '../session';
import { spanOfWhole } from '../rules/support/structure';
import { toRange } from './ranges';

/** What a client can show of a diagnostic. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  /** Makes the address of a rule's page; null for clients that cannot open it. */
  readonly pageOf: (code: string) => string | null;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const notShown = {
  'zh-cn': '另有 {count} 个问题未显示（设置 gouji.maxProblems 为 {most}）。',
  en: 'More problems, not shown: {count} (gouji.maxProblems is {most}).',
};

/** The findings of a report as diagnostics: the gravest first where there are more than may be shown. */
export function diagnosticsOf(analysis: Analysis, support: DiagnosticSupport): Diagnostic[] {
  const { diagnoses } = analysis.result;
  const most = analysis.settings.maxProblems;
  if (diagnoses.length <= most) return diagnoses.map((diagnosis) => toDiagnostic(analysis, diagnosis, support));
  const shown = [...diagnoses].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, most);
  return [...shown.map((diagnosis) => toDiagnostic(analysis, diagnosis, support)), toNote(analysis, diagnoses.length - most)];
}

export function toDiagnostic(analysis: Analysis, diagnosis: Diagnosis, support: DiagnosticSupport): Diagnostic {
  const { rule, finding, severity, key } = diagnosis;
  const { source } = analysis.draft;
  const page = support.pageOf(rule.code);
  const related = support.relatedInformation ? (finding.related ?? []) : [];
  return {
    range: toRange(source, finding.span),
    severity: severities[severity],
    code: rule.code,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: 'gouji',
    message: textOf(rule, finding.message ?? 'default', finding.args, analysis.language),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ message, args, span }) => ({
            location: { uri: analysis.document.uri, range: toRange(source, span) },
            message: textOf(rule, message, args, analysis.language),
          })),
        }),
    data: { key },
  };
}

function toNote(analysis: Analysis, count: number): Diagnostic {
  const { reading, source } = analysis.draft;
  const span = reading ? spanOfWhole(reading) : { start: 0, end: 0 };
  const message = fill(notShown[analysis.language], { count, most: analysis.settings.maxProblems });
  return { range: toRange(source, span), severity: DiagnosticSeverity.Information, source: 'gouji', message };
}
