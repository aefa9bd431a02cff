import type { Localized } from '../../engine/form/form';
import { Problem } from '../problem';

export type Encoding = 'utf-8' | 'gb18030';

/** The text of a file and what is needed to write it back. */
export interface Decoded {
  /** Without the byte order mark, as an editor shows it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** How many bytes the byte order mark takes; 0 where there is none. */
  readonly markLength: number;
}

const utf8Mark = [0xef, 0xbb, 0xbf];
const gb18030Mark = [0x84, 0x31, 0x95, 0x33];
const utf16Marks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/**
 * Reads bytes as UTF-8, or as GB18030 where they are no UTF-8.
 * @param path names the input in messages
 * @throws {Problem} for UTF-16, damaged UTF-8 and anything that is no text
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (utf16Marks.some((mark) => startsWith(bytes, mark))) throw new Problem(isUtf16, { path });
  if (bytes.includes(0)) throw new Problem(looksLikeUtf16(bytes) ? isUtf16 : noText, { path });
  const text = decodeAs('utf-8', bytes, utf8Mark) ?? decodeAs('gb18030', bytes, gb18030Mark);
  if (text?.encoding === 'utf-8') return text;
  if (isDamagedUtf8(bytes)) throw new Problem(damaged, { path, line: damagedLine(bytes) });
  if (!text) throw new Problem(noText, { path });
  return text;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, mark: readonly number[]): Decoded | null {
  const markLength = startsWith(bytes, mark) ? mark.length : 0;
  try {
    // A mark that stands anywhere but at the start is a character like any other.
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(markLength));
    return { text, encoding, markLength };
  } catch {
    return null;
  }
}

/** Whether bytes without a mark make sense two by two: nearly all ASCII, Chinese characters and punctuation. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false;
  return ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, 2000));
    const usual = text.match(/[\t\n\r -~\u2010-\u203B\u3000-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]/g) ?? [];
    return usual.length >= text.length * 0.9;
  });
}

/** Whether what is no UTF-8 nearly is: text in GB18030 hardly ever makes up UTF-8 characters. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const whole = (text.match(/[^\x00-\x7F\uFFFD]/gu) ?? []).length;
  return whole > broken;
}

/** The line, counted from 1, of the first character that is damaged. */
function damagedLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split(/\r\n|\n|\r/).length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

const isUtf16: Localized = {
  zh: '{path}：是 UTF-16 编码，不能读取。请在编辑器里另存为 UTF-8（或 GB18030）后再检查。',
  en: '{path}: is UTF-16, which is not read. Save it as UTF-8 (or GB18030) in an editor and check again.',
};
const noText: Localized = {
  zh: '{path}：不是 UTF-8 或 GB18030 文本，不能读取。请把内容另存或复制为 .txt、.md 文本。',
  en: '{path}: is no text in UTF-8 or GB18030. Save or copy its content as .txt or .md first.',
};
const damaged: Localized = {
  zh: '{path}：第 {line} 行有损坏的 UTF-8 字符，不能读取。请在编辑器里改正后重新存为 UTF-8。',
  en: '{path}: line {line} has a damaged UTF-8 character. Mend it in an editor and save as UTF-8 again.',
};
