import { Tokenizer } from 'htmlparser2';
import { limits } from '../limits';
import { Refusal } from '../refusal';
import type { PartText } from './decode';
import { Names } from './names';

/** What is read of a part. */
export type Part = Pick<PartText, 'name' | 'text' | 'marks'>;

/** The attributes of a tag that were asked for, under our names: `w:val`, and bare names as they are. */
export type Attributes = Readonly<Record<string, string>>;

/** A tag that opens; offsets are UTF-16 into the part. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  /** Where its < stands. */
  readonly start: number;
  /** Behind its >. */
  readonly end: number;
  /** Whether it closes itself: no `close` with a place of its own follows. */
  readonly isEmpty: boolean;
}

/** Who reads a part. Every tag that opens is closed, one that closes itself at once. */
export interface Reader {
  /** Whether the attributes of a tag are worth the reading. */
  wants(name: string): boolean;
  open(tag: Tag): void;
  /** `start` and `end` are the places of the closing tag; for an empty element both are behind it. */
  close(name: string, start: number, end: number): void;
  /** Text between tags; `written` is what stands there, `text` what it means: they differ in entities alone. */
  text(text: string, start: number, end: number): void;
}

/**
 * Reads a part from its start to its end.
 *
 * @throws {Refusal} where it has not one root, tags do not match or are nested too deep, or a DOCTYPE stands in it; or it
 * holds more tags and texts than any document, by itself or with the other parts of its file
 */
export function readXml({ name: part, text: xml, marks: file }: Part, reader: Reader): void {
  const names = new Names();
  const broken = (): never => {
    throw new Refusal('brokenXml', { part });
  };
  const open: { readonly raw: string; readonly name: string }[] = [];
  let raw = '';
  let start = 0;
  let attribute = '';
  let value = '';
  let given: [string, string][] = [];
  let declared: Map<string, string> | null = null;
  let isRead = false;
  const roots: string[] = [];
  const most = file.left(part);
  let marks = 0;
  const count = (): void => {
    if (++marks > most) throw new Refusal('tooLarge');
  };

  const opened = (end: number, isEmpty: boolean): void => {
    const depth = open.length;
    if (depth >= limits.depth) throw new Refusal('tooDeep');
    if (depth === 0) roots.push(raw);
    if (declared) names.enter(depth, declared);
    const name = names.of(raw);
    const attributes: Record<string, string> = {};
    for (const [key, text] of given) attributes[key.includes(':') ? names.of(key) : key] = text;
    reader.open({ name, attributes, start, end, isEmpty });
    if (isEmpty) {
      reader.close(name, end, end);
      names.leave(depth);
    } else open.push({ raw, name });
  };

  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(from, to) {
        count();
        raw = xml.slice(from, to);
        start = from - 1;
        given = [];
        declared = null;
        // A prefix that this very tag declares is not known yet: its attributes are read to be sure.
        const name = names.of(raw);
        isRead = name.startsWith('?') || reader.wants(name);
      },
      onattribname(from, to) {
        count();
        const isDeclaration = xml.charCodeAt(from) === 120 && xml.startsWith('xmlns', from);
        attribute = isRead || isDeclaration ? xml.slice(from, to) : '';
        value = '';
      },
      onattribdata(from, to) {
        if (attribute !== '') value += xml.slice(from, to);
      },
      onattribentity(code) {
        count();
        if (attribute !== '') value += String.fromCodePoint(code);
      },
      onattribend() {
        if (attribute === 'xmlns' || attribute.startsWith('xmlns:'))
          (declared ??= new Map()).set(attribute.slice(6), value);
        else if (attribute !== '') given.push([attribute, value]);
      },
      onopentagend(end) {
        opened(end + 1, false);
      },
      onselfclosingtag(end) {
        opened(end + 1, true);
      },
      onclosetag(from, to) {
        const last = open.pop();
        if (!last || last.raw !== xml.slice(from, to).trimEnd()) return broken();
        const end = xml.indexOf('>', to) + 1;
        reader.close(last.name, xml.lastIndexOf('<', from), end > 0 ? end : xml.length);
        names.leave(open.length);
      },
      ontext(from, to) {
        count();
        reader.text(xml.slice(from, to), from, to);
      },
      ontextentity(code, to) {
        count();
        reader.text(String.fromCodePoint(code), xml.lastIndexOf('&', to - 1), to);
      },
      oncdata(from, to, endOffset) {
        count();
        reader.text(xml.slice(from, to - endOffset), from, to - endOffset);
      },
      ondeclaration(from, to) {
        if (/^!?DOCTYPE/i.test(xml.slice(from, Math.min(to, from + 10)))) throw new Refusal('doctype', { part });
      },
      oncomment: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  if (open.length > 0 || roots.length !== 1) broken();
  file.tell(part, marks);
}
