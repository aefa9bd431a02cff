import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { fill, textOf, type Diagnosis } from '../../engine/rules/check';
import type { Severity } from '../../engine/rules/rule';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import type { DiagnosticSupport } from '../client';
import { onReport } from './feature';
import { lapsedNote, notesOf, onTitle } from './notes';

export const diagnostics = onReport({
  method: 'textDocument/diagnostic',
  capabilities: {
    diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
  },
  fallback: { kind: 'full', items: [] as Diagnostic[] },
  needsFindings: true,
  answer: (analysis, _params, client) => ({ kind: 'full', items: diagnosticsOf(analysis, client.diagnostics) }),
});

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const notShown = {
  'zh-cn': '另有 {count} 个问题未显示（设置 gouji.maxProblems 为 {most}）。',
  en: 'More problems, not shown: {count} (gouji.maxProblems is {most}).',
};

/**
 * The findings of a report as diagnostics: the gravest first where there are more than may be shown; with what is
 * wrong with its `.gouji.json`. Accepted findings are none.
 */
export function diagnosticsOf(analysis: Analysis, support: DiagnosticSupport): Diagnostic[] {
  const { diagnoses } = analysis.result;
  const most = analysis.settings.maxProblems;
  const notes = notesOf(analysis, support.relatedInformation);
  if (diagnoses.length <= most)
    return [...notes, ...diagnoses.map((diagnosis) => toDiagnostic(analysis, diagnosis, support))];
  const shown = [...diagnoses].sort((a, b) => severities[a.severity] - severities[b.severity]).slice(0, most);
  return [
    ...notes,
    ...shown.map((diagnosis) => toDiagnostic(analysis, diagnosis, support)),
    toNote(analysis, diagnoses.length - most),
  ];
}

export function toDiagnostic(analysis: Analysis, diagnosis: Diagnosis, support: DiagnosticSupport): Diagnostic {
  const { rule, finding, severity, key } = diagnosis;
  const { source } = analysis.draft;
  const page = support.pageOf(rule.code);
  const related = support.relatedInformation ? (finding.related ?? []) : [];
  const elsewhere = support.relatedInformation ? (finding.elsewhere ?? []) : [];
  const lapsed = analysis.result.lapsed.find((explained) => explained.diagnosis === diagnosis);
  const note = lapsed ? lapsedNote(analysis, lapsed) : [];
  const message = textOf(rule, finding.message ?? 'default', finding.args, analysis.language);
  return {
    range: toRange(source, finding.span),
    severity: severities[severity],
    code: rule.code,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: 'gouji',
    // A client that cannot show the note beside the finding gets it in the message.
    message: support.relatedInformation ? message : [message, ...note.map((part) => part.message)].join(' '),
    ...(related.length + elsewhere.length + note.length === 0 || !support.relatedInformation
      ? {}
      : {
          relatedInformation: [
            ...note,
            ...related.map((part) => ({
              location: { uri: analysis.document.uri, range: toRange(source, part.span) },
              message: textOf(rule, part.message, part.args, analysis.language),
            })),
            ...elsewhere.map((part) => ({
              location: { uri: part.document.id, range: part.range },
              message: textOf(rule, part.message, part.args, analysis.language),
            })),
          ],
        }),
    data: { key },
  };
}

function toNote(analysis: Analysis, count: number): Diagnostic {
  const message = fill(notShown[analysis.language], { count, most: analysis.settings.maxProblems });
  return onTitle(analysis, DiagnosticSeverity.Information, message);
}
