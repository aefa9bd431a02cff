import { readWord } from '../../../server/documents/word/read';
import { documentOf } from '../suite/word/documentOf';

/** A draft of text as a Word document. */
export const wordOf = documentOf;

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
