import { filler, isBlankCode, trimSpan, type SourceText, type Span } from '../../../engine/text/source';
import type { Diagnosis } from '../../../engine/rules/check';
import type { Findings } from './findings';
import type { Run } from './model';

/**
 * The text of `span` as it reads, cut where findings begin and end. Lines are joined: with a space between Latin
 * words or numbers, with nothing between Chinese characters.
 */
export function runsOf(view: SourceText, span: Span, findings: Findings): Run[] {
  const own = findings.take(span);
  const cut = cutter(own);
  const runs: Run[] = [];
  for (const piece of piecesOf(view, span)) {
    const last = runs.at(-1);
    const isSpaced = last !== undefined && isWord(last.text.at(-1)) && isWord(view.text[piece.start]);
    for (const part of cut(piece)) {
      const text = view.slice(part).replaceAll(filler, '');
      if (text === '') continue;
      const needsSpace = isSpaced && part.start === piece.start;
      runs.push({ ...part, text: needsSpace ? ` ${text}` : text });
    }
  }
  return withPlaces(runs, own, span);
}

/** The lines of `span`, without the white space at their ends. */
function piecesOf(view: SourceText, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  const last = view.lineAt(end).index;
  for (let index = view.lineAt(start).index; index <= last; index++) {
    const line = view.lines[index];
    if (!line) break;
    const piece = trimSpan(view.text, { start: Math.max(start, line.start), end: Math.min(end, line.end) });
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
}

/** A stretch of a line, and the findings that cover all of it. */
type Part = Omit<Run, 'text'>;

/**
 * Cuts one line after another, each behind the one before, where findings begin and end. The findings, in the order of
 * their starts, are gone through once for all of them: a paragraph may have as many findings as words.
 */
function cutter(findings: readonly Diagnosis[]): (piece: Span) => Part[] {
  const edges = [...new Set(findings.flatMap(({ finding: { span } }) => [span.start, span.end]))].sort((a, b) => a - b);
  let [edge, next] = [0, 0];
  let open: Diagnosis[] = [];
  const coverFrom = (offset: number): readonly Diagnosis[] => {
    for (let diagnosis = findings[next]; diagnosis && diagnosis.finding.span.start <= offset; diagnosis = findings[++next]) open.push(diagnosis);
    open = open.filter(({ finding }) => finding.span.end > offset);
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
function withPlaces(runs: readonly Run[], own: readonly Diagnosis[], { start, end }: Span): Run[] {
  const shown = new Set(runs.flatMap(({ findings }) => findings));
  const lost = own.filter((diagnosis) => !shown.has(diagnosis));
  if (lost.length === 0) return [...runs];
  if (runs.length === 0) return [{ start, end, text: '', findings: lost }];
  const at = Math.max(0, runs.findLastIndex(({ start }) => start <= (lost[0]?.finding.span.start ?? 0)));
  return runs.map((run, index) => (index === at ? { ...run, findings: [...run.findings, ...lost] } : run));
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[0-9A-Za-z]/.test(char);
}

/** The offset of the first character from `from` on that is neither an asterisk nor white space. */
export function skipAsterisks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === '*' || isBlankCode(text.charCodeAt(at)))) at++;
  return at;
}
