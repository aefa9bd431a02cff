import type { Author, AuthorWords } from './author';
import { isOf } from './breaks';
import { clausesOf } from './clauses';
import { holds, language } from './language';
import { bodyOf, type ProseParagraph } from './paragraphs';
import type { Statement } from './statement';
import { readTallies } from './tallyClauses';
import { tokenise, type Token } from './tokens';
import { flatMap } from '../text/lists';

const { bodies } = language;
/** Other bodies, and fields: a count behind them may be of these. */
const narrows = holds([...language.scopes.narrow, ...language.scopes.fields]);
const isOfYears = holds([...language.dates.spanEnds, ...language.dates.yearsOf]);

/**
 * The counts of a paragraph by row and column: 全年制发行政规范性文件14件，废止6件. Whose they are must be plain: the
 * report's body where it is named, or its year where nothing before may tell of others. A count that may still be one
 * of a part says so; behind another body, a field or a span of years it is none.
 */
export function talliesOf(paragraph: ProseParagraph, words: AuthorWords, author: Author): Statement[] {
  const { prose } = paragraph;
  /** Whether a sentence before tells of others, or of anything but counts that were read. */
  let isNarrow = false;
  let isLed = false;
  const read = bodyOf(paragraph).map((span) => ({ span, tokens: tokenise(prose.text, span, words, author) }));
  // Behind the last sentence that counts any, nothing bears on those before it.
  const last = read.findLastIndex(({ tokens }) => counts(tokens));
  return flatMap(read.slice(0, last + 1), ({ span, tokens }) => {
    const clauses = clausesOf(tokens, prose.text);
    const owners = tokens.map((token) => ownerOf(token, prose.text, words, author));
    const isSelf = owners.includes('self');
    const isShut = owners.includes('other') || clauses.some(({ kinds }) => kinds.has('excluded'));
    const found =
      isShut || (isNarrow && !isSelf)
        ? []
        : readTallies(clauses, { prose, sentence: prose.spanOf(span), isSelf, isLed });
    isNarrow ||= isShut;
    isLed ||= found.length === 0;
    return found;
  });
}

function counts(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'quantity') && tokens.some((token) => isOf(token, 'tallyRow'));
}

/** Whom a token names: the report's body; another, a field, or the place around the body, 我市 in the report of a bureau. */
function ownerOf(token: Token, text: string, { names }: AuthorWords, { institution }: Author): 'self' | 'other' | null {
  const written = text.slice(token.start, token.end);
  if (token.kind === 'unknown') return narrows(written) ? 'other' : null;
  // “十四五”期间: over other years
  if (isOf(token, 'otherTime')) return isOfYears(written) ? 'other' : null;
  if (token.kind !== 'word' || token.meaning.kind !== 'filler') return null;
  if (names.includes(written)) return 'self';
  if (!bodies.self.includes(written.charAt(0))) return null;
  const place = institution?.endsWith(bodies.government.long)
    ? institution.slice(0, -bodies.government.long.length)
    : '';
  return bodies.places.includes(written.slice(1)) && !place.endsWith(written.slice(1)) ? 'other' : 'self';
}
