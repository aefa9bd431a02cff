import { TextDocumentSaveReason, workspace, type Disposable, type Uri } from 'vscode';
import { documentScheme } from '../../server/documents/address';

/** Why VS Code saves text forms: it says so only in an event before the writing, which it waits for. */
export class SaveReasons implements Disposable {
  readonly #reasons = new Map<string, TextDocumentSaveReason>();
  readonly #listener = workspace.onWillSaveTextDocument(({ document, reason }) => {
    if (document.uri.scheme === documentScheme) this.#reasons.set(document.uri.toString(), reason);
  });

  /** Whether the write that has come now was wished for by nobody: autosave, at a pause or on leaving the editor. Asked once a write. */
  takeIsAutomatic(uri: Uri): boolean {
    const key = uri.toString();
    const reason = this.#reasons.get(key) ?? TextDocumentSaveReason.Manual;
    this.#reasons.delete(key);
    return reason !== TextDocumentSaveReason.Manual;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
