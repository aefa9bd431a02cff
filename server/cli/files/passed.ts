import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { bytesToTell, documentKind, type DocumentKind } from '../../documents/firstBytes';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem, unreadable } from '../problem';

/**
 * What to say of a file that is not walked as text: what it is, or why that could not be told; null where it is no
 * document at all.
 * @param file absolute path
 * @param path how it is called in messages
 */
export function passedDocument(file: string, path: string): Problem | null {
  try {
    const kind = documentKind(readStart(file), basename(file));
    return kind && new Problem(sentences[kind], { path });
  } catch (error) {
    // Of what cannot be opened the name alone is known.
    return documentKind(new Uint8Array(), basename(file)) && fileProblem(unreadable, path, error);
  }
}

/** The first bytes of a file. */
function readStart(file: string): Uint8Array {
  const bytes = Buffer.alloc(bytesToTell);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytesToTell, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** What a document is and what to do; {path} names it. */
export const sentences: Readonly<Record<DocumentKind, Localized>> = {
  word: {
    zh: '{path}：是 Word 文档，没有检查。请在 Word 或 WPS 中另存为纯文本（.txt）或网页（.htm）。',
    en: '{path}: is a Word document and was not checked. Save it in Word or WPS as plain text (.txt) or as a web page (.htm).',
  },
  workbook: {
    zh: '{path}：是 Excel 工作簿，没有检查。请把报告连同表格复制成文本（.txt）。',
    en: '{path}: is an Excel workbook and was not checked. Copy the report with its tables into a text file (.txt).',
  },
  slides: { zh: '{path}：是演示文稿，没有检查。请把报告存成文本（.txt）。', en: '{path}: is a presentation and was not checked. Save the report as text (.txt).' },
  openDocument: {
    zh: '{path}：是 OpenDocument 文档，没有检查。请另存为纯文本（.txt）或网页（.html）。',
    en: '{path}: is an OpenDocument file and was not checked. Save it as plain text (.txt) or as a web page (.html).',
  },
  ofd: { zh: '{path}：是 OFD 版式文件，没有检查。请把文字复制成文本（.txt）。', en: '{path}: is an OFD file and was not checked. Copy its text into a text file (.txt).' },
  oldOffice: {
    zh: '{path}：是旧版或加密的 Word、WPS、Excel 文件，没有检查。请在 Word 或 WPS 中另存为纯文本（.txt）或网页（.htm）。',
    en: '{path}: is an old or encrypted Word, WPS or Excel file and was not checked. Save it in Word or WPS as plain text (.txt) or as a web page (.htm).',
  },
  pdf: { zh: '{path}：是 PDF，没有检查。请把文字和表格复制成文本（.txt）。', en: '{path}: is a PDF and was not checked. Copy its text and tables into a text file (.txt).' },
  rtf: { zh: '{path}：是 RTF 文档，没有检查。请另存为纯文本（.txt）或网页（.htm）。', en: '{path}: is an RTF document and was not checked. Save it as plain text (.txt) or as a web page (.htm).' },
  disguised: {
    zh: '{path}：文件名像文档，内容却不是这种格式（可能是网页、文本，或者已损坏），没有检查。请打开核对，再另存为纯文本（.txt）。',
    en: '{path}: is named as a document but holds something else (a web page, text, or damaged content) and was not checked. Open it, then save it as plain text (.txt).',
  },
};
