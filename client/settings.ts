import { Uri, workspace, type ConfigurationScope, type ConfigurationTarget } from 'vscode';
import { documentScheme } from '../server/documents/address';
import { originalOf } from './documents/address';

/** When a report is checked: 250 ms after the last key, when it is saved, or on command only. */
export type Run = 'onType' | 'onSave' | 'manual';

/** Whether reports at this place are looked at. */
export function isEnabled(scope: ConfigurationScope): boolean {
  return read('enable', scope) !== false;
}

export function runMode(scope: ConfigurationScope): Run {
  const run = read('run', scope);
  return run === 'onSave' || run === 'manual' ? run : 'onType';
}

/** The globs of the documents to look at (none: all) and of those to pass over. */
export function globs(scope: ConfigurationScope): {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
} {
  return {
    include: strings(read('include', scope), []),
    exclude: strings(read('exclude', scope), ['**/node_modules/**']),
  };
}

/** Whether the cells of tables are drawn one below the other. */
export function alignsColumns(scope: ConfigurationScope): boolean {
  return read('alignColumns', scope) !== false;
}

/** What is done with reports in plain text: a question once, the language of reports, or nothing. */
export function plainTextMode(scope: ConfigurationScope): 'ask' | 'report' | 'keep' {
  const mode = read('plainText', scope);
  return mode === 'report' || mode === 'keep' ? mode : 'ask';
}

export async function setPlainTextMode(mode: 'report' | 'keep', target: ConfigurationTarget): Promise<void> {
  await workspace.getConfiguration('gouji').update('plainText', mode, target);
}

export function messageLanguage(): 'auto' | 'zh-cn' | 'en' {
  const language = read('messageLanguage');
  return language === 'zh-cn' || language === 'en' ? language : 'auto';
}

export function tracesServer(): boolean {
  const trace = read('trace.server');
  return trace === 'messages' || trace === 'verbose';
}

/** Settings are what a user typed: anything may stand there, and null means the default. */
function read(name: string, scope?: ConfigurationScope): unknown {
  return workspace.getConfiguration('gouji', scope && placeOf(scope)).get(name);
}

/** The text form of a document has the settings of the document. */
function placeOf(scope: ConfigurationScope): ConfigurationScope {
  if (scope instanceof Uri) return originalOf(scope);
  if (scope.uri?.scheme !== documentScheme) return scope;
  const uri = originalOf(scope.uri);
  return 'languageId' in scope ? { uri, languageId: scope.languageId } : uri;
}

function strings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value)
    ? (value.filter((item) => typeof item === 'string' && item !== '') as string[])
    : fallback;
}
