import { extname } from 'node:path';
import { Collection } from '../../engine/collection/collection';
import { profileOf } from '../../engine/collection/profile';
import { plain } from '../../engine/text/steering';
import type { RunContext } from '../context';
import type { Input } from '../files/inputs';
import { readDraft, type Read } from '../read';
import type { RunSettings } from '../settings';

/** The reports of a run: of each that is read, figures and fingerprints are kept; of what cannot be, why. */
export class Reports {
  readonly collection: Collection;
  readonly #unread = new Map<Input, unknown>();

  constructor(
    private readonly context: RunContext,
    private readonly settings: RunSettings,
  ) {
    this.collection = new Collection(context.engine.lexicons.map(({ form }) => form));
  }

  /** Reads a document, and takes note of it where it is a report. Never throws. */
  async read(input: Input): Promise<Read> {
    const read = await readDraft(input, this.settings, this.context.io);
    try {
      if ('error' in read) throw read.error;
      const { draft } = read;
      const name = { id: idOf(input), name: plain(input.path) };
      if (draft.isReport) this.collection.set(profileOf(draft, name), draft.reading?.form);
    } catch (error) {
      this.#unread.set(input, error);
    }
    return read;
  }

  /** Why a document could not be read; undefined where it could. */
  failureOf(input: Input): unknown {
    return this.#unread.get(input);
  }

  /** What could not be read; the same report is often there once more, as a PDF file: that is left out. */
  get unread(): readonly Input[] {
    const stems = new Set([...this.collection.reports].map(({ profile }) => stemOf(profile.id)));
    return [...this.#unread.keys()].filter((input) => !stems.has(stemOf(idOf(input))));
  }
}

/** The name of a report among the others: the file; for standard input, what it is called. */
export function idOf({ file, path }: Input): string {
  return file ?? path;
}

/** A path without the ending of its file. */
function stemOf(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
