import { spawn, type ChildProcess } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams, Range, ServerCapabilities } from 'vscode-languageserver';

/** How a language server is started, and what it is given to read. */
export interface ServerKind {
  /** Arguments of Node's. */
  readonly args: readonly string[];
  readonly languageId: string;
  readonly settings?: unknown;
}

/** A client of a language server that runs as a process of its own, over standard input and output. */
export class Client {
  readonly #child: ChildProcess;
  readonly #rpc: MessageConnection;
  readonly #waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  readonly #languageId: string;
  #capabilities: ServerCapabilities = {};
  #version = 1;

  private constructor({ args, languageId, settings = {} }: ServerKind) {
    this.#languageId = languageId;
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore', 'ipc'] });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error('the server has no standard input and output');
    this.#rpc = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#rpc.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    for (const method of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/diagnostic/refresh',
    ])
      this.#rpc.onRequest(method, () => null);
    this.#rpc.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.#waiting.get(uri)?.(diagnostics);
      this.#waiting.delete(uri);
    });
    this.#rpc.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(kind: ServerKind): Promise<Client> {
    const client = new Client(kind);
    const capabilities = {
      textDocument: { diagnostic: { relatedInformation: true }, publishDiagnostics: { relatedInformation: true } },
      workspace: { configuration: true, workspaceFolders: false },
    };
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions: {} };
    client.#capabilities = (
      await client.#rpc.sendRequest<{ capabilities: ServerCapabilities }>('initialize', params)
    ).capabilities;
    await client.#rpc.sendNotification('initialized', {});
    return client;
  }

  /** Whether it is asked for its findings; else it sends them when it likes. */
  get isPulled(): boolean {
    return this.#capabilities.diagnosticProvider !== undefined;
  }

  /** Opens a document; resolves with its first findings. */
  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    const found = this.#next(uri);
    await this.#rpc.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: this.#languageId, version: 1, text },
    });
    return this.#findings(uri, found);
  }

  /** Changes an open document as a key does; resolves with the findings of the text as it is then. */
  async type(uri: string, range: Range, text: string): Promise<readonly Diagnostic[]> {
    const found = this.#next(uri);
    await this.change(uri, range, text);
    return this.#findings(uri, found);
  }

  /** Changes an open document, and asks nothing. */
  async change(uri: string, range: Range, text: string): Promise<void> {
    const change = { textDocument: { uri, version: ++this.#version }, contentChanges: [{ range, text }] };
    await this.#rpc.sendNotification('textDocument/didChange', change);
  }

  /** A request of Gouji's own. */
  ask<T>(method: string, params: object): Promise<T> {
    return this.#rpc.sendRequest<T>(method, params);
  }

  /** Closes a document; resolves when a server that is asked has heard of it. */
  async close(uri: string): Promise<void> {
    await this.#rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
    if (this.isPulled) await this.#findings(uri, null);
  }

  /** The memory of the server, in bytes, its garbage collected: only with the probe loaded before it. */
  memory(): Promise<NodeJS.MemoryUsage> {
    return new Promise((resolve) => {
      this.#child.once('message', (usage) => resolve(usage as NodeJS.MemoryUsage));
      this.#child.send('memory');
    });
  }

  /** Ends the server, whatever it does. */
  end(): void {
    this.#rpc.dispose();
    this.#child.kill('SIGKILL');
  }

  #next(uri: string): Promise<readonly Diagnostic[]> | null {
    return this.isPulled ? null : new Promise((resolve) => this.#waiting.set(uri, resolve));
  }

  async #findings(uri: string, sent: Promise<readonly Diagnostic[]> | null): Promise<readonly Diagnostic[]> {
    if (sent) return sent;
    const report = await this.#rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  }
}
