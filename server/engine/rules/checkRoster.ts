import { bodyOf } from '../collection/identity';
import type { Collection } from '../collection/collection';
import { isGone, type Roster, type RosterEntry } from '../collection/roster';
import type { Severities } from './check';
import type { Args, FindingClass, Rule, Severity } from './rule';
import { flatMap } from '../text/lists';

/** A finding on a line of the roster, with the rule that made it and the severity it has here. */
export interface RosterDiagnosis {
  readonly rule: Rule;
  readonly args: Args;
  readonly entry: RosterEntry;
  readonly severity: Severity;
  readonly class: FindingClass;
  /** Stable over other lines: the code, and the name of the body. */
  readonly key: string;
}

/** Holds the bodies of a roster against the reports that are known of `year`; findings in the order of its lines. */
export function checkRoster(
  rules: readonly Rule[],
  severities: Severities,
  roster: Roster,
  year: number,
  collection: Collection,
): RosterDiagnosis[] {
  // A report whose title lacks the year may well be the one; the title's own rule says so.
  const yearless = new Set<string>();
  for (const { profile } of collection.reports)
    if (profile.year === null && profile.body !== null) yearless.add(roster.keyOf(profile.body));
  // Where none of the reports is an official one, those by forms of one's own are what is asked for.
  const found = collection.kindsOf(year);
  const kinds = found.length === 0 || found.includes(collection.kind) ? [collection.kind] : found;
  const hasReport = (entry: RosterEntry): boolean =>
    isGone(entry) ||
    yearless.has(bodyOf(entry.name)) ||
    kinds.some((kind) => collection.of(bodyOf(entry.name), year, roster, kind).length > 0);
  return flatMap(rules, (rule): RosterDiagnosis[] => {
    const chosen = severities[rule.code];
    if (chosen === 'off' || !rule.checkRoster) return [];
    return [...rule.checkRoster(roster, year, hasReport)].map(({ args, entry }) => ({
      rule,
      args,
      entry,
      severity: chosen ?? rule.severity,
      class: rule.class,
      key: `${rule.code}:${bodyOf(entry.name)}`,
    }));
  }).sort((a, b) => a.entry.line - b.entry.line);
}
