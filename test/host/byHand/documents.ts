import { readWord } from '../../../server/documents/word/read';
import { writeArchive } from '../../../server/documents/zip/write';
import { documentOf } from '../suite/word/documentOf';

/** A draft of text as a Word document. */
export const wordOf = documentOf;

/** The same with the first run inserted by a tracked change. */
export function trackedOf(bytes: Uint8Array): Uint8Array {
  const { archive, part, xml } = readWord(bytes);
  const changed = xml.text.replace('<w:r>', '<w:ins w:id="1" w:author="甲"><w:r>').replace('</w:r>', '</w:r></w:ins>');
  return writeArchive(archive, new Map([[part, xml.encode(changed)]]));
}

/** The text of a Word document. */
export function textOf(bytes: Uint8Array): string {
  return readWord(bytes).text;
}

/** Every part of a Word document but the main one, by its name. */
export function partsBut(bytes: Uint8Array): Record<string, string> {
  const { archive, part } = readWord(bytes);
  const others = archive.directory.entries.filter(({ name }) => name !== part);
  return Object.fromEntries(
    others.map(({ name }) => [name, new TextDecoder('latin1').decode(archive.unpack(name) ?? undefined)]),
  );
}
