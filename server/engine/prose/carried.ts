import type { Measure } from '../form/form';
import { isOf } from './breaks';
import { begins, language } from './language';
import type { Token } from './tokens';
import { flatMap } from '../text/lists';

const opensReason = begins(language.scopes.reasons);
/** 因征求第三方意见: a cause may name what else would be another matter. */
const opensCause = begins(language.scopes.causes);
const most = 8;
/** 已于1月, 在春节前 */
const opensWhen = begins(language.scopes.whenOpeners);
const stands = begins(language.scopes.still);
/** Between what is left and where it goes, these say that it is of something else. */
const others = ['result', 'columns', 'part', 'rest', 'list', 'compare', 'past', 'pastYear'] as const;

/**
 * The tokens of a sentence without what says why a rest is carried over: of 尚有3件因征求第三方意见结转下年 and
 * 尚有3件正在办理，结转下年 is left 尚有3件结转下年. Only where it is said once.
 */
export function withoutReason(tokens: readonly Token[], text: string): readonly Token[] {
  const rest = tokens.findIndex((token) => isOf(token, 'rest'));
  if (rest < 0) return tokens;
  const carried = flatMap(tokens, (token, at) => (measureOf(token)?.kind === 'carriedForward' ? [at] : []));
  const [at = -1, ...more] = carried;
  const count = tokens.findLastIndex(({ kind }, index) => kind === 'quantity' && index < at);
  if (
    more.length > 0 ||
    count < rest ||
    count + 1 >= at ||
    !tokens.slice(rest + 1, count).every((token) => token.kind === 'word' && !isOther(token))
  )
    return tokens;
  const reason = tokens.slice(count + 1, at);
  return isReason(reason, text) ? [...tokens.slice(0, count + 1), ...tokens.slice(at)] : tokens;
}

function isReason(tokens: readonly Token[], text: string): boolean {
  const commas = flatMap(tokens, (token, at) => (token.kind === 'mark' ? [{ at, mark: token.mark }] : []));
  if (commas.length > 1 || commas.some(({ mark }) => mark !== ',')) return false;
  // 未结转下年: what stands with the word of carrying must not deny it.
  const beside = tokens.slice((commas[0]?.at ?? -1) + 1);
  const isCause = opensCause(text.slice(tokens[0]?.start, tokens[0]?.end));
  if (
    tokens.some((token) => isOther(token) || (!isCause && isOf(token, 'excluded'))) ||
    beside.some((token) => isOf(token, 'negation'))
  )
    return false;
  const last = beside.at(-1);
  const isPlain = beside.every(({ kind }) => kind === 'word');
  return opensReason(text.slice(tokens[0]?.start, last?.end ?? tokens.at(-1)?.end)) && (commas.length === 0 || isPlain);
}

/**
 * The tokens of a sentence without what says when what was carried in was done, or how what is carried over stands: of
 * 上年结转的4件已于1月答复 is left 上年结转的4件, of 结转下年的3件正在征求意见 结转下年的3件. Not where more is counted behind, up to a
 * semicolon: 上年结转的3件于1月办结，1件于2月办结.
 */
export function withoutState(tokens: readonly Token[], text: string): readonly Token[] {
  const carried = tokens.filter((token) => isCarried(measureOf(token)));
  // Sentences of people have a few; of more, none is read.
  if (carried.length > most) return tokens;
  return carried.reduce((left, token) => withoutStateOf(token, left, text), tokens);
}

function isCarried(measure: Measure | null): boolean {
  return measure?.kind === 'broughtForward' || measure?.kind === 'carriedForward';
}

function withoutStateOf(carried: Token, tokens: readonly Token[], text: string): readonly Token[] {
  const at = tokens.indexOf(carried);
  const count = tokens.findIndex(({ kind }, index) => kind === 'quantity' && index > at);
  if (count < 0 || !tokens.slice(at + 1, count).every((token) => isOf(token, 'filler') || isOf(token, 'noun')))
    return tokens;
  const behind = (kind: (token: Token) => boolean, from: number): number => {
    const found = tokens.findIndex((token, index) => index >= from && kind(token));
    return found < 0 ? tokens.length : found;
  };
  const start = behind((token) => !isOf(token, 'noun'), count + 1);
  const end = behind(({ kind }) => kind === 'mark', start);
  const list = tokens.slice(
    end,
    behind((token) => token.kind === 'mark' && token.mark === ';', end),
  );
  const state = tokens.slice(start, end);
  if (list.some(({ kind }) => kind === 'quantity') || state.some((token) => others.some((other) => isOf(token, other))))
    return tokens;
  const words = text.slice(state[0]?.start, state.at(-1)?.end);
  const isDone = measureOf(state.at(-1))?.kind === 'outcome' && opensWhen(words);
  const isOpen = !state.some(({ kind }) => kind === 'quantity') && stands(words);
  return (measureOf(carried)?.kind === 'broughtForward' ? isDone : isOpen)
    ? [...tokens.slice(0, start), ...tokens.slice(end)]
    : tokens;
}

function isOther(token: Token): boolean {
  const kind = measureOf(token)?.kind;
  return (
    kind === 'case' || kind === 'result' || kind === 'broughtForward' || others.some((other) => isOf(token, other))
  );
}

function measureOf(token: Token | undefined): Measure | null {
  return token?.kind === 'word' && token.meaning.kind === 'measure' ? token.meaning.measure : null;
}
