import {
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentContentProvider,
} from 'vscode';
import { isForm } from '../accepting/configFiles';
import type { Session } from '../connection/session';
import { readable, savedPlace } from '../documents/address';
import { decode } from '../reports/decode';
import { fileName } from '../reports/documents';
import { commonTexts, isChinese } from '../texts';
import { formTexts } from './texts';

/** What can be asked of a form. */
export type Question = 'check' | 'test' | 'explain';

interface Answer {
  readonly text: string;
  readonly wanted: readonly string[];
}

/** Pages beside form files, which only this shows. */
const scheme = 'gouji-form';
/** In bytes; no draft of a case is as large. */
const largest = 5_000_000;

/** Answers what is asked of form files on pages beside them, which follow the file while they are open. */
export class FormPages implements Disposable, TextDocumentContentProvider {
  readonly #begin: () => Promise<Session | undefined>;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registered: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(begin: () => Promise<Session | undefined>) {
    this.#begin = begin;
    this.#registered = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  /** Shows what is said of a form: of the file at `given`, else of the one in front. */
  async show(what: Question, given: unknown): Promise<void> {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    const t = formTexts();
    if (!uri || !isForm(uri)) return void window.showInformationMessage(t.noForm);
    const page = Uri.from({
      scheme,
      path: `/${t.page(fileName(uri), t[what])}`,
      query: what,
      fragment: uri.toString(),
    });
    this.#changed.fire(page); // a page that is open may be old
    const document = await workspace.openTextDocument(page);
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
  }

  /** The pages of a form file are to be made anew. */
  renew({ uri }: TextDocument): void {
    for (const { uri: page } of workspace.textDocuments)
      if (page.scheme === scheme && page.fragment === uri.toString()) this.#changed.fire(page);
  }

  async provideTextDocumentContent({ query, fragment }: Uri): Promise<string> {
    const form = await workspace.openTextDocument(Uri.parse(fragment, true));
    const first = await this.#ask(form, query);
    if (first.wanted.length === 0) return first.text;
    const folder = Uri.joinPath(savedPlace(form.uri), '..');
    const drafts: Record<string, string | null> = {};
    for (const path of first.wanted) drafts[path] = await readCase(folder, path);
    return (await this.#ask(form, query, drafts)).text;
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }

  async #ask(form: TextDocument, what: string, drafts: Readonly<Record<string, string | null>> = {}): Promise<Answer> {
    const client = await this.#begin().then((session) => session?.running());
    const uri = client?.code2ProtocolConverter.asUri(form.uri);
    const language = isChinese() ? 'zh-cn' : 'en';
    const asked = { uri, text: form.getText(), what, drafts, language };
    return (
      (await client?.sendRequest<Answer>('gouji/formTold', asked)) ?? { text: commonTexts().noServerNow, wanted: [] }
    );
  }
}

/** The text of a case's draft, of a document its text form; null where it cannot be read. The server names none outside the folder. */
async function readCase(folder: Uri, path: string): Promise<string | null> {
  const uri = Uri.joinPath(folder, path);
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    const text = readable(uri);
    if (text === uri && (await workspace.fs.stat(uri)).size > largest) return null;
    return decode(await workspace.fs.readFile(text))?.text ?? null;
  } catch {
    return null;
  }
}
