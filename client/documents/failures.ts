import { FileSystemError } from 'vscode';
import { Refusal } from '../../server/documents/refusal';
import { sentenceOf } from './reading';
import { documentTexts } from './texts';

/** Why a document was not written, in a sentence. */
export class NotWritten extends Error {}

/** What went wrong in writing a document, as a sentence for the user: file systems say it in codes, or only in their messages. */
export function reasonOf(error: unknown): string {
  const t = documentTexts();
  if (error instanceof NotWritten) return error.message;
  if (error instanceof Refusal) return t.refused(sentenceOf(error));
  const message = error instanceof Error ? error.message : String(error);
  const code =
    error instanceof FileSystemError || (error instanceof Error && 'code' in error) ? String(error.code) : '';
  const said = `${code} ${message}`;
  if (/\bE(?:BUSY|TXTBSY)\b|being used by another process/.test(said)) return t.locked;
  if (/\bENOSPC\b|\bEDQUOT\b/.test(said)) return t.full;
  if (/\bE(?:ACCES|PERM|ROFS)\b|NoPermissions/.test(said)) return t.noPermission;
  if (/\bENOENT\b|FileNotFound/.test(said)) return t.gone;
  return t.failed(message);
}
