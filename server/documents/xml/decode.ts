import { Refusal } from '../refusal';
import type { Marks } from './marks';

/** A part as text, and how it is written back. */
export interface PartText {
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** How much has been read of the file that it is a part of. */
  readonly marks: Marks;
  encode(text: string): Uint8Array;
}

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * The text of a part: UTF-8, or UTF-16 by its mark.
 *
 * @throws {Refusal} where a character is damaged
 */
export function decodePart(bytes: Uint8Array, name: string, marks: Marks): PartText {
  const [first, second, third] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const isMarked = first === utf8Mark[0] && second === utf8Mark[1] && third === utf8Mark[2];
  const mark = isLittle || isBig ? 2 : isMarked ? 3 : 0;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(mark));
    const start = bytes.slice(0, mark);
    return {
      name,
      text,
      marks,
      encode: (changed) =>
        join(start, isLittle || isBig ? utf16(changed, isLittle) : new TextEncoder().encode(changed)),
    };
  } catch {
    throw new Refusal('brokenText', { part: name });
  }
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

function join(start: Uint8Array, rest: Uint8Array): Uint8Array {
  if (start.length === 0) return rest;
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return bytes;
}
