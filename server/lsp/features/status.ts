import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const status = onReport({ method: 'gouji/status', fallback: null, needsFindings: true, answer: statusOf });

/** What the client's status item shows of a report. */
export interface ReportStatus {
  readonly form: string | null;
  readonly equations: { readonly held: number; readonly failed: number; readonly unknown: number };
  readonly errors: number;
  readonly warnings: number;
  /** Findings accepted with a reason; absent where none is. */
  readonly accepted?: number;
}

export function statusOf({ draft, result }: Analysis): ReportStatus {
  const equations = { held: 0, failed: 0, unknown: 0 };
  for (const { status } of draft.reading?.evaluations ?? []) equations[status]++;
  const count = (severity: string): number =>
    result.diagnoses.filter((diagnosis) => diagnosis.severity === severity).length;
  const accepted = result.accepted.length;
  return {
    form: draft.form?.edition ?? null,
    equations,
    errors: count('error'),
    warnings: count('warning'),
    ...(accepted > 0 ? { accepted } : {}),
  };
}
