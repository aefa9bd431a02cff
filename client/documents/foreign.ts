import { Diagnostic, DiagnosticSeverity, Disposable, languages, workspace, type Uri } from 'vscode';
import { documentTexts } from './texts';

/** Tells on the texts that are open where other documents are put into theirs: of these nothing is read or checked. */
export class ForeignDocuments implements Disposable {
  readonly #shown = languages.createDiagnosticCollection('gouji.documents');
  readonly #closing = workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri));
  readonly #linesOf: (uri: Uri) => Promise<readonly number[]>;

  /** @param linesOf the lines, counted from 0, on which they stand */
  constructor(linesOf: (uri: Uri) => Promise<readonly number[]>) {
    this.#linesOf = linesOf;
  }

  /** Shows what holds of a text now; nothing where it is not open. */
  async show(uri: Uri): Promise<void> {
    const lines = await this.#linesOf(uri);
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (!document) return;
    this.#shown.set(
      uri,
      lines
        .filter((line) => line < document.lineCount)
        .map((line) => {
          const told = new Diagnostic(document.lineAt(line).range, documentTexts().foreign, DiagnosticSeverity.Warning);
          told.source = 'gouji';
          return told;
        }),
    );
  }

  dispose(): void {
    Disposable.from(this.#shown, this.#closing).dispose();
  }
}
