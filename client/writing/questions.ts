import { Disposable, QuickInputButtons, window, type InputBox, type QuickInput, type QuickPickItem } from 'vscode';

/** An answer, the wish to go back to the question before, or undefined where the user gave up. */
export type Answered<T> = { readonly value: T } | 'back' | undefined;

/** What all questions of one kind show. */
export interface Header {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** A question of several, in its turn; `step` counts those that are asked. */
export type Question = (header: Header) => Promise<Answered<unknown>>;

/** Asks one question after the other, back and forth; false where the user gave up. */
export async function askAll(title: string, questions: readonly Question[]): Promise<boolean> {
  let step = 0;
  for (let question = questions[0]; question; question = questions[step]) {
    const answer = await question({ title, step: step + 1, totalSteps: questions.length });
    if (answer === undefined) return false;
    step += answer === 'back' ? -1 : 1;
  }
  return true;
}

/** Asks for a line of text; `complain` says what is wrong with one, null where nothing is. */
export async function askText(
  header: Header,
  { prompt, value, complain }: { prompt: string; value: string; complain: (text: string) => string | null },
): Promise<Answered<string>> {
  const input = window.createInputBox();
  Object.assign(input, { prompt, value });
  input.onDidChangeValue((text) => (input.validationMessage = complain(text) ?? undefined));
  return show(input, header, (accept) =>
    input.onDidAccept(() => {
      input.validationMessage = complain(input.value) ?? undefined;
      if (input.validationMessage === undefined) accept(input.value);
    }),
  );
}

/** Asks for one of several things; `active` is the one that Enter takes. */
export async function askChoice<T extends QuickPickItem>(
  header: Header,
  { placeholder, items, active }: { placeholder: string; items: readonly T[]; active?: T | undefined },
): Promise<Answered<T>> {
  const input = window.createQuickPick<T>();
  Object.assign(input, { placeholder, items, matchOnDescription: true });
  if (active) input.activeItems = [active];
  return show(input, header, (accept) =>
    input.onDidAccept(() => {
      const [chosen] = input.activeItems;
      if (chosen) accept(chosen);
    }),
  );
}

function show<T>(
  input: QuickInput & Pick<InputBox, 'onDidTriggerButton'>,
  header: Header,
  listen: (accept: (value: T) => void) => Disposable,
): Promise<Answered<T>> {
  return new Promise((resolve) => {
    Object.assign(input, header, { ignoreFocusOut: true, buttons: header.step > 1 ? [QuickInputButtons.Back] : [] });
    const end = (answer: Answered<T>): void => {
      resolve(answer); // before hiding, which is an answer too
      all.dispose();
      input.dispose();
    };
    const all = Disposable.from(
      listen((value) => end({ value })),
      input.onDidTriggerButton(() => end('back')),
      input.onDidHide(() => end(undefined)),
    );
    input.show();
  });
}
