import { languages, workspace, type Disposable, type TextDocument, type Uri, type WebviewPanel } from 'vscode';
import { askOf, type Ask, type Asked } from '../connection/ask';
import type { Reports } from '../reports/reports';
import { Form } from './form';
import { askInWindow, type Confirm } from './pasting';

type Server = Asked & { readonly onDidChangeState: (listener: () => void) => Disposable };

/** The forms that are open: any number of a draft. */
export class Forms implements Disposable {
  readonly #extension: Uri;
  readonly #ask: Ask;
  /** How the user is asked before figures are overwritten. */
  confirm: Confirm = askInWindow;
  readonly #open = new Set<Form>();
  readonly #listeners: readonly Disposable[];

  constructor(server: Server, reports: Reports, extension: Uri) {
    this.#extension = extension;
    this.#ask = askOf(server);
    const refreshAll = (): void => this.refresh();
    this.#listeners = [
      server.onDidChangeState(refreshAll),
      reports.onDidOpen(refreshAll),
      reports.onDidClose(refreshAll),
      // Its findings change with a .gouji.json, too, when they are accepted; what is typed was shown before.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        for (const form of this.#open) if (changed.has(form.uri.toString())) form.refreshLater();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('gouji')) return;
        for (const form of this.#open) form.load();
        refreshAll();
      }),
    ];
  }

  get all(): readonly Form[] {
    return [...this.#open];
  }

  of({ uri }: Pick<TextDocument, 'uri'>): Form | undefined {
    return this.all.find((form) => form.uri.toString() === uri.toString());
  }

  /** Makes an editor that VS Code opens the form of a draft. */
  adopt(panel: WebviewPanel, { uri }: TextDocument): Form {
    const form = new Form(panel, uri, this.#extension, this.#ask, (question, yes) => this.confirm(question, yes));
    this.#open.add(form);
    panel.onDidDispose(() => this.#open.delete(form));
    return form;
  }

  /** Shows all afresh, in a moment. */
  refresh(): void {
    for (const form of this.#open) form.refreshLater();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    for (const form of this.#open) form.dispose();
    this.#open.clear();
  }
}
