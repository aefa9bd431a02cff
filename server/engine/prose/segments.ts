import type { Measure, ProseResult } from '../form/form';
import type { TopicData } from '../form/data';
import type { Span } from '../text/source';
import type { Quantity } from './quantity';
import type { Token } from './tokens';
import type { Meaning } from './meaning';

/** A clause of a sentence, with what its words say. */
export interface Segment extends Span {
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The mark before it: , ; : ( ) 、 or empty. */
  readonly mark: string;
  readonly quantities: readonly Quantity[];
  readonly measures: readonly Measure[];
  readonly results: readonly ProseResult[];
  readonly columns: readonly (Meaning & { kind: 'columns' })[];
  readonly nouns: readonly TopicData[];
  /** The other kinds of words in it. */
  readonly kinds: ReadonlySet<string>;
  readonly tokens: readonly Token[];
}

const partition = ',;:()';
const limits = ['unknown', 'restrictor', 'excluded', 'compare', 'counterManner'];

/** What stands before brackets, for what follows them; `isWhole` where nothing in them makes it a part. */
interface Lead {
  readonly segment: Segment;
  readonly isWhole: boolean;
}

function leadOf(opened: { readonly before: Segment | null; readonly at: number } | undefined, segments: readonly Segment[]): Lead | null {
  if (!opened?.before || opened.before.quantities.length > 0) return null;
  const isWhole = segments.slice(opened.at).every(({ kinds, columns, results, measures }) => {
    const isResult = columns.length > 0 || results.length > 0 || measures.some(({ kind }) => kind === 'result');
    return !isResult && !limits.some((kind) => kinds.has(kind));
  });
  return { segment: opened.before, isWhole };
}

/** Parts the tokens of a sentence into clauses. 、 and 和 part them only where there is a quantity on both sides. */
export function segment(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let mark = '';
  let open: Token[] = [];
  // What stands before each open bracket, and before the one just closed.
  const leads: { readonly before: Segment | null; readonly at: number }[] = [];
  let lead: Lead | null = null;
  const close = (): void => {
    for (const [index, piece] of splitList(open).entries()) segments.push(toSegment(piece, depth, index === 0 ? mark : '、', index === 0 ? lead : null));
    open = [];
    lead = null;
  };
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark' || !partition.includes(token.mark)) {
      open.push(token);
      return;
    }
    // 办结：29 件: the colon parts nothing.
    if (token.mark === ':' && tokens[index - 1]?.kind === 'word' && tokens[index + 1]?.kind === 'quantity') return;
    // 件数和总金额，以及实际收取的: the list goes on.
    if (token.mark === ',' && isList(tokens[index + 1])) return;
    const isLed = open.length > 0;
    close();
    if (token.mark === '(') leads.push({ before: isLed ? (segments.at(-1) ?? null) : null, at: segments.length });
    if (token.mark === ')') lead = leadOf(leads.pop(), segments);
    mark = token.mark;
    depth += token.mark === '(' ? 1 : token.mark === ')' && depth > 0 ? -1 : 0;
  });
  close();
  return segments;
}

/** Pieces with a quantity each; a piece without one belongs to the next, at the end to the one before. */
function splitList(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let start = 0;
  const last = tokens.findLastIndex(({ kind }) => kind === 'quantity');
  let hasCount = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'quantity') hasCount = true;
    if (!isJoint(token) || !hasCount || index > last) return;
    pieces.push(tokens.slice(start, index));
    start = index + 1;
    hasCount = false;
  });
  if (start < tokens.length) pieces.push(tokens.slice(start));
  return pieces;
}

function isJoint(token: Token): boolean {
  return (token.kind === 'mark' && token.mark === '、') || isList(token);
}

function isList(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.meaning.kind === 'list';
}

/** 各乡镇（街道）收到 9 件: what limits the words before the brackets limits those behind them, too. */
function toSegment(tokens: readonly Token[], depth: number, mark: string, lead: Lead | null): Segment {
  const kinds = new Set<string>();
  const quantities: Quantity[] = [];
  const measures = new Set<Measure>();
  const results = new Set<ProseResult>();
  const columns: (Meaning & { kind: 'columns' })[] = [];
  const nouns = new Set<TopicData>();
  for (const token of tokens) {
    if (token.kind === 'quantity') quantities.push(token.quantity);
    else if (token.kind === 'unknown') kinds.add('unknown');
    if (token.kind !== 'word') continue;
    const { meaning } = token;
    kinds.add(meaning.kind);
    if (meaning.kind === 'measure') measures.add(meaning.measure);
    else if (meaning.kind === 'result') results.add(meaning.result);
    else if (meaning.kind === 'columns') columns.push(meaning);
    else if (meaning.kind === 'noun') for (const topic of meaning.topics) nouns.add(topic);
  }
  if (lead) {
    for (const kind of limits) if (lead.segment.kinds.has(kind)) kinds.add(kind);
    // 答复（含上年结转）29 件: what is counted stands before the brackets.
    const isCount = tokens[0]?.kind === 'quantity';
    if (isCount && lead.isWhole) {
      for (const measure of lead.segment.measures) measures.add(measure);
      for (const noun of lead.segment.nouns) nouns.add(noun);
    }
    // 收到申请（土地类）12 件: what stands in them makes it a part.
    if (isCount && !lead.isWhole) kinds.add('restrictor');
  }
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.findLast(({ kind }) => kind !== 'mark')?.end ?? 0,
    depth,
    mark,
    quantities,
    measures: [...measures],
    results: [...results],
    columns,
    nouns: [...nouns],
    kinds,
    tokens,
  };
}
