import {
  languages,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import { askOf, type Ask, type Asked } from '../connection/ask';
import type { Reports } from '../reports/reports';
import { Preview } from './preview';

const previewType = 'gouji.preview';

/** What the previews need to know of the session. */
type Server = Asked & { readonly onDidChangeState: (listener: () => void) => Disposable };

/** The previews that are open: at most one a draft. */
export class Previews implements Disposable {
  readonly #ask: Ask;
  readonly #extension: Uri;
  readonly #open = new Map<string, Preview>();
  readonly #listeners: readonly Disposable[];

  constructor(server: Server, reports: Reports, extension: Uri) {
    this.#ask = askOf(server);
    this.#extension = extension;
    const refreshAll = (): void => this.refresh();
    this.#listeners = [
      server.onDidChangeState(refreshAll),
      reports.onDidOpen(refreshAll),
      // Its findings change with a .gouji.json, too, when they are accepted.
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.#open.get(uri.toString())?.refreshLater();
      }),
      reports.onDidClose(refreshAll),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('gouji')) return;
        for (const preview of this.#open.values()) preview.load();
        refreshAll();
      }),
    ];
  }

  /** Shows all afresh, in a moment. */
  refresh(): void {
    for (const preview of this.#open.values()) preview.refreshLater();
  }

  get all(): readonly Preview[] {
    return [...this.#open.values()];
  }

  of({ uri }: TextDocument): Preview | undefined {
    return this.#open.get(uri.toString());
  }

  /** Shows the preview of a draft beside it; the one there is where there is one. */
  show(document: TextDocument): Preview {
    const known = this.of(document);
    if (known) {
      known.panel.reveal(undefined, true);
      return known;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(previewType, '', place, { enableFindWidget: true });
    return this.adopt(panel, document.uri);
  }

  /** Makes a panel the preview of a draft. */
  adopt(panel: WebviewPanel, uri: Uri): Preview {
    const key = uri.toString();
    this.#open.get(key)?.dispose();
    const preview = new Preview(panel, uri, this.#extension, this.#ask);
    this.#open.set(key, preview);
    panel.onDidDispose(() => {
      if (this.#open.get(key) === preview) this.#open.delete(key);
    });
    return preview;
  }

  /** Fills a panel that was open when VS Code ended; closes it where its draft is gone. */
  async restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const uri = readState(state);
    const document =
      uri &&
      (await workspace.openTextDocument(uri).then(
        (found) => found,
        () => null,
      ));
    if (document) this.adopt(panel, document.uri);
    else panel.dispose();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    for (const preview of this.all) preview.dispose();
  }
}

/** The draft that a page remembers; null where it remembers nothing. */
function readState(state: unknown): Uri | null {
  const { uri } = (state ?? {}) as { readonly uri?: unknown };
  try {
    return typeof uri === 'string' ? Uri.parse(uri, true) : null;
  } catch {
    return null;
  }
}
