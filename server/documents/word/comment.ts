import { Refusal } from '../refusal';
import { relationsOf } from '../xml/relations';
import { readXml } from '../xml/read';
import { writeArchive } from '../zip/write';
import { anchorsOf, splicesOfAnchors } from './anchors';
import { readWord, type WordDocument } from './read';
import { apply, escapeText } from './splice';

/** A comment to be put into a document. */
export interface Comment {
  /** The text that it is about; UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

export interface Author {
  readonly name: string;
  readonly initials: string;
  /** 2026-01-31T09:00:00Z; null for none. */
  readonly date: string | null;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const commentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The document with comments: each on the text it is about, as near as its runs allow. Its text stays, and so do the
 * comments that were there.
 *
 * @throws {Refusal} where the result would not read as the document did
 */
export function annotateWord(document: WordDocument, comments: readonly Comment[], author: Author): Uint8Array {
  if (comments.length === 0) return document.archive.bytes;
  for (const isExact of [true, false]) {
    const bytes = write(document, comments, author, isExact);
    if (readWord(bytes).text === document.text) return bytes;
  }
  throw new Refusal('notProven', { line: 1 });
}

function write(document: WordDocument, comments: readonly Comment[], author: Author, isExact: boolean): Uint8Array {
  const { archive, part, xml } = document;
  const contents = new Map<string, Uint8Array>();
  const relations = relationsOf(archive, part);
  const existing = relations.find(({ kind }) => kind === 'comments')?.target;
  const known = existing === undefined ? null : archive.part(existing);
  const first = firstFreeId(known?.text ?? null, xml.text);
  const anchors = comments.flatMap((comment, index) => anchorsOf(document, comment, first + index, isExact));
  contents.set(part, xml.encode(apply(xml.text, splicesOfAnchors(anchors))));
  const isStrict = xml.text.includes(strictWord);
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = existing ?? freeName(document, `${folder}comments.xml`);
  if (known && existing !== undefined) {
    const prefix = /<((?:[^\s:/>]+:)?)comments[\s/>]/.exec(known.text)?.[1] ?? 'w:';
    const written = comments.map((comment, index) => commentXml(prefix, comment, first + index, author)).join('');
    contents.set(existing, known.encode(insertLast(known.text, 'comments', written)));
    return writeArchive(archive, contents);
  }
  const written = comments.map((comment, index) => commentXml('w:', comment, first + index, author)).join('');
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  contents.set(name, encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${isStrict ? strictWord : word}">${written}</w:comments>`));
  const relsName = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const rels = archive.part(relsName);
  const relation = relationXml(rels?.text ?? '', isStrict ? strictRelationships : relationships, name.slice(folder.length));
  const emptyRels = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  contents.set(relsName, rels ? rels.encode(insertLast(rels.text, 'Relationships', relation)) : encode(insertLast(emptyRels, 'Relationships', relation)));
  const typesName = '[Content_Types].xml';
  const types = archive.required(typesName);
  const typePrefix = /<((?:[^\s:/>]+:)?)Types[\s/>]/.exec(types.text)?.[1] ?? '';
  contents.set(typesName, types.encode(insertLast(types.text, 'Types', `<${typePrefix}Override PartName="/${name}" ContentType="${commentType}"/>`)));
  return writeArchive(archive, contents);
}

/** The smallest id that no comment has, nor any mark in the text of one that is gone. */
function firstFreeId(comments: string | null, xml: string): number {
  let first = 0;
  const reader = {
    wants: (name: string): boolean => name.startsWith('w:comment'),
    open: ({ name, attributes }: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }): void => {
      const id = Number(attributes['w:id']);
      if (name.startsWith('w:comment') && Number.isInteger(id)) first = Math.max(first, id + 1);
    },
    close: () => undefined,
    text: () => undefined,
  };
  if (comments !== null) readXml(comments, 'comments.xml', reader);
  readXml(xml, 'document.xml', reader);
  return first;
}

function commentXml(prefix: string, { lines }: Comment, id: number, { name, initials, date }: Author): string {
  const paragraphs = lines.map((line) => `<${prefix}p><${prefix}r><${prefix}t xml:space="preserve">${escapeText(line)}</${prefix}t></${prefix}r></${prefix}p>`);
  const dated = date === null ? '' : ` ${prefix}date="${quoted(date)}"`;
  return `<${prefix}comment ${prefix}id="${id}" ${prefix}author="${quoted(name)}" ${prefix}initials="${quoted(initials)}"${dated}>${paragraphs.join('')}</${prefix}comment>`;
}

function relationXml(rels: string, namespace: string, target: string): string {
  const prefix = /<((?:[^\s:/>]+:)?)Relationships[\s/>]/.exec(rels)?.[1] ?? '';
  let number = 1;
  while (rels.includes(`"rIdGouji${number}"`)) number++;
  return `<${prefix}Relationship Id="rIdGouji${number}" Type="${namespace}/comments" Target="${quoted(target)}"/>`;
}

/** A part with something put before the closing tag of its root; a root without content is opened for it. */
function insertLast(xml: string, root: string, written: string): string {
  const close = new RegExp(`</(?:[^\\s:/>]+:)?${root}\\s*>\\s*$`).exec(xml);
  if (close) return xml.slice(0, close.index) + written + xml.slice(close.index);
  const empty = new RegExp(`<((?:[^\\s:/>]+:)?${root})([^<>]*)/>\\s*$`).exec(xml);
  if (!empty) throw new Refusal('brokenXml', { part: root });
  return `${xml.slice(0, empty.index)}<${empty[1] ?? ''}${empty[2] ?? ''}>${written}</${empty[1] ?? ''}>`;
}

function freeName({ archive }: WordDocument, wanted: string): string {
  let name = wanted;
  for (let number = 2; archive.has(name); number++) name = wanted.replace(/\.xml$/, `${number}.xml`);
  return name;
}

function quoted(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
