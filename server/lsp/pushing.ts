import {
  CancellationTokenSource,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentUri,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** Findings follow the last change after this many milliseconds. */
const pushDelay = 250;

/** Sends findings to clients that cannot ask for them. */
export class Pushing {
  readonly #timers = new Map<DocumentUri, ReturnType<typeof setTimeout>>();
  /** What is being worked out: one push of a document takes the place of the one before. */
  readonly #running = new Map<DocumentUri, CancellationTokenSource>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    /** Null where it was cancelled. */
    private readonly find: (uri: DocumentUri, token: CancellationToken) => Promise<Diagnostic[] | null>,
  ) {}

  async now(uri: DocumentUri): Promise<void> {
    this.#stop(uri);
    const source = new CancellationTokenSource();
    this.#running.set(uri, source);
    const version = this.documents.get(uri)?.version;
    const diagnostics = await this.find(uri, source.token);
    if (this.#running.get(uri) === source) this.#running.delete(uri);
    // Where the text has gone on meanwhile, the findings of what it is now will follow.
    if (version === undefined || diagnostics === null || this.documents.get(uri)?.version !== version) return;
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  soon(uri: DocumentUri): void {
    this.#stop(uri);
    this.#timers.set(
      uri,
      setTimeout(() => void this.now(uri), pushDelay),
    );
  }

  all(): void {
    for (const { uri } of this.documents.all()) void this.now(uri);
  }

  /** A document was closed: nothing is found in it any more. */
  close(uri: DocumentUri): void {
    this.#stop(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #stop(uri: DocumentUri): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#running.get(uri)?.cancel();
    this.#running.delete(uri);
  }
}
