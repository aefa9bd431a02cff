import {
  EventEmitter,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
} from 'vscode';
import { calmMs } from '../connection/calm';
import { firstLines } from '../../server/engine/report/title';
import { judge, type Verdict } from './documents';
import { OwnTitles } from './ownTitles';

/**
 * The open documents that are reports. It listens to all documents but looks at no more than their first lines,
 * once when one is opened and again 250 ms after someone typed there.
 */
export class Reports implements Disposable {
  readonly #open = new Map<string, TextDocument>();
  readonly #rechecks = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #opened = new EventEmitter<TextDocument>();
  readonly #closed = new EventEmitter<TextDocument>();
  readonly #listeners: readonly Disposable[];
  /** The titles of forms of one's own. */
  readonly titles = new OwnTitles();

  /** A document is a report from now on. */
  readonly onDidOpen = this.#opened.event;
  /** A document was closed, or is a report no longer. */
  readonly onDidClose = this.#closed.event;

  constructor() {
    this.#listeners = [
      workspace.onDidOpenTextDocument((document) => this.#look(document)),
      workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      workspace.onDidChangeTextDocument((event) => this.#lookLater(event)),
      workspace.onDidChangeWorkspaceFolders(() => this.#lookAtAll()),
      workspace.onDidChangeConfiguration((event) => {
        if (['gouji.enable', 'gouji.include', 'gouji.exclude'].some((name) => event.affectsConfiguration(name)))
          this.#lookAtAll();
      }),
      this.titles,
      this.titles.onDidChange(() => this.#lookAtAll()),
      this.#opened,
      this.#closed,
    ];
    this.#lookAtAll();
  }

  /** In the order in which they were opened. */
  get all(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  /** The report that is open under this address. */
  at(uri: Uri): TextDocument | undefined {
    return this.#open.get(uri.toString());
  }

  has(document: TextDocument): boolean {
    return this.at(document.uri) === document;
  }

  dispose(): void {
    for (const timer of this.#rechecks.values()) clearTimeout(timer);
    this.#rechecks.clear();
    for (const listener of this.#listeners) listener.dispose();
  }

  #lookAtAll(): void {
    for (const document of workspace.textDocuments) this.#look(document);
  }

  #look(document: TextDocument): void {
    const verdict = this.judge(document);
    // One that is a report by such a title alone is so as long as a form has it.
    if (verdict === 'noTitle' || (verdict === 'report' && judge(document, []) === 'noTitle'))
      void this.#lookForOwn(document);
    if (verdict !== 'report') this.#remove(document);
    else if (!this.has(document)) {
      this.#open.set(document.uri.toString(), document);
      this.#opened.fire(document);
    }
  }

  /** Whether a document is a report, as far as is known without asking. */
  judge(document: TextDocument): Verdict {
    return judge(document, this.titles.known(document.uri));
  }

  /** A document without an official title may have that of a form of one's own, which its folder tells. */
  async #lookForOwn(document: TextDocument): Promise<void> {
    const titles = await this.titles.of(document.uri);
    if (document.isClosed) return;
    const isReport = titles.length > 0 && judge(document, titles) === 'report';
    if (isReport && !this.has(document)) {
      this.#open.set(document.uri.toString(), document);
      this.#opened.fire(document);
    } else if (!isReport) this.#remove(document);
  }

  #lookLater({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (document.languageId === 'gouji-report') return;
    if (!contentChanges.some(({ range }) => range.start.line < firstLines)) return;
    const key = document.uri.toString();
    clearTimeout(this.#rechecks.get(key));
    const timer = setTimeout(() => {
      this.#rechecks.delete(key);
      this.#look(document);
    }, calmMs);
    this.#rechecks.set(key, timer);
  }

  /** VS Code closes a document also when its language changes, and opens the same one again. */
  #drop(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#rechecks.get(key));
    this.#rechecks.delete(key);
    this.#remove(document);
  }

  #remove(document: TextDocument): void {
    if (this.#open.delete(document.uri.toString())) this.#closed.fire(document);
  }
}
