import { Refusal } from '../refusal';
import { readXml, type Part } from '../xml/read';
import { relationsOf } from '../xml/relations';
import { apply } from '../xml/write';
import { writeArchive } from '../zip/write';
import { anchorsOf, splicesOfAnchors } from './anchors';
import { withoutCommentsOf } from './ownComments';
import { commentPart, type Author, type Comment } from './commentPart';
import { readWord, type WordDocument } from './read';

export type { Author, Comment } from './commentPart';

/**
 * The document with comments: each on the text it is about, as near as its runs allow. Its text stays, and so do the
 * comments of others; the author's own from before make way, so that a copy can be annotated again.
 *
 * @throws {Refusal} where the result would not read as the document did
 */
export function annotateWord(given: WordDocument, comments: readonly Comment[], author: Author): Uint8Array {
  const bare = withoutCommentsOf(given, author.name);
  const document = bare === given.archive.bytes ? given : readWord(bare);
  if (document.text !== given.text) throw new Refusal('notProven', { line: 1 });
  if (comments.length === 0) return bare;
  for (const isExact of [true, false]) {
    const bytes = write(document, comments, author, isExact);
    if (readWord(bytes).text === document.text) return bytes;
  }
  throw new Refusal('notProven', { line: 1 });
}

function write(document: WordDocument, comments: readonly Comment[], author: Author, isExact: boolean): Uint8Array {
  const { archive, part, xml } = document;
  const existing = relationsOf(archive, part).find(({ kind }) => kind === 'comments')?.target ?? null;
  const ids = freeIds(comments.length, [xml, existing === null ? null : archive.part(existing)]);
  const places = document.places.filter(({ paragraphs }) => paragraphs.length > 0);
  const anchors = comments.flatMap((comment, index) => anchorsOf(document, places, comment, ids[index] ?? 0, isExact));
  const contents = commentPart(document, existing, comments, ids, author);
  return writeArchive(archive, new Map([...contents, [part, xml.encode(apply(xml.text, splicesOfAnchors(anchors)))]]));
}

/** The smallest ids that no comment has, nor any mark in the text of one that is gone. */
function freeIds(count: number, parts: readonly (Part | null)[]): number[] {
  const taken = new Set<number>();
  for (const part of parts) {
    if (!part) continue;
    readXml(part, {
      wants: (name) => name.startsWith('w:comment'),
      open({ name, attributes }) {
        if (name.startsWith('w:comment')) taken.add(Number(attributes['w:id']));
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const ids: number[] = [];
  for (let id = 0; ids.length < count; id++) if (!taken.has(id)) ids.push(id);
  return ids;
}
