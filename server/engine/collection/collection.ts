import type { Form } from '../form/form';
import { bodyOf, type Identity } from './identity';
import { alone, type Company, type Gap, type Listing, type Parts, type SharedText, type Unit } from './company';
import { haveSameFigures, KnownReport, type Profile } from './profile';
import { isGone, type Roster } from './roster';
import { sharedFrom, sharedPairs, shareOf } from './sharing';
import { flatMap } from '../text/lists';

/** What is asked of the reports that are known, where something is: all of it may be left open. */
export interface Asked {
  readonly roster: Roster | null;
  /** The year whose reports are wanted. */
  readonly year: number | null;
  /** Whether the reports were put together as a set. */
  readonly isSet: boolean;
  /** Which reports may be last year's; null for all. */
  readonly previous: ((id: string) => boolean) | null;
  /** Which reports are counted in the whole, and which one is the whole; null where the roster says. */
  readonly parts: ((id: string) => boolean) | null;
  readonly whole: ((id: string) => boolean) | null;
}

export const nothingAsked: Asked = { roster: null, year: null, isSet: false, previous: null, parts: null, whole: null };

/** Of one body and year, no more are held against each other: it is not the reports that are many, but their copies. */
const mostVersions = 20;

function keyOf(body: string, year: number, kind: string): string {
  return `${year} ${body} ${kind}`;
}

/** All names that a body is known by; an alias that is another body's name is none. */
function namesOf(body: string, roster: Roster | null): string[] {
  const entry = roster?.find(body)?.entry;
  const names = entry ? [entry.name, ...entry.aliases].map(bodyOf) : [];
  return [...new Set([body, ...names.filter((name) => roster?.find(name)?.entry === entry)])];
}

/** The reports that are known, by body and year. Holds figures and fingerprints, never texts. */
export class Collection {
  readonly #known = new Map<string, KnownReport>();
  /** By body and year. */
  readonly #byTitle = new Map<string, Set<KnownReport>>();
  readonly #unread = new Set<string>();

  /** @param forms the editions that profiles may name */
  constructor(private readonly forms: readonly Form[]) {}

  /** The kind of the newest edition: what is meant where nobody says. */
  get kind(): string {
    return this.forms.at(-1)?.title.name ?? '';
  }

