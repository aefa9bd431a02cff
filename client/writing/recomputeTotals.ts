import { window, type TextEditor } from 'vscode';
import { applyAll, askAt, type SentEdit } from '../connection/answers';
import type { Session } from '../connection/session';
import { texts } from '../texts';

interface Answer {
  readonly version: number;
  readonly edits: readonly SentEdit[];
  readonly unread: number;
}

/** Sets the totals of the table under the cursor, or of all tables, to the sums of their parts; says how many. */
export async function recomputeTotals(session: Session | undefined, editor: TextEditor): Promise<void> {
  const answer = await askAt<Answer>(session, 'gouji/recomputeTotals', editor);
  if (!answer) return void window.showInformationMessage(texts().noReport);
  const { edits, unread } = answer;
  if (edits.length > 0 && !(await applyAll(editor, edits))) return;
  void window.showInformationMessage(texts().recomputed(edits.length, unread));
}
