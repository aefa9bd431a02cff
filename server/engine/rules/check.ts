import { alone, type Company } from '../collection/company';
import type { Localized } from '../form/data';
import type { Draft } from '../reading/draft';
import type { Edit } from '../text/edits';
import { finish, type Steps } from '../text/steps';
import { keyed, Objections, type Keyed } from './objections';
import {
  classOf,
  type Args,
  type Finding,
  type FindingClass,
  type Fix,
  type Rule,
  type Severity,
  type Status,
  type Unchecked,
} from './rule';

export type SeverityChoice = Severity | 'off';
export type Language = 'zh-cn' | 'en';

/** Severities that differ from the rules' own, by code. */
export type Severities = Readonly<Record<string, SeverityChoice>>;

/** A finding with the rule that made it and the severity it has here. */
export interface Diagnosis {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly class: FindingClass;
  /** Stable over edits elsewhere: the code and what the finding is about. */
  readonly key: string;
}

export interface CheckResult {
  readonly diagnoses: readonly Diagnosis[];
  /** What each rule has to say, by code. */
  readonly checks: Readonly<Record<string, Status>>;
  /** Of rules that could not be checked, why, where they can tell. */
  readonly unchecked: readonly { readonly rule: Rule; readonly reasons: readonly Unchecked[] }[];
}

/**
 * Holds a draft against `rules`, and against the other reports that are its company; findings in the order of the text.
 * Without a form, every rule is skipped.
 */
export function check(
  draft: Draft,
  rules: readonly Rule[],
  severities: Severities,
  company: Company = alone,
): CheckResult {
  return finish(checking(draft, rules, severities, company));
}

/** The same in steps, one a rule. */
export function* checking(
  draft: Draft,
  rules: readonly Rule[],
  severities: Severities,
  company: Company = alone,
): Steps<CheckResult> {
  const { reading, isReport } = draft;
  const ofForm = draft.form?.severities ?? {};
  const checks: Record<string, Status> = {};
  const unchecked: CheckResult['unchecked'][number][] = [];
  const found = new Map<Rule, readonly Keyed[]>();
  const settled = once(() => (reading ? new Objections(reading, rules, company, found) : null));
  const diagnoses: Diagnosis[] = [];
  for (const rule of rules) {
    const chosen = severities[rule.code] ?? ofForm[rule.code];
    if (chosen === 'off' || !isReport || !(reading ?? rule.checkUnread)) {
      checks[rule.code] = 'skipped';
      continue;
    }
    yield;
    const own = keyed(rule, reading ? rule.check(reading, company) : (rule.checkUnread?.(draft) ?? []));
    const status = own.length > 0 ? 'failed' : ((reading && rule.status?.(reading, company)) ?? 'held');
    checks[rule.code] = status;
    if (reading && status === 'unknown') {
      const reasons = rule.unchecked?.(reading, company) ?? [];
      if (reasons.length > 0) unchecked.push({ rule, reasons });
    }
    found.set(rule, own);
    for (const { finding, key } of own) {
      const { severity } = finding;
      const grave = {
        severity: chosen ?? severity ?? rule.severity,
        class: severity ? classOf(severity) : rule.class,
      };
      diagnoses.push({
        rule,
        finding: finding.fixes
          ? { ...finding, fixes: once(() => settled()?.heed(finding.fixes?.() ?? []) ?? finding.fixes?.() ?? []) }
          : finding,
        ...grave,
        key,
      });
    }
  }
  diagnoses.sort((a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end);
  return { diagnoses, checks, unchecked };
}

/** Fixes are worked out when they are first asked for, and then known: a light bulb asks at every move of the cursor. */
function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

/** A rule's text of the given name in one language, its {places} filled. */
export function textOf(rule: Rule, name: string, args: Args | undefined, language: Language): string {
  const text: Localized | undefined = rule.messages[name];
  return fill(language === 'en' ? (text?.en ?? name) : (text?.zh ?? name), args ?? {});
}

export function fill(text: string, args: Args): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
}

/** A fix that cannot be disputed, with the finding that it settles. */
export interface SafeFix {
  readonly diagnosis: Diagnosis;
  readonly edits: readonly Edit[];
  readonly changes?: Fix['changes'];
}

/** Every fix that cannot be disputed, their edits disjoint and in order of the findings. */
export function safeFixes(diagnoses: readonly Diagnosis[]): SafeFix[] {
  /** By their starts; they are disjoint, so that only neighbours can overlap. */
  const taken: Edit[] = [];
  const chosen: SafeFix[] = [];
  const isFree = (edit: Edit): boolean => {
    const at = placeOf(edit, taken);
    return [taken[at - 1], taken[at]].every((other) => !other || !overlap(edit, other));
  };
  for (const diagnosis of diagnoses) {
    const fix = diagnosis.finding.fixes?.().find(({ safe }) => safe);
    if (!fix?.edits.every(isFree)) continue;
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
    chosen.push({ diagnosis, edits: fix.edits, changes: fix.changes });
  }
  return chosen;
}

/** Where an edit belongs among those sorted by their starts. */
function placeOf({ span }: Edit, sorted: readonly Edit[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlap(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
