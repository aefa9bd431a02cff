import { isOf } from './breaks';
import { language } from './language';
import type { Token } from './tokens';

type Tokens = readonly Token[];

const { respectively } = language.lists;
/** What a thing of a list may be named by, beside words that say nothing. */
const naming = ['measure', 'result', 'columns'] as const;
const silent = ['noun', 'filler', 'applicant', 'present', 'ownTime', 'part'] as const;

/**
 * The tokens of a sentence with each number of a list behind its own name: of 予以公开、部分公开分别为13件、4件 is made
 * 予以公开13件、部分公开4件. Only where there are as many numbers as names, all of one kind, and nothing else among them.
 */
export function withNumbersBesideNames(tokens: Tokens, text: string): Tokens {
  const isEach = ({ kind, start }: Token): boolean => kind === 'word' && text.startsWith(respectively, start);
  if (!tokens.some(isEach)) return tokens;
  const read: Token[] = [];
  /** Where the clause begins, in `read`. */
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const list = isEach(token) ? listOf(read.slice(start), tokens, at + 1) : null;
    if (list) {
      read.splice(start, Infinity, ...list.tokens);
      at = list.end - 1;
    } else read.push(token);
    if (isEach(token) || (token.kind === 'mark' && token.mark !== '、')) start = read.length;
  }
  return read;
}

/** The names before and the numbers from `at` on, side by side, and where the numbers end; null where they do not match. */
function listOf(before: Tokens, tokens: Tokens, at: number): { readonly tokens: Tokens; readonly end: number } | null {
  const names = namesIn(before);
  const [numbers, end] = numbersFrom(tokens, at);
  if (!names || names.length < 2 || numbers.length !== names.length) return null;
  const pairs = names.map((name, index) => [...(index > 0 ? comma(name) : []), ...name, ...(numbers[index] ?? [])]);
  return { tokens: pairs.flat(), end };
}

/** A 、 that parts a name from what stands before it. */
function comma([first]: Tokens): Tokens {
  return first ? [{ kind: 'mark', mark: '、', start: first.start, end: first.start }] : [];
}

/**
 * The names of a list, each with what the first says for all; null where they differ in what they name, or anything else
 * stands among them.
 */
function namesIn(tokens: Tokens): readonly Tokens[] | null {
  const names = split(tokens);
  const [first = []] = names;
  const isPlain = tokens.every((token) => isJoint(token) || [...naming, ...silent].some((one) => isOf(token, one)));
  const kind = naming.findLast((one) => first.some((token) => isOf(token, one)));
  if (!isPlain || !kind) return null;
  const countsOf = (one: (typeof naming)[number]): number[] =>
    names.map((name) => name.filter((token) => isOf(token, one)).length);
  // 答复自然人、法人申请: what is told of the first is told of the others.
  const isShared = kind !== 'measure' && isAll(countsOf('measure').slice(1), 0);
  const isAlike = naming.every((one) => {
    const counts = countsOf(one);
    return one === kind ? isAll(counts, 1) : isAll(counts, 0) || (one === 'measure' && isShared);
  });
  if (!isAlike) return null;
  const common = isShared ? first.filter((token) => isOf(token, 'measure')) : [];
  return [first, ...names.slice(1).map((name) => [...common, ...name])];
}

const isAll = (counts: readonly number[], wanted: number): boolean => counts.every((count) => count === wanted);

/** The numbers of a list from `at` on, and where it ends. */
function numbersFrom(tokens: Tokens, at: number): readonly [readonly Tokens[], number] {
  const isVerb = isOf(tokens[at], 'filler');
  const numbers: Tokens[] = [];
  let end = at;
  for (let next = at + (isVerb ? 1 : 0); tokens[next]?.kind === 'quantity'; next++) {
    end = next + 1;
    numbers.push(tokens.slice(next, end));
    const joint = tokens[end];
    if (!joint || !isJoint(joint)) break;
    next = end;
  }
  return [numbers, end];
}

function split(tokens: Tokens): readonly Tokens[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (isJoint(token)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

function isJoint(token: Token): boolean {
  return (token.kind === 'mark' && token.mark === '、') || isOf(token, 'list');
}
