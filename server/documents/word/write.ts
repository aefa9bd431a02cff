import { Refusal } from '../refusal';
import { apply } from '../xml/write';
import { writeArchive } from '../zip/write';
import { lineChanges } from './changes';
import { LineTarget } from './lineTarget';
import { readWord, type WordDocument } from './read';

/**
 * The document with another text. Only the characters that differ change in its main part, and no other part does; a
 * paragraph that is new takes after the one before it. What comes out is read again before it is handed out.
 *
 * @param text the whole text as it is to be; blanks that an editor takes away at the ends of lines may be missing
 * @throws {Refusal} where a change has no place in the document, or would not be read back as asked
 */
export function writeWord(document: WordDocument, text: string): Uint8Array {
  const old = linesOf(document.text);
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const changes = lineChanges(old, lines);
  if (changes.length === 0) return document.archive.bytes;
  const target = new LineTarget(document, old);
  for (const change of changes) {
    if (change.kind === 'change') target.change(change.line, change.to);
    else if (change.kind === 'insert') target.insert(change.before, change.lines);
    else target.remove(change.line);
  }
  const xml = apply(document.xml.text, target.splices);
  const bytes = writeArchive(document.archive, new Map([[document.part, document.xml.encode(xml)]]));
  prove(readWord(bytes).text, target.expected());
  return bytes;
}

/** The lines of a text; a last one without a line break is one too. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Every character of the text is as asked for, or nothing is written. */
function prove(read: string, expected: string): void {
  if (read === expected) return;
  const [a, b] = [read.split('\n'), expected.split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  throw new Refusal('notProven', { line: (line < 0 ? a.length : line) + 1 });
}