  /** The kinds of the reports of a year, that of most first; forms of one's own have titles of their own. */
  kindsOf(year: number): string[] {
    const counts = new Map<string, number>();
    for (const { profile } of this.#known.values())
      if (profile.year === year && profile.kind !== '') counts.set(profile.kind, (counts.get(profile.kind) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  }

  get size(): number {
    return this.#known.size;
  }

  get reports(): Iterable<KnownReport> {
    return this.#known.values();
  }

  get(id: string): KnownReport | undefined {
    return this.#known.get(id);
  }

  /**
   * Takes note of a report, in the place of what was known of it.
   * @param form by which it was read, where that is one of one's own; else the edition of the profile
   */
  set(profile: Profile, form: Form | null = null): void {
    this.delete(profile.id);
    const official = this.forms.find(({ edition }) => edition === profile.edition);
    this.#put(new KnownReport(profile, official ?? form));
  }

  #put(known: KnownReport): void {
    const { profile } = known;
    this.#known.set(profile.id, known);
    if (profile.body === null || profile.year === null) return;
    const key = keyOf(profile.body, profile.year, profile.kind);
    const same = this.#byTitle.get(key);
    if (same) same.add(known);
    else this.#byTitle.set(key, new Set([known]));
  }

  /** Puts the reports into this order, as if they had been noted in it; those that are not known are left out. */
  arrange(ids: Iterable<string>): void {
    for (const id of ids) {
      const known = this.#known.get(id);
      if (known && this.delete(id)) this.#put(known);
    }
  }

  /** Takes note of a document that may be a report, but cannot be read. */
  noteUnread(id: string): void {
    this.#unread.add(id);
  }

  delete(id: string): boolean {
    const known = this.#known.get(id);
    if (!known) return false;
    this.#known.delete(id);
    const { body, year, kind } = known.profile;
    const key = keyOf(body ?? '', year ?? 0, kind);
    const same = this.#byTitle.get(key);
    same?.delete(known);
    if (same?.size === 0) this.#byTitle.delete(key);
    return true;
  }

  /**
   * The reports of a body, under any of its names, on a year, by forms of one kind; that of `but` left out, and no more
   * than `mostVersions`.
   */
  of(
    body: string,
    year: number,
    roster: Roster | null,
    kind: string = this.kind,
    but: string | null = null,
  ): KnownReport[] {
    const found: KnownReport[] = [];
    for (const name of namesOf(body, roster)) {
      for (const known of this.#byTitle.get(keyOf(name, year, kind)) ?? []) {
        if (known.profile.id === but) continue;
        if (found.length === mostVersions) return found;
        found.push(known);
      }
    }
    return found;
  }

  /**
   * The other reports that bear on `own`. `shared` are those that share its text, where these are known already; else
   * it is held against every report of its year.
   */
  companyOf(own: Profile, asked: Asked = nothingAsked, shared?: readonly SharedText[]): Company {
    const { roster, isSet } = asked;
    const year = this.#isOfBefore(own, asked) ? null : asked.year;
    // Drafts that lie side by side are no set: another body's may be there as an example.
    const texts = (shared ?? (isSet ? this.#sharedWith(own) : [])).filter(({ other }) =>
      isFromAnother(own, other.profile, roster),
    );
    const previous =
      own.body === null || own.year === null ? null : this.#previousOf(own.body, own.year - 1, own.kind, asked);
    const beside = texts.map((text) => ({
      ...text,
      mayBeItself: previous === null && this.#mayBe(own, text.other.profile, roster),
    }));
    const listed = this.#listingOf(own, roster);
    if (own.body === null || own.year === null) return { ...alone, listed, year, isSet, shared: beside };
    return {
      previous,
      takenOver: this.#takenOverBy(own.body, own.year - 1, own.kind, asked),
      parts: this.#partsOf(own, own.body, own.year, asked),
      versions: this.of(own.body, own.year, roster, own.kind, own.id),
      shared: beside,
      year,
      listed,
      isSet,
    };
  }

  /** Last year's reports are not those of the year that is asked for: those named as such, and of whoever has one of that year. */
  #isOfBefore({ id, body, year, kind }: Profile, asked: Asked): boolean {
    if (asked.previous?.(id) === true) return true;
    const isBefore = asked.year !== null && year !== null && year < asked.year;
    return isBefore && body !== null && this.of(body, asked.year, asked.roster, kind).length > 0;
  }

  /** Whether a body may have had the name of `other` the year before: none has it this year. */
  #mayBe({ year, kind }: Profile, other: Profile, roster: Roster | null): boolean {
    return (
      year !== null &&
      other.year === year - 1 &&
      other.body !== null &&
      this.of(other.body, year, roster, kind).length === 0
    );
  }

  /** Null where nothing is listed: a roster that could not be read says nothing of names. */
  #listingOf({ body, year, kind }: Profile, roster: Roster | null): Listing | null {
    if (body === null || !roster || roster.entries.length === 0) return null;
    const found = roster.find(body);
    // A body that has another name by now was called so then.
    const isPast = year !== null && this.of(body, year + 1, roster, kind).length > 0;
    return { entry: found?.entry ?? null, isAlias: found?.isAlias === true && !isPast };
  }

