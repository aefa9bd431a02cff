import type { CodeActionContext, Diagnostic } from 'vscode-languageserver';

/** The diagnostics that a code action was asked for and that report the finding `key`. */
export function concernedBy({ diagnostics }: CodeActionContext, key: string): Diagnostic[] {
  return diagnostics.filter(({ data }: { data?: unknown }) => typeof data === 'object' && data !== null && 'key' in data && data.key === key);
}
