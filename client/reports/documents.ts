import { languages, RelativePattern, workspace, type TextDocument, type Uri } from 'vscode';
import type { TitlePattern } from '../../server/engine/report/title';
import { editions } from '../../server/engine/form/heads.json';
import { documentScheme } from '../../server/documents/address';
import { findTitle, firstLines, isPage, type Title, type TitleLine } from '../../server/engine/report/title';
import { originalOf } from '../documents/address';
import { globs, isEnabled } from '../settings';

/** What a document is to us, and for what reason it is no report of ours. */
export type Verdict = 'report' | 'foreign' | 'noTitle' | 'disabled' | 'excluded';

const titles = editions.map(({ title }) => title);
const linesOfPage = 3000;
const longLine = 500;
const mostOfPage = 200_000;
const beginning = 20;

const textLanguages = ['plaintext', 'markdown', 'html'];
/**
 * Places known to hold documents of the user's; others are asked whether they can be written to. The text forms of documents are
 * looked at before their file system is there, when VS Code starts with one open.
 */
const ownSchemes = [documentScheme, 'file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];
/** Parts and former versions of documents, and what other features show in an editor. */
const foreignSchemes = /^(?:git|output|comment|vscode-notebook|vscode-interactive|vscode-local-history)|chat/;

/** What is looked at of a document, open or not. */
export interface Head {
  readonly languageId: string;
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/** Judges by a document's place, language, first lines and settings, the cheapest first; `own` are titles of forms of one's own. */
export function judge(document: TextDocument, own: readonly TitlePattern[]): Verdict {
  if (!isOwn(document)) return 'foreign';
  if (document.languageId !== 'gouji-report') {
    // VS Code guesses the language of an untitled document anew while one types.
    if (!textLanguages.includes(document.languageId) && !document.isUntitled) return 'foreign';
    if (!hasTitle(document, own)) return 'noTitle';
  }
  if (!isEnabled(document)) return 'disabled';
  return isChosen(document) ? 'report' : 'excluded';
}

/** The title of a report that a document's first lines hold; null where they hold none. No more lines are read than that takes. */
export function titleOf(document: Head, own: readonly TitlePattern[] = []): Title | null {
  return findTitle(headOf(document), own.length > 0 ? [...titles, ...own] : titles, isWholePage(document));
}

/** Whether the title of a report stands where it should. */
export function hasTitle(document: Head, own?: readonly TitlePattern[]): boolean {
  return titleOf(document, own) !== null;
}

/** Whether a text, read as a document of a language, holds the title of a report. */
export function holdsTitle(text: string, languageId: string, own?: readonly TitlePattern[]): boolean {
  const lines = text.split(/\r\n|\n|\r/, linesOfPage);
  return hasTitle({ languageId, lineCount: lines.length, lineAt: (line) => ({ text: lines[line] ?? '' }) }, own);
}

/** The last part of a path. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a document is a file of the user's in a language that reports are in, and not passed over by a setting. */
export function isReadable(document: TextDocument): boolean {
  const isText = textLanguages.includes(document.languageId) || document.languageId === 'gouji-report';
  return isText && !document.isUntitled && isOwn(document) && isEnabled(document) && isChosen(document);
}

/** Former versions (of Git and its like) come from places that are read-only or that no file system stands behind. */
function isOwn({ uri: { scheme } }: TextDocument): boolean {
  if (foreignSchemes.test(scheme)) return false;
  return ownSchemes.includes(scheme) || workspace.fs.isWritableFileSystem(scheme) === true;
}

/** Reads a line only when it is asked for: the title mostly stands on the first. */
function* headOf(document: Head): Generator<TitleLine> {
  const isHtml = document.languageId === 'html';
  const count = Math.min(document.lineCount, isHtml ? linesOfPage : firstLines);
  for (let line = 0; line < count; line++) {
    const { text } = document.lineAt(line);
    // A page may stand on a single line.
    const pieces = isHtml && text.length > longLine ? text.slice(0, mostOfPage).split(/<[^<>]*>/) : [text];
    for (const piece of pieces) yield { start: 0, text: piece };
  }
}

/** In a page the title stands below its navigation. */
function isWholePage(document: Head): boolean {
  if (document.languageId !== 'html') return false;
  const lines = Array.from(
    { length: Math.min(beginning, document.lineCount) },
    (_, line) => document.lineAt(line).text,
  );
  return isPage(lines.join('\n'));
}

/** Whether `gouji.include` and `gouji.exclude` leave a document in. */
export function isChosen({
  uri,
  languageId,
  isUntitled,
}: Pick<TextDocument, 'uri' | 'languageId' | 'isUntitled'>): boolean {
  if (isUntitled) return true; // it has no path yet
  const document = { uri: originalOf(uri), languageId };
  const { include, exclude } = globs(document);
  if (include.length > 0 && !include.some((glob) => matches(document, glob))) return false;
  return !exclude.some((glob) => matches(document, glob));
}

/** A glob counts from the workspace folder; a mere name such as `*.md` counts in every folder. */
function matches(document: Pick<TextDocument, 'uri' | 'languageId'>, glob: string): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const isAbsolute = /^(?:[/\\]|[A-Za-z]:)/.test(glob);
  const anywhere = glob.includes('/') ? glob : `**/${glob}`;
  return (
    languages.match(
      { pattern: folder && !isAbsolute ? new RelativePattern(folder, anywhere) : anywhere },
      document as TextDocument,
    ) > 0
  ); // only these two are looked at
}
