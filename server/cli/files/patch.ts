import { Buffer } from 'node:buffer';
import type { Localized } from '../../engine/form/form';
import { applyEdits, type Edit } from '../../engine/text/edits';
import { Problem } from '../problem';
import { decode, type Decoded } from './decode';
import { Gb18030Encoder, stepAt } from './gb18030';

/** A file's bytes with the text read from them. */
export interface DecodedBytes extends Decoded {
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a file with disjoint `edits` applied (offsets in UTF-16 units of its text): every byte that no
 * edit covers stays as it is, with mark, line ends and encoding.
 * @throws {Problem} where the encoding has no bytes for an edit's text, or the result would not read as it should
 */
export function patch(file: DecodedBytes, edits: readonly Edit[], path: string): Uint8Array {
  const encode = encoderOf(file, path);
  const byteAt = byteCounter(file);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = byteAt(span.start);
    parts.push(file.bytes.subarray(from, start), encode(text));
    from = byteAt(span.end);
  }
  const result = Buffer.concat([...parts, file.bytes.subarray(from)]);
  // The bytes are the user's: they are written only if they read as exactly what was meant.
  if (decode(result, path).text !== applyEdits(file.text, edits)) throw new Problem(unlike, { path });
  return result;
}

/** Turns offsets of the text into offsets of the bytes; each call must be for the same offset or a later one. */
function byteCounter({ bytes, text, encoding, markLength }: DecodedBytes): (offset: number) => number {
  let unit = 0;
  let byte = markLength;
  if (encoding === 'utf-8') {
    return (offset) => {
      byte += Buffer.byteLength(text.slice(unit, offset));
      unit = offset;
      return byte;
    };
  }
  return (offset) => {
    while (unit < offset) {
      const step = stepAt(bytes, byte);
      unit += step.units;
      byte += step.bytes;
    }
    return byte;
  };
}

function encoderOf({ encoding }: Decoded, path: string): (text: string) => Uint8Array {
  if (encoding === 'utf-8') return (text) => Buffer.from(text);
  const encoder = new Gb18030Encoder();
  return (text) => {
    const encoded = encoder.encode(text);
    if ('unencodable' in encoded) throw new Problem(unencodable, { path, char: nameOf(encoded.unencodable) });
    return encoded;
  };
}

function nameOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const unencodable: Localized = {
  zh: '{path}：修正的文字里有 GB18030 写不出的字符 {char}，文件没有改动。请把文件另存为 UTF-8 后再修正。',
  en: '{path}: a fix holds {char}, which GB18030 cannot write; the file is unchanged. Save it as UTF-8 and fix again.',
};
const unlike: Localized = {
  zh: '{path}：修正后的内容按原来的编码写不回去，文件没有改动。请在编辑器里修正。',
  en: '{path}: the fixed text cannot be written in the encoding of the file, which is unchanged. Fix it in an editor.',
};
