import { limits } from './limits';

/**
 * What a file is, told by its bytes. `text` is all that is none of the others; `disguised` is text under the name of an
 * office document, as web pages and tables saved from programs are.
 */
export type Kind =
  | 'text'
  | 'word'
  | 'sheet'
  | 'slides'
  | 'pdf'
  | 'oldWord'
  | 'oldSheet'
  | 'oldOffice'
  | 'encrypted'
  | 'rtf'
  | 'odf'
  | 'ofd'
  | 'mht'
  | 'picture'
  | 'archive'
  | 'broken'
  | 'empty'
  | 'disguised';
/** What is not read. */
export type UnreadKind = Exclude<Kind, 'text' | 'word' | 'sheet'>;

/** What a kind that is not read is, and the way out: a sentence without a full stop, in both languages. */
export const notRead: Readonly<Record<UnreadKind, { readonly zh: string; readonly en: string }>> = {
  slides: { zh: '是演示文稿，不是年度报告', en: 'it is a presentation and no report' },
  pdf: {
    zh: '是 PDF；请改用 Word 原稿（.docx），或把文字复制为文本后再检查',
    en: 'it is a PDF; use the Word original (.docx), or copy its text into a text file',
  },
  oldWord: {
    zh: '是旧格式的 Word 或 WPS 文档（.doc、.wps）；请在 Word 或 WPS 里另存为 .docx',
    en: 'it is an old Word or WPS document (.doc, .wps); save it as .docx in Word or WPS',
  },
  oldSheet: {
    zh: '是旧格式的 Excel 或 WPS 表格（.xls、.et）；请在 Excel 或 WPS 里另存为 .xlsx',
    en: 'it is an old Excel or WPS workbook (.xls, .et); save it as .xlsx in Excel or WPS',
  },
  oldOffice: {
    zh: '是旧格式的 Office 文件；请在 Office 或 WPS 里另存为 .docx 或 .xlsx',
    en: 'it is an old Office file; save it as .docx or .xlsx in Office or WPS',
  },
  encrypted: {
    zh: '文件加了密码；请在 Word 或 WPS 里取消密码后另存',
    en: 'it is protected by a password; take the password off in Word or WPS and save it',
  },
  rtf: {
    zh: '是 RTF 文档；请在 Word 或 WPS 里另存为 .docx',
    en: 'it is an RTF document; save it as .docx in Word or WPS',
  },
  odf: {
    zh: '是 OpenDocument 文档；请另存为 .docx 或 .xlsx',
    en: 'it is an OpenDocument file; save it as .docx or .xlsx',
  },
  ofd: { zh: '是 OFD 版式文件；请改用 Word 原稿（.docx）', en: 'it is an OFD file; use the Word original (.docx)' },
  mht: {
    zh: '是单个文件的网页（.mht）；请在 Word 或 WPS 里另存为 .docx',
    en: 'it is a web page in one file (.mht); save it as .docx in Word or WPS',
  },
  picture: {
    zh: '是图片，没有文字可读；请改用 Word 原稿（.docx）',
    en: 'it is a picture without text to read; use the Word original (.docx)',
  },
  archive: { zh: '是压缩包；请先解压', en: 'it is an archive; unpack it first' },
  broken: {
    zh: '文件不完整或已损坏；请在 Word 或 WPS 里打开后另存一份',
    en: 'it is incomplete or damaged; open it in Word or WPS and save it as a new file',
  },
  empty: {
    zh: '文件是空的（0 字节），里面什么也没有；可能没有保存完或没有传完，请重新保存或复制一份',
    en: 'it is empty (0 bytes) and holds nothing; it may not have been saved or copied in full: save or copy it again',
  },
  disguised: {
    zh: '文件名像 Word、Excel 或 PDF 文件，内容却是网页或文本；请用 Word 或 WPS 打开后另存为 .docx，或者把扩展名改成 .html 或 .txt',
    en: 'it is named as a Word, Excel or PDF file but holds a web page or text; open it in Word or WPS and save it as .docx, or give it the ending .html or .txt',
  },
};

const starts: readonly (readonly [Kind | 'ole' | 'zip', readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b, 0x08]],
];

/** WebP, HEIC and AVIF as telephones and chat programs keep photographs of paper, and BMP: bytes stand between their marks. */
const modernPicture = /^(?:RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei[cfsx]|hev[cx]|mif1|msf1|avif)|BM[^]{4}\0{4}[^]{3}\0)/;

/** So many bytes tell what a file is, or that it takes the whole of it to tell. */
export const firstBytes = 4096;

