import { commands, Disposable, window } from 'vscode';
import type { Reports } from './reports';

/** Keeps the context key `gouji.isReport`: whether the active editor holds a report. Menus go by it. */
export function followActive(reports: Reports): Disposable {
  let known = false;
  const follow = (): void => {
    const document = window.activeTextEditor?.document;
    const isReport = document !== undefined && reports.has(document);
    if (isReport !== known) void commands.executeCommand('setContext', 'gouji.isReport', (known = isReport));
  };
  follow();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    reports.onDidOpen(follow),
    reports.onDidClose(follow),
  );
}
