import { InsertTextFormat, type CompletionItem, type CompletionItemKind } from 'vscode-languageserver';
import type { Company } from '../../../engine/collection/company';
import type { Reading } from '../../../engine/reading/reading';
import type { Language } from '../../../engine/rules/check';
import { fold } from '../../../engine/text/fold';
import { toRange } from '../../../engine/text/ranges';
import type { Line, Span } from '../../../engine/text/source';

/** Where something may be completed. */
export interface Place {
  readonly reading: Reading;
  readonly language: Language;
  /** UTF-16. */
  readonly offset: number;
  /** The line of `offset` as it reads. */
  readonly line: Line;
  /** The other reports that bear on it; looked for only when asked. */
  readonly company: () => Company;
}

/** A text that may be put at a place. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it replaces: on one line, and around the cursor. */
  readonly span: Span;
  /** Runs of _ and `{{words}}` are places to fill in. */
  readonly text: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** What must be typed for it to stay in the list, where that is not its text. */
  readonly filter?: string;
}

/** A mark before a text that only asks what there is: with Chinese input, the key of / types 、. */
const askingMark = /^[/／、=＝]/;

/** What was typed of a text, from `start` to the cursor, without a mark that only asks. */
export function queryOf({ reading, offset }: Place, start: number): string {
  return reading.source.text.slice(start, offset).replace(askingMark, '');
}

/** Whether a text is meant by what was typed of it. */
export function isMeant(query: string, text: string): boolean {
  return fold(text).includes(fold(query));
}

/**
 * An offer as the protocol has it. The server has chosen by what was typed, and is asked again for each key; so
 * that a client does not choose otherwise, the filter text begins with just that.
 */
export function toItem({ reading, offset }: Place, offer: Offer, index: number, snippets: boolean): CompletionItem {
  const { label, kind, span, text, detail, documentation, filter } = offer;
  const typed = reading.source.text.slice(span.start, offset);
  const snippet = snippets ? toSnippet(text) : null;
  return {
    label,
    kind,
    detail,
    documentation,
    filterText: filter ?? (text.startsWith(typed) ? text : typed + text),
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: snippet === null ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
    textEdit: { range: toRange(reading.source, span), newText: snippet ?? text.replaceAll(/\{\{|\}\}/g, '') },
  };
}

/** The text with tab stops where something is to be filled in; null where nothing is. */
function toSnippet(text: string): string | null {
  let stops = 0;
  const pieces = text.split(/(_{2,}|\{\{[^{}]*\}\})/).map((piece, index) => {
    const bare = piece.replaceAll(/[\\$}]/g, '\\$&');
    return index % 2 === 0 ? bare : `\${${++stops}:${piece.replaceAll(/[{}]/g, '')}}`;
  });
  return stops > 0 ? `${pieces.join('')}$0` : null;
}
