import { kindOf } from '../../server/documents/kind';
import { notRead } from '../../server/documents/starts';
import { limits } from '../../server/documents/limits';
import { Refusal } from '../../server/documents/refusal';
import { readSheets } from '../../server/documents/sheet/read';
import { readWord } from '../../server/documents/word/read';
import { isChinese } from '../texts';
import { documentTexts } from './texts';

/** A document as text. */
export interface ReadDocument {
  readonly text: string;
  readonly kind: 'word' | 'sheet';
  /** Whether changes are tracked that nobody has accepted or rejected: the text is as if accepted. */
  readonly isTracked: boolean;
  /** Where other documents are put in, of which nothing is read: lines of the text, counted from 0. */
  readonly foreign: readonly number[];
}

/** A document that is not read: its message is a sentence without a full stop, to stand behind its name. */
export class NotRead extends Error {}

/**
 * Reads a document by what its bytes are.
 *
 * @throws {NotRead} where it is of another kind, broken, or over a limit
 */
export function readDocument(bytes: Uint8Array): ReadDocument {
  const kind = bytes.length > limits.bytes ? 'word' : kindOf(bytes, '.docx');
  if (kind === 'text' || kind === 'disguised' || kind === 'empty') throw new NotRead(documentTexts().isText);
  if (kind !== 'word' && kind !== 'sheet') throw new NotRead(isChinese() ? notRead[kind].zh : notRead[kind].en);
  try {
    if (bytes.length > limits.bytes) throw new Refusal('tooLarge');
    if (kind === 'sheet') return { text: readSheets(bytes).text, kind, isTracked: false, foreign: [] };
    const { text, isTracked, foreign } = readWord(bytes);
    return { text, kind, isTracked, foreign: foreign.map((at) => text.slice(0, at).split('\n').length - 1) };
  } catch (error) {
    throw error instanceof Refusal ? new NotRead(sentenceOf(error)) : error;
  }
}

/** A refusal in the language of the user, without a full stop. */
export function sentenceOf({ zh, en }: Refusal): string {
  return isChinese() ? zh : en;
}
