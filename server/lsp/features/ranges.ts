import type { CodeActionContext, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../../engine/rules/rule';
import type { SourceText, Span } from '../../engine/text/source';

/** A span of offsets as a range of lines and characters. */
export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

export function toTextEdit(source: SourceText, { span, text }: Edit): TextEdit {
  return { range: toRange(source, span), newText: text };
}

/** Whether two spans share a character or touch. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The diagnostics that a code action was asked for and that report the finding `key`. */
export function concernedBy({ diagnostics }: CodeActionContext, key: string): Diagnostic[] {
  return diagnostics.filter(({ data }: { data?: unknown }) => typeof data === 'object' && data !== null && 'key' in data && data.key === key);
}
