import {
  commands,
  Range,
  TabInputText,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import type { Ask } from '../connection/ask';
import { calmMs } from '../connection/calm';
import { commonTexts } from '../texts';
import { previewTexts } from './texts';
import { readMessage, type FromPage, type ToPage } from './messages';
import { publish, type Published } from './publish';
import { shellOf } from './shell';

/** What the server answers to `gouji/preview`. */
export interface Shown {
  readonly version: number;
  readonly html: string;
}

/** Where the page's script and style lie; nothing else can be loaded. */
function resourcesOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'preview');
}

/** The preview of one draft: a panel that follows it, its cursor and its findings until either is closed. */
export class Preview implements Disposable {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly #extension: Uri;
  readonly #ask: Ask;
  readonly #listeners: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #shown: Shown | null = null;
  #isReady = false;
  #isOver = false;

  constructor(panel: WebviewPanel, uri: Uri, extension: Uri, ask: Ask) {
    this.panel = panel;
    this.uri = uri;
    this.#extension = extension;
    this.#ask = ask;
    panel.webview.options = { enableScripts: true, localResourceRoots: [resourcesOf(extension)] };
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#isOf(document)) this.refreshLater();
      }),
      // VS Code closes a document, too, when its language changes, and opens it again.
      workspace.onDidCloseTextDocument((document) => {
        if (this.#isOf(document)) this.refreshLater();
      }),
      // A document without a tab is held on to for minutes by whoever opened it.
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (
          closed.some(({ input }) => this.#isIn(input)) &&
          !window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => this.#isIn(input)))
        )
          this.dispose();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOf(textEditor.document)) this.#follow(textEditor.document.offsetAt(textEditor.selection.active));
      }),
      panel.onDidDispose(() => this.dispose()),
    ];
    this.load();
    void this.refresh();
  }

  /** What the page shows; null where there is no report to show, or not yet. */
  get shown(): Shown | null {
    return this.#shown;
  }

  /** Whether the page's script has run: from then on the page shows what it is told. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Loads the page afresh; it says when it is ready to be told what to show. */
  load(): void {
    const { panel } = this;
    this.#isReady = false;
    panel.title = previewTexts().previewTitle(this.uri.path.split('/').at(-1) ?? '');
    const folder = resourcesOf(this.#extension);
    const address = (name: string): string => String(panel.webview.asWebviewUri(Uri.joinPath(folder, name)));
    panel.webview.html = shellOf({ source: panel.webview.cspSource, address }, { ...commonTexts(), ...previewTexts() });
  }

  /** When nobody has typed for a moment. */
  refreshLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), calmMs);
  }

  async refresh(): Promise<void> {
    if (!this.panel.visible) return; // a page that is shown again says that it is ready
    if (!this.document) {
      this.panel.dispose();
      return;
    }
    const turn = ++this.#asked;
    const shown = await this.#ask<Shown>('gouji/preview', this.uri);
    if (turn !== this.#asked || this.#isOver) return;
    this.#shown = shown;
    this.#present();
  }

  /** Does what the page asks for; messages of any other kind are passed over. */
  async receive(message: unknown): Promise<void> {
    const read = readMessage(message);
    if (read) await this.#do(read);
  }

  /** Writes the report as a page of its own, to `target` or where the user says. */
  async save(target?: Uri): Promise<void> {
    const published = await this.#ask<Published>('gouji/published', this.uri);
    if (published) await publish(published, this.uri, target);
    else void window.showInformationMessage(previewTexts().previewNone);
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const listener of this.#listeners.splice(0)) listener.dispose();
    this.panel.dispose();
  }

  get document(): TextDocument | undefined {
    return workspace.textDocuments.find((document) => this.#isOf(document));
  }

  get #editor() {
    return window.visibleTextEditors.find(({ document }) => this.#isOf(document));
  }

  #isIn(input: unknown): boolean {
    return input instanceof TabInputText && this.#isOf(input);
  }

  #isOf({ uri }: { readonly uri: Uri }): boolean {
    return uri.toString() === this.uri.toString();
  }

  #tell(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  #present(): void {
    const uri = this.uri.toString();
    this.#tell(
      this.#shown
        ? { type: 'show', uri, html: this.#shown.html }
        : { type: 'none', uri, text: previewTexts().previewNone },
    );
    const editor = this.#editor;
    if (editor) this.#follow(editor.document.offsetAt(editor.selection.active));
  }

  #follow(offset: number): void {
    this.#tell({ type: 'follow', offset });
  }

  async #do(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        if (this.#shown) this.#present();
        return this.refresh(); // it may have been hidden while the draft changed
      case 'reveal':
        return this.#reveal(message.start, message.end);
      case 'save':
        return this.save();
      case 'fill':
        return commands.executeCommand('gouji.form', this.uri).then(() => undefined);
      case 'copy': {
        const published = await this.#ask<Published>('gouji/published', this.uri);
        this.#tell({ type: 'copy', content: published && { html: published.word, text: published.text } });
        break;
      }
      case 'copied':
        if (message.done) window.setStatusBarMessage(previewTexts().previewCopied, 5000);
        else void window.showWarningMessage(previewTexts().previewNotCopied);
    }
  }

  /** Shows and selects the source, in the editor where it is shown already. */
  async #reveal(start: number, end: number): Promise<void> {
    const { document } = this;
    if (!document) return;
    const range = new Range(document.positionAt(start), document.positionAt(end));
    const viewColumn = this.#editor?.viewColumn ?? ViewColumn.One;
    const editor = await window.showTextDocument(document, { viewColumn, selection: range });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
