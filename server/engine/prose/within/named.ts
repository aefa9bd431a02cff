import type { Measure } from '../../form/form';
import type { Kind } from '../clause';
import type { Fact } from '../fact';
import type { Statement } from '../statement';
import type { Portion } from './portions';
import { flatMap } from '../../text/lists';

/** A portion whose part the form has, of a whole that the sentence names and the form has. */
export interface NamedPortion {
  readonly part: Statement;
  readonly whole: Measure;
}

/** What may stand beside the name of a whole: 占全年新收申请总数的… */
const beside: ReadonlySet<Kind> = new Set<Kind>(['measure', 'noun', 'present', 'ownTime', 'filler', 'all']);

/** What a portion is of in the form, by the facts of its sentence in their order; null where the sentence names no whole of it, or words that nobody knows limit it. */
export function namedPortion({ part, percent, name }: Portion, facts: readonly Fact[]): NamedPortion | null {
  if (!name) return null;
  const [counted, told] = [factAt(facts, part.start), factAt(facts, percent.start)];
  if (!counted?.count || !told || told.under.isRestricted || told.under.isPast) return null;
  const tokens = told.clause.tokens.filter(({ start, end }) => start < name.end && end > name.start);
  const measures = flatMap(tokens, (token) =>
    token.kind === 'word' && token.meaning.kind === 'measure' ? [token.meaning.measure] : [],
  );
  const isKnown = tokens.every((token) => token.kind === 'word' && beside.has(token.meaning.kind));
  const [whole, ...others] = measures;
  return isKnown && whole && whole.totals.length > 0 && others.length === 0
    ? { part: counted.count.statement, whole }
    : null;
}

/** The fact in whose clause `at` is. */
function factAt(facts: readonly Fact[], at: number): Fact | undefined {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts[middle]?.clause.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const found = facts[low];
  return found && found.clause.start <= at ? found : undefined;
}
