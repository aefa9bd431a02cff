import { commands, window, type Disposable } from 'vscode';
import type { Reports } from './reports';

/** Keeps `gouji.isReport` true while the active editor shows a report, for menus and keys. */
export class ContextKey implements Disposable {
  readonly #reports: Reports;
  readonly #listeners: readonly Disposable[];

  constructor(reports: Reports) {
    this.#reports = reports;
    const set = (): void => this.#set();
    this.#listeners = [reports.onDidOpen(set), reports.onDidClose(set), window.onDidChangeActiveTextEditor(set)];
    set();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #set(): void {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', 'gouji.isReport', document !== undefined && this.#reports.has(document));
  }
}
