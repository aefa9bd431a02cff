import assert from 'node:assert/strict';
import realDrafts from 'real-drafts';
import {
  commands,
  DiagnosticSeverity,
  Range,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import clean from '../../../../samples/clean.gouji.txt';
import { findings, untilGiven } from '../documents/support';

/** A draft that the suite reads: the clean sample, and the real drafts where GOUJI_DRAFTS names their folder. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

export function drafts(): readonly Draft[] {
  return [{ name: 'clean.txt', text: clean }, ...realDrafts];
}

export function cleanText(): string {
  return clean;
}

export const codesOf = (document: TextDocument): unknown[] => findings(document).map(({ code }) => codeOf(code));

export function codeOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function errorsOf(document: TextDocument): Diagnostic[] {
  return findings(document).filter(({ severity }) => severity === DiagnosticSeverity.Error);
}

/** The range of the one place where `text` stands. */
export function placeOf(document: TextDocument, text: string): Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `“${text}” stands in the document`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Replaces the one place where `from` stands, as typing does. */
export async function type(editor: TextEditor, from: string, to: string): Promise<void> {
  const place = placeOf(editor.document, from);
  assert.ok(await editor.edit((builder) => builder.replace(place, to)));
}

/** The quick fixes that the light bulb offers at a finding that has some. */
export function quickFixes(document: TextDocument, { range }: { range: Range }): Promise<readonly CodeAction[]> {
  return untilGiven('quick fixes', async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
    );
    return actions.filter(({ edit }) => edit !== undefined);
  });
}

export async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'there is a fix');
  assert.ok(await workspace.applyEdit(action.edit));
}
