import { broken, configName, readConfig, type Config, type Known } from '../config/config';
import { placesOf, type Place } from '../config/places';
import { systemReason } from '../config/systemReason';
import { originalAddress } from '../documents/address';
import type { Localized } from '../engine/form/form';
import type { Engine } from '../engine/reading/engine';
import type { FormFile } from '../config/forms/readForm';
import type { ListNames, ReadText } from './files';
import { FormStore, type OwnForms } from './formStore';
import { whole } from '../config/json';
import { SourceText } from '../engine/text/source';

/** What a `.gouji.json` says of one document. */
export interface DocumentTerms extends Place {
  readonly config: Config;
  /** The forms that it names; null where it names none. */
  readonly forms: OwnForms | null;
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
      if (config) return { ...place, config, forms: await this.#formsIn(place.uri, config) };
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

  /** Files may have changed: each is read again when it is next asked for, even where a reading is under way. */
  forget(): void {
    this.#fresh.clear();
    this.#forms.forget();
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

function unread({ zh, en }: Localized): Config {
  const text = { zh: `读不了：${zh}`, en: `cannot be read: ${en}` };
  return broken(new SourceText(''), { ...whole(text) });
}
