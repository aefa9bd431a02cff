import { Refusal } from '../refusal';
import { apply, type Splice } from '../xml/write';
import { writeArchive } from '../zip/write';
import { lineChanges } from './changes';
import { LineTarget } from './lineTarget';
import { readWord, type WordDocument } from './read';

/** What another text changes in a document, worked out and not yet proven. */
export interface Plan {
  /** Changes of the main part; none where the text is the document's own. */
  readonly splices: readonly Splice[];
  /** The text that is to be read once they are made. */
  readonly expected: string;
  /** The lines, counted from 1, on which the result of a formula changes: Word works it out again when its fields are updated. */
  readonly overFormulas: readonly number[];
}

/**
 * What is to change in a document for it to have another text.
 *
 * @param text the whole text as it is to be; blanks that an editor takes away at the ends of lines may be missing
 * @throws {Refusal} where a change has no place in the document
 */
export function planWord(document: WordDocument, text: string): Plan {
  const old = linesOf(document.text);
  const target = new LineTarget(document, old);
  for (const change of lineChanges(old, linesOf(text.replace(/^\uFEFF/, '')))) {
    if (change.kind === 'change') target.change(change.line, change.to);
    else if (change.kind === 'insert') target.insert(change.before, change.lines);
    else target.remove(change.line);
  }
  return { splices: target.splices, expected: target.expected(), overFormulas: [...target.overFormulas] };
}

/**
 * The document with another text. Only the characters that differ change in its main part, and no other part does; a
 * paragraph that is new takes after the one before it. What comes out is read again before it is handed out.
 *
 * @param text as for `planWord`
 * @throws {Refusal} where a change has no place in the document, or would not be read back as asked
 */
export function writeWord(document: WordDocument, text: string): Uint8Array {
  return writePlan(document, planWord(document, text));
}

/** The document with a plan of its own carried out. @throws {Refusal} where it would not be read back as asked */
export function writePlan(document: WordDocument, { splices, expected }: Plan): Uint8Array {
  if (splices.length === 0) return document.archive.bytes;
  const xml = apply(document.xml.text, splices);
  const bytes = writeArchive(document.archive, new Map([[document.part, document.xml.encode(xml)]]));
  prove(readWord(bytes).text, expected);
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
