import { type Uri, workspace, type CancellationToken, type TextDocument } from 'vscode';
import { documentScheme, isWorkbook } from '../../server/documents/address';
import { kindByNames } from '../../server/documents/starts';
import type { TitlePattern } from '../../server/engine/report/title';
import { sortNaturally } from '../../server/engine/text/natural';
import { originalOf, readable } from '../documents/address';
import { decode } from '../reports/decode';
import { holdsTitle, isChosen } from '../reports/documents';
import { isEnabled } from '../settings';
import { summaryTexts } from './texts';

/** A file that may be a report, as it reads now. */
export interface DraftText {
  readonly languageId: string;
  readonly text: string;
  /** In VS Code's words; undefined for an open document, which has its own. */
  readonly encoding: 'utf8' | 'gb18030' | undefined;
}

const extensions = ['txt', 'md', 'html', 'htm', 'docx', 'xlsx'];
/** Files with these names are looked at. */
export const draftGlob = `**/*.{${extensions.join(',')}}`;
/** Whether a path is named as these are. */
export const isNamedAsDraft = (path: string): boolean => extensions.includes(path.replace(/^.*\./s, '').toLowerCase());
/** In one run. */
export const mostFiles = 10_000;
/** No text of a report is a hundredth as large. In bytes. */
export const largest = 5 * 1024 * 1024;

/** The files of the workspace that may be reports, documents by their text forms, in the order of their paths, numbers by their values; what the user hides is left out. */
export async function findFiles(token: CancellationToken): Promise<Uri[]> {
  const found = await workspace.findFiles(draftGlob, undefined, mostFiles, token);
  return sortNaturally(found.filter(isWanted).map(readable), ({ path }) => path);
}

/** Whether a file is one to look at by its path and the settings. */
export function isWanted(uri: Uri): boolean {
  return !isHidden(uri) && isEnabled(uri) && isChosen({ uri, languageId: languageOf(uri), isUntitled: false });
}

/** Whether a file or a folder is none of the user's by its path. */
export function isHidden(uri: Uri): boolean {
  const path = workspace.asRelativePath(originalOf(uri), false);
  // ~$报告.docx is what Word leaves beside an open document.
  return path.split('/').some((part) => part.startsWith('.') || part.startsWith('~$') || part === 'node_modules');
}

/**
 * Reads a file, of a document its text form, and is content with its first lines where these hold no title.
 *
 * @returns null where it is no report
 * @throws where it cannot be read, is too large, or is no text in UTF-8 or GB18030
 */
export async function readDraft(
  uri: Uri,
  open: TextDocument | undefined,
  own: readonly TitlePattern[],
): Promise<DraftText | null> {
  if (open) return { languageId: open.languageId, text: open.getText(), encoding: undefined };
  const isDocument = uri.scheme === documentScheme; // its size is no measure of its text: pictures make it large
  const { size } = await workspace.fs.stat(uri);
  if (size > largest && !isDocument) throw new Error(`${String(size)} bytes`);
  const bytes = await workspace.fs.readFile(uri);
  const kind = kindByNames(bytes);
  if (kind !== 'text') throw new Error(summaryTexts().documents[kind]);
  const decoded = bytes.includes(0) ? null : decode(bytes);
  if (!decoded) throw new Error('binary');
  const languageId = languageOf(uri);
  // A workbook may hold the tables alone: the server tells.
  const isSurely = isDocument ? isWorkbook(uri.toString()) : languageId === 'gouji-report';
  return isSurely || holdsTitle(decoded.text, languageId, own) ? { languageId, ...decoded } : null;
}

/** By the name alone: a file that is not open has no other. */
function languageOf({ path }: Uri): string {
  if (/\.gouji\.(?:txt|md)$/i.test(path)) return 'gouji-report';
  return /\.md$/i.test(path) ? 'markdown' : /\.html?$/i.test(path) ? 'html' : 'plaintext';
}
