import type { Roster } from '../engine/collection/roster';
import { rosterIn } from '../engine/collection/rosterText';
import { decoded } from './decoded';
import type { ReadText } from './files';

/** A longer text is no roster: so many characters of it. */
const longest = 3_000_000;
const mostKept = 50;
const isWorkbook = /\.xlsx$/i;

/** The rosters that `.gouji.json` files name: each is read when it is first asked for, and again when it may have changed. */
export class RosterStore {
  /** What was last read of each: the same object as before where its text has not changed. */
  readonly #entries = new Map<string, { readonly text: string; readonly roster: Roster }>();
  readonly #fresh = new Map<string, Promise<Roster | null>>();
  /** All that were asked for: whether a file that changes is one of them. */
  readonly #asked = new Set<string>();
  #read: ReadText = () => Promise.resolve(null);
  #isWatched = false;

  start(read: ReadText, isWatched: boolean): void {
    this.#read = read;
    this.#isWatched = isWatched;
  }

  /** Whether a file is a roster that was asked for. */
  has(uri: string): boolean {
    return this.#asked.has(decoded(uri));
  }

  forget(): void {
    this.#fresh.clear();
  }

  /** The roster in a file; null where it cannot be read: then nothing is said of names, or of who is missing. */
  of(uri: string): Promise<Roster | null> {
    const fresh = this.#fresh.get(uri);
    if (fresh) return fresh;
    const reading = this.#readAgain(uri);
    if (this.#fresh.size >= mostKept) this.#fresh.clear();
    if (this.#asked.size >= mostKept) this.#asked.clear();
    this.#asked.add(decoded(uri));
    if (this.#isWatched) this.#fresh.set(uri, reading);
    return reading;
  }

  async #readAgain(uri: string): Promise<Roster | null> {
    const text = await this.#read(uri).catch(() => null);
    if (text === null || text.length > longest) return null;
    const known = this.#entries.get(uri);
    if (known?.text === text) return known.roster;
    const roster = rosterIn(text, isWorkbook.test(uri));
    if (this.#entries.size >= mostKept) this.#entries.clear();
    this.#entries.set(uri, { text, roster });
    return roster;
  }
}
