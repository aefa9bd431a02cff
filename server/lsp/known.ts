import type { DocumentUri } from 'vscode-languageserver';
import { askedOf } from '../config/asked';
import { configName } from '../config/config';
import { originalAddress } from '../documents/address';
import { Collection, type Asked } from '../engine/collection/collection';
import type { Company } from '../engine/collection/company';
import { haveSameFigures, openProfileOf, profileOf, type Profile } from '../engine/collection/profile';
import type { Form } from '../engine/form/form';
import type { Draft } from '../engine/reading/draft';
import { checkRoster, type RosterDiagnosis } from '../engine/rules/checkRoster';
import { rules } from '../engine/rules/index';
import type { DocumentTerms, NamedRoster } from './configStore';
import { decoded } from './decoded';

/** The server knows of so many reports beside the open ones: 16 KB each. Whoever has more uses the command. */
export const mostKnown = 2000;

/**
 * The reports of the workspace, as far as others have to know of them: figures and fingerprints, no text. An open report
 * counts as it stands in its editor, saved or not, and takes its fingerprints when another is held against it; a file
 * counts as the client last told of it.
 */
export class KnownReports {
  readonly #collection: Collection;
  readonly #files = new Map<DocumentUri, Profile>();
  /** Of the open reports as they are now: every request asks for it. */
  readonly #profiles = new WeakMap<Draft, Profile>();
  /** The forms of one's own that profiles are by. */
  readonly #forms = new WeakMap<Profile, Form>();
  readonly #open = new Set<DocumentUri>();
  /** Open reports that count others in, or stand in a set: any other may bear on these. */
  readonly #amongOthers = new Set<DocumentUri>();
  /** The last change, and the last one of another report. */
  #last = { uri: '', serial: 0 };
  #before = { uri: '', serial: 0 };

  constructor(forms: readonly Form[]) {
    this.#collection = new Collection(forms);
  }

  /** Tells of a file; null where it is no report, or gone. @returns whether anything changed that bears on an open one */
  tellFile(uri: DocumentUri, draft: Draft | null): boolean {
    const profile = draft && this.#byForm(draft, profileOf(draft, documentName(uri)));
    if (profile && (this.#files.has(uri) || this.#files.size < mostKnown)) this.#files.set(uri, profile);
    else this.#files.delete(uri);
    return !this.#open.has(uri) && this.#tell(uri, this.#files.get(uri) ?? null);
  }

  /** Files, or folders with all in them, are gone. */
  drop(gone: DocumentUri): boolean {
    const inside = [...this.#files.keys()].filter((uri) => {
      const own = originalAddress(uri);
      return own === gone || own.startsWith(`${gone}/`);
    });
    return inside.map((uri) => this.tellFile(uri, null)).some(Boolean);
  }

  /** Tells of an open report as it is now. @returns whether anything changed that bears on another open one */
  tellOpen(uri: DocumentUri, draft: Draft): boolean {
    this.#open.add(uri);
    return this.#tell(uri, this.#profileOf(uri, draft));
  }

  /** Whether another open report is this body's of the year after, or looks at all others. */
  #bearsOn({ id, body, year }: Profile): boolean {
    return [...this.#open].some((uri) => {
      if (uri === id) return false;
      if (this.#amongOthers.has(uri)) return true;
      const other = this.#collection.get(uri)?.profile;
      return body !== null && year !== null && other?.body === body && other.year === year + 1;
    });
  }

  /** A document was closed: the file counts again. */
  close(uri: DocumentUri): boolean {
    this.#amongOthers.delete(uri);
    return this.#open.delete(uri) && this.#tell(uri, this.#files.get(uri) ?? null);
  }

  /** Changes with every other report than `uri`. */
  serialFor(uri: DocumentUri): number {
    return this.#last.uri === uri ? this.#before.serial : this.#last.serial;
  }

  /** The reports that bear on a draft. */
  companyOf(uri: DocumentUri, draft: Draft, terms: DocumentTerms | null): Company {
    const company = this.#collection.companyOf(this.#profileOf(uri, draft), askedBy(terms));
    if (company.parts || company.isSet) this.#amongOthers.add(uri);
    else this.#amongOthers.delete(uri);
    return company;
  }

