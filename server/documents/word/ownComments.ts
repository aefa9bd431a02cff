import { readXml, type Part, type Tag } from '../xml/read';
import { relationsOf } from '../xml/relations';
import { apply, type Splice } from '../xml/write';
import { writeArchive } from '../zip/write';
import type { WordDocument } from './read';

/** What Word keeps of comments beside them: whose answers they are, and two lists of their other names. */
const besides = ['commentsExtended', 'commentsIds', 'commentsExtensible'] as const;

interface OldComment {
  readonly id: string;
  readonly isOwn: boolean;
  readonly from: number;
  readonly to: number;
  /** The names of its paragraphs; others lead to the last of them. */
  readonly paragraphs: readonly string[];
}

/** An element without content of a list beside the comments. */
interface Entry {
  readonly from: number;
  readonly to: number;
  readonly paragraph: string | undefined;
  readonly parent: string | undefined;
  readonly durable: string | undefined;
}

/**
 * The document without the comments of one author, as they were left by an earlier run: those that somebody answered
 * stay, and so do all others. The same bytes where there are none.
 */
export function withoutCommentsOf(document: WordDocument, author: string): Uint8Array {
  const { archive, part, xml } = document;
  const relations = relationsOf(archive, part);
  const nameOf = (kind: string): string | undefined => relations.find((relation) => relation.kind === kind)?.target;
  const name = nameOf('comments');
  const list = name === undefined ? null : archive.part(name);
  if (name === undefined || !list) return archive.bytes;
  const comments = commentsIn(list, author);
  const lists = besides.flatMap((kind) => {
    const own = nameOf(kind);
    const found = own === undefined ? null : archive.part(own);
    return own !== undefined && found ? [{ name: own, part: found, entries: entriesIn(found) }] : [];
  });
  const entries = lists.flatMap((own) => own.entries);
  const answered = new Set(entries.map(({ parent }) => parent));
  const gone = comments.filter(
    ({ isOwn, paragraphs }) => isOwn && !paragraphs.some((paragraph) => answered.has(paragraph)),
  );
  if (gone.length === 0) return archive.bytes;
  const paragraphs = new Set<string | undefined>(gone.flatMap((comment) => comment.paragraphs));
  const durables = new Set(
    entries
      .filter(({ paragraph }) => paragraph !== undefined && paragraphs.has(paragraph))
      .map(({ durable }) => durable),
  );
  durables.delete(undefined);
  const contents = new Map([
    [part, xml.encode(apply(xml.text, marksOf(xml, new Set(gone.map(({ id }) => id)))))],
    [name, list.encode(apply(list.text, gone.map(emptied)))],
  ]);
  for (const own of lists) {
    const left = own.entries.filter(
      ({ paragraph, durable }) =>
        (paragraph !== undefined && paragraphs.has(paragraph)) || (durable !== undefined && durables.has(durable)),
    );
    if (left.length > 0) contents.set(own.name, own.part.encode(apply(own.part.text, left.map(emptied))));
  }
  return writeArchive(archive, contents);
}

function emptied({ from, to }: { readonly from: number; readonly to: number }): Splice {
  return { from, to, text: '' };
}

function commentsIn(part: Part, author: string): OldComment[] {
  const found: OldComment[] = [];
  let open: { id: string; isOwn: boolean; from: number; paragraphs: string[] } | null = null;
  readXml(part, {
    wants: (tag) => tag === 'w:comment' || tag === 'w:p',
    open({ name: tag, attributes, start }) {
      if (tag === 'w:comment')
        open = { id: attributes['w:id'] ?? '', isOwn: attributes['w:author'] === author, from: start, paragraphs: [] };
      else if (tag === 'w:p' && attributes['?:paraId'] !== undefined) open?.paragraphs.push(attributes['?:paraId']);
    },
    close(tag, _, to) {
      if (tag !== 'w:comment' || !open) return;
      found.push({ ...open, to });
      open = null;
    },
    text: () => undefined,
  });
  return found;
}

function entriesIn(part: Part): Entry[] {
  const found: Entry[] = [];
  readXml(part, {
    wants: () => true,
    open({ attributes, start, end, isEmpty }) {
      if (!isEmpty) return;
      found.push({
        from: start,
        to: end,
        paragraph: attributes['?:paraId'],
        parent: attributes['?:paraIdParent'],
        durable: attributes['?:durableId'],
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** The marks of comments in the main part: where each begins and ends, and the run that refers to it, if it does nothing else. */
function marksOf(part: Part, ids: ReadonlySet<string>): Splice[] {
  const splices: Splice[] = [];
  /** The runs that are open, with the references in each, and whether it holds anything else but its looks. */
  const runs: { readonly start: number; readonly marks: Splice[]; holdsMore: boolean; looks: number }[] = [];
  const isMark = ({ name, attributes }: Tag): boolean =>
    (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd' || name === 'w:commentReference') &&
    ids.has(attributes['w:id'] ?? '');
  const pending: { readonly name: string; readonly from: number }[] = [];
  readXml(part, {
    wants: (name) => name.startsWith('w:comment'),
    open(tag) {
      const run = runs.at(-1);
      if (tag.name === 'w:r') runs.push({ start: tag.start, marks: [], holdsMore: false, looks: 0 });
      else if (isMark(tag)) pending.push({ name: tag.name, from: tag.start });
      else if (run && tag.name === 'w:rPr') run.looks++;
      else if (run?.looks === 0) run.holdsMore = true;
    },
    close(name, _, to) {
      const run = runs.at(-1);
      const mark = pending.at(-1);
      if (mark?.name === name) {
        pending.pop();
        (run && name === 'w:commentReference' ? run.marks : splices).push({ from: mark.from, to, text: '' });
      } else if (name === 'w:rPr' && run) run.looks--;
      else if (name === 'w:r') {
        const done = runs.pop();
        if (!done || done.marks.length === 0) return;
        splices.push(...(done.holdsMore ? done.marks : [{ from: done.start, to, text: '' }]));
      }
    },
    text: () => undefined,
  });
  return splices;
}
