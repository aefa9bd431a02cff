import type { Position, TextEdit } from 'vscode-languageserver';
import { recomputeTotals as recompute } from '../../engine/reading/totals';
import { toTextEdit } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const recomputeTotals = onReport({
  method: 'gouji/recomputeTotals',
  fallback: null,
  answer: (analysis, { position }: { uri: string; position: Position }) => recomputationOf(analysis, position),
});

/** What recomputing totals changes; `unread` of them could not be worked out. */
export interface Recomputation {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly unread: number;
}

/** The totals of the table at a position, or of all tables where it stands in none. */
export function recomputationOf({ draft, version }: Analysis, position: Position): Recomputation {
  const { reading, source } = draft;
  const offset = source.offsetAt(position);
  const tables = reading?.binding.tables.filter(({ status }) => status === 'read') ?? [];
  const here = tables.filter(({ span }) => span && span.start <= offset && offset <= span.end);
  const done = (here.length > 0 ? here : tables).flatMap((table) => (reading ? recompute(reading, table) : []));
  const edits = done.flatMap((one) => one.edits).sort((a, b) => a.span.start - b.span.start);
  return {
    version,
    edits: edits.map((edit) => toTextEdit(source, edit)),
    unread: done.reduce((count, one) => count + one.unread, 0),
  };
}
