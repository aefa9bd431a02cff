import { window, type TextEditor } from 'vscode';
import { applyAll, askAt, type Place, type SentEdit } from '../connection/answers';
import type { Session } from '../connection/session';
import { writingTexts } from './texts';

interface Answer {
  readonly version: number;
  readonly edits: readonly SentEdit[];
  readonly unread: number;
}

/** Sets the totals of the table under the cursor, or at another place that is given, or of all tables, to the sums of their parts; says how many. */
export async function recomputeTotals(
  session: Session | undefined,
  editor: TextEditor,
  place?: unknown,
): Promise<void> {
  const answer = await askAt<Answer>(session, 'gouji/recomputeTotals', editor, placeOf(place));
  if (!answer) return void window.showInformationMessage(writingTexts().noReport);
  const { edits, unread } = answer;
  if (edits.length > 0 && !(await applyAll(editor, edits))) return;
  void window.showInformationMessage(writingTexts().recomputed(edits.length, unread));
}

/** The place that the text over a table sends along. */
function placeOf(given: unknown): Place | undefined {
  if (typeof given !== 'object' || given === null || !('line' in given) || !('character' in given)) return undefined;
  const { line, character } = given;
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