const officeName = /\.(?:docx?|docm|dot[xm]?|wp[st]|xls[xmb]?|ett?|pptx?|dps|od[tsp]|ofd|pdf|rtf|mht(?:ml)?)$/i;
/** What Word leaves beside an open document, and Windows in a folder of pictures. */
const besides = /^~\$|^thumbs\.db$/i;
/** Names of entries that stand at the beginning of a ZIP which is a document. */
const documentParts =
  /\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/vnd\.oasis|OFD\.xml/;

/**
 * What a file is, ZIPs by the names of their entries alone: enough to say what is not read, without unpacking anything.
 * `kindOf` looks inside.
 * @param bytes all of the file
 * @param name the last part of its path; empty where it has none
 */
export function kindByNames(bytes: Uint8Array, name = ''): Kind {
  return kindWith(bytes, name, (zip) => {
    // The directory at the end has every name once more.
    const names = new TextDecoder('latin1').decode(zip.subarray(-directoryBytes)) + latin(zip);
    return namedParts.find(([part]) => names.includes(part))?.[1] ?? 'archive';
  });
}

const directoryBytes = 65_536;
const namedParts: readonly (readonly [part: string, kind: Kind])[] = [
  ['word/', 'word'],
  ['xl/', 'sheet'],
  ['ppt/', 'slides'],
  ['application/vnd.oasis.opendocument', 'odf'],
  ['OFD.xml', 'ofd'],
];

/** What `bytes` are, where `kindOfZip` tells which of many a ZIP is. */
export function kindWith(bytes: Uint8Array, name: string, kindOfZip: (bytes: Uint8Array) => Kind): Kind {
  const kind = kindOfStart(bytes);
  if (kind === 'zip') return kindOfZip(bytes);
  if (kind === 'ole') return kindOfOle(bytes);
  if (kind !== 'text' || !officeName.test(name) || besides.test(name)) return kind;
  if (bytes.length === 0) return 'empty';
  return isNoText(bytes.subarray(0, firstBytes)) ? 'broken' : 'disguised';
}

/** Whether a file begins as no text does: cut off behind its first bytes, or with zeros that no encoding has. */
function isNoText(head: Uint8Array): boolean {
  return head.length < 4 || latin(head).includes('\0\0\0\0');
}

/**
 * What a file is by no more than its first bytes: of a ZIP and an old Office file these do not tell which of many it is.
 * @param start the first `firstBytes`, or all where there are fewer
 */
export function kindOfStart(start: Uint8Array): Kind | 'zip' | 'ole' {
  const kind = starts.find(([, own]) => own.every((byte, index) => start[index] === byte))?.[0];
  if (kind !== undefined) return kind;
  const markLength = utf8Mark.every((byte, index) => start[index] === byte) ? utf8Mark.length : 0;
  const head = start.subarray(0, firstBytes);
  // Some programs write blank lines before it.
  const at = head.findIndex((byte, index) => index >= markLength && !blanks.includes(byte));
  const word = String.fromCharCode(...head.subarray(Math.max(at, 0), Math.max(at, 0) + longestMark));
  if (word.startsWith('%PDF-')) return 'pdf';
  if (markLength === 0 && word.startsWith('{\\rtf')) return 'rtf';
  if (modernPicture.test(String.fromCharCode(...head.subarray(0, longestMark)))) return 'picture';
  return markLength === 0 && /^MIME-Version:/i.test(word) ? 'mht' : 'text';
}

const utf8Mark = [0xef, 0xbb, 0xbf];
/** What counts as white space, a byte a character. */
const blanks = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0];
/** No mark of a kind is longer. */
const longestMark = 16;

/** Whether a file that no one named is one to look into, or to tell of: a document by its first bytes or by its name. */
export function mayBeDocument(start: Uint8Array, name: string): boolean {
  if (besides.test(name)) return false;
  if (officeName.test(name)) return true;
  const kind = kindOfStart(start);
  return kind === 'zip'
    ? documentParts.test(latin(start))
    : kind === 'ole' || kind === 'picture' || kind === 'pdf' || kind === 'rtf' || kind === 'mht';
}

/** A character a byte. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, firstBytes));
}

/** The old Office files are file systems of their own: the names of their streams, in UTF-16, tell what they hold. */
function kindOfOle(bytes: Uint8Array): Kind {
  const looked = bytes.subarray(0, limits.bytes);
  if (holdsName(looked, 'EncryptedPackage')) return 'encrypted';
  if (holdsName(looked, 'WordDocument')) return 'oldWord';
  return holdsName(looked, 'Workbook') || holdsName(looked, 'Book') ? 'oldSheet' : 'oldOffice';
}

/** Names stand at the start of records of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length + 2 && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
