import { lm, LanguageModelTextPart, LanguageModelToolResult, type CancellationToken, type Disposable } from 'vscode';

/** As the manifest has them; the server knows what each does. */
const names = ['gouji_check', 'gouji_figure', 'gouji_equation', 'gouji_repairs'];

/** What a model gives a tool. */
export type Given = Readonly<Record<string, unknown>>;

/** Works out the answer of a tool, as text. */
export type Answerer = (tool: string, given: Given, token: CancellationToken) => Promise<string>;

/** Lets language models ask about drafts of the workspace: four tools that read only. Nothing runs before one is asked. */
export function registerTools(answer: Answerer): Disposable[] {
  return names.map((name) =>
    lm.registerTool<Given>(name, {
      invoke: async ({ input }, token) =>
        new LanguageModelToolResult([new LanguageModelTextPart(await answer(name, input, token))]),
    }),
  );
}
