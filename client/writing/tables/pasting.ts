import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  type Position,
  type DocumentPasteEditContext,
  TextEdit,
  WorkspaceEdit,
  type DocumentPasteEditProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { toRange } from '../../connection/answers';
import { askOf, type Ask, type Asked } from '../../connection/ask';
import { selectorOf } from '../../connection/registration';
import { mayOverwrite, type Confirm, type PastedFigures } from '../../form/pasting';
import type { Reports } from '../../reports/reports';
import { writingTexts } from '../texts';

const html = 'text/html';
const plain = 'text/plain';
const longest = 2_000_000;
const kind = DocumentDropOrPasteEditKind.Empty.append('gouji', 'table');

/** Cells that are filled in once the user has agreed. */
class Filling extends DocumentPasteEdit {
  constructor(
    readonly document: TextDocument,
    readonly answer: PastedFigures,
  ) {
    super('', writingTexts().pasteCells, kind);
  }
}

/** Makes a table from Word, a spreadsheet or a page, pasted into a report, one in the layout of the draft. */
export class Pasting implements Disposable, DocumentPasteEditProvider {
  readonly #server: Asked;
  readonly #ask: Ask;
  readonly #confirm: Confirm;
  readonly #offers = new Map<TextDocument, Disposable>();
  readonly #listeners: readonly Disposable[];

  constructor(server: Asked, reports: Reports, confirm: Confirm) {
    this.#server = server;
    this.#ask = askOf(server);
    this.#confirm = confirm;
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
    const text = (await transfer.get(plain)?.asString()) ?? '';
    if (token.isCancellationRequested || clipboard.length + text.length > longest) return undefined;
    const isTable = /<table[\s>]/i.test(clipboard);
    // One number is pasted as ever; a spreadsheet puts a line end behind it.
    if (!isTable && !/[\t\r\n]/.test(text)) return undefined;
    const cells = range.isEmpty ? await this.#cells(document, range.start, clipboard, text) : null;
    if (cells) return [cells];
    if (!isTable) return undefined;
    const place = ({ line, character }: Range['start']): object => ({ line, character });
    const answer = await client.sendRequest<{ version: number; text: string | null } | null>('gouji/paste', {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      range: { start: place(range.start), end: place(range.end) },
      html: clipboard,
    });
    if (!answer?.text || answer.version !== document.version) return undefined;
    return [new DocumentPasteEdit(answer.text, writingTexts().pasteTable, kind)];
  }

  /** Asks before figures are overwritten; without leave nothing is pasted. */
  async resolveDocumentPasteEdit(edit: DocumentPasteEdit): Promise<DocumentPasteEdit> {
    if (!(edit instanceof Filling)) return edit;
    const { document, answer } = edit;
    const isFine = (await mayOverwrite(answer, this.#confirm)) && answer.version === document.version;
    if (!isFine) edit.additionalEdit = new WorkspaceEdit();
    return edit;
  }

  /** The cells to the right of the cursor's and below it, filled in; null where it stands in none, or nothing is to be filled in. */
  async #cells(
    document: TextDocument,
    { line, character }: Position,
    html: string,
    text: string,
  ): Promise<Filling | null> {
    const answer = await this.#ask<PastedFigures>('gouji/pasteFigures', document.uri, {
      html,
      text,
      position: { line, character },
    });
    if (!answer || answer.version !== document.version || answer.wrong || answer.edits.length === 0) return null;
    const filling = new Filling(document, answer);
    filling.additionalEdit = new WorkspaceEdit();
    const edits = answer.edits.map(({ range, newText }) => new TextEdit(toRange(range), newText));
    filling.additionalEdit.set(document.uri, edits);
    return filling;
  }

  dispose(): void {
    for (const listener of [...this.#listeners, ...this.#offers.values()]) listener.dispose();
    this.#offers.clear();
  }

  #offer(document: TextDocument): void {
    this.#take(document);
    const offer = languages.registerDocumentPasteEditProvider(selectorOf(document), this, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [html, plain],
    });
    this.#offers.set(document, offer);
  }

  #take(document: TextDocument): void {
    this.#offers.get(document)?.dispose();
    this.#offers.delete(document);
  }
}
