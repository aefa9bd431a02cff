import type { TextEdit } from 'vscode-languageserver';
import { layOut } from '../../engine/reading/layout';
import { toTextEdit } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';

/** Lays out afresh every table of a report that can be, each in its own layout; `offset` picks the one it stands in. */
export function formattingOf({ draft }: Analysis, offset?: number): TextEdit[] {
  const { reading, source } = draft;
  if (!reading) return [];
  return reading.binding.tables.flatMap((table) => {
    const isMeant = offset === undefined || (table.span !== null && table.span.start <= offset && offset <= table.span.end);
    const edit = isMeant && table.status === 'read' ? layOut(reading, table) : null;
    return edit && source.slice(edit.span) !== edit.text ? [toTextEdit(source, edit)] : [];
  });
}
