import { commands, Range, window, type CodeAction, type InputBoxOptions, type TextEditor } from 'vscode';
import { openFile, untilGiven } from '../documents/support';

/** Answers the next question for a text as a user would; gives the question. */
export function answerWith(text: string | undefined): { readonly asked: () => InputBoxOptions | undefined } {
  const original = window.showInputBox;
  let asked: InputBoxOptions | undefined;
  window.showInputBox = (options?: InputBoxOptions) => {
    window.showInputBox = original;
    asked = options;
    return Promise.resolve(text);
  };
  return { asked: () => asked };
}

/** The error messages shown until it is called again; none is answered. */
export function hearErrors(): { readonly heard: readonly string[]; readonly stop: () => void } {
  const original = window.showErrorMessage;
  const heard: string[] = [];
  window.showErrorMessage = (message: string) => {
    heard.push(message);
    return Promise.resolve(undefined);
  };
  return { heard, stop: () => void (window.showErrorMessage = original) };
}

/** The light bulb's offers to accept a finding, anywhere in a document. */
export async function offersOf({ document }: TextEditor): Promise<CodeAction[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'quickfix',
  );
  return actions.filter(({ command }) => command?.command === 'gouji.acceptFinding');
}

/** The same where there are some. */
export function untilOffered(editor: TextEditor): Promise<readonly CodeAction[]> {
  return untilGiven('an offer to accept', () => offersOf(editor));
}

export async function take({ command }: CodeAction): Promise<void> {
  await commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
}

/** A file that counts for itself alone: in a folder of its own. */
export function draftIn(folder: string, text: string, name = '甲局.txt'): Promise<TextEditor> {
  return openFile(`${folder}/${name}`, text);
}
