import { Refusal } from '../refusal';
import { escapeText, escapeValue, writable } from '../xml/write';
import type { WordDocument } from './read';

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

const commentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts of a document that change where comments are put in: the part that holds them, and where it is new, the
 * list of relations and that of content types.
 *
 * @param existing the path of the part that holds comments already; null where there is none
 * @param ids one a comment
 */
export function commentPart(
  document: WordDocument,
  existing: string | null,
  comments: readonly Comment[],
  ids: readonly number[],
  author: Author,
): Map<string, Uint8Array> {
  const { archive, part, namespace } = document;
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = existing ?? freeName(document, `${folder}comments.xml`);
  // Each comment brings its prefix along: that of the part may be any, or none.
  const written = comments.map((comment, index) => commentXml(namespace, comment, ids[index] ?? 0, author)).join('');
  const empty = `${declaration}<w:comments xmlns:w="${namespace}"></w:comments>`;
  const contents = new Map([addTo(document, name, empty, 'comments', written)]);
  if (existing !== null && archive.has(existing)) return contents;
  if (existing === null) {
    const relsName = `${folder}_rels/${part.slice(folder.length)}.rels`;
    const rels = archive.part(relsName)?.text ?? '';
    contents.set(
      ...addTo(
        document,
        relsName,
        `${declaration}<Relationships xmlns="${packageRelations}"></Relationships>`,
        'Relationships',
        relationXml(rels, document.relationships, name.slice(folder.length)),
      ),
    );
  }
  const typesName = '[Content_Types].xml';
  const types = archive.required(typesName).text;
  const isTold = types.includes(`"/${name}"`);
  if (!isTold)
    contents.set(
      ...addTo(
        document,
        typesName,
        '',
        'Types',
        `<${prefixOf(types, 'Types')}Override PartName="/${name}" ContentType="${commentType}"/>`,
      ),
    );
  return contents;
}

/** A part with something more in it, or a new one that holds it. */
function addTo(
  { archive }: WordDocument,
  name: string,
  empty: string,
  root: string,
  written: string,
): [string, Uint8Array] {
  const part = archive.part(name);
  return [
    name,
    part
      ? part.encode(insertLast(part.text, root, written))
      : new TextEncoder().encode(insertLast(empty, root, written)),
  ];
}

function commentXml(namespace: string, { lines }: Comment, id: number, { name, initials, date }: Author): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeText(writable(line))}</w:t></w:r></w:p>`,
  );
  const dated = date === null ? '' : ` w:date="${escapeValue(date)}"`;
  return `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${escapeValue(name)}" w:initials="${escapeValue(initials)}"${dated}>${paragraphs.join('')}</w:comment>`;
}

function relationXml(rels: string, relationships: string, target: string): string {
  let number = 1;
  while (rels.includes(`"rIdGouji${number}"`)) number++;
  return `<${prefixOf(rels, 'Relationships')}Relationship Id="rIdGouji${number}" Type="${relationships}/comments" Target="${escapeValue(target)}"/>`;
}

/** The prefix of the root of a part, with its colon. */
function prefixOf(xml: string, root: string): string {
  return new RegExp(`<((?:[^\\s:/<>]+:)?)${root}[\\s/>]`).exec(xml)?.[1] ?? '';
}

/** A part with something put before the closing tag of its root; a root without content is opened for it. */
function insertLast(xml: string, root: string, written: string): string {
  const close = xml.lastIndexOf('</');
  if (close >= 0 && new RegExp(`^</(?:[^\\s:/<>]+:)?${root}\\s*>`).test(xml.slice(close, close + 120)))
    return xml.slice(0, close) + written + xml.slice(close);
  const empty = new RegExp(`<((?:[^\\s:/<>]+:)?${root})([^<>]*)/>\\s*$`).exec(xml);
  if (!empty) throw new Refusal('brokenXml', { part: root });
  return `${xml.slice(0, empty.index)}<${empty[1] ?? ''}${empty[2] ?? ''}>${written}</${empty[1] ?? ''}>`;
}

function freeName({ archive }: WordDocument, wanted: string): string {
  let name = wanted;
  for (let number = 2; archive.has(name); number++) name = wanted.replace(/\.xml$/, `${number}.xml`);
  return name;
}
