import { add, compare, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { begins, holds, language, oneOf } from './language';
import { piecesIn, type Piece } from './pieces';
import type { Quantity } from './quantity';

/** The parts of a count read so far. */
interface List {
  readonly whole: Quantity;
  /** 其中：a；b: a semicolon parts two of them. */
  readonly isColonList: boolean;
  readonly parts: readonly Quantity[];
  readonly total: Decimal;
  /** The verbs of the first part; null before it. */
  readonly verbs: readonly string[] | null;
  /** The mark between the last two parts. */
  readonly joint: string;
}

/** What a piece makes of a list: it is passed over, it ends the list, or nothing is said of the sum. */
type Turn = 'skip' | 'end' | 'doubt';

const words = language.sums;
const ends = holds(words.ends);
const overlaps = holds(words.overlapping);
const opensParts = begins(words.openers);
const verb = new RegExp(oneOf(words.verbs), 'g');

/** When a piece is no further part of the list: the first that is so, each with its name and an example. */
const turns: readonly {
  readonly name: string;
  readonly turn: Turn;
  readonly is: (piece: Piece, list: List) => boolean;
}[] = [
  // 其中网站60条；微信40条
  { name: 'semicolon', turn: 'end', is: ({ mark }, { isColonList }) => mark === ';' && !isColonList },
  // 其中，网站60条; 其中图文、视频60条
  {
    name: 'lead',
    turn: 'skip',
    is: ({ mark, next, quantities }) => quantities.length === 0 && (mark === '' || next === '、'),
  },
  // 其中网站60条，包括图文40条、视频20条: the parts of a part
  { name: 'ofPart', turn: 'end', is: ({ words: text }, { parts }) => parts.length > 0 && opensParts(text) },
  // 其中网站60条，群众满意，微信40条
  { name: 'noCount', turn: 'end', is: ({ quantities }) => quantities.length === 0 },
  // 其中涉及民生60条，涉及财政50条: a thing may concern both
  { name: 'overlapping', turn: 'doubt', is: ({ words: text }) => overlaps(text) },
  // 其中网站60条，总计120条
  { name: 'anotherTotal', turn: 'end', is: ({ words: text }) => ends(text) },
  // 其中动态30条，回复留言20条
  {
    name: 'anotherVerb',
    turn: 'end',
    is: ({ mark, words: text }, { verbs }) =>
      mark !== '、' && mark !== '' && verbs !== null && verbsIn(text).some((one) => !verbs.includes(one)),
  },
  // 其中网站30条、微信10条，图文25条、视频15条
  { name: 'anotherList', turn: 'end', is: ({ mark }, { joint }) => mark === ',' && joint === '、' },
  // 其中建议3件、提案5件，主办6件
  { name: 'wholeReached', turn: 'end', is: (_, { total, whole }) => compare(total, whole.value) === 0 },
  // 其中网站约60条; 其中网站60条图文40条
  {
    name: 'inexact',
    turn: 'doubt',
    is: ({ quantities }) => quantities.length > 1 || quantities[0]?.isInexact === true,
  },
  // 其中专职5人; 其中60条为图文
  {
    name: 'otherCount',
    turn: 'end',
    is: ({ end, quantities: [part] }, { whole }) => part?.unit !== whole.unit || part.end !== end,
  },
];

/** The parts in `span` up to the end of their list; null where one of them says no exact number. */
export function partsOf(
  whole: Quantity,
  text: string,
  span: Span,
  quantities: readonly Quantity[],
): readonly Quantity[] | null {
  let list: List = {
    whole,
    isColonList: text.charAt(span.start) === ':',
    parts: [],
    total: zero,
    verbs: null,
    joint: '',
  };
  for (const piece of piecesIn(text, span, quantities)) {
    const turn = turns.find(({ is }) => is(piece, list))?.turn;
    if (turn === 'doubt') return null;
    if (turn === 'end') break;
    if (turn !== 'skip') list = withPart(list, piece);
  }
  return list.parts.length > 0 ? list.parts : null;
}

function withPart(list: List, { quantities: [part], words: text, mark }: Piece): List {
  if (!part) return list;
  return {
    ...list,
    parts: [...list.parts, part],
    total: add(list.total, part.value),
    verbs: list.verbs ?? verbsIn(text),
    joint: list.parts.length > 0 && mark !== '' ? mark : list.joint,
  };
}

function verbsIn(text: string): readonly string[] {
  return text.match(verb) ?? [];
}
