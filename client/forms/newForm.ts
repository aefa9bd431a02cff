import { window, workspace, type TextEditor } from 'vscode';
import type { Session } from '../connection/session';
import { reportTexts } from '../reports/texts';
import { formTexts } from './texts';

/** Proposes a form from the document in front, in a document that was never saved; tells how much of it was guessed. */
export async function newForm(begin: () => Promise<Session | undefined>): Promise<TextEditor | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document) return void window.showInformationMessage(reportTexts().noEditor);
  const client = await begin().then((session) => session?.running());
  const answer = await client?.sendRequest<{ text: string; guesses: readonly string[] } | null>('gouji/formFrom', {
    texts: [document.getText()],
  });
  if (!answer) return void window.showInformationMessage(formTexts().noFormFrom);
  const made = await workspace.openTextDocument({ language: 'json', content: answer.text });
  const editor = await window.showTextDocument(made, { preview: false });
  void window.showInformationMessage(formTexts().formFrom(answer.guesses.length));
  return editor;
}
