import { isBlankCode, trimSpan, withoutFillers, type SourceText, type Span } from '../text/source';
import type { Passage, Run } from './model';

/** What stands at `span`, line by line. */
export function passageOf(view: SourceText, span: Span): Passage {
  const runs: Run[] = [];
  for (const piece of piecesOf(view, span)) {
    const text = shownText(view, piece);
    if (text === '') continue;
    const last = runs.at(-1);
    const isSpaced = last !== undefined && isWord(last.text.at(-1)) && isWord(view.text[piece.start]);
    runs.push({ ...piece, gap: isSpaced ? ' ' : '', text });
  }
  return { start: span.start, end: span.end, runs };
}

/** The text at `span` without what merely keeps the places of tags and entities. */
export function shownText(view: SourceText, span: Span): string {
  return withoutFillers(view.slice(span));
}

/** The text of runs, joined. */
export function joined(runs: readonly Run[]): string {
  return runs.map(({ gap, text }) => gap + text).join('');
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

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[0-9A-Za-z]/.test(char);
}

/** The offset of the first character from `from` on that is neither an asterisk nor white space. */
export function skipAsterisks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === '*' || isBlankCode(text.charCodeAt(at)))) at++;
  return at;
}
