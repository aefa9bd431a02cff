import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, DiagnosticSeverity, extensions, Range, Uri, workspace, type CodeAction, type Diagnostic, type TextDocument, type TextEditor } from 'vscode';
import { findings } from '../documents/support';

/** A draft that the suite reads: the clean sample, and the real drafts where GOUJI_DRAFTS names their folder. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

export function drafts(): Draft[] {
  const root = extensions.getExtension('gouji.gouji')?.extensionUri ?? Uri.file('/');
  const sample = Uri.joinPath(root, 'samples', 'clean.gouji.txt').fsPath;
  const folder = process.env['GOUJI_DRAFTS'] ?? '';
  const real = folder === '' ? [] : readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name));
  return [
    { name: 'clean.txt', text: readFileSync(sample, 'utf8') },
    ...real.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  ];
}

export function cleanText(): string {
  return drafts()[0]?.text ?? '';
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

/** The quick fixes that the light bulb offers at a finding. */
export async function quickFixes(document: TextDocument, { range }: { range: Range }): Promise<CodeAction[]> {
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
  return actions.filter(({ edit }) => edit !== undefined);
}

export async function apply(action: CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'there is a fix');
  assert.ok(await workspace.applyEdit(action.edit));
}
