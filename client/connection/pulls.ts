import { EventEmitter, workspace, type CancellationToken, type Disposable, type TextDocument } from 'vscode';
import { vsdiag, type DiagnosticPullOptions, type ProvideDiagnosticSignature } from 'vscode-languageclient';
import { calmMs, wait } from './calm';
import type { Ending } from './ending';
import { runMode } from '../settings';

/**
 * When the findings of a report are asked for.
 *
 * The library asks at once, on opening, on every change and on a refresh, and gives up the request before. Here
 * each request waits until nobody has typed for 250 ms; what is shown stays until an answer comes. So a change
 * cancels at once what it supersedes, and leads to one request.
 */
export class Pulls implements Disposable {
  readonly #lastTyped = new WeakMap<TextDocument, number>();
  /** Reports whose check was commanded and is not answered yet. */
  readonly #commanded = new WeakSet<TextDocument>();
  readonly #checked = new WeakSet<TextDocument>();
  readonly #answered = new EventEmitter<TextDocument>();
  readonly #listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.#lastTyped.set(document, Date.now());
  });

  /** The findings of a report are up to date. */
  readonly onDidAnswer = this.#answered.event;

  readonly options: DiagnosticPullOptions = {
    onChange: true,
    onSave: false, // would need a server that wants to be told of saves: see serverRun.ts
    filter: (document) => runMode(document) !== 'onType', // true: not asked
  };

  /** The next request for this report is a command: it neither waits nor minds `gouji.run`. */
  command(document: TextDocument): void {
    this.#commanded.add(document);
  }

  /** Whether it was checked since it was opened. */
  hasChecked(document: TextDocument): boolean {
    return this.#checked.has(document);
  }

  forget(document: TextDocument): void {
    this.#commanded.delete(document);
    this.#checked.delete(document);
  }

  /** Stands between the library and the server. */
  async pull(
    document: TextDocument,
    previousResultId: string | undefined,
    token: CancellationToken,
    next: ProvideDiagnosticSignature,
    ending: Ending,
  ) {
    if (!this.#commanded.has(document)) {
      // By hand: only what was checked before is checked again, when a setting changes or the server starts anew.
      if (runMode(document) === 'manual' && !this.#checked.has(document)) return unchanged(previousResultId);
      await this.#calm(document, token);
    }
    const report = await next(document, previousResultId, token);
    if (ending.isOver || token.isCancellationRequested) return unchanged(previousResultId);
    this.#commanded.delete(document);
    this.#checked.add(document);
    this.#answered.fire(document);
    return report;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#answered.dispose();
  }

  async #calm(document: TextDocument, token: CancellationToken): Promise<void> {
    const left = (this.#lastTyped.get(document) ?? 0) + calmMs - Date.now();
    if (left > 0) await wait(left, token);
  }
}

/** What is shown stays. */
function unchanged(resultId: string | undefined): vsdiag.DocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: resultId as string }; // the library takes undefined
}
