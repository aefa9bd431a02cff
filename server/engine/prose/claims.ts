import type { Slot } from '../form/form';
import { compare, zero } from '../text/decimal';
import type { Around, State } from './context';
import { narrowest } from './measures';
import type { Segment } from './segments';
import type { Claim } from './statement';

/** What a clause claims to be none, or all done; null where it makes no such claim or has words that limit it. */
export function claimOf(segment: Segment, context: State, around: Around): Claim | null {
  const { kinds } = segment;
  if (['unknown', 'compare', 'restrictor', 'counterManner', 'excluded', 'part'].some((kind) => kinds.has(kind)) || segment.columns.length > 0) return null;
  const denies = segment.quantities.length > 0 ? deniedByZero(segment) : kinds.has('negation') ? deniedByNone(segment, context, around) : kinds.has('all') ? deniedByAll(segment, context, around) : [];
  if (denies.length === 0) return null;
  return { span: around.prose.spanOf(segment), sentence: around.sentence, denies };
}

/** 收费通知 0 件: no row of its own, but what follows from a notice is none. */
function deniedByZero({ quantities, measures }: Segment): readonly Slot[] {
  const isZero = quantities.every(({ value, isInexact }) => !isInexact && compare(value, zero) === 0);
  return isZero && measures.length === 1 && measures[0]?.kind === 'notice' ? measures[0].denies : [];
}

/** 未收到政府信息公开申请; 未发生行政复议、行政诉讼; 未发出收费通知. */
function deniedByNone(segment: Segment, { topics }: State, { grammar }: Around): readonly Slot[] {
  const { measures, nouns, results } = segment;
  // 未发生行政复议被纠正的情况: none of one result.
  if (segment.kinds.has('all') || results.length > 0) return [];
  const notices = measures.filter(({ kind }) => kind === 'notice');
  if (notices.length > 0) return notices.flatMap(({ denies }) => denies);
  const cases = measures.filter(({ kind }) => kind === 'case');
  if (cases.length > 0) {
    const isNamed = cases.every(({ topic }) => topics.has(topic) || nouns.includes(topic));
    const isOther = measures.some(({ kind }) => kind !== 'case' && kind !== 'intake');
    return isNamed && !isOther ? narrowest(cases).flatMap(({ totals }) => totals.flat()) : [];
  }
  const [topic] = grammar.allDone.of.map((measure) => measure.topic);
  const isIntake = measures.every(({ kind }) => kind === 'intake');
  return isIntake && topic && nouns.includes(topic) ? grammar.none.denies : [];
}

/** 均已办结 of requests just counted; 均获维持 of cases just counted or named. */
function deniedByAll(segment: Segment, { whole, cases: counted, inParts }: State, { grammar, prose, hasCounter, isLeftOpen }: Around): readonly Slot[] {
  const { measures, results } = segment;
  const [result] = results;
  if (result) {
    const named = measures.filter(({ kind }) => kind === 'case');
    const cases = named.length > 0 ? named : [...counted];
    if (measures.length > named.length || results.length > 1) return [];
    const rows = cases.flatMap(({ equals }) => equals.flat());
    return rows.flatMap(({ slots }) => slots.filter(({ column }) => result.allDenies.includes(column.key)));
  }
  const { of, by, denies } = grammar.allDone;
  // 均按期答复, 均依法答复 tell how they were answered, not that none is open.
  const words = prose.text.slice(segment.start, segment.end);
  if (!grammar.data.allDone.marks.some((mark) => words.includes(mark))) return [];
  const isDone = measures.length > 0 && measures.every((measure) => measure === by);
  const isCounted = whole?.isPlain === true && of.includes(whole.measure);
  const isAll = isCounted || (whole === null && segment.nouns.some((topic) => topic === by.topic));
  return isDone && isAll && !inParts && !hasCounter && !isLeftOpen ? denies : [];
}
