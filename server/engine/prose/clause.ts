import type { TopicData } from '../form/proseData';
import type { Measure, ProseResult } from '../form/form';
import type { Span } from '../text/source';
import type { Meaning } from './meaning';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

export type Columns = Meaning & { readonly kind: 'columns' };
/** What may be among the words of a clause: those of the vocabulary, and words that nobody knows. */
export type Kind = Meaning['kind'] | 'unknown';

/** A clause of a sentence, with what its words say. */
export interface Clause extends Span {
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The mark before it: , ; : ( ) 、 or empty. */
  readonly mark: string;
  readonly quantities: readonly Quantity[];
  readonly measures: readonly Measure[];
  readonly results: readonly ProseResult[];
  readonly columns: readonly Columns[];
  readonly nouns: readonly TopicData[];
  /** The kinds of all its words. */
  readonly kinds: ReadonlySet<Kind>;
  readonly tokens: readonly Token[];
}

/** What stands before brackets, for what follows them; `isWhole` where nothing in them makes it a part. */
export interface Lead {
  readonly clause: Clause;
  readonly isWhole: boolean;
}

/** Words that make a count one of a part. */
export const partial: readonly Kind[] = ['restrictor', 'rest', 'pastYear', 'otherTime'];
/** Words that make a count one of a part, or of something else. */
const limits: readonly Kind[] = ['unknown', ...partial, 'past', 'vague', 'excluded', 'compare', 'counterManner'];

/** Whether one of `kinds` is among the words of a clause. */
export function hasAny({ kinds }: Pick<Clause, 'kinds'>, among: readonly Kind[]): boolean {
  return among.some((kind) => kinds.has(kind));
}

/** Words that by themselves tell nothing, and change nothing for those behind them. */
const idle: ReadonlySet<Kind> = new Set<Kind>([
  'filler',
  'unknown',
  'applicant',
  'list',
  'manner',
  'counterManner',
  'compare',
  'vague',
  'ownTime',
  'present',
]);

/** Whether a clause tells nothing. */
export function isIdle({ mark, quantities, kinds }: Clause): boolean {
  return quantities.length === 0 && mark !== ';' && mark !== ':' && !hasOther(kinds, idle);
}

function hasOther(kinds: ReadonlySet<Kind>, known: ReadonlySet<Kind>): boolean {
  for (const kind of kinds) if (!known.has(kind)) return true;
  return false;
}

/** What `before` an open bracket says for what follows it, when `inside` stands in the brackets. */
export function leadOf(before: Clause | null, inside: readonly Clause[]): Lead | null {
  if (!before || before.quantities.length > 0) return null;
  return { clause: before, isWhole: !inside.some(isPart) };
}

function isPart(clause: Clause): boolean {
  const { columns, results, measures } = clause;
  return (
    columns.length > 0 || results.length > 0 || measures.some(({ kind }) => kind === 'result') || hasAny(clause, limits)
  );
}

/** 各乡镇（街道）收到 9 件: what limits the words before the brackets limits those behind them, too. */
export function toClause(tokens: readonly Token[], depth: number, mark: string, lead: Lead | null): Clause {
  const led = ledBy(lead, tokens[0]?.kind === 'quantity');
  const said: Said = { kinds: new Set(), quantities: [], measures: [], results: [], columns: [], nouns: [] };
  for (const token of tokens) {
    if (token.kind === 'quantity') said.quantities.push(token.quantity);
    else if (token.kind === 'unknown') said.kinds.add('unknown');
    else if (token.kind === 'word') addMeaning(said, token.meaning);
  }
  for (const kind of led.kinds) said.kinds.add(kind);
  for (const measure of led.measures) addNew(said.measures, measure);
  for (const noun of led.nouns) addNew(said.nouns, noun);
  const { kinds, quantities, measures, results, columns, nouns } = said;
  const start = tokens[0]?.start ?? 0;
  const end = tokens.findLast(({ kind }) => kind !== 'mark')?.end ?? 0;
  return { start, end, depth, mark, quantities, measures, results, columns, nouns, kinds, tokens };
}

interface Said {
  readonly kinds: Set<Kind>;
  readonly quantities: Quantity[];
  readonly measures: Measure[];
  readonly results: ProseResult[];
  readonly columns: Columns[];
  readonly nouns: TopicData[];
}

function addMeaning({ kinds, measures, results, columns, nouns }: Said, meaning: Meaning): void {
  kinds.add(meaning.kind);
  // The reason of a result is no word that a whole count has.
  if (meaning.kind === 'reason') kinds.add('unknown');
  if (meaning.kind === 'measure') addNew(measures, meaning.measure);
  else if (meaning.kind === 'result') addNew(results, meaning.result);
  else if (meaning.kind === 'columns') columns.push(meaning);
  else if (meaning.kind === 'noun') for (const topic of meaning.topics) addNew(nouns, topic);
}

function addNew<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
}

type Led = Pick<Clause, 'measures' | 'nouns'> & { readonly kinds: readonly Kind[] };

const nothing: Led = { measures: [], nouns: [], kinds: [] };

/** What the words before the brackets add to a clause that begins behind them. */
function ledBy(lead: Lead | null, isCount: boolean): Led {
  if (!lead) return nothing;
  const kinds = limits.filter((kind) => lead.clause.kinds.has(kind));
  // 答复（含上年结转）29 件: what is counted stands before the brackets.
  if (isCount && lead.isWhole) return { measures: lead.clause.measures, nouns: lead.clause.nouns, kinds };
  // 收到申请（土地类）12 件: what stands in them makes it a part.
  return { ...nothing, kinds: isCount ? [...kinds, 'restrictor'] : kinds };
}
