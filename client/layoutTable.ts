import { Range, window, type TextEditor } from 'vscode';
import { texts } from './texts';
import type { Session } from './session';

interface Answer {
  readonly version: number;
  readonly edits: readonly { readonly range: RangeLike; readonly newText: string }[];
}
interface RangeLike {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Lays out afresh the table under the cursor; says so where it cannot be done without losing something. */
export async function layoutTable(session: Session | undefined, editor: TextEditor): Promise<void> {
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const answer = await session?.client?.sendRequest<Answer | null>('gouji/layoutTable', {
    uri: document.uri.toString(),
    position: { line, character }, // plain: a worker is sent the fields of an object, not its JSON
  });
  if (!answer || answer.edits.length === 0 || answer.version !== document.version) {
    return void window.showInformationMessage(texts().noLayout);
  }
  await editor.edit((builder) => {
    for (const { range, newText } of answer.edits) {
      builder.replace(new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
    }
  });
}
