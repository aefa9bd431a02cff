import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import { trimSpan, type Span } from '../../engine/text/source';

export const folding = onReport({
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  fallback: [],
  answer: foldingOf,
});

/** Sections and tables fold; the pieces of a broken table fold apart. */
export function foldingOf({ draft }: Analysis): FoldingRange[] {
  const { reading, source } = draft;
  if (!reading) return [];
  const pieces = reading.binding.tables.flatMap((table) => table.pieces);
  return [...reading.report.sections, ...pieces].flatMap((span: Span): FoldingRange[] => {
    const { start, end } = trimSpan(reading.report.view.text, { start: span.start, end: span.end });
    const [startLine, endLine] = [source.positionAt(start).line, source.positionAt(end).line];
    return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
  });
}
