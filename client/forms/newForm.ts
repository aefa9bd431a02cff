import { Range, Uri, window, workspace, type TextEditor } from 'vscode';
import { withForm } from '../../server/config/write';
import { formEnding } from '../../server/config/forms/formNames';
import { configName, isForm } from '../accepting/configFiles';
import { rewriteConfig } from '../accepting/writeAcceptance';
import type { Session } from '../connection/session';
import { originalOf, savedPlace } from '../documents/address';
import { reportTexts } from '../reports/texts';
import { freePlace } from '../writing/freePlace';
import { formTexts } from './texts';

interface Answer {
  readonly text: string;
  readonly guesses: readonly string[];
  readonly name: string;
}

/**
 * Proposes a form from the document in front, in a document that is to be saved beside the `.gouji.json` of that one, or
 * in its folder of the workspace; tells how much of it was guessed, and offers to put it to use.
 */
export async function newForm(begin: () => Promise<Session | undefined>): Promise<TextEditor | undefined> {
  const document = window.activeTextEditor?.document;
  if (!document) return void window.showInformationMessage(reportTexts().noEditor);
  const client = await begin().then((session) => session?.running());
  const answer = await client?.sendRequest<Answer | null>('gouji/formFrom', { texts: [document.getText()] });
  const t = formTexts();
  if (!answer) return void window.showInformationMessage(t.noFormFrom);
  const folder = await folderOf(originalOf(document.uri));
  const place = folder && (await freePlace(answer.name, formEnding, folder));
  const placed = place && (await workspace.openTextDocument(place).then(undefined, () => undefined));
  const made = placed ?? (await workspace.openTextDocument({ language: 'json', content: answer.text }));
  const editor = await window.showTextDocument(made, { preview: false });
  if (!placed) void window.showInformationMessage(t.formFrom(answer.guesses.length, false));
  else {
    await editor.edit((builder) => builder.replace(new Range(0, 0, made.lineCount, 0), answer.text));
    void window.showInformationMessage(t.formFrom(answer.guesses.length, true), t.use).then((chosen) => {
      if (chosen) return useForm(made.uri);
      return undefined;
    });
  }
  return editor;
}

/** Saves a form file and names it in `.gouji.json`: the one at `given`, else the one in front. */
export async function useForm(given: unknown): Promise<void> {
  const t = formTexts();
  const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  if (!uri || !isForm(uri)) return void window.showInformationMessage(t.noForm);
  const document = await workspace.openTextDocument(uri);
  const isShown = window.visibleTextEditors.some((editor) => editor.document === document);
  if (!(await document.save())) return;
  const saved = savedPlace(uri);
  if (isShown) await window.showTextDocument(saved, { preview: false }); // some editors close what was unsaved
  const folder = (await folderOf(saved)) ?? Uri.joinPath(saved, '..');
  const path = saved.path.slice(folder.path.replace(/\/$/, '').length + 1);
  if (await rewriteConfig(Uri.joinPath(folder, configName), (text) => withForm(text, path)))
    window.setStatusBarMessage(t.used(path), 5000);
}

/** The nearest folder of a file that has a `.gouji.json`, else that of the workspace; undefined outside. */
async function folderOf(file: Uri): Promise<Uri | undefined> {
  const root = workspace.getWorkspaceFolder(file)?.uri;
  if (!root) return file.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : undefined;
  for (
    let folder = Uri.joinPath(file, '..');
    folder.path.length > root.path.length;
    folder = Uri.joinPath(folder, '..')
  ) {
    const isThere = await workspace.fs.stat(Uri.joinPath(folder, configName)).then(
      () => true,
      () => false,
    );
    if (isThere) return folder;
  }
  return root;
}
