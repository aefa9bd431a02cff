import type { Position, TextEdit } from 'vscode-languageserver';
import { layOut } from '../../engine/reading/layout';
import { toTextEdit } from '../../engine/text/ranges';
import type { Steps } from '../../engine/text/steps';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const formatting = onReport({
  method: 'textDocument/formatting',
  capabilities: { documentFormattingProvider: true },
  fallback: [],
  answer: (analysis) => layingOut(analysis),
});

/** Lays out the table at a position. */
export const layoutTable = onReport({
  method: 'gouji/layoutTable',
  fallback: null,
  *answer(analysis, { position }: { uri: string; position: Position }) {
    const edits = yield* layingOut(analysis, analysis.draft.source.offsetAt(position));
    return { version: analysis.version, edits };
  },
});

/** Lays out afresh every table of a report that can be, each in its own layout; `offset` picks the one it stands in. */
function* layingOut({ draft }: Analysis, offset?: number): Steps<TextEdit[]> {
  const { reading, source } = draft;
  const edits: TextEdit[] = [];
  for (const table of reading?.binding.tables ?? []) {
    yield;
    const isMeant =
      offset === undefined || (table.span !== null && table.span.start <= offset && offset <= table.span.end);
    const edit = reading && isMeant && table.status === 'read' ? layOut(reading, table) : null;
    if (edit && source.slice(edit.span) !== edit.text) edits.push(toTextEdit(source, edit));
  }
  return edits;
}
