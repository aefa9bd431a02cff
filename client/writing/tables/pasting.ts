import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { selectorOf } from '../../connection/registration';
import type { Reports } from '../../reports/reports';
import { texts } from '../../texts';

/** What pasting needs to know of the session. */
interface Server {
  readonly client:
    | {
        sendRequest<R>(method: string, params: object): Promise<R>;
        code2ProtocolConverter: { asUri(uri: Uri): string };
      }
    | undefined;
}

const html = 'text/html';
const longest = 2_000_000;
const kind = DocumentDropOrPasteEditKind.Empty.append('gouji', 'table');

/** Makes a table from Word, a spreadsheet or a page, pasted into a report, one in the layout of the draft. */
export class Pasting implements Disposable, DocumentPasteEditProvider {
  readonly #server: Server;
  readonly #offers = new Map<TextDocument, Disposable>();
  readonly #listeners: readonly Disposable[];

  constructor(server: Server, reports: Reports) {
    this.#server = server;
    this.#listeners = [
      reports.onDidOpen((document) => this.#offer(document)),
      reports.onDidClose((document) => this.#take(document)),
    ];
    for (const document of reports.all) this.#offer(document);
  }

  /** Nothing where the clipboard holds no table: then VS Code pastes as ever. */
  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    _context: DocumentPasteEditContext | undefined,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    const { client } = this.#server;
    if (!client || !range || ranges.length > 1) return undefined;
    const clipboard = (await transfer.get(html)?.asString()) ?? '';
    if (token.isCancellationRequested || clipboard.length > longest || !/<table[\s>]/i.test(clipboard))
      return undefined;
    const place = ({ line, character }: Range['start']): object => ({ line, character });
    const answer = await client.sendRequest<{ version: number; text: string | null } | null>('gouji/paste', {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      range: { start: place(range.start), end: place(range.end) },
      html: clipboard,
    });
    if (!answer?.text || answer.version !== document.version) return undefined;
    return [new DocumentPasteEdit(answer.text, texts().pasteTable, kind)];
  }

  dispose(): void {
    for (const listener of [...this.#listeners, ...this.#offers.values()]) listener.dispose();
    this.#offers.clear();
  }

  #offer(document: TextDocument): void {
    this.#take(document);
    const offer = languages.registerDocumentPasteEditProvider(selectorOf(document), this, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [html],
    });
    this.#offers.set(document, offer);
  }

  #take(document: TextDocument): void {
    this.#offers.get(document)?.dispose();
    this.#offers.delete(document);
  }
}