  /** Who of a roster has no report among those known: on the year that its file asks for, or that all reports beside it are of. */
  missingFrom({ roster, config, folder }: NamedRoster): RosterDiagnosis[] {
    const years = new Set<number>();
    for (const { profile } of this.#collection.reports)
      if (profile.year !== null && decoded(originalAddress(profile.id)).startsWith(decoded(folder)))
        years.add(profile.year);
    const [only] = years.size === 1 ? years : [null];
    const year = config.set?.year ?? only ?? null;
    return year === null ? [] : checkRoster(rules, config.severities, roster, year, this.#collection);
  }

  /** The paths of reports, and of `others`, from the folder of a `.gouji.json`, with / and composed; those elsewhere left out. */
  *pathsBelow(config: DocumentUri, others: readonly DocumentUri[]): Generator<string> {
    const pathOf = pathFrom(config);
    for (const { profile } of this.#collection.reports) {
      const path = pathOf(profile.id);
      if (path !== null) yield path;
    }
    for (const uri of others) {
      const path = pathOf(uri);
      if (path !== null) yield path;
    }
  }

  #profileOf(uri: DocumentUri, draft: Draft): Profile {
    const known = this.#profiles.get(draft);
    if (known) return known;
    const profile = this.#byForm(draft, openProfileOf(draft, documentName(uri)));
    this.#profiles.set(draft, profile);
    return profile;
  }

  #byForm({ reading }: Draft, profile: Profile): Profile {
    if (reading?.form.isOwn === true) this.#forms.set(profile, reading.form);
    return profile;
  }

  /** Takes note of a report, or that there is none. @returns whether that bears on another open one */
  #tell(uri: DocumentUri, profile: Profile | null): boolean {
    const before = this.#collection.get(uri)?.profile ?? null;
    const bears = [profile, before].some((told) => told !== null && this.#bearsOn(told));
    return this.#put(uri, profile, bears) && bears;
  }

  /** @param isCompared whether it matters that nothing has changed: nobody takes fingerprints for their own sake */
  #put(uri: DocumentUri, profile: Profile | null, isCompared: boolean): boolean {
    const known = this.#collection.get(uri)?.profile;
    if (profile ? known === profile || (isCompared && known && isSame(known, profile)) : !known) return false;
    if (profile) this.#collection.set(profile, this.#forms.get(profile));
    else this.#collection.delete(uri);
    if (this.#last.uri !== uri) this.#before = this.#last;
    this.#last = { uri, serial: this.#last.serial + 1 };
    return true;
  }
}

function isSame(a: Profile, b: Profile): boolean {
  if (a === b) return true;
  return (
    a.body === b.body &&
    a.year === b.year &&
    a.kind === b.kind &&
    haveSameFigures(a, b) &&
    a.places.length === b.places.length &&
    a.places.every((place, index) => place === b.places[index]) &&
    a.hashes.length === b.hashes.length &&
    a.hashes.every((hash, index) => hash === b.hashes[index])
  );
}

/** How a message calls a document: its file and the folder that it stands in. */
export function documentName(uri: DocumentUri): { readonly id: string; readonly name: string } {
  const path = decoded(originalAddress(uri)).replace(/[?#].*$/s, '');
  return { id: uri, name: path.split('/').slice(-2).join('/') };
}

/** What the `.gouji.json` of a document asks of the reports that belong together. */
export function askedBy(terms: DocumentTerms | null): Asked {
  return askedOf(terms?.config.set ?? null, pathFrom(terms?.uri ?? ''), { roster: terms?.roster ?? null });
}

/** How a document is called from the folder of a `.gouji.json`; null where it stands elsewhere. */
function pathFrom(config: DocumentUri): (id: string) => string | null {
  const folder = decoded(config.slice(0, -configName.length));
  return (id) => {
    const path = decoded(originalAddress(id));
    return path.startsWith(folder) ? path.slice(folder.length).normalize('NFC') : null;
  };
}
