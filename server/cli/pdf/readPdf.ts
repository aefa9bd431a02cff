import type { Localized } from '../../engine/form/form';
import { UnreadDocument } from '../files/passed';
import { pagesOf, type Library } from './pages';
import { textOf } from './text';

/**
 * The text of a PDF, read with the optional package pdfjs-dist.
 *
 * @param load how the package is loaded
 * @throws {UnreadDocument} where the package is not installed, the file is locked or broken, or it is a scan
 */
export async function readPdf(
  bytes: Uint8Array,
  path: string,
  load: () => Promise<Library> = loadLibrary,
): Promise<string> {
  const library = await load().catch(() => {
    throw new UnreadDocument('pdf', path, missing);
  });
  const pages = await pagesOf(library, bytes).catch((error: unknown) => {
    throw new UnreadDocument(
      'pdf',
      path,
      error instanceof Error && error.name === 'PasswordException' ? locked : broken,
    );
  });
  if (pages.every(({ texts }) => texts.length === 0))
    throw new UnreadDocument('pdf', path, pages.some(({ hasPicture }) => hasPicture) ? scan : empty);
  return textOf(pages);
}

async function loadLibrary(): Promise<Library> {
  // The older build: the newest needs what Node 20 has not.
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}

const missing: Localized = {
  zh: '是 PDF；要读取 PDF，请把 pdfjs-dist 与 gouji 装在同一处（npm install -g pdfjs-dist@5.4.149）',
  en: 'it is a PDF; to read PDF, install pdfjs-dist beside gouji (npm install -g pdfjs-dist@5.4.149)',
};
const locked: Localized = {
  zh: 'PDF 加了密码；请先取消密码',
  en: 'the PDF is protected by a password; take the password off',
};
const broken: Localized = { zh: 'PDF 不完整或已损坏', en: 'the PDF is incomplete or damaged' };
const scan: Localized = {
  zh: '是扫描件，只有图片没有文字；请改用 Word 原稿（.docx）',
  en: 'it is a scan, pictures without text; use the Word original (.docx)',
};
const empty: Localized = { zh: 'PDF 里没有文字', en: 'the PDF holds no text' };
