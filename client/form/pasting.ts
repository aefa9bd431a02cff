import { window } from 'vscode';
import type { SentEdit } from '../connection/answers';
import { formTexts } from './texts';
import type { Edits } from './edits';

/** What the server answers to `gouji/pasteFigures`. */
export interface PastedFigures {
  readonly version: number;
  readonly edits: readonly SentEdit[];
  readonly changed: number;
  readonly overwritten: number;
  readonly blanks: number;
  readonly left: number;
  readonly refused: number;
  readonly wrong: { readonly text: string; readonly row: number; readonly column: number } | null;
}

/** What is pasted, and where it begins. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
  readonly slot?: string;
  readonly position?: { readonly line: number; readonly character: number };
  /** Whether labels are enough to tell where figures go, wherever the position is. */
  readonly isAnywhere?: boolean;
}

/** Asks whether to go on; resolves to whether so. */
export type Confirm = (question: string, yes: string) => Thenable<boolean>;

export const askInWindow: Confirm = (question, yes) =>
  window.showWarningMessage(question, { modal: true }, yes).then((answer) => answer === yes);

/** Whether what would be overwritten may be; true where nothing would. */
export async function mayOverwrite({ changed, overwritten }: PastedFigures, confirm: Confirm): Promise<boolean> {
  const t = formTexts();
  return overwritten === 0 || (await confirm(t.pasteOverwrites(changed, overwritten), t.pasteGoOn));
}

/** Fills cells in with what was copied or read from a file, after asking where figures would be overwritten; resolves to what is to be said. */
export async function pasteFigures(edits: Edits, pasted: Pasted, confirm: Confirm): Promise<string> {
  const t = formTexts();
  const look = (): Promise<PastedFigures | null> =>
    edits.inTurn(() => edits.askFor<PastedFigures>('gouji/pasteFigures', pasted));
  const first = await look();
  if (!first) return t.pasteNothing;
  if (first.wrong) return t.pasteWrong(first.wrong.row, first.wrong.column, first.wrong.text);
  if (!(await mayOverwrite(first, confirm))) return t.pasteGivenUp;
  return edits.inTurn(async () => {
    // The draft may have gone on while the question stood there.
    const answer = await edits.askFor<PastedFigures>('gouji/pasteFigures', pasted);
    if (!answer || answer.overwritten > first.overwritten) return t.pasteChanged;
    if (!(await edits.apply(answer.edits))) return t.pasteReadOnly;
    return t.pasted(answer.changed, answer.blanks, answer.left + answer.refused);
  });
}
