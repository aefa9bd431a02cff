import { Refusal } from '../refusal';
import { decodePart, type PartText } from '../xml/decode';
import { Marks } from '../xml/marks';
import { readDirectory, type Directory, type Entry } from './directory';
import { unpack } from './unpack';

/** A ZIP whose entries are unpacked when they are asked for, once. */
export class Archive {
  readonly directory: Directory;
  readonly #entries = new Map<string, Entry>();
  readonly #marks = new Marks();
  readonly #parts = new Map<string, PartText>();

  /** @throws {Refusal} where the ZIP is broken, encrypted or over a limit */
  constructor(readonly bytes: Uint8Array) {
    this.directory = readDirectory(bytes);
    for (const entry of this.directory.entries) this.#entries.set(entry.name, entry);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an entry; null where there is none of that name. @throws {Refusal} where it is broken */
  unpack(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    return entry ? unpack(this.bytes, entry) : null;
  }

  /** An entry as text; null where there is none of that name. @throws {Refusal} where it is broken or no text */
  part(name: string): PartText | null {
    const known = this.#parts.get(name);
    if (known) return known;
    const bytes = this.unpack(name);
    if (!bytes) return null;
    const part = decodePart(bytes, name, this.#marks);
    this.#parts.set(name, part);
    return part;
  }

  /** The same for a part that must be there. */
  required(name: string): PartText {
    const part = this.part(name);
    if (!part) throw new Refusal('noMainPart');
    return part;
  }
}
