import type { TopicData } from '../form/proseData';
import type { FormProse, Measure } from '../form/form';
import { isZero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import type { Clause } from './clause';
import type { ProseText } from './proseText';
import type { Statement } from './statement';

/** A count that was read, of which those that follow may be shares. */
export interface Count {
  readonly statement: Statement;
  readonly measure: Measure;
  /** Whether it counts all applicants. */
  readonly isPlain: boolean;
  /** Whether another count stands before it: 其中自然人 may then be of either, or of both. */
  readonly isSecond?: boolean;
  /** What the clause before counted, in the same sentence. */
  readonly before?: Measure | null;
  /** Whether the shares before it end with it. */
  readonly endsParts?: boolean;
  /** 28件中: whether all that follows it is of it. */
  readonly opensParts?: boolean;
}

/** What a bracket ends: behind it, all is as it was before it. */
export interface Frame {
  /** The last count, of which shares may follow; null where it could not be placed. */
  readonly whole: Count | null;
  /** The count before the bracket that is open. */
  readonly led: Count | null;
  /** Behind 其中: what follows are shares of `whole`. */
  readonly inParts: boolean;
  /** After a matter of another kind: until a clause names the topic again. */
  readonly isShut: boolean;
  /** After a count of a part that the form does not know, or a word that makes all that follows a part. */
  readonly isRestricted: boolean;
}

/** The scopes that are open around a clause. Never changed: each rule makes another. */
export interface Context extends Frame {
  /** What the open brackets stand in, the innermost first. */
  readonly outer: Outer | null;
  /** What the paragraph counts, as its place and its clauses name it. */
  readonly topics: ReadonlySet<TopicData>;
  /** Whether a past year, or a span that began in one, governs what follows. */
  readonly isPast: boolean;
  /** Whether the number before is a difference to another year's. */
  readonly isDifference: boolean;
  /** Whether the last count was of 结转 without from or into which year: applicants behind it are of either. */
  readonly isVague: boolean;
  /** What the clause before counts, if it was read. */
  readonly last: Count | null;
  /** The kinds of cases counted in this sentence and in those before it. */
  readonly cases: ReadonlySet<Measure>;
  /** What the shares named so far leave of the last count; null where that is not known. */
  readonly left: Decimal | null;
  /** Whether clauses after ； are still shares: 其中：…；… */
  readonly isColonList: boolean;
  /** Whether what restricts the counts stands in a sentence before. */
  readonly isTainted: boolean;
  /** Whether many bodies, or another, are the subject, until a sentence names its own. */
  readonly isOfMany: boolean;
  /** Whether a count of all stands before the last one, behind which a number was that is none: 收到28件，同比增加6件. */
  readonly hadWhole: boolean;
}

interface Outer {
  readonly frame: Frame;
  readonly outer: Outer | null;
  readonly depth: number;
}

/** What a whole sentence, and the paragraph around it, say for each of its clauses. */
export interface Setting {
  readonly grammar: FormProse;
  readonly prose: ProseText;
  /** The sentence as a span of the source. */
  readonly sentence: Span;
  readonly clauses: readonly Clause[];
  /** Whether the sentence tells of requests that took longer. */
  readonly hasCounter: boolean;
  /** Whether the paragraph tells of requests that are not done. */
  readonly isLeftOpen: boolean;
  /** Whether the sentence begins with 其中: it tells of what the one before counts. */
  readonly isOfBefore: boolean;
  /** Its clauses that count what came in more years than the report's. */
  readonly ofMoreYears: ReadonlySet<Clause>;
  /** Where the clause begins that says how many were 实际受理, of those counted before; else -1. */
  readonly actualAt: number;
}

/** Before the first sentence of a paragraph whose place names `topics`. */
export function firstContext(topics: readonly TopicData[]): Context {
  return {
    whole: null,
    led: null,
    inParts: false,
    isShut: false,
    isRestricted: false,
    outer: null,
    topics: new Set(topics),
    last: null,
    cases: new Set(),
    left: null,
    isPast: false,
    isDifference: false,
    isVague: false,
    isColonList: false,
    isTainted: false,
    isOfMany: false,
    hadWhole: false,
  };
}

/** The context inside as many brackets as `depth` says: what they open is pushed, what they close is popped. */
export function atDepth(context: Context, depth: number): Context {
  let now = context;
  while ((now.outer?.depth ?? 0) > depth && now.outer) now = { ...now, ...now.outer.frame, outer: now.outer.outer };
  while ((now.outer?.depth ?? 0) < depth)
    now = {
      ...now,
      led: now.whole,
      outer: { frame: frameOf(now), outer: now.outer, depth: (now.outer?.depth ?? 0) + 1 },
    };
  return now;
}

function frameOf({ whole, led, inParts, isShut, isRestricted }: Context): Frame {
  return { whole, led, inParts, isShut, isRestricted };
}

/** 其中网络申请19件、当面申请9件；办结29件: behind shares that make up the whole, counts are of all again. */
export function withoutParts(context: Context): Context {
  const isAll = context.inParts && context.left !== null && isZero(context.left);
  return isAll
    ? { ...context, isRestricted: false, isTainted: false, left: null }
    : context.left === null
      ? context
      : { ...context, left: null };
}

/** No count stands before what follows. */
export function withoutWhole(context: Context): Context {
  return { ...context, whole: null, inParts: false, hadWhole: false };
}
