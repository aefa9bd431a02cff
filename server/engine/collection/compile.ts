import { quotientOf } from '../balance/quotient';
import { isAddable } from '../form/compileEquations';
import type { Form, Slot } from '../form/form';
import type { Decimal } from '../text/decimal';
import type { Asked, Collection } from './collection';
import type { Unit } from './company';
import { bodyOf } from './identity';
import type { KnownReport, Profile } from './profile';
import { sumOf } from './rollup';

/** A whole that is to be made of its parts. */
export interface Wanted {
  readonly institution: string;
  readonly year: number;
}

/** A body that is counted, with its report. */
export interface CountedUnit {
  readonly name: string;
  readonly report: KnownReport;
}

/**
 * Why a body, or a document, cannot be counted. `missing`: there is no report of it; `untold`: whose it is, or of which
 * year, is not known; `unread`: figures of its report are not known; `versions`: its reports differ; `otherYear`,
 * `otherForm`: its report is of another year, or by another edition of the form.
 */
export interface Obstacle {
  readonly kind: 'missing' | 'untold' | 'unread' | 'versions' | 'otherYear' | 'otherForm';
  /** The body, or the document where the body is not known. */
  readonly name: string;
  readonly documents: readonly string[];
  /** The figures that are not known. */
  readonly slots: readonly Slot[];
  readonly year: number | null;
}

/** The sums of the parts' figures. */
export interface Compiled extends Wanted {
  readonly form: Form;
  readonly units: readonly CountedUnit[];
  readonly sums: ReadonlyMap<Slot, Decimal>;
}

export interface Compilation {
  /** Null where not one part can be counted. */
  readonly compiled: Compiled | null;
  /** What is left out of the sums: whoever wants them whole has none while there is any. */
  readonly obstacles: readonly Obstacle[];
  /** Reports of the year that are no parts of this whole, but its own. */
  readonly others: readonly KnownReport[];
  /** Reports of the whole itself. */
  readonly wholes: readonly KnownReport[];
}

/**
 * Adds up the reports of a collection into those of a whole, cell by cell. Which are its parts is told as for a whole
 * that is checked: by the roster, or by what is named as parts; where nobody says, all but the whole's own. A blank
 * counts as 0. A unit is counted with all of its figures, or not at all.
 */
export function compile(collection: Collection, wanted: Wanted, asked: Asked): Compilation {
  const { roster } = asked;
  const body = bodyOf(wanted.institution);
  const keyOf = (name: string): string => roster?.keyOf(name) ?? name;
  const kind = kindOf(collection, wanted.year);
  const own: Profile = { ...nobody, kind, body, ...wanted };
  const isListed = (roster?.partsOf(body, wanted.year).length ?? 0) > 0;
  const parts = isListed ? null : (asked.parts ?? ((): boolean => true));
  const found = collection.companyOf(own, { ...asked, parts, whole: (id) => id === own.id }, []).parts;
  const obstacles = (found?.missing ?? []).map((name) => obstacle(isListed ? 'missing' : 'untold', name));
  const known = [...collection.reports];
  const isWhole = ({ profile }: KnownReport): boolean => profile.body !== null && keyOf(profile.body) === keyOf(body);
  if (!isListed)
    obstacles.push(
      ...ofOtherYears(
        known.filter((one) => !isWhole(one)),
        wanted.year,
        parts,
        keyOf,
      ),
    );
  const units: CountedUnit[] = [];
  const form = found?.units[0]?.versions[0].form ?? null;
  for (const unit of found?.units ?? []) {
    const problem = form && problemOf(unit, form);
    if (problem) obstacles.push(problem);
    else units.push({ name: unit.name, report: unit.versions[0] });
  }
  const ofParts = new Set(found?.units.flatMap(({ versions }) => versions.map(({ profile }) => profile.id)));
  const ofYear = known.filter(({ profile }) => profile.year === wanted.year);
  const bodies = new Set(found?.units.flatMap(({ versions }) => versions[0].profile.body ?? []).map(keyOf));
  const isOther = ({ profile: { id, body: other } }: KnownReport): boolean =>
    !ofParts.has(id) && !(other !== null && bodies.has(keyOf(other)));
  return {
    compiled: form && units.length > 0 ? { ...wanted, form, units, sums: sumsOf(form, units) } : null,
    obstacles,
    others: ofYear.filter((one) => !isWhole(one) && isOther(one)),
    wholes: ofYear.filter(isWhole),
  };
}

/** The years of the reports, in order: the whole is of one of them. */
export function yearsIn(collection: Collection): number[] {
  return [...new Set([...collection.reports].flatMap(({ profile }) => profile.year ?? []))].sort((a, b) => a - b);
}

const nobody: Profile = {
  id: '',
  name: '',
  body: null,
  year: null,
  kind: '',
  institution: null,
  edition: null,
  values: [],
  places: new Int32Array(),
  title: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  hashes: new Uint32Array(),
};

/** The kind of report that most are; forms of one's own have titles of their own. */
function kindOf(collection: Collection, year: number): string {
  const counts = new Map<string, number>();
  for (const { profile } of collection.reports)
    if (profile.year === year && profile.kind !== '') counts.set(profile.kind, (counts.get(profile.kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? collection.kind;
}

function obstacle(kind: Obstacle['kind'], name: string, more: Partial<Obstacle> = {}): Obstacle {
  return { kind, name, documents: [], slots: [], year: null, ...more };
}

/** Bodies whose only reports are of other years. Last year's beside this year's is none. */
function ofOtherYears(
  reports: readonly KnownReport[],
  year: number,
  isPart: Asked['parts'],
  keyOf: (body: string) => string,
): Obstacle[] {
  const here = new Set(
    reports.flatMap(({ profile }) => (profile.year === year ? (profile.body ?? []) : [])).map(keyOf),
  );
  const newest = new Map<string, Profile>();
  for (const { profile } of reports) {
    if (profile.body === null || profile.year === null || here.has(keyOf(profile.body))) continue;
    if (isPart && !isPart(profile.id)) continue;
    const before = newest.get(keyOf(profile.body));
    if (!before || (before.year ?? 0) < profile.year) newest.set(keyOf(profile.body), profile);
  }
  return [...newest.values()].map(({ institution, name, year: other }) =>
    obstacle('otherYear', institution ?? name, { documents: [name], year: other }),
  );
}

/** Why a unit cannot be counted whole by `form`. */
function problemOf({ name, versions: [first, ...others] }: Unit, form: Form): Obstacle | null {
  const documents = [first, ...others].map(({ profile }) => profile.name);
  if (others.length > 0) return obstacle('versions', name, { documents });
  if (first.form !== form) return obstacle('otherForm', name, { documents });
  const slots = [...form.slots.values()].filter(({ id }) => first.valueOf(id) === undefined);
  return slots.length > 0 ? obstacle('unread', name, { documents, slots }) : null;
}

function sumsOf(form: Form, units: readonly CountedUnit[]): Map<Slot, Decimal> {
  const reports = units.map(({ report }) => report);
  const sums = new Map<Slot, Decimal>();
  for (const slot of form.slots.values()) {
    const sum = isAddable(slot.column) ? sumOf(slot.id, reports) : null;
    if (sum) sums.set(slot, sum);
  }
  // A rate of the whole is that of its sums.
  for (const { total, quotient } of form.equations) {
    const rate = total && quotient && quotientOf(quotient, total, (slot) => sums.get(slot));
    if (rate) sums.set(total, rate);
  }
  return sums;
}
