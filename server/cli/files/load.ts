import { basename } from 'node:path';
import { kindOf } from '../../documents/kind';
import { Refusal } from '../../documents/refusal';
import { readSheets, type SheetDocument } from '../../documents/sheet/read';
import { readWord, type WordDocument } from '../../documents/word/read';
import type { Io } from '../io';
import { readPdf } from '../pdf/readPdf';
import { Problem } from '../problem';
import { readFile, readStream } from './bytes';
import { decode, type Decoded } from './decode';
import type { Input } from './inputs';
import { damagedDocument, UnreadDocument } from './passed';

/** A document that was read. */
export interface Loaded {
  readonly input: Input;
  readonly bytes: Uint8Array;
  /** What is checked: the text itself, or the text form of a document. */
  readonly text: string;
  /** What the text was read of, and what is needed to write it back. */
  readonly origin: Origin;
}

export type Origin =
  | { readonly kind: 'text'; readonly decoded: Decoded }
  | { readonly kind: 'word'; readonly document: WordDocument }
  | { readonly kind: 'sheet'; readonly document: SheetDocument }
  | { readonly kind: 'pdf' };

/**
 * Reads a document.
 * @throws {Problem} where it cannot be read, is too large, broken, or no text in UTF-8 or GB18030; an `UnreadDocument`
 * where its kind is not read
 */
export async function load(input: Input, io: Io): Promise<Loaded> {
  const { file, path } = input;
  return read(input, file === null ? await readStream(io.stdin, path) : readFile(file, path));
}

/** The same of bytes that are there, of any kind that is read. @throws as `load` */
export async function read(input: Input, bytes: Uint8Array): Promise<Loaded> {
  const { file, path } = input;
  const kind = kindOf(bytes, file === null ? '' : basename(file));
  return kind === 'pdf' ? { input, bytes, origin: { kind }, text: await readPdf(bytes, path) } : parse(input, bytes);
}

/** The same, but for PDF: of what was read, or what is to be written. */
export function parse(input: Input, bytes: Uint8Array): Loaded {
  const origin = originOf(input, bytes);
  return { input, bytes, origin, text: origin.kind === 'text' ? origin.decoded.text : origin.document.text };
}

function originOf({ file, path }: Input, bytes: Uint8Array): Exclude<Origin, { readonly kind: 'pdf' }> {
  const kind = kindOf(bytes, file === null ? '' : basename(file));
  try {
    if (kind === 'text') return { kind, decoded: decode(bytes, path) };
    if (kind === 'word') return { kind, document: readWord(bytes) };
    if (kind === 'sheet') return { kind, document: readSheets(bytes) };
  } catch (error) {
    throw error instanceof Refusal ? refusalProblem(path, error) : error;
  }
  throw kind === 'broken' ? damagedDocument(path) : new UnreadDocument(kind, path);
}

/** What is said of a document that is not read or written. */
export function refusalProblem(path: string, { zh, en }: Refusal): Problem {
  return new Problem({ zh: `{path}：${zh}。`, en: `{path}: ${en}.` }, { path });
}