  /** Of several, the one whose figures are all equal to those of the others: which is right is not for us to say. */
  #previousOf(body: string, year: number, kind: string, { roster, previous }: Asked): KnownReport | null {
    const isMeant = ({ profile }: KnownReport): boolean => previous?.(profile.id) ?? true;
    const found = this.of(body, year, roster, kind).filter(isMeant);
    const before = found.length === 0 ? roster?.predecessorOf(body) : null;
    return onlyOne(before ? this.of(bodyOf(before.name), year, roster, kind).filter(isMeant) : found);
  }

  /** Last year's reports of the bodies that went into one which had a report of its own then. */
  #takenOverBy(body: string, year: number, kind: string, { roster, previous }: Asked): KnownReport[] {
    if (!roster || this.of(body, year, roster, kind).length === 0) return [];
    const isMeant = ({ profile }: KnownReport): boolean => previous?.(profile.id) ?? true;
    return flatMap(roster.predecessorsOf(body), ({ name, until }) => {
      if (until !== null && until !== year) return [];
      return onlyOne(this.of(bodyOf(name), year, roster, kind).filter(isMeant)) ?? [];
    });
  }

  #partsOf(own: Profile, body: string, year: number, { roster, parts, whole }: Asked): Parts | null {
    if (parts && (whole ? whole(own.id) : !parts(own.id))) {
      return this.#partsAmong(own, body, parts, roster);
    }
    const entries = roster?.partsOf(body, year) ?? [];
    if (entries.length === 0) return null;
    const units: Unit[] = [];
    const gaps: Gap[] = [];
    for (const entry of entries) {
      const found = unitOf(entry.name, this.of(bodyOf(entry.name), year, roster, own.kind, own.id));
      if (found.length > 0) units.push(...found);
      else if (!isGone(entry)) gaps.push({ kind: 'missing', name: entry.name, other: '' });
      else if (!roster?.find(bodyOf(entry.successor)))
        gaps.push({ kind: 'gone', name: entry.name, other: entry.successor });
    }
    for (const { name, parent } of roster?.orphansFor(body, year) ?? [])
      // One that has a report is another whole, of which the roster has no line.
      if (this.of(bodyOf(parent), year, roster, own.kind).length === 0)
        gaps.push({ kind: 'orphan', name, other: parent });
    for (const { name } of roster?.withoutYearsIn(body) ?? []) gaps.push({ kind: 'years', name, other: '' });
    return { units, gaps };
  }

  /** The parts of a whole among the reports that are named as such. */
  #partsAmong(own: Profile, body: string, isPart: (id: string) => boolean, roster: Roster | null): Parts | null {
    const bodyKey = (name: string): string => roster?.keyOf(name) ?? name;
    const untold = [...this.#unread].filter(isPart);
    const byBody = new Map<string, KnownReport[]>();
    for (const known of this.#known.values()) {
      const { profile } = known;
      if (!isPart(profile.id) || profile.kind !== own.kind || profile.id === own.id) continue;
      // A copy of the whole is no part of it; of what year a report without one is cannot be told.
      if (profile.body !== null && bodyKey(profile.body) === bodyKey(body)) continue;
      if (profile.year === null) untold.push(profile.name);
      if (profile.year !== own.year) continue;
      const key = profile.body === null ? profile.id : bodyKey(profile.body);
      byBody.set(key, [...(byBody.get(key) ?? []), known]);
    }
    // A report that names no body may be a copy of another one.
    const profiles = [...byBody.values()].flat().map(({ profile }) => profile);
    for (const { one, other } of sharedPairs(profiles)) {
      const unnamed = [profiles[one], profiles[other]].find((profile) => profile?.body === null);
      if (unnamed) untold.push(unnamed.name);
    }
    const units = flatMap([...byBody.values()], (versions) => unitOf(null, versions));
    const gaps = untold.map((name): Gap => ({ kind: 'untold', name, other: '' }));
    return units.length > 0 ? { units, gaps } : null;
  }

  #sharedWith(own: Profile): SharedText[] {
    const found: SharedText[] = [];
    for (const other of this.#known.values()) {
      const { profile } = other;
      if (profile.id === own.id || profile.year !== own.year || profile.body === own.body) continue;
      const share = shareOf(own.hashes, profile.hashes);
      if (share > sharedFrom) found.push({ other, share });
    }
    return found.sort((a, b) => b.share - a.share);
  }
}

/**
 * Whether what `own` shares with `other` is another body's. Which body a title without a name means is not known; two
 * names of which one is the end of the other (with the county, without it) mean one body, unless the roster has both. Nor
 * was a report taken from one of a later year.
 */
function isFromAnother(own: Identity, other: Identity, roster: Roster | null): boolean {
  const [a, b] = [own.body, other.body];
  if (a === null || b === null || (own.year ?? Infinity) < (other.year ?? 0)) return false;
  const [listedA, listedB] = [roster?.find(a)?.entry, roster?.find(b)?.entry];
  return listedA && listedB ? listedA !== listedB : !a.endsWith(b) && !b.endsWith(a);
}

/** A unit with its reports, one for each set of figures; none where there is no report. */
function unitOf(name: string | null, reports: readonly KnownReport[]): Unit[] {
  const [first, ...others] = reports.filter(
    (report, index) => !reports.slice(0, index).some((earlier) => haveSameFigures(earlier.profile, report.profile)),
  );
  return first ? [{ name: name ?? first.profile.institution ?? first.profile.name, versions: [first, ...others] }] : [];
}

/** The only report, or the first of several that give the same figures; null where there is none, or they differ. */
function onlyOne(reports: readonly KnownReport[]): KnownReport | null {
  const [first, ...others] = reports;
  if (reports.length === mostVersions) return null;
  return first && others.every(({ profile }) => haveSameFigures(first.profile, profile)) ? first : null;
}
