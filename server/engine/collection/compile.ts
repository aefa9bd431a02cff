import { quotientOf } from '../balance/quotient';
import { isAddable } from '../form/compileEquations';
import type { Form, Slot } from '../form/form';
import type { Decimal } from '../text/decimal';
import type { Asked, Collection } from './collection';
import type { Unit } from './company';
import { bodyOf } from './identity';
import type { KnownReport, Profile } from './profile';
import { sumOf } from './rollup';
import { flatMap } from '../text/lists';

/** A whole that is to be made of its parts. */
export interface Wanted {
  readonly institution: string;
  readonly year: number;
  /** What they are reports of; absent where they are all of one kind, or the official one is among them. */
  readonly kind?: string | undefined;
}

/** A body that is counted, with its report. */
export interface CountedUnit {
  readonly name: string;
  readonly report: KnownReport;
}

/**
 * Why a body, or a document, cannot be counted. `missing`: there is no report of it; `orphan`, `gone`, `years`:
 * whether it counts cannot be told, see `Gap`; `untold`: whose it is, or of which
 * year, is not known; `unread`: figures of its report are not known; `versions`: its reports differ; `otherYear`,
 * `otherForm`: its report is of another year, or by another edition of the form. `ownRows`: its form has lists, whose rows
 * are each report's own. `kinds`: the reports are of several kinds, and which one is wanted is not known.
 */
export interface Obstacle {
  readonly kind:
    | 'missing'
    | 'orphan'
    | 'gone'
    | 'years'
    | 'untold'
    | 'unread'
    | 'versions'
    | 'otherYear'
    | 'otherForm'
    | 'ownRows'
    | 'kinds';
  /** The body, or the document where the body is not known. */
  readonly name: string;
  readonly documents: readonly string[];
  /** The figures that are not known. */
  readonly slots: readonly Slot[];
  readonly year: number | null;
  /** The parent or the successor that the roster does not have; empty else. */
  readonly unlisted: string;
}

/** The sums of the parts' figures. */
export interface Compiled extends Wanted {
  /** The part of the year that the reports are about; null for all of it. */
  readonly period: string | null;
  readonly form: Form;
  readonly units: readonly CountedUnit[];
  readonly sums: ReadonlyMap<Slot, Decimal>;
}

/**
 * A report that is no part, and why. `nameless`: its title names no body; `unlisted`: the roster does not have its body;
 * `elsewhere`: the roster does not have it count in this whole on this year; `unmeant`: it is not among those named as
 * parts; `kind`: it is a report of another kind.
 */
export interface Other {
  readonly report: KnownReport;
  readonly why: 'nameless' | 'unlisted' | 'elsewhere' | 'unmeant' | 'kind';
}

export interface Compilation {
  /** Null where not one part can be counted. */
  readonly compiled: Compiled | null;
  /** What is left out of the sums: whoever wants them whole has none while there is any. */
  readonly obstacles: readonly Obstacle[];
  /** Reports of the year that are no parts of this whole, nor its own. */
  readonly others: readonly Other[];
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
  const kinds = collection.kindsOf(wanted.year);
  const [first = collection.kind, ...more] = kinds;
  const kind = wanted.kind ?? (kinds.includes(collection.kind) ? collection.kind : more.length === 0 ? first : null);
  if (kind === null)
    return { compiled: null, obstacles: [obstacle('kinds', '', { documents: kinds })], others: [], wholes: [] };
  const own: Profile = { ...nobody, ...wanted, kind, body };
  const isListed = (roster?.partsOf(body, wanted.year).length ?? 0) > 0;
  const parts = isListed ? null : (asked.parts ?? ((): boolean => true));
  const found = collection.companyOf(own, { ...asked, parts, whole: (id) => id === own.id }, []).parts;
  const obstacles = (found?.gaps ?? []).map(({ kind: why, name, other }) => obstacle(why, name, { unlisted: other }));
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
  const period = units[0]?.report.profile.period ?? null;
  const ofParts = new Set(flatMap(found?.units ?? [], ({ versions }) => versions.map(({ profile }) => profile.id)));
  const ofYear = known.filter(({ profile }) => profile.year === wanted.year);
  const bodies = new Set(
    [
      ...flatMap(found?.units ?? [], ({ versions }) => versions[0].profile.body ?? []),
      ...(found?.gaps ?? []).map(({ name }) => bodyOf(name)),
    ].map(keyOf),
  );
  const isOther = ({ profile: { id, body: other } }: KnownReport): boolean =>
    !ofParts.has(id) && !(other !== null && bodies.has(keyOf(other)));
  return {
    compiled: form && units.length > 0 ? { ...wanted, period, form, units, sums: sumsOf(form, units) } : null,
    obstacles,
    others: ofYear
      .filter((one) => !isWhole(one) && isOther(one))
      .map((report) => ({ report, why: whyNot(report.profile, kind, isListed ? roster : null) })),
    wholes: ofYear.filter(isWhole),
  };
}

function whyNot({ body, kind }: Profile, wanted: string, roster: Asked['roster']): Other['why'] {
  if (kind !== wanted) return 'kind';
  if (!roster) return 'unmeant';
  if (body === null) return 'nameless';
  return roster.find(body) ? 'elsewhere' : 'unlisted';
}

/** The years of the reports, in order: the whole is of one of them. */
export function yearsIn(collection: Collection): number[] {
  return [...new Set(flatMap([...collection.reports], ({ profile }) => profile.year ?? []))].sort((a, b) => a - b);
}

const nobody: Profile = {
  id: '',
  name: '',
  body: null,
  year: null,
  kind: '',
  period: null,
  institution: null,
  edition: null,
  values: [],
  places: new Int32Array(),
  title: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  hashes: new Uint32Array(),
};

function obstacle(kind: Obstacle['kind'], name: string, more: Partial<Obstacle> = {}): Obstacle {
  return { kind, name, documents: [], slots: [], year: null, unlisted: '', ...more };
}

/** Bodies whose only reports are of other years. Last year's beside this year's is none. */
function ofOtherYears(
  reports: readonly KnownReport[],
  year: number,
  isPart: Asked['parts'],
  keyOf: (body: string) => string,
): Obstacle[] {
  const here = new Set(
    flatMap(reports, ({ profile }) => (profile.year === year ? (profile.body ?? []) : [])).map(keyOf),
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
  if (form.template) return obstacle('ownRows', name, { documents });
  if (first.form !== form) return obstacle('otherForm', name, { documents });
  const added = [...form.slots.values()].filter(({ column }) => isAddable(column));
  const slots = added.filter(({ id }) => first.valueOf(id) === undefined);
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
