import type { CheckResult, Diagnosis } from '../engine/rules/check';
import type { Draft } from '../engine/reading/draft';
import type { Acceptance } from './config';
import { areSame, valuesOf } from './values';

/** A finding and what was said of it. */
export interface Explained {
  readonly diagnosis: Diagnosis;
  readonly acceptance: Acceptance;
}

/** What a check found, with the reasons given: `diagnoses` are the findings that are open. */
export interface WithAcceptances extends CheckResult {
  readonly accepted: readonly Explained[];
  /** Open again, since their figures have changed. */
  readonly lapsed: readonly Explained[];
  /** What was said of findings that are not there. */
  readonly unknown: readonly Acceptance[];
}

/**
 * Parts what `result` found of a draft by the acceptances given for it. One without values holds as long as its
 * finding is there. Nothing is known to be gone where its rule was not checked.
 */
export function applyAcceptances(
  draft: Draft,
  result: CheckResult,
  acceptances: readonly Acceptance[],
): WithAcceptances {
  const { checks, unchecked, diagnoses } = result;
  if (acceptances.length === 0) return { ...result, accepted: [], lapsed: [], unknown: [] };
  const open: Diagnosis[] = [];
  const accepted: Explained[] = [];
  const lapsed: Explained[] = [];
  const byKey = new Map<string, Acceptance[]>();
  for (const acceptance of acceptances) {
    const same = byKey.get(acceptance.key);
    if (same) same.push(acceptance);
    else byKey.set(acceptance.key, [acceptance]);
  }
  for (const diagnosis of diagnoses) {
    const own = byKey.get(diagnosis.key) ?? [];
    const holds = own.find(({ values }) => values === undefined || areSame(values, valuesOf(diagnosis, draft)));
    const last = own.at(-1);
    if (holds) accepted.push({ diagnosis, acceptance: holds });
    else {
      open.push(diagnosis);
      if (last) lapsed.push({ diagnosis, acceptance: last });
    }
  }
  const found = new Set(diagnoses.map(({ key }) => key));
  const isGone = ({ key }: Acceptance): boolean => {
    const code = key.split(':', 1)[0] ?? '';
    return !found.has(key) && isChecked(Object.hasOwn(checks, code) ? checks[code] : undefined);
  };
  const unknown = acceptances.filter(isGone);
  return { checks, unchecked, diagnoses: open, accepted, lapsed, unknown };
}

/** A code that no rule has was never checked, but what was said of it is gone for good. */
function isChecked(status: CheckResult['checks'][string] | undefined): boolean {
  return status === undefined || status === 'held' || status === 'failed';
}
