import type { CodeActionContext, Diagnostic } from 'vscode-languageserver';

/** Gives the diagnostics that code actions were asked for and that report the finding of a key. */
export type Concerned = (key: string) => Diagnostic[];

/** Sorts the diagnostics of a request by their findings, once for all its actions. */
export function concernedIn({ diagnostics }: CodeActionContext): Concerned {
  const byKey = new Map<unknown, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const data: unknown = diagnostic.data;
    if (typeof data !== 'object' || data === null || !('key' in data)) continue;
    const same = byKey.get(data.key);
    if (same) same.push(diagnostic);
    else byKey.set(data.key, [diagnostic]);
  }
  return (key) => byKey.get(key) ?? [];
}
