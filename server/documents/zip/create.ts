import { Archive } from './archive';
import { writeArchive } from './write';

/** A ZIP of these entries, in their order; the same entries give the same bytes. */
export function createArchive(contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const empty = new Uint8Array(22);
  empty.set([0x50, 0x4b, 0x05, 0x06]);
  return writeArchive(new Archive(empty), contents);
}
