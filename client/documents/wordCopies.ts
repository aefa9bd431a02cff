import { Uri, window, workspace, type TextDocument } from 'vscode';
import { annotateWord, type Comment } from '../../server/documents/word/comment';
import { createWord } from '../../server/documents/word/create';
import { readWord } from '../../server/documents/word/read';
import type { NewDocument } from '../../server/documents/model';
import { fileName } from '../reports/documents';
import { originalOf } from './address';
import { askPlace, saveCopy, stemOf } from './copies';
import { reasonOf } from './failures';
import { NotRead, readDocument } from './reading';
import { documentTexts } from './texts';

/** Where a copy goes; asked for where it is not given. */
type Given = Uri | undefined;

/**
 * Writes a copy of a Word document with a comment at every finding. `ask` finds them in a text; null where it holds no
 * report.
 */
export async function annotatedCopy(
  text: TextDocument,
  ask: (text: string) => Promise<readonly Comment[] | null>,
  given: Given,
): Promise<boolean> {
  const t = documentTexts();
  const original = originalOf(text.uri);
  const complain = (message: string): false => {
    void window.showWarningMessage(message);
    return false;
  };
  if (text.isDirty) return complain(t.saveFirst);
  try {
    const bytes = await workspace.fs.readFile(original);
    if (readDocument(bytes).kind !== 'word') return complain(t.needsWord);
    const document = readWord(bytes);
    const comments = await ask(document.text); // its own text: an editor may have trimmed that in front
    if (comments === null) return complain(t.needsReport);
    const date = `${new Date().toISOString().slice(0, 19)}Z`;
    const annotated = annotateWord(document, comments, { name: '勾稽', initials: '勾', date });
    if (annotated === document.archive.bytes) return complain(t.nothingToNote);
    const place =
      given ?? (await askPlace(Uri.joinPath(original, '..'), `${stemOf(original)}${t.commentSuffix}`, 'docx'));
    return place !== undefined && (await saveCopy(place, annotated, original));
  } catch (error) {
    return complain(error instanceof NotRead ? t.notOpened(fileName(original), error.message) : reasonOf(error));
  }
}

/** Writes a draft, of whatever kind, as a Word document with the looks of official ones. */
export async function newWordDocument(draft: TextDocument, outline: NewDocument, given: Given): Promise<boolean> {
  const original = draft.isUntitled ? null : originalOf(draft.uri);
  const folder = original ? Uri.joinPath(original, '..') : workspace.workspaceFolders?.[0]?.uri;
  const place = given ?? (await askPlace(folder, original ? stemOf(original) : outline.title, 'docx'));
  return place !== undefined && (await saveCopy(place, createWord(outline), original));
}
