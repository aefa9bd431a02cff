import { Uri, workspace, window, type TextEditor } from 'vscode';
import { textAddress } from '../../../../server/documents/address';
import { readWord } from '../../../../server/documents/word/read';
import { inWorkspace, until } from '../documents/support';

export { documentOf } from './documentOf';

export function textUri(document: Uri): Uri {
  return Uri.parse(textAddress(document.toString()), true);
}

/** Writes a document into the workspace and opens its text. */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly uri: Uri; readonly editor: TextEditor }> {
  const uri = inWorkspace(`documents/${crypto.randomUUID()}/${name}`);
  await workspace.fs.writeFile(uri, bytes);
  return { uri, editor: await window.showTextDocument(textUri(uri), { preview: false }) };
}

/** The text that a document holds now. */
export async function textIn(uri: Uri): Promise<string> {
  return readWord(await workspace.fs.readFile(uri)).text;
}

/** Waits until the document in front is the text of `uri`. */
export async function untilInFront(uri: Uri): Promise<TextEditor> {
  const wanted = textUri(uri).toString();
  await until(`the text of ${uri.path} is in front`, () => window.activeTextEditor?.document.uri.toString() === wanted);
  return window.activeTextEditor as TextEditor;
}
