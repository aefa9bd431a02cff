import { haveSameFigures, type KnownReport } from '../../engine/collection/profile';
import { textOf, type Language } from '../../engine/rules/check';
import { checkRoster } from '../../engine/rules/checkRoster';
import type { FindingClass, Severity } from '../../engine/rules/rule';
import { toRange, type Range } from '../../engine/text/ranges';
import type { RunContext } from '../context';
import { localize } from '../problem';
import type { Survey } from './survey';

/** A body of the roster without a report. */
export interface MissingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly class: FindingClass;
  readonly key: string;
  readonly message: string;
  readonly name: string;
  /** The body's code in the roster; empty where it has none. */
  readonly unit: string;
  /** The roster, as given, and the line of the body, from 0. */
  readonly roster: string;
  readonly line: number;
}

/** How the reports of a run belong together, as `gouji check --format json` prints it. */
export interface SetReport {
  /** The reports that were checked, in their order. */
  readonly units: readonly {
    readonly path: string;
    /** As the title has it; null where it names no body: such a report is held against no other. */
    readonly name: string | null;
    /** Of the roster; null where there is none, or the body is not in it. */
    readonly code: string | null;
    readonly year: number | null;
  }[];
  readonly missing: readonly MissingReport[];
  /** What `set` in a `.gouji.json` names and is not there; absent where all is. */
  readonly unmatched?: readonly UnmatchedFiles[];
  /** Reports that were checked, of one body and year. */
  readonly duplicates: readonly {
    readonly name: string;
    readonly year: number;
    readonly paths: readonly string[];
    /** Whether all their figures are the same. */
    readonly same: boolean;
  }[];
  /** `previous`: last year's report of the same body. `part`: counted in. `shared`: so much of the text is the other's. */
  readonly relations: readonly Relation[];
}

/** A path or glob of `set` in a `.gouji.json` that leads to no report. */
export interface UnmatchedFiles {
  /** Of the `.gouji.json`. */
  readonly path: string;
  /** `set.previous`, `set.parts`, `set.whole`. */
  readonly key: string;
  readonly value: string;
  readonly range: Range;
  readonly message: string;
}

export interface Relation {
  readonly kind: 'previous' | 'part' | 'shared';
  readonly path: string;
  readonly other: string;
  readonly share?: number;
}

function unmatchedFiles({ terms, found }: Survey['unmatched'][number], language: Language): UnmatchedFiles {
  const { named, text, args } = found;
  return {
    path: terms.path,
    key: `set.${named.key}`,
    value: named.value,
    range: toRange(terms.config.source, found),
    message: localize(text, language, args),
  };
}

/** What is found on the rosters of a run. */
export function findingsOfSet({ rules, language }: RunContext, survey: Survey): MissingReport[] {
  return survey.rosters.flatMap((named) => {
    const year = survey.yearFor(named);
    if (year === null) return [];
    const found = checkRoster(rules, survey.severitiesFor(named), named.roster, year, survey.collection);
    return found.map(({ rule, args, entry, severity, class: kind, key }) => ({
      code: rule.code,
      severity,
      class: kind,
      key,
      message: textOf(rule, 'default', args, language),
      name: entry.name,
      unit: entry.code,
      roster: named.path,
      line: entry.line,
    }));
  });
}

export function reportOfSet(survey: Survey, missing: readonly MissingReport[], language: Language): SetReport {
  const checked = survey.checked.flatMap((id) => survey.collection.get(id) ?? []);
  const relations: Relation[] = [];
  const bodies = new Map<string, KnownReport[]>();
  const units = checked.map((known) => {
    const { id, institution, year, body, kind } = known.profile;
    const path = survey.pathOf(id);
    const { listed, previous, parts, shared } = survey.companyOf(id);
    const relate = (as: Relation['kind'], other: KnownReport, more: object = {}): void =>
      void relations.push({ kind: as, path, other: survey.pathOf(other.profile.id), ...more });
    if (previous) relate('previous', previous);
    for (const unit of parts?.units ?? []) for (const version of unit.versions) relate('part', version);
    for (const { other, share } of shared) relate('shared', other, { share: Math.floor(share * 100) / 100 });
    if (body !== null && year !== null) {
      const key = `${year} ${listed?.entry?.name ?? body} ${kind}`;
      const same = bodies.get(key);
      if (same) same.push(known);
      else bodies.set(key, [known]);
    }
    return { path, name: institution, code: listed?.entry?.code || null, year };
  });
  const unmatched = survey.unmatched.map((one) => unmatchedFiles(one, language));
  return {
    units,
    missing,
    ...(unmatched.length > 0 ? { unmatched } : {}),
    duplicates: [...bodies.values()].flatMap(([first, ...others]) => {
      if (!first || others.length === 0 || first.profile.year === null) return [];
      return [
        {
          name: first.profile.institution ?? '',
          year: first.profile.year,
          paths: [first, ...others].map(({ profile }) => survey.pathOf(profile.id)),
          same: others.every(({ profile }) => haveSameFigures(profile, first.profile)),
        },
      ];
    }),
    relations,
  };
}
