import type { FeePart } from '../form/proseData';
import { compare, isFraction, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import type { Author, AuthorWords } from './author';
import { isOf } from './breaks';
import { hasAny, type Clause, type Kind } from './clause';
import { clausesOf } from './clauses';
import { moneyOf } from './money';
import { bodyOf, type ProseParagraph } from './paragraphs';
import { tokenise, type Token } from './tokens';
import { flatMap } from '../text/lists';

/** A number that a paragraph gives of fees: of notices, or of money in 元. */
export interface FeeStated {
  readonly value: Decimal;
  /** The number alone, or the words that say that there was none. */
  readonly span: Span;
}

/** What a paragraph says of the fees of the year; a part of which it says two things is absent. */
export type FeesStated = Readonly<Partial<Record<FeePart, FeeStated>>>;

interface Said extends FeeStated {
  readonly part: FeePart;
}

const parts: readonly FeePart[] = ['notices', 'charged', 'paid'];
/** Words beside which a paragraph tells of more than the fees of its year. */
const others: readonly Kind[] = ['excluded', 'past', 'pastYear', 'otherTime', 'part', 'compare'];
/** Words beside which a number is not known to be of one part. */
const strange: readonly Kind[] = ['unknown', 'restrictor', 'list'];

/** What a paragraph says of fees; nothing where it tells of other years or fees, too, or of money that is not read. */
export function feesOf(paragraph: ProseParagraph, words: AuthorWords, author: Author): readonly FeesStated[] {
  const { prose } = paragraph;
  const sentences = bodyOf(paragraph).map((sentence) => tokenise(prose.text, sentence, words, author));
  if (sentences.some((tokens) => tokens.some((token) => others.some((kind) => isOf(token, kind))))) return [];
  const clauses = flatMap(sentences.filter(tells), (tokens) => clausesOf(tokens, prose.text));
  const said: Said[] = [];
  for (const clause of clauses) {
    const found = saidIn(clause, prose.text).map(({ part, value, span }): Said => ({
      part,
      value,
      span: prose.spanOf(span),
    }));
    if (found.length === 0 && clause.quantities.some((quantity) => moneyOf(quantity, prose.text))) return [];
    said.push(...found);
  }
  const stated: FeesStated = Object.fromEntries(
    flatMap(parts, (part) => {
      const [first, ...more] = said.filter((other) => other.part === part);
      return first && more.every(({ value }) => compare(value, first.value) === 0) ? [[part, first]] : [];
    }),
  );
  return [stated];
}

/** Whether a sentence says anything of fees, or gives a number. */
function tells(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'quantity' || isOf(token, 'fee'));
}

/** What a clause says: 未发出收费通知; 总金额640元; 通知件数、总金额和实际收取的总金额均为0. */
function saidIn(clause: Clause, text: string): Said[] {
  const named = [
    ...new Set(
      flatMap(clause.tokens, (token) =>
        token.kind === 'word' && token.meaning.kind === 'fee' ? [token.meaning.part] : [],
      ),
    ),
  ];
  const [quantity, ...more] = clause.quantities;
  if (named.length === 0 || more.length > 0) return [];
  if (!quantity)
    return clause.kinds.has('negation') && named.includes('notices') && !clause.kinds.has('unknown')
      ? [{ part: 'notices', value: zero, span: clause }]
      : [];
  const money = moneyOf(quantity, text);
  if (compare(quantity.value, zero) === 0 && !clause.kinds.has('unknown'))
    return named.map((part) => ({ part, value: zero, span: quantity.number }));
  if (hasAny(clause, strange) || clause.kinds.has('negation')) return [];
  if (!money)
    return named.length === 1 &&
      named[0] === 'notices' &&
      quantity.unit !== '' &&
      !quantity.isInexact &&
      !isFraction(quantity.value)
      ? [{ part: 'notices', value: quantity.value, span: quantity.number }]
      : [];
  // 实际收取信息处理费总金额180元: of what came, the sum.
  const part = named.includes('paid') ? 'paid' : named.includes('charged') ? 'charged' : null;
  return part ? [{ part, value: money.value, span: quantity.number }] : [];
}
