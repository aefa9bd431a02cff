import type { Connection, DocumentUri } from 'vscode-languageserver';
import { originalAddress } from '../documents/address';
import { readSettings, type Settings } from './settings';

/** The settings of the open documents, asked of the client once each and dropped on close and on change. */
export class SettingsStore {
  readonly #known = new Map<DocumentUri, Promise<Settings>>();
  #pushed: unknown = undefined;
  #locale: string | undefined;
  #canAsk = false;

  constructor(private readonly connection: Connection) {}

  start(locale: string | undefined, canAsk: boolean): void {
    this.#locale = locale;
    this.#canAsk = canAsk;
  }

  /** The settings of a document, those of a Word document for its text form; their defaults where the client does not answer. */
  of(uri: DocumentUri): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask(uri).then((section) => readSettings(section, this.#locale));
    this.#known.set(uri, asked);
    return asked;
  }

  /** Takes note that settings changed; `pushed` is what clients send that cannot be asked. */
  change(pushed: unknown): void {
    this.#pushed = typeof pushed === 'object' && pushed !== null && 'gouji' in pushed ? pushed.gouji : undefined;
    this.#known.clear();
  }

  drop(uri: DocumentUri): void {
    this.#known.delete(uri);
  }

  async #ask(uri: DocumentUri): Promise<unknown> {
    if (!this.#canAsk) return this.#pushed;
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri: originalAddress(uri), section: 'gouji' });
    } catch {
      return undefined;
    }
  }
}
