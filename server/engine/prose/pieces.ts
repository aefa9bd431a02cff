import type { Span } from '../text/source';
import type { Quantity } from './quantity';

/** A stretch of a sentence between two marks, outside brackets. */
export interface Piece extends Span {
  readonly words: string;
  /** The mark before and behind it; empty behind brackets, where nothing stands between. */
  readonly mark: string;
  readonly next: string;
  readonly quantities: readonly Quantity[];
}

const marks = ',、;:。';

/** The pieces of a stretch up to a bracket that closes more than opens, each with its own of `quantities`, which are in order. */
export function piecesIn(text: string, { start, end }: Span, quantities: readonly Quantity[]): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let open = start;
  let mark = '';
  let next = 0;
  /** The quantity that `at` stands in or before: 1,200 holds no mark. */
  let ahead = 0;
  const close = (at: number, behind: string): void => {
    if (at <= open) return;
    const own: Quantity[] = [];
    for (let quantity = quantities[next]; quantity && quantity.start < at; quantity = quantities[++next]) {
      if (quantity.start >= open && quantity.end <= at) own.push(quantity);
    }
    pieces.push({ start: open, end: at, words: text.slice(open, at), mark, next: behind, quantities: own });
  };
  for (let at = start; at <= end; at++) {
    while ((quantities[ahead]?.end ?? Infinity) <= at) ahead++;
    if (at < end && at > (quantities[ahead]?.start ?? Infinity)) continue;
    const char = at === end ? '。' : text.charAt(at);
    if (char === '(') {
      if (depth === 0) close(at, char);
      depth += 1;
    } else if (char === ')') {
      if (depth === 0) {
        close(at, char);
        break;
      }
      depth -= 1;
      open = at + 1;
      mark = '';
    } else if (depth === 0 && marks.includes(char)) {
      close(at, char);
      mark = char;
      open = at + 1;
    }
  }
  return pieces;
}
