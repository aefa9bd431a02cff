import { Uri, type ExtensionContext } from 'vscode';
import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { quiet } from './connection/quiet';
import { Session, type Surroundings } from './connection/session';

export * from './commands';

/** Reports that the worker ended, by an uncaught error or because its script did not load: the library's own reader does not. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // else it counts as one of the extension host's
      worker.terminate(); // as such an error ends a process
      this.fireClose();
    });
  }
}

/** A client whose server is a web worker: it lives as long as the client wants, and no longer. */
export class WorkerClient extends BaseLanguageClient {
  readonly #script: string;
  worker: Worker | undefined;

  constructor(script: string, options: LanguageClientOptions) {
    super('gouji', '勾稽 Gouji', options);
    this.#script = script;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    this.worker = new Worker(this.#script);
    return Promise.resolve({ reader: new WorkerReader(this.worker), writer: new BrowserMessageWriter(this.worker) });
  }

  /** A worker does not end by itself, not even when asked to, and one that hangs does not even answer. */
  override async stop(timeout?: number): Promise<void> {
    await super.stop(timeout).finally(() => this.worker?.terminate());
  }
}

/** The server runs in a worker of its own: what it is busy with never holds up VS Code. */
export function beginSession(context: ExtensionContext, surroundings: Omit<Surroundings, 'connect'>): Session {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.js').toString(true);
  return new Session({ ...surroundings, connect: (options) => quiet(new WorkerClient(script, options)) });
}
