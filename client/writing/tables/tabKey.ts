import { commands, Disposable, Range, Selection, window, type TextDocument, type TextEditor } from 'vscode';
import type { Reports } from '../../reports/reports';
import { tableAt, type Lines } from './cells';
import { endsBlankLed, readRow, typedIn } from './row';
import { stepFrom } from './step';

/**
 * Moves between the cells of a report's tables with Tab and Shift+Tab. The key is bound only while `gouji.inTable`
 * holds: where the cursor of the active editor stands in a row. `gouji.cell` says what stands in its cell:
 * a suggestion takes the place of a mark that asked for it, never of what the writer typed. `gouji.rowEnd` holds where
 * Enter begins a new row, which has no tabs yet.
 */
export function tabKey(reports: Reports): Disposable {
  let known = false;
  let knownCell: string | undefined;
  let knownEnd = false;
  const follow = (): void => {
    const editor = window.activeTextEditor;
    const { active } = editor?.selection ?? {};
    const table =
      editor && active && reports.has(editor.document) ? tableAt(linesOf(editor.document), active.line) : null;
    const row = table?.rows[table.at];
    const cell = row && active ? typedIn(row, active.character) : undefined;
    const isIn = table !== null;
    if (cell !== knownCell) void commands.executeCommand('setContext', 'gouji.cell', (knownCell = cell));
    const isEnd = !!row && !!active && endsBlankLed(row, active.character);
    if (isEnd !== knownEnd) void commands.executeCommand('setContext', 'gouji.rowEnd', (knownEnd = isEnd));
    if (isIn !== known) void commands.executeCommand('setContext', 'gouji.inTable', (known = isIn));
  };
  follow();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow();
    }),
    reports.onDidOpen(follow),
    reports.onDidClose(follow),
    commands.registerTextEditorCommand('gouji.nextCell', (editor) => void move(reports, editor, false)),
    commands.registerTextEditorCommand('gouji.newRow', (editor) => void newRow(reports, editor)),
    commands.registerTextEditorCommand('gouji.previousCell', (editor) => void move(reports, editor, true)),
  );
}

/** The editor's own command stands in where the cursor has left the table before the key was heard. */
async function move(reports: Reports, editor: TextEditor, isBack: boolean): Promise<void> {
  const { document, selection } = editor;
  const isOne = selection.isSingleLine && reports.has(document);
  const { line, character } = selection.active;
  const step = isOne ? stepFrom(linesOf(document), line, character, isBack) : null;
  if (!step) await commands.executeCommand(isBack ? 'outdent' : 'tab');
  // Typed, not by the command `tab`, which may write spaces.
  else if (step.kind === 'tab') await commands.executeCommand('type', { text: '\t' });
  else if (step.kind === 'go') {
    editor.selection = new Selection(step.line, step.start, step.line, step.end);
    editor.revealRange(new Range(editor.selection.start, editor.selection.end));
  }
}

/** Writes a line end, without the blank cells that the row begins with where the cursor stands at its end. */
async function newRow(reports: Reports, editor: TextEditor): Promise<void> {
  const { document, selections, selection } = editor;
  const { active } = selection;
  const isOne = selections.length === 1 && selection.isEmpty && reports.has(document);
  const row = isOne ? readRow(document.lineAt(active.line).text, active.line) : null;
  if (!row || !endsBlankLed(row, active.character)) await commands.executeCommand('type', { text: '\n' });
  else if (await editor.edit((builder) => builder.insert(active, '\n'))) editor.revealRange(editor.selection);
}

function linesOf(document: TextDocument): Lines {
  return { count: document.lineCount, textOf: (line) => document.lineAt(line).text };
}
