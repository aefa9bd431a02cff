import { CancellationTokenSource, EventEmitter, FileSystemError, type Disposable, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Changes } from '../checkAll/changes';
import { findFiles, isWanted, readDraft } from '../checkAll/drafts';
import { originalOf } from '../documents/address';
import type { Reports } from '../reports/reports';

/** So many files are looked at: the server knows of no more reports. */
export const mostFiles = 2000;
/** So many are sent at once. */
const batchSize = 20;

interface SentText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** A file that may be a report, but cannot be read. */
export interface Unread {
  readonly uri: Uri;
  readonly reason: string;
}

/** What is needed of the session. */
export interface Server {
  readonly client: BaseLanguageClient | undefined;
  readonly onDidChangeState: (listener: () => void) => Disposable;
}

/**
 * Tells the server of the reports of the workspace, so that an open one is held against last year's: all of them when a
 * server starts, and each again when it changes. Works through VS Code's own file system, on the web too; of what it
 * sends, the server keeps figures and fingerprints.
 */
export class CompanyFeed implements Disposable {
  readonly #server: Server;
  readonly #reports: Reports;
  readonly #told = new Map<string, Uri>();
  readonly #unread = new Map<string, Unread>();
  readonly #changed = new EventEmitter<readonly Uri[]>();
  readonly #listeners: Disposable[] = [];
  #changes: Changes | undefined;
  #fed: BaseLanguageClient | undefined;
  #found = 0;
  #feeding: CancellationTokenSource | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(server: Server, reports: Reports) {
    this.#server = server;
    this.#reports = reports;
    this.#listeners.push(
      server.onDidChangeState(() => this.#begin()),
      reports.titles.onDidChange(() => this.#again()),
    );
    this.#begin();
  }

  hasTold(uri: Uri): boolean {
    return this.#told.has(uri.toString());
  }

  /** What was told, of documents their text forms. */
  get told(): readonly Uri[] {
    return [...this.#told.values()];
  }

  /** What may be a report, but cannot be read. */
  get unread(): readonly Unread[] {
    return [...this.#unread.values()];
  }

  /** These were told of, anew or for the first time, or are gone; told when the server knows. */
  readonly onDidTell = this.#changed.event;

  /** Resolves once all that is known by now was told. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  /** Whether all reports of the workspace were told of, once all is told: of more than the server knows, none is missing. */
  async isWhole(): Promise<boolean> {
    await this.#turn;
    return this.#told.size < mostFiles && this.#found < mostFiles;
  }

  dispose(): void {
    this.#feeding?.cancel();
    this.#changes?.dispose();
    this.#changed.dispose();
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #begin(): void {
    const { client } = this.#server;
    if (!client || client === this.#fed) return;
    this.#fed = client;
    this.#feed(() => {
      this.#told.clear();
      this.#unread.clear();
    });
  }

  /** Forms have changed: what was no report may be one now, and figures may stand elsewhere. */
  #again(): void {
    const client = this.#fed;
    if (client) this.#feed(() => client.sendRequest('gouji/company', { texts: [], gone: [], areFormsNew: true }));
  }

  /** Tells of all files anew, once it has begun; what was under way of that is given up. */
  #feed(begin: () => unknown): void {
    this.#feeding?.cancel();
    this.#feeding = new CancellationTokenSource();
    const { token } = this.#feeding;
    void this.#inTurn(async () => {
      await begin();
      const found = await findFiles(token);
      this.#found = found.length;
      const files = found.slice(0, mostFiles);
      this.#changes ??= new Changes({
        known: () => [...this.#told.values()],
        recheck: (uris) => this.#inTurn(() => this.#tell(uris.filter(isWanted))),
        remove: (uri) => this.#inTurn(() => this.#remove(uri)),
      });
      for (let at = 0; at < files.length && !token.isCancellationRequested; at += batchSize)
        await this.#tell(files.slice(at, at + batchSize));
    });
  }

  /** Reads files and tells of those that are reports; those that are none, or not any more, are gone. */
  async #tell(uris: readonly Uri[]): Promise<void> {
    const { client } = this.#server;
    if (!client) return;
    const texts: SentText[] = [];
    const gone: string[] = [];
    for (const uri of uris) {
      const key = uri.toString();
      const titles = await this.#reports.titles.of(uri);
      this.#unread.delete(key);
      // What cannot be read is known no more.
      const draft = await readDraft(uri, undefined, titles).catch((error: unknown) => this.#noteUnread(uri, error));
      if (draft && (this.#told.has(key) || this.#told.size < mostFiles)) {
        this.#told.set(key, uri);
        texts.push({ uri: client.code2ProtocolConverter.asUri(uri), languageId: draft.languageId, text: draft.text });
      } else if (this.#told.delete(key)) gone.push(client.code2ProtocolConverter.asUri(originalOf(uri)));
    }
    if (texts.length + gone.length > 0) await client.sendRequest('gouji/company', { texts, gone });
    this.#changed.fire(uris);
  }

  #noteUnread(uri: Uri, error: unknown): null {
    const isGone = error instanceof FileSystemError && error.code === 'FileNotFound';
    const reason = error instanceof Error ? error.message : String(error);
    if (!isGone && this.#unread.size < mostFiles) this.#unread.set(uri.toString(), { uri, reason });
    return null;
  }

  async #remove(uri: Uri): Promise<void> {
    const { client } = this.#server;
    const address = uri.toString();
    const isInside = (told: Uri): boolean => {
      const own = originalOf(told).toString();
      return own === address || own.startsWith(`${address}/`);
    };
    for (const [key, unread] of this.#unread) if (isInside(unread.uri)) this.#unread.delete(key);
    const gone = [...this.#told].filter(([, told]) => isInside(told));
    for (const [key] of gone) this.#told.delete(key);
    if (gone.length > 0 && client)
      await client.sendRequest('gouji/company', { texts: [], gone: [client.code2ProtocolConverter.asUri(uri)] });
    this.#changed.fire(gone.map(([, told]) => told));
  }

  /** What is told of a file first never comes behind what is told of it later. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    // A server that ends is told of elsewhere, and the next one is told all anew.
    this.#turn = done.catch(() => undefined);
    return this.#turn;
  }
}
