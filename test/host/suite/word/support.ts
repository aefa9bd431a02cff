import { Uri, workspace, window, type TextEditor } from 'vscode';
import { textAddress } from '../../../../server/documents/address';
import type { NewBlock } from '../../../../server/documents/model';
import { createWord } from '../../../../server/documents/word/create';
import { readWord } from '../../../../server/documents/word/read';
import { inWorkspace, until } from '../documents/support';

/** A draft of text, its tables parted by tabs, as a Word document. */
export function documentOf(draft: string): Uint8Array {
  const blocks: NewBlock[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of draft.split(/\r?\n/)) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      endTable();
      blocks.push({ kind: 'paragraph', lead: '', text: line });
    }
  }
  endTable();
  return createWord({ title: '', blocks });
}

function tableOf(rows: readonly (readonly string[])[]): NewBlock {
  const width = Math.max(...rows.map(({ length }) => length));
  const cells = rows.flatMap((texts, row) =>
    Array.from({ length: width }, (_, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: texts[column] ?? '',
      align: 'center' as const,
    })),
  );
  return { kind: 'table', height: rows.length, width, heads: 0, cells };
}

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
