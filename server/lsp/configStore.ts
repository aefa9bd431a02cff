import { broken, configName, readConfig, type Config, type Known } from '../config/config';
import { placesOf, type Place } from '../config/places';
import { systemReason } from '../config/systemReason';
import { originalAddress } from '../documents/address';
import type { Localized } from '../engine/form/form';
import type { Engine } from '../engine/reading/engine';
import type { FormFile } from '../config/forms/readForm';
import type { Roster } from '../engine/collection/roster';
import type { ListNames, ReadText } from './files';
import { FormStore, type OwnForms } from './formStore';
import { RosterStore } from './rosterStore';
import { whole } from '../config/json';
import { SourceText } from '../engine/text/source';

/** What a `.gouji.json` says of one document. */
export interface DocumentTerms extends Place {
  readonly config: Config;
  /** The forms that it names; null where it names none. */
  readonly forms: OwnForms | null;
  /** The roster that it names; null where it names none, or it cannot be read. */
  readonly roster: Roster | null;
  /** Where that stands; null where none is named. */
  readonly rosterUri: string | null;
}

/** A roster with the file that names it. */
export interface NamedRoster {
  readonly uri: string;
  readonly roster: Roster;
  readonly config: Config;
  /** Of the file that names it, with / at its end. */
  readonly folder: string;
}

interface Entry {
  readonly text: string | null;
  readonly config: Config | null;
}

const mostKept = 500;

/** The `.gouji.json` of documents: each is read when it is first asked for, and again when it may have changed. */
export class ConfigStore {
  /** What was last read of each file: what its text says need not be read from it again. */
  readonly #entries = new Map<string, Entry>();
  /** Readings that still hold, under way or done. */
  readonly #fresh = new Map<string, Promise<Config | null>>();
  #roots: readonly string[] = [];
  #isWatched = false;
  #read: ReadText = () => Promise.resolve(null);

  readonly #forms: FormStore;
  readonly #rosters = new RosterStore();

  constructor(
    private readonly known: Known,
    engine: Engine,
  ) {
    this.#forms = new FormStore(engine, known);
  }

  /** @param isWatched whether the client tells of changes; otherwise a file is read whenever it is asked for */
  start(
    roots: readonly string[],
    read: ReadText,
    isWatched: boolean,
    list: ListNames = () => Promise.resolve(null),
  ): void {
    this.#forms.start(read, list, isWatched);
    this.#rosters.start(read, isWatched);
    this.#roots = roots;
    this.#read = read;
    this.#isWatched = isWatched;
  }

  /** The workspace has other folders from now on. */
  move(added: readonly string[], removed: readonly string[]): void {
    this.#roots = [...this.#roots.filter((root) => !removed.includes(root)), ...added];
  }

  /** What applies to a document, or to the one that a text form is of: the nearest file. The same object as before where its text has not changed. */
  async of(uri: string): Promise<DocumentTerms | null> {
    for (const place of placesOf(originalAddress(uri), this.#roots)) {
      const config = await this.at(place.uri);
      if (!config) continue;
      const [forms, roster] = await Promise.all([this.#formsIn(place.uri, config), this.#rosterOf(place.uri, config)]);
      return { ...place, config, forms, roster, rosterUri: rosterPlace(place.uri, config) };
    }
    return null;
  }

  /** The forms for a document that was never saved: those of the first folder of the workspace that has any. */
  async ofUnsaved(uri: string): Promise<OwnForms | null> {
    if (!uri.startsWith('untitled:')) return null;
    for (const root of this.#roots) {
      const place = `${root.replace(/\/$/, '')}/${configName}`;
      const config = await this.at(place);
      const forms = config && (await this.#formsIn(place, config));
      if (forms) return forms;
    }
    return null;
  }

  /** A form file with the text that it has in an editor. */
  formFile(uri: string, text: string): Promise<FormFile | null> {
    return this.#forms.fileOf(uri, text);
  }

  async #formsIn(uri: string, config: Config): Promise<OwnForms | null> {
    return config.forms.length > 0 ? this.#forms.of(uri, config) : null;
  }

  /** The roster that a `.gouji.json` names; null where it names none, or it cannot be read. */
  async rosterAt(uri: string): Promise<NamedRoster | null> {
    const config = await this.at(uri);
    const place = config && rosterPlace(uri, config);
    const roster = place && (await this.#rosters.of(place));
    return roster ? { uri: place, config, folder: uri.slice(0, -configName.length), roster } : null;
  }

  async #rosterOf(uri: string, config: Config): Promise<Roster | null> {
    const place = rosterPlace(uri, config);
    return place === null ? null : this.#rosters.of(place);
  }

  /** Whether a file that changes is one that was read here. */
  isRoster(uri: string): boolean {
    return this.#rosters.has(uri);
  }

  /** Files may have changed: each is read again when it is next asked for, even where a reading is under way. */
  forget(): void {
    this.#fresh.clear();
    this.#forms.forget();
    this.#rosters.forget();
  }

  /** The file of a URI; null where there is none. */
  at(uri: string): Promise<Config | null> {
    const fresh = this.#fresh.get(uri);
    if (fresh) return fresh;
    const reading = this.#readAgain(uri);
    if (this.#fresh.size >= mostKept) this.#fresh.clear();
    if (this.#isWatched) this.#fresh.set(uri, reading);
    return reading;
  }

  async #readAgain(uri: string): Promise<Config | null> {
    const { text, problem } = await this.#read(uri).then(
      (read) => ({ text: read, problem: null }),
      (error: unknown) => ({ text: null, problem: systemReason(error) }),
    );
    const known = this.#entries.get(uri);
    if (known && problem === null && known.text === text) return known.config;
    const config = problem !== null ? unread(problem) : text === null ? null : readConfig(text, this.known);
    if (this.#entries.size >= mostKept) this.#entries.clear();
    this.#entries.set(uri, { text, config });
    return config;
  }
}

function rosterPlace(uri: string, { set }: Config): string | null {
  const path = set?.roster?.split('/').map(encodeURIComponent).join('/');
  return path === undefined ? null : `${uri.slice(0, -configName.length)}${path}`;
}

function unread({ zh, en }: Localized): Config {
  const text = { zh: `读不了：${zh}`, en: `cannot be read: ${en}` };
  return broken(new SourceText(''), { ...whole(text) });
}
