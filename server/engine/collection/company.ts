import type { RosterEntry } from './roster';
import type { Form } from '../form/form';
import { KnownReport, type Profile } from './profile';
import { flatMap } from '../text/lists';

/** Another body's report that says the same. */
export interface SharedText {
  readonly other: KnownReport;
  /** How much of the report's own words stand in the other, from 0 to 1. */
  readonly share: number;
}

/** Shared text, beside the report that shares it. */
export interface SharedBeside extends SharedText {
  /** Whether the other may be last year's report of the same body under the name that it had then: nobody else has a report by that name. */
  readonly mayBeItself: boolean;
}

/** The other reports that bear on one. */
export interface Company {
  /** Last year's report of the same body; null where none is known. */
  readonly previous: KnownReport | null;
  /** Last year's reports of bodies that it goes on for since, but has a report of its own before: their work may be in its figures. */
  readonly takenOver: readonly KnownReport[];
  /** The reports of the bodies that this one counts in; null where it is the whole of none. */
  readonly parts: Parts | null;
  /** Other reports of the same body and year. */
  readonly versions: readonly KnownReport[];
  /** Reports of other bodies that share much of the text, the one that shares most first. */
  readonly shared: readonly SharedBeside[];
  /** The year that is asked for; null where any will do. */
  readonly year: number | null;
  /** What the roster has of its body; null where there is no roster, or the title names no body. */
  readonly listed: Listing | null;
  /** Whether the reports were put together as a set; else they just stand in one workspace. */
  readonly isSet: boolean;
}

/** A body in the roster: its line, null where it has none, and whether the title calls it by another of its names. */
export interface Listing {
  readonly entry: RosterEntry | null;
  readonly isAlias: boolean;
}

/** The parts of a whole. */
export interface Parts {
  readonly units: readonly Unit[];
  /** Why the sum of the units is not that of the parts; empty where it is. */
  readonly gaps: readonly Gap[];
}

/**
 * What may count in a whole and is not counted. `missing`: a body without a report among those known; `orphan`: a body
 * whose parent the roster does not have, so that it may be the whole; `gone`: one without a report, whose successor the
 * roster does not have; `years`: one that began after it ended; `untold`: a document whose body or year cannot be told.
 */
export interface Gap {
  readonly kind: 'missing' | 'orphan' | 'gone' | 'years' | 'untold';
  /** Of the body or the document. */
  readonly name: string;
  /** The parent or the successor that the roster does not have, as it is written there; empty else. */
  readonly other: string;
}

/** A body that counts in the whole. */
export interface Unit {
  readonly name: string;
  /** Its report; several where their figures differ. The first is counted until another is known to be the one. */
  readonly versions: readonly [KnownReport, ...KnownReport[]];
}

/** The company of a report that is looked at by itself. */
export const alone: Company = {
  previous: null,
  takenOver: [],
  parts: null,
  versions: [],
  shared: [],
  year: null,
  listed: null,
  isSet: false,
};

/** The company without the reports that one may be a copy of, or like: what no change of a figure is held back for. */
export function withoutCopies(company: Company): Company {
  return { ...company, versions: [], shared: [] };
}

/** Whether two companies are of the same reports, in the same order. */
export function isSameCompany(one: Company, other: Company): boolean {
  const [a, b] = [membersOf(one), membersOf(other)];
  return a.length === b.length && a.every((member, index) => member === b[index]);
}

/** All that a company is made of, one behind the other; null between two lists. */
function membersOf({ previous, takenOver, parts, versions, shared, year, listed, isSet }: Company): unknown[] {
  return [
    ...[previous, year, isSet, listed !== null, listed?.entry, listed?.isAlias, parts !== null],
    ...[...takenOver, null, ...versions, null],
    ...flatMap(shared, ({ other, share, mayBeItself }) => [other, share, mayBeItself]),
    ...flatMap(parts?.units ?? [], ({ name, versions: own }) => [null, name, ...own]),
    ...flatMap(parts?.gaps ?? [], ({ kind, name, other }) => [null, kind, name, other]),
  ];
}

/** A company as plain data, which may go to another thread. */
export interface CompanyData {
  readonly previous: Profile | null;
  readonly takenOver: readonly Profile[];
  readonly units: readonly { readonly name: string; readonly versions: readonly Profile[] }[] | null;
  readonly gaps: readonly Gap[];
  readonly versions: readonly Profile[];
  readonly shared: readonly { readonly other: Profile; readonly share: number; readonly mayBeItself: boolean }[];
  readonly year: number | null;
  readonly listed: Listing | null;
  readonly isSet: boolean;
}

/** More of those that share a text are counted, and no more is known of them. */
const mostShared = 20;

export function dataOf({ previous, takenOver, parts, versions, shared, year, listed, isSet }: Company): CompanyData {
  const noHashes = new Uint32Array();
  // Of parts and versions nobody asks for the prose.
  const figuresAlone = ({ profile }: KnownReport): Profile => ({ ...profile, hashes: noHashes });
  return {
    previous: previous?.profile ?? null,
    takenOver: takenOver.map(figuresAlone),
    units: parts?.units.map((unit) => ({ name: unit.name, versions: unit.versions.map(figuresAlone) })) ?? null,
    gaps: parts?.gaps ?? [],
    versions: versions.map(figuresAlone),
    shared: shared.slice(0, mostShared).map((text) => ({ ...text, other: text.other.profile })),
    year,
    listed,
    isSet,
  };
}

/** The company that `data` was made of; `forms` are the editions that its reports may be of. */
export function companyFrom(data: CompanyData, forms: readonly Form[]): Company {
  const known = (profile: Profile): KnownReport =>
    new KnownReport(profile, forms.find(({ edition }) => edition === profile.edition) ?? null);
  const units =
    data.units &&
    flatMap(data.units, ({ name, versions }): Unit[] => {
      const [first, ...others] = versions.map(known);
      return first ? [{ name, versions: [first, ...others] }] : [];
    });
  return {
    previous: data.previous && known(data.previous),
    takenOver: data.takenOver.map(known),
    parts: units ? { units, gaps: data.gaps } : null,
    versions: data.versions.map(known),
    shared: data.shared.map((text) => ({ ...text, other: known(text.other) })),
    year: data.year,
    listed: data.listed,
    isSet: data.isSet,
  };
}
