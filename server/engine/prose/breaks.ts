import type { Kind } from './clause';
import type { Token } from './tokens';

/** Where a clause ends though no mark says so: `behind` or before a token, each with its name and an example. */
const breaks: readonly {
  readonly name: string;
  readonly isBehind: boolean;
  readonly is: (tokens: readonly Token[], at: number) => boolean;
}[] = [
  // 需办理的32件中答复29件: what 中 stands behind is the whole.
  { name: 'amid', isBehind: true, is: (tokens, at) => isOf(tokens[at], 'amid') && isCounted(tokens, at) },
  // 上年结转的4件均已办结: as behind a comma
  {
    name: 'all',
    isBehind: false,
    is: (tokens, at) =>
      isOf(tokens[at], 'all') &&
      isCounted(tokens, at) &&
      isMeasured(tokens.slice(0, at)) &&
      isMeasured(tokens.slice(at)),
  },
];

/** Parts the tokens of a clause where another begins without a mark. */
export function partsOfClause(tokens: readonly Token[]): (readonly Token[])[] {
  if (!tokens.some((token) => isOf(token, 'amid') || isOf(token, 'all'))) return [tokens];
  const parts: (readonly Token[])[] = [];
  let start = 0;
  tokens.forEach((_, at) => {
    const found = breaks.find(({ is }) => is(tokens.slice(start), at - start));
    const end = at + (found?.isBehind ? 1 : 0);
    if (!found || end === tokens.length) return;
    parts.push(tokens.slice(start, end));
    start = end;
  });
  return [...parts, tokens.slice(start)];
}

/** Whether a token is a word of `kind`. */
export function isOf(token: Token | undefined, kind: Kind): boolean {
  return token?.kind === 'word' && token.meaning.kind === kind;
}

function isCounted(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ kind }) => kind === 'quantity');
}

function isMeasured(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isOf(token, 'measure') || isOf(token, 'result'));
}
