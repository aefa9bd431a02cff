import { language, oneOf } from '../language';
import { piecesIn, type Piece } from '../pieces';
import type { Sentence } from '../sentence';
import { amountOf, type Amount } from './amount';
import { flatMap } from '../../text/lists';

/** A stretch of a sentence between two marks, outside brackets, with its one count. */
export interface Item {
  readonly piece: Piece;
  /** The words before and behind the count; all of them where there is none. */
  readonly before: string;
  readonly behind: string;
  /** Its exact count, where it has one count and no other number but years and dates. */
  readonly count: Amount | null;
}

const { dates, totals } = language;
/** 6月; the 1 of 1至6月, too. */
const isDate = new RegExp(
  `^(?:${oneOf(language.quantities.ranges)}\\d{1,4})?${oneOf([dates.year, dates.month, dates.day])}`,
);
const longestDate = 6;
const joins = new RegExp(`^${oneOf(totals.totals)}$`);

/** The items of a sentence in their order; 自然人46件、企业19件共65件 has three. */
export function itemsOf(sentence: Sentence, text: string): Item[] {
  return flatMap(piecesIn(text, sentence, sentence.quantities), (piece) =>
    split(piece, text).map((part) => toItem(part, text)),
  );
}

/** …19件共65件: the total is an item of its own. */
function split(piece: Piece, text: string): Piece[] {
  const [first, second, ...others] = piece.quantities;
  if (!first || !second || others.length > 0 || !joins.test(text.slice(first.end, second.number.start))) return [piece];
  const parts = [
    { from: piece.start, to: first.end, quantity: first },
    { from: first.end, to: piece.end, quantity: second },
  ];
  return parts.map(({ from, to, quantity }, at) => ({
    start: from,
    end: to,
    words: text.slice(from, to),
    mark: at === 0 ? piece.mark : ',',
    next: at === 0 ? ',' : piece.next,
    quantities: [quantity],
  }));
}

function toItem(piece: Piece, text: string): Item {
  const numbers = piece.quantities.filter(
    ({ unit, number }) => unit !== '' || !isDate.test(text.slice(number.end, number.end + longestDate)),
  );
  const [only, ...others] = numbers;
  const amount = only && others.length === 0 ? amountOf(only, text) : null;
  const count = amount?.kind === 'count' ? amount : null;
  return {
    piece,
    count,
    before: count ? text.slice(piece.start, count.number.start) : piece.words,
    behind: count ? text.slice(count.end, piece.end) : '',
  };
}
