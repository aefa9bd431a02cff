import {
  commands,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Command,
  type Disposable,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import type { SentEdit } from '../connection/answers';
import type { Ask } from '../connection/ask';
import { calmMs } from '../connection/calm';
import { commonTexts } from '../texts';
import { previewTexts } from '../preview/texts';
import { formTexts } from './texts';
import { Edits } from './edits';
import { readMessage, type About, type FromForm, type Refusal, type ShownBlock, type ToForm } from './messages';
import { readFigures } from './importing';
import { pasteFigures, type Confirm, type Pasted } from './pasting';
import { formShellOf } from './shell';

/** What the server answers to `gouji/form`. */
export interface FormPage {
  readonly version: number;
  readonly label: string;
  readonly summary: string;
  readonly blocks: readonly { readonly start: number; readonly end: number; readonly html: string }[];
}

interface MenuAnswer {
  readonly version: number;
  readonly items: readonly MenuItem[];
}

interface MenuItem {
  readonly title: string;
  readonly edits?: readonly SentEdit[];
  readonly command?: Command;
}

/** The form of one draft: an editor of its text that shows its tables to be filled in. */
export class Form implements Disposable {
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  readonly edits: Edits;
  readonly #extension: Uri;
  readonly #ask: Ask;
  readonly #confirm: Confirm;
  readonly #listeners: Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #isStale = false;
  #page: FormPage | null = null;
  /** The blocks that the page shows. */
  #sent: readonly string[] = [];
  #menu: { readonly id: number; readonly answer: MenuAnswer } | null = null;
  #isReady = false;
  #isOver = false;

  constructor(panel: WebviewPanel, uri: Uri, extension: Uri, ask: Ask, confirm: Confirm) {
    this.#confirm = confirm;
    this.panel = panel;
    this.uri = uri;
    this.#extension = extension;
    this.#ask = ask;
    this.edits = new Edits(ask, () => this.document);
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    this.#listeners = [
      panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !this.#isOf(document)) return;
        // Typing elsewhere may go on; what is done in the form is shown at once.
        if (this.panel.active) void this.refresh();
        else this.refreshLater();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isOf(textEditor.document))
          this.#tell({ type: 'follow', offset: textEditor.document.offsetAt(textEditor.selection.active) });
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) void this.refresh();
      }),
      panel.onDidDispose(() => this.dispose()),
    ];
    this.load();
    void this.refresh();
  }

  /** What the page shows; null where there is no report, or not yet. */
  get shown(): FormPage | null {
    return this.#page;
  }

  /** Whether the page's script has run. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get document(): TextDocument | undefined {
    return workspace.textDocuments.find((document) => this.#isOf(document));
  }

  /** Loads the page afresh; it says when it is ready. */
  load(): void {
    const { webview } = this.panel;
    this.#isReady = false;
    this.#sent = [];
    const address = (name: string): string => String(webview.asWebviewUri(Uri.joinPath(this.#folder, name)));
    webview.html = formShellOf(
      { source: webview.cspSource, address },
      { ...commonTexts(), ...previewTexts(), ...formTexts() },
    );
  }

  /** When nobody has typed for a moment. */
  refreshLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), calmMs);
  }

  /** Shows the report as it is now, without waiting; while edits wait to be written it is shown when they are. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isStale = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      // A panel that is gone must not be asked whether it is seen.
      while (!this.#isOver && this.#isStale && this.edits.isIdle && this.panel.visible) {
        this.#isStale = false;
        const page = await this.#ask<FormPage>('gouji/form', this.uri);
        if (page && page.version !== this.document?.version) this.#isStale = true;
        else this.#present(page);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  /** Does what the page asks for; messages of any other kind are passed over. */
  async receive(message: unknown): Promise<void> {
    const read = readMessage(message);
    if (read && !this.#isOver) await this.#do(read);
  }

  dispose(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  get #folder(): Uri {
    return Uri.joinPath(this.#extension, 'dist', 'preview');
  }

  #isOf({ uri }: { readonly uri: Uri }): boolean {
    return uri.toString() === this.uri.toString();
  }

  #tell(message: ToForm): void {
    if (!this.#isOver) void this.panel.webview.postMessage(message);
  }

  #present(page: FormPage | null): void {
    const uri = this.uri.toString();
    this.#page = page;
    if (!page) {
      this.#sent = [];
      return this.#tell({ type: 'none', uri, text: formTexts().formNone });
    }
    const { version, label, summary } = page;
    const blocks = page.blocks.map(({ start, end, html }, index): ShownBlock => {
      return { start, end, html: this.#sent[index] === html ? null : html };
    });
    this.#tell({ type: 'show', uri, version, label, summary, blocks });
    if (this.#isReady) this.#sent = page.blocks.map(({ html }) => html);
  }

  async #do(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#sent = [];
        return this.refresh(); // it may have been hidden while the draft changed
      case 'write': {
        const refused = await this.edits.write(message.changes);
        return this.#written(message.id, refused);
      }
      case 'reveal':
        return this.#reveal(message.start, message.end, message.focus);
      case 'menu':
        return this.#openMenu(message.id, message.about);
      case 'choose':
        return this.#choose(message.id, message.index);
      case 'preview':
        return commands.executeCommand<undefined>('gouji.preview', this.uri).then(() => undefined);
      case 'import': {
        const text = await readFigures();
        return text === null ? undefined : this.#paste({ html: '', text, slot: message.slot });
      }
      case 'paste':
        return this.#paste({ html: message.html, text: message.text, slot: message.slot });
    }
  }

  async #paste(pasted: Pasted): Promise<void> {
    this.#tell({ type: 'say', text: await pasteFigures(this.edits, pasted, this.#confirm) });
    await this.refresh();
  }

  #written(id: number, refused: readonly Refusal[]): Promise<void> {
    this.#tell({ type: 'written', id, version: this.document?.version ?? 0, refused });
    return this.refresh();
  }

  async #openMenu(id: number, about: About): Promise<void> {
    const answer = await this.edits.inTurn(() => this.edits.askFor<MenuAnswer>('gouji/formMenu', { about }));
    this.#menu = answer && { id, answer };
    this.#tell({ type: 'menu', id, titles: (answer?.items ?? []).map(({ title }) => title) });
  }

  /** Does what was chosen, unless the draft has changed since it was offered. */
  async #choose(id: number, index: number): Promise<void> {
    const item = this.#menu?.id === id ? this.#menu.answer.items[index] : undefined;
    if (!item || this.#menu?.answer.version !== this.document?.version) return;
    const { edits, command } = item;
    if (edits && !(await this.edits.inTurn(() => this.edits.apply(edits))))
      this.#tell({ type: 'say', text: formTexts().pasteReadOnly });
    if (command) await commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    await this.refresh();
  }

  /** Goes to the source beside the form; or has the cursor follow in an editor that shows it. */
  async #reveal(start: number, end: number, isGone: boolean): Promise<void> {
    const { document } = this;
    if (!document) return;
    const range = new Range(document.positionAt(start), document.positionAt(end));
    const visible = window.visibleTextEditors.find((editor) => this.#isOf(editor.document));
    if (!isGone) {
      if (!visible) return;
      visible.selection = new Selection(range.start, range.end);
      visible.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      return;
    }
    const viewColumn = visible?.viewColumn ?? ViewColumn.Beside;
    const editor = await window.showTextDocument(document, { viewColumn, selection: range });
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
