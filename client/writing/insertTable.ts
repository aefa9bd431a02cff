import { Selection, TextEditorRevealType, window, type QuickPickItem, type TextEditor } from 'vscode';
import { applyAll, askAt, type SentEdit } from '../connection/answers';
import type { Session } from '../connection/session';
import { stateTexts } from '../connection/texts';
import { writingTexts } from './texts';

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly heading: string | null;
  readonly isThere: boolean;
  readonly edit: SentEdit;
}

/** Puts a table of the form, not filled in, at the cursor: the one asked for by its key, or one to choose. */
export async function insertTable(session: Session | undefined, editor: TextEditor, key?: unknown): Promise<void> {
  const answer = await askAt<{ version: number; tables: readonly Choice[] }>(session, 'gouji/tables', editor);
  if (!answer) return void window.showInformationMessage(writingTexts().noReport);
  if (answer.tables.length === 0) return void window.showInformationMessage(stateTexts().statusNoForm);
  const choice = answer.tables.find((table) => table.key === key) ?? (await choose(answer.tables));
  if (!choice || editor.document.version !== answer.version) return;
  if (!(await applyAll(editor, [choice.edit]))) return;
  const { line } = choice.edit.range.start;
  const lead = /^\s*/.exec(choice.edit.newText)?.[0].split('\n').length ?? 1;
  const start = editor.document.lineAt(Math.min(line + lead - 1, editor.document.lineCount - 1)).range.start;
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function choose(tables: readonly Choice[]): Promise<Choice | undefined> {
  const { chooseTable, tableThere, tableMissing } = writingTexts();
  const items = tables.map((table): QuickPickItem & { table: Choice } => ({
    label: table.heading ?? table.title,
    description: table.isThere ? tableThere : tableMissing,
    table,
  }));
  return (await window.showQuickPick(items, { placeHolder: chooseTable }))?.table;
}
