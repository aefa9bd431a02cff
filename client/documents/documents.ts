import { Disposable, Uri, window, workspace, type TextDocument, type TextEditor, type ViewColumn } from 'vscode';
import { documentScheme } from '../../server/documents/address';
import type { NewDocument } from '../../server/documents/model';
import type { Comment } from '../../server/documents/word/comment';
import { fileName } from '../reports/documents';
import { originalOf, textUri } from './address';
import { askPlace, saveCopy, stemOf } from './copies';
import { ForeignDocuments } from './foreign';
import { chooseDocument, openText } from './opening';
import { Places } from './places';
import type { Meeting } from './placing';
import { SaveReasons } from './saving';
import { DocumentStore, type Kept, type Replace, type Unsaved } from './store';
import { documentTexts } from './texts';
import { annotatedCopy, newWordDocument } from './wordCopies';

/** What the part that is there from the start does for this one. */
export interface DocumentHost {
  /** Tells VS Code that a text form may be written to now. */
  tell(uri: Uri): void;
  /** The texts whose tracked changes the user has allowed to be written over. */
  readonly allowed: Kept;
}

/** Documents as text: read, written, opened; begun with the first of them. */
export class Documents implements Disposable {
  readonly files: DocumentStore;
  readonly #places: Places;
  readonly #host: DocumentHost;
  readonly #reasons = new SaveReasons();
  readonly #foreign = new ForeignDocuments(
    async (uri) => (await this.files.look(uri).catch(() => null))?.foreign ?? [],
  );
  readonly #listener = Disposable.from(
    workspace.onDidOpenTextDocument((document) => void this.#tellWhatHolds(document)),
    this.#foreign,
  );

  constructor(host: DocumentHost, replace: Replace) {
    this.#host = host;
    this.files = new DocumentStore({
      allowed: host.allowed,
      replace,
      isAutomatic: (uri) => this.#reasons.takeIsAutomatic(uri),
      onRead: (uri) => void this.#foreign.show(uri),
      onUnsaved: (unsaved) => void this.#offerCopy(unsaved),
      onOverFormulas: (original, lines) =>
        void window.showInformationMessage(documentTexts().overFormulas(fileName(original), lines)),
    });
    this.#places = new Places((uri) => this.files.take(uri).catch(() => null));
    for (const document of workspace.textDocuments) void this.#tellWhatHolds(document);
  }

  /** Opens the text forms of documents: those given, else the one in front, else one that the user chooses. */
  async open(given: readonly Uri[], column?: ViewColumn): Promise<TextEditor | undefined> {
    let last: TextEditor | undefined;
    const chosen = given.length > 0 ? undefined : await chooseDocument();
    for (const uri of chosen ? [chosen] : given) last = (await openText(uri, column)) ?? last;
    return last;
  }

  /** Lets a document be changed whose tracked changes nobody has accepted or rejected. */
  async allow(uri: Uri): Promise<void> {
    await this.files.allow(uri);
    this.#host.tell(uri);
  }

  /** What a change of a text would meet in its document. */
  meet(text: TextDocument, wanted: string): Promise<Meeting> {
    return this.#places.meet(text, wanted);
  }

  /** Writes a copy with comments; `ask` finds them in a text, and gives null where it holds no report. */
  annotate(
    text: TextDocument,
    ask: (text: string) => Promise<readonly Comment[] | null>,
    to: Uri | undefined,
  ): Promise<boolean> {
    return annotatedCopy(text, ask, to);
  }

  /** Writes a draft as a Word document. */
  saveAsWord(draft: TextDocument, outline: NewDocument, to: Uri | undefined): Promise<boolean> {
    return newWordDocument(draft, outline, to);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#reasons.dispose();
  }

  /** Why a text cannot be changed, as it is opened: after a restart, too. */
  async #tellWhatHolds({ uri }: TextDocument): Promise<void> {
    if (uri.scheme !== documentScheme) return;
    void this.#foreign.show(uri);
    if (this.files.isAllowed(uri)) return;
    const read = await this.files.look(uri).catch(() => null);
    const t = documentTexts();
    const name = fileName(originalOf(uri));
    if (read?.kind === 'sheet') void window.showInformationMessage(t.sheet(name));
    if (read?.isTracked && (await window.showInformationMessage(t.tracked(name), t.allow)) === t.allow)
      await this.allow(uri);
  }

  /** What could not be saved can be kept beside it: as a document, or as text where it has no place in one. */
  async #offerCopy({ original, text, bytes }: Unsaved): Promise<void> {
    const t = documentTexts();
    if ((await window.showWarningMessage(t.kept(fileName(original)), t.saveCopy)) !== t.saveCopy) return;
    const ending = bytes ? 'docx' : 'gouji.txt';
    const place = await askPlace(Uri.joinPath(original, '..'), `${stemOf(original)}${t.copySuffix}`, ending);
    const isSaved = place && (await saveCopy(place, bytes ?? new TextEncoder().encode(text), original));
    if (isSaved) await window.showTextDocument(bytes ? textUri(place) : place, { preview: false });
  }
}
