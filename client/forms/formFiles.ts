import {
  CodeLens,
  commands,
  EventEmitter,
  languages,
  Range,
  workspace,
  type CodeLensProvider,
  type DiagnosticCollection,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { formEnding } from '../../server/config/forms/formNames';
import { toRange, type SentRange } from '../connection/answers';
import { calmMs } from '../connection/calm';
import type { Session } from '../connection/session';
import { isChinese } from '../texts';
import { formTexts } from './texts';
import { FormPages, type Question } from './told';

interface Answer {
  readonly diagnostics: readonly object[];
  readonly lenses: readonly { readonly range: SentRange; readonly title: string }[];
}

const questions: Readonly<Record<Question, string>> = {
  check: 'gouji.checkForm',
  test: 'gouji.testForm',
  explain: 'gouji.explainForm',
};

/** The form files that are open: what is wrong with each, above its tables how well slips are located, and pages that tell more. */
export class FormFiles implements Disposable, CodeLensProvider {
  readonly #begin: () => Promise<Session | undefined>;
  readonly #pages: FormPages;
  readonly #findings: DiagnosticCollection = languages.createDiagnosticCollection('gouji-form');
  readonly #lenses = new WeakMap<TextDocument, readonly CodeLens[]>();
  readonly #changed = new EventEmitter<void>();
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #listeners: readonly Disposable[];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(begin: () => Promise<Session | undefined>) {
    this.#begin = begin;
    this.#pages = new FormPages(begin);
    this.#listeners = [
      this.#pages,
      ...Object.entries(questions).map(([what, command]) =>
        commands.registerCommand(command, (given: unknown) => this.#pages.show(what as Question, given)),
      ),
      this.#findings,
      this.#changed,
      languages.registerCodeLensProvider({ pattern: `**/*${formEnding}` }, this),
      workspace.onDidOpenTextDocument((document) => this.#look(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.#look(document, calmMs)),
      workspace.onDidCloseTextDocument((document) => this.#findings.delete(document.uri)),
    ];
    for (const document of workspace.textDocuments) this.#look(document, 0);
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const t = formTexts();
    const above = Object.entries(questions).map(
      ([what, command]) =>
        new CodeLens(new Range(0, 0, 0, 0), { title: t[what as Question], command, arguments: [document.uri] }),
    );
    // What was saved may have its place in .gouji.json.
    if (document.isUntitled)
      above.unshift(
        new CodeLens(new Range(0, 0, 0, 0), { title: t.use, command: 'gouji.useForm', arguments: [document.uri] }),
      );
    return [...above, ...(this.#lenses.get(document) ?? [])];
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #look(document: TextDocument, delay: number): void {
    if (!document.uri.path.endsWith(formEnding)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        void this.#ask(document);
      }, delay),
    );
  }

  async #ask(document: TextDocument): Promise<void> {
    const { version } = document;
    this.#pages.renew(document);
    const client = await this.#begin().then((session) => session?.running());
    if (!client || document.isClosed) return;
    const answer = await client.sendRequest<Answer>('gouji/formFile', {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      text: document.getText(),
      language: isChinese() ? 'zh-cn' : 'en',
    });
    if (document.version !== version) return;
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics(answer.diagnostics as never[]);
    if (!workspace.textDocuments.includes(document)) return; // closed meanwhile
    this.#findings.set(document.uri, diagnostics);
    this.#lenses.set(
      document,
      answer.lenses.map(
        ({ range, title }) =>
          new CodeLens(toRange(range), { title, command: questions.explain, arguments: [document.uri] }),
      ),
    );
    this.#changed.fire();
  }
}
