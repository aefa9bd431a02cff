import type { Passage } from '../../../engine/published/model';
import { shownText } from '../../../engine/published/passages';
import type { Diagnosis } from '../../../engine/rules/check';
import type { SourceText, Span } from '../../../engine/text/source';
import type { Findings } from './findings';
import type { MarkedRun } from './model';

/** The text of a passage, cut where findings begin and end. */
export function markPassage(passage: Passage, view: SourceText, findings: Findings): MarkedRun[] {
  const own = findings.take(passage);
  const cut = cutter(own);
  const runs = passage.runs.flatMap(({ start, end, gap }) =>
    cut({ start, end }).flatMap((part): MarkedRun[] => {
      const text = shownText(view, part);
      return text === '' ? [] : [{ ...part, text: part.start === start ? gap + text : text }];
    }),
  );
  return withPlaces(runs, own, passage);
}

/** A stretch of a line, and the findings that cover all of it. */
type Part = Omit<MarkedRun, 'text'>;

/**
 * Cuts one line after another, each behind the one before, where findings begin and end. The findings, in the order of
 * their starts, are gone through once for all of them: a paragraph may have as many findings as words.
 */
function cutter(findings: readonly Diagnosis[]): (piece: Span) => Part[] {
  const edges = [...new Set(findings.flatMap(({ finding: { span } }) => [span.start, span.end]))].sort((a, b) => a - b);
  let [edge, next] = [0, 0];
  let open: readonly Diagnosis[] = [];
  const coverFrom = (offset: number): readonly Diagnosis[] => {
    const first = next;
    while ((findings[next]?.finding.span.start ?? Infinity) <= offset) next++;
    // A new list each time: the part before keeps the old one.
    open = [...open, ...findings.slice(first, next)].filter(({ finding }) => finding.span.end > offset);
    return open;
  };
  return (piece) => {
    const parts: Part[] = [];
    let { start } = piece;
    while (start < piece.end) {
      while ((edges[edge] ?? Infinity) <= start) edge++;
      const end = Math.min(edges[edge] ?? Infinity, piece.end);
      parts.push({ start, end, findings: coverFrom(start) });
      start = end;
    }
    return parts;
  };
}

/** A finding about a mere place is shown on what stands before it, or else behind it. */
function withPlaces(runs: readonly MarkedRun[], own: readonly Diagnosis[], { start, end }: Span): MarkedRun[] {
  const shown = new Set(runs.flatMap(({ findings }) => findings));
  const lost = own.filter((diagnosis) => !shown.has(diagnosis));
  if (lost.length === 0) return [...runs];
  if (runs.length === 0) return [{ start, end, text: '', findings: lost }];
  const at = Math.max(
    0,
    runs.findLastIndex(({ start }) => start <= (lost[0]?.finding.span.start ?? 0)),
  );
  return runs.map((run, index) => (index === at ? { ...run, findings: [...run.findings, ...lost] } : run));
}
