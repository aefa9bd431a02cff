import { Range, type TextEditor } from 'vscode';
import type { Asked } from './ask';

/** A range and an edit as the server sends them. */
export interface SentRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
export interface SentEdit {
  readonly range: SentRange;
  readonly newText: string;
}

/** A place in a document; characters in UTF-16. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Asks about the cursor's place, or another; null where no server runs, or the text has gone on since it answered. */
export async function askAt<T extends { readonly version: number }>(
  session: Asked | undefined,
  method: string,
  editor: TextEditor,
  place: Place = editor.selection.active,
): Promise<T | null> {
  const { document } = editor;
  const { line, character } = place;
  const { client } = session ?? {};
  const uri = client?.code2ProtocolConverter.asUri(document.uri);
  const answer = await client?.sendRequest<T | null>(method, {
    uri,
    position: { line, character }, // plain: a worker is sent the fields of an object, not its JSON
  });
  return answer?.version === document.version ? answer : null;
}

/** Applies edits as one step, which one undo takes back. */
export async function applyAll(editor: TextEditor, edits: readonly SentEdit[]): Promise<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
}

export function toRange({ start, end }: SentRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
