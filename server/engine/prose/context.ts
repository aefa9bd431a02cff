import type { TopicData } from '../form/data';
import type { FormProse, Measure } from '../form/form';
import type { Decimal } from '../text/decimal';
import type { ProseText } from './proseText';
import type { Claim, Statement } from './statement';

/** A count read so far that shares may follow. */
export interface Placed {
  readonly statement: Statement;
  readonly measure: Measure;
  /** Whether it counts all applicants. */
  readonly isPlain: boolean;
  /** Whether another count stands before it: 其中自然人 may then be of either, or of both. */
  readonly isSecond?: boolean;
}

/** What the walk through a paragraph's sentences yields. */
export interface Found {
  readonly statements: Statement[];
  readonly claims: Claim[];
}

/** What earlier clauses say of those that follow. */
export interface State {
  readonly topics: Set<TopicData>;
  /** The last count, of which shares may follow; null where it could not be placed. */
  whole: Placed | null;
  /** What the clause before counts, if it was read. */
  last: Placed | null;
  /** The count before the bracket that is open. */
  led: Placed | null;
  /** The kinds of cases counted in this sentence. */
  readonly cases: Set<Measure>;
  inParts: boolean;
  /** What the shares named so far leave of the last count; null where that is not known. */
  left: Decimal | null;
  /** Whether clauses after ； are still shares: 其中：…；… */
  isColonList: boolean;
  /** After a matter of another kind: until a clause names the topic again. */
  isShut: boolean;
  /** After a count of a part that the form does not know, or a word that makes all that follows a part. */
  isRestricted: boolean;
  /** Whether the count of such a part stands in a sentence before. */
  isTainted: boolean;
  /** Whether many bodies are the subject, until a sentence names its own. */
  isOfMany: boolean;
}

export interface Around {
  readonly grammar: FormProse;
  readonly prose: ProseText;
  readonly sentence: Statement['sentence'];
  /** Whether the sentence tells of requests that took longer. */
  readonly hasCounter: boolean;
  /** Whether the paragraph tells of requests that are not done. */
  readonly isLeftOpen: boolean;
  /** Where the clause begins that says how many were 实际受理, of those counted before; else -1. */
  readonly actualAt: number;
  readonly found: Found;
}
