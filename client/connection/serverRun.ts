import { workspace, type Disposable, type TextDocument } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { answerReads } from '../accepting/configFiles';
import { clientOptions, type ServerHost } from './clientOptions';
import type { Ending } from './ending';
import { offer } from './registration';
import type { Reports } from '../reports/reports';
import { runMode } from '../settings';

/** One server from its start to its end, and the reports that are open on it. */
export class ServerRun {
  readonly client: BaseLanguageClient;
  readonly #reports: Reports;
  readonly #offers = new Map<TextDocument, Disposable>();
  readonly #listeners: Disposable[] = [];
  readonly #ending: Ending = { isOver: false };
  #hasEnded = false;

  /** `onEnd` is called once where the server ends, or cannot start, without having been stopped. */
  constructor(host: ServerHost, onEnd: () => void) {
    this.#reports = host.reports;
    this.client = host.connect(clientOptions(host, this.#ending, () => this.client));
    answerReads(this.client);
    this.client.onDidChangeState(({ newState }) => {
      if (this.#hasEnded || (newState !== State.Stopped && newState !== State.StartFailed)) return;
      this.#end();
      onEnd();
    });
  }

  /** Starts the server and opens every report on it, now and from now on. A failure is told by `onEnd`. */
  async start(): Promise<void> {
    await this.client.start().catch(() => undefined);
    if (this.#hasEnded) return;
    this.#listeners.push(
      // In a microtask: the library hears the event that made the document a report, too, and would open it a
      // second time if it were offered before.
      this.#reports.onDidOpen((document) => queueMicrotask(() => this.#open(document))),
      this.#reports.onDidClose((document) => this.#close(document)),
      workspace.onDidSaveTextDocument((document) => {
        if (runMode(document) === 'onSave') this.pull(document);
      }),
      // The server forgets the settings it knows, and tells us to ask for all findings again.
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji'))
          void this.#tell('workspace/didChangeConfiguration', { settings: null });
      }),
    );
    for (const document of this.#reports.all) this.#open(document);
  }

  /** Asks for the findings of a report, in its turn. */
  pull(document: TextDocument): void {
    if (!this.#offers.has(document)) return;
    this.client.getFeature('textDocument/diagnostic').getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }

  async stop(): Promise<void> {
    this.#end();
    await this.client.stop().catch(() => undefined); // one that hangs is killed by the library
  }

  #open(document: TextDocument): void {
    if (this.#hasEnded || !this.#reports.has(document) || this.#offers.has(document)) return;
    this.#offers.set(document, offer(this.client, document));
  }

  #close(document: TextDocument): void {
    this.#offers.get(document)?.dispose();
    this.#offers.delete(document);
  }

  async #tell(method: string, params: object): Promise<void> {
    await this.client.sendNotification(method, params).catch(() => undefined); // the next server asks anew
  }

  #end(): void {
    this.#ending.isOver = this.#hasEnded = true;
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }
}
