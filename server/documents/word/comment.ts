import { Refusal } from '../refusal';
import { readXml, type Part } from '../xml/read';
import { relationsOf } from '../xml/relations';
import { apply } from '../xml/write';
import { writeArchive } from '../zip/write';
import { misplaced } from './anchorCheck';
import { anchorsOf, splicesOfAnchors, type Placing } from './anchors';
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
  // Each is put as near as its marks are in order: what is read back tells.
  const placings: Placing[] = comments.map(() => 'exact');
  for (;;) {
    const { bytes, ids } = write(document, comments, author, placings);
    const again = readWord(bytes);
    const wrong = again.text === document.text ? misplaced(again.xml, ids) : new Set(ids);
    if (wrong.size === 0) return bytes;
    ids.forEach((id, index) => {
      if (wrong.has(id)) placings[index] = lessExact(placings[index]);
    });
  }
}

/** @throws {Refusal} where there is none */
function lessExact(placing: Placing | undefined): Placing {
  if (placing === 'exact') return 'runs';
  if (placing === 'runs') return 'paragraph';
  throw new Refusal('notProven', { line: 1 });
}

function write(
  document: WordDocument,
  comments: readonly Comment[],
  author: Author,
  placings: readonly Placing[],
): { readonly bytes: Uint8Array; readonly ids: readonly number[] } {
  const { archive, part, xml } = document;
  const existing = relationsOf(archive, part).find(({ kind }) => kind === 'comments')?.target ?? null;
  const ids = freeIds(comments.length, [xml, existing === null ? null : archive.part(existing)]);
  const places = document.places.filter(({ paragraphs }) => paragraphs[0] && paragraphs[0].controls.hold !== 'foreign');
  const anchors = comments.flatMap((comment, index) =>
    anchorsOf(document, places, comment, ids[index] ?? 0, placings[index] ?? 'paragraph'),
  );
  const contents = commentPart(document, existing, comments, ids, author);
  contents.set(part, xml.encode(apply(xml.text, splicesOfAnchors(anchors))));
  return { bytes: writeArchive(archive, contents), ids };
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
