import { window, type TextEditor } from 'vscode';
import { applyAll, askAt, type SentEdit } from '../connection/answers';
import { writingTexts } from './texts';
import type { Session } from '../connection/session';

/** Lays out afresh the table under the cursor; says so where it cannot be done without losing something. */
export async function layoutTable(session: Session | undefined, editor: TextEditor): Promise<void> {
  const answer = await askAt<{ version: number; edits: readonly SentEdit[] }>(session, 'gouji/layoutTable', editor);
  if (!answer || answer.edits.length === 0) return void window.showInformationMessage(writingTexts().noLayout);
  await applyAll(editor, answer.edits);
}
