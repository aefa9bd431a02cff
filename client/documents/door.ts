import {
  commands,
  Disposable,
  FileChangeType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Memento,
  type WebviewPanel,
} from 'vscode';
import { documentScheme } from '../../server/documents/address';
import type { DocumentHost, Documents } from './documents';
import { DocumentFileSystem } from './fileSystem';

/** Loads the part that reads and writes documents. */
export type LoadDocuments = () => Promise<{ beginDocuments: (host: DocumentHost) => Documents }>;

const allowedKey = 'gouji.allowedDocuments';

/** What is there of documents from the start: their file system, the commands and the editor that lead to them. All else is loaded with the first one. */
export class Door implements Disposable, CustomReadonlyEditorProvider {
  readonly #load: LoadDocuments;
  readonly #memory: Memento;
  readonly #files = new DocumentFileSystem(async () => (await this.documents()).files);
  readonly #registered: Disposable;
  #documents: Promise<Documents> | undefined;

  /** @param memory what the workspace keeps from one start of VS Code to the next */
  constructor(load: LoadDocuments, memory: Memento) {
    this.#load = load;
    this.#memory = memory;
    this.#registered = Disposable.from(
      workspace.registerFileSystemProvider(documentScheme, this.#files, { isCaseSensitive: true }),
      window.registerCustomEditorProvider('gouji.document', this, { supportsMultipleEditorsPerDocument: true }),
      commands.registerCommand('gouji.openDocument', async (...given: unknown[]) =>
        (await this.documents()).open(urisIn(given)),
      ),
    );
  }

  /** Begun with the first use. */
  documents(): Promise<Documents> {
    this.#documents ??= this.#load().then(({ beginDocuments }) =>
      beginDocuments({
        tell: (uri) => this.#files.tell(uri, FileChangeType.Changed),
        allowed: {
          get: () => this.#memory.get<readonly string[]>(allowedKey, []),
          set: (uris) => this.#memory.update(allowedKey, uris),
        },
      }),
    );
    return this.#documents;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  /** “Reopen With…” gives an editor of this kind: the text opens in its place. */
  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const documents = await this.documents();
    const column = panel.viewColumn ?? ViewColumn.Active;
    // Not before VS Code has shown the panel, which would come in front of the text again.
    setTimeout(() => {
      panel.dispose();
      void documents.open([uri], column);
    }, 0);
  }

  dispose(): void {
    this.#registered.dispose();
    void this.#documents?.then((documents) => documents.dispose());
  }
}

/** The Explorer gives the file that was clicked, and all that are selected; others give one, or none. */
function urisIn([clicked, selected]: readonly unknown[]): Uri[] {
  const many = Array.isArray(selected) ? selected.filter((uri) => uri instanceof Uri) : [];
  return many.length > 0 ? many : clicked instanceof Uri ? [clicked] : [];
}
