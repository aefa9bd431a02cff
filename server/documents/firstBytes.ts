/** What a document is, as far as it is not text. `disguised`: named as an office document, and something else. */
export type DocumentKind = 'word' | 'workbook' | 'slides' | 'openDocument' | 'ofd' | 'oldOffice' | 'pdf' | 'rtf' | 'disguised';

/** So many bytes tell it, from the first one on. */
export const bytesToTell = 4096;

const officeName = /\.(?:docx?|docm|dot[xm]?|wp[st]|xls[xmb]?|ett?|pptx?|dps|od[tsp]|ofd|pdf|rtf|mht(?:ml)?)$/i;
/** ~$报告.docx: the note that Word leaves beside an open document. */
const ownerName = /^~\$/;

/** What parts of a ZIP tell what it is: names stand in it as they are. Where only the frame of office documents is found, the name says more. */
const parts: readonly (readonly [part: string, kind: DocumentKind])[] = [
  ['word/', 'word'], ['xl/', 'workbook'], ['ppt/', 'slides'], ['application/vnd.oasis.opendocument', 'openDocument'], ['OFD.xml', 'ofd'],
];
const byName: readonly (readonly [name: RegExp, kind: DocumentKind])[] = [
  [/\.(?:xls|et)/i, 'workbook'], [/\.(?:ppt|dps)/i, 'slides'], [/\.od[tsp]$/i, 'openDocument'], [/\.ofd$/i, 'ofd'],
];

/**
 * Tells an office document or a PDF by its first bytes; null for text and for what is neither. A name alone tells only
 * that something was meant to be one.
 * @param start the first `bytesToTell` bytes, or all where there are fewer
 * @param name the last part of its path
 */
export function documentKind(start: Uint8Array, name: string): DocumentKind | null {
  if (ownerName.test(name)) return null;
  if (begins(start, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'oldOffice';
  const text = latin(start);
  if (text.startsWith('PK\u0003\u0004')) return kindOfZip(text, name);
  if (/^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/.test(text)) return 'pdf';
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  return officeName.test(name) ? 'disguised' : null;
}

function kindOfZip(text: string, name: string): DocumentKind | null {
  const found = parts.find(([part]) => text.includes(part));
  if (found) return found[1];
  if (!text.includes('[Content_Types].xml') && !officeName.test(name)) return null;
  return byName.find(([ending]) => ending.test(name))?.[1] ?? 'word';
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** A character a byte. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, bytesToTell)) text += String.fromCharCode(byte);
  return text;
}
