import type { Localized } from '../../engine/form/form';
import { Problem } from '../problem';
import { pagesOf, type Library } from './pages';
import { textOf } from './text';

/**
 * The text of a PDF, read with the optional package pdfjs-dist.
 *
 * @param load how the package is loaded
 * @throws {Problem} where the package is not installed, the file is locked or broken, or it is a scan
 */
export async function readPdf(bytes: Uint8Array, path: string, load: () => Promise<Library> = loadLibrary): Promise<string> {
  const library = await load().catch(() => {
    throw new Problem(missing, { path });
  });
  const pages = await pagesOf(library, bytes).catch((error: unknown) => {
    throw new Problem(error instanceof Error && error.name === 'PasswordException' ? locked : broken, { path });
  });
  if (pages.every(({ texts }) => texts.length === 0)) throw new Problem(pages.some(({ hasPicture }) => hasPicture) ? scan : empty, { path });
  return textOf(pages);
}

async function loadLibrary(): Promise<Library> {
  // The older build: the newest needs what Node 20 has not.
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Library;
}

const missing: Localized = {
  zh: '{path}：是 PDF；要读取 PDF，请先安装 pdfjs-dist（npm install -g pdfjs-dist@5.4，与 gouji 装在同一处）。',
  en: '{path}: is a PDF; to read PDF, install pdfjs-dist beside gouji (npm install -g pdfjs-dist@5.4).',
};
const locked: Localized = { zh: '{path}：PDF 加了密码，没有读取。', en: '{path}: the PDF is protected by a password and was not read.' };
const broken: Localized = { zh: '{path}：PDF 不完整或已损坏，没有读取。', en: '{path}: the PDF is incomplete or damaged and was not read.' };
const scan: Localized = {
  zh: '{path}：是扫描件，只有图片没有文字；请改用 Word 原稿（.docx）。',
  en: '{path}: is a scan, pictures without text; use the Word original (.docx).',
};
const empty: Localized = { zh: '{path}：PDF 里没有文字。', en: '{path}: the PDF holds no text.' };
