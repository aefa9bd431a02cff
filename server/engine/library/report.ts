import type { Draft } from '../reading/draft';
import { textOf, type CheckResult, type Language } from '../rules/check';
import type { Status } from '../rules/rule';
import { describe, type DiagnosticReport } from './diagnostic';

/** What a document says it is. */
export interface Identity {
  /** As it reads, spaces dropped; null where the document has none. */
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  /** The edition it was held against; null where none covers its year. */
  readonly form: string | null;
}

/** A report and what was found in it, as `gouji check --format json` prints it of a file. */
export interface CheckReport extends Identity {
  /** How many equations of the form hold, fail, and could not be worked out. */
  readonly equations: Readonly<Record<'held' | 'failed' | 'unknown', number>>;
  /** What each rule has to say, by code: no finding does not mean that it was checked. */
  readonly checks: Readonly<Record<string, Status>>;
  /** Why rules could not be checked, by their codes; absent where none of them can tell. */
  readonly unchecked?: Readonly<Record<string, string>>;
  /** In the order of the text. */
  readonly diagnostics: readonly DiagnosticReport[];
}

export function identityOf({ title, form }: Draft): Identity {
  return {
    title: title?.text ?? null,
    institution: title?.institution ?? null,
    year: title?.year ?? null,
    form: form?.edition ?? null,
  };
}

/** What is said of a draft and its check; without their fixes, which take long to work out, where no one sees them. */
export function reportOf(
  draft: Draft,
  { checks, unchecked, diagnoses }: CheckResult,
  language: Language,
  withFixes: boolean,
): CheckReport {
  const equations = { held: 0, failed: 0, unknown: 0 };
  for (const { status } of draft.reading?.evaluations ?? []) equations[status]++;
  return {
    ...identityOf(draft),
    equations,
    checks,
    ...(unchecked.length > 0 ? { unchecked: reasonsOf(unchecked, language) } : {}),
    diagnostics: diagnoses.map((diagnosis) => describe(diagnosis, draft, language, withFixes)),
  };
}

function reasonsOf(unchecked: CheckResult['unchecked'], language: Language): Record<string, string> {
  return Object.fromEntries(
    unchecked.map(({ rule, reasons }) => [
      rule.code,
      reasons.map(({ message, args }) => textOf(rule, message, args, language)).join(language === 'en' ? '; ' : '；'),
    ]),
  );
}
