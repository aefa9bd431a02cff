import { Refusal } from '../refusal';
import { relationsOf } from '../xml/relations';
import type { PartText } from '../xml/decode';
import { Archive } from '../zip/archive';
import type { Body } from './blocks';
import { BodyReader } from './body';
import { readLists, type Lists } from './numbering';
import { Numbers } from './numbers';
import { Styles } from './styles';
import { writeText, type TextForm } from './textForm';

/** A Word document, read. */
export interface WordDocument extends TextForm {
  readonly archive: Archive;
  /** The path of the part that holds the text. */
  readonly part: string;
  readonly xml: PartText;
  readonly wholes: Body['wholes'];
  readonly heads: Body['heads'];
  readonly nodes: Body['nodes'];
  readonly runs: Body['runs'];
  /** Whether changes are tracked that nobody has accepted or rejected: the text is as if accepted. */
  readonly isTracked: boolean;
  /** Where other documents are put in, of which nothing is read: offsets of the text. */
  readonly foreign: readonly number[];
  /** The namespaces of its tags and of its relations: strict documents have others. */
  readonly namespace: string;
  readonly relationships: string;
}

const usual = {
  namespace: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/**
 * Reads a `.docx`.
 *
 * @throws {Refusal} where it is none, broken, or over a limit
 */
export function readWord(bytes: Uint8Array): WordDocument {
  const archive = new Archive(bytes);
  const part = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined) throw new Refusal('noMainPart');
  const xml = archive.required(part);
  const body = readBody(archive, xml);
  const form = writeText(body.blocks);
  return {
    ...form,
    archive,
    part,
    xml,
    wholes: body.wholes,
    heads: body.heads,
    nodes: body.nodes,
    runs: body.runs,
    isTracked: body.isTracked,
    foreign: form.pieces.filter(({ piece }) => piece.isForeign).map(({ at }) => at),
    ...(xml.text.includes(strict.namespace) ? strict : usual),
  };
}

/** The main part, with what the parts beside it say of its styles and lists. */
function readBody(archive: Archive, main: PartText): Body {
  const relations = relationsOf(archive, main.name);
  const find = (kind: string): PartText | null => {
    const name = relations.find((relation) => relation.kind === kind)?.target;
    return name === undefined ? null : archive.part(name);
  };
  const styles = new Styles(find('styles'));
  const listPart = find('numbering');
  const lists: Lists = listPart ? readLists(listPart, (style) => styles.placeOf(style)?.list ?? null) : new Map();
  const reader = new BodyReader(new Numbers(lists, styles), styles);
  const body = reader.read(main);
  const { endless } = reader;
  // What follows such a field was taken for its instruction: without it, it is read.
  return endless.length === 0 ? body : new BodyReader(new Numbers(lists, styles), styles, new Set(endless)).read(main);
}
