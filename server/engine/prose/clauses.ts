import { partsOfClause, isOf } from './breaks';
import { withoutReason, withoutState } from './carried';
import { leadOf, toClause, type Clause, type Lead } from './clause';
import { withNumbersBesideNames } from './respectively';
import type { Token } from './tokens';

const partition = ',;:()';

/** Parts the tokens of a sentence of `text` into clauses. 、 and 和 part them only where there is a quantity on both sides. */
export function clausesOf(read: readonly Token[], text: string): Clause[] {
  const all = withNumbersBesideNames(withoutState(withoutReason(read, text), text), text);
  const tokens = all.some((_, at) => joins(all, at)) ? all.filter((_, at) => !joins(all, at)) : all;
  const clauses: Clause[] = [];
  /** What stands before each open bracket, and the number of clauses there. */
  const brackets: { readonly before: Clause | null; readonly at: number }[] = [];
  let lead: Lead | null = null;
  let mark = '';
  let depth = 0;
  let start = 0;
  const close = (end: number): void => {
    for (const [index, piece] of splitList(tokens.slice(start, end)).entries()) {
      for (const [at, part] of partsOfClause(piece).entries()) {
        const own = at > 0 ? '' : index > 0 ? '、' : mark;
        clauses.push(toClause(part, depth, own, index + at === 0 ? lead : null));
      }
    }
    lead = null;
  };
  tokens.forEach((token, at) => {
    if (token.kind !== 'mark' || !partition.includes(token.mark)) return;
    const isLed = at > start;
    close(at);
    start = at + 1;
    mark = token.mark;
    if (mark === '(') {
      brackets.push({ before: isLed ? (clauses.at(-1) ?? null) : null, at: clauses.length });
      depth += 1;
    } else if (mark === ')') {
      const opened = brackets.pop();
      lead = opened ? leadOf(opened.before, clauses.slice(opened.at)) : null;
      depth = Math.max(0, depth - 1);
    }
  });
  close(tokens.length);
  return clauses;
}

/** Whether the mark at `at` parts nothing. */
function joins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'mark') return false;
  // 办结：29 件
  if (token.mark === ':') return tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'quantity';
  // 件数和总金额，以及实际收取的: the list goes on. But 28件，与上年持平 compares.
  const isCompared = isOf(tokens[at + 2], 'past') || isOf(tokens[at + 2], 'pastYear');
  return token.mark === ',' && isList(tokens[at + 1]) && !isCompared;
}

/** Pieces with a quantity each; a piece without one belongs to the next, at the end to the one before. */
function splitList(tokens: readonly Token[]): (readonly Token[])[] {
  const last = tokens.findLastIndex(({ kind }) => kind === 'quantity');
  if (last < 0) return tokens.length > 0 ? [tokens] : [];
  const pieces: (readonly Token[])[] = [];
  let start = 0;
  let hasCount = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'quantity') hasCount = true;
    if (!hasCount || index > last || !isJoint(token)) return;
    pieces.push(tokens.slice(start, index));
    start = index + 1;
    hasCount = false;
  });
  pieces.push(tokens.slice(start));
  return pieces;
}

function isJoint(token: Token): boolean {
  return (token.kind === 'mark' && token.mark === '、') || isList(token);
}

function isList(token: Token | undefined): boolean {
  return isOf(token, 'list');
}
