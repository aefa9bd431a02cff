import type { Measure, Slot } from '../form/form';
import { compare, zero } from '../text/decimal';
import { hasAny, partial, type Clause, type Kind } from './clause';
import type { Context, Count, Setting } from './context';
import { narrowest } from './measures';
import type { Claim } from './statement';
import { flatMap } from '../text/lists';

/** Words beside which a clause claims nothing of all. */
const limits: readonly Kind[] = [
  'unknown',
  'compare',
  'past',
  'vague',
  ...partial,
  'counterManner',
  'excluded',
  'part',
];

type Denial = (clause: Clause, context: Context, setting: Setting) => readonly Slot[];

/** How a clause claims that there was none, or that all is done: the first that fits, each with its name and an example. */
const denials: readonly {
  readonly name: string;
  readonly fits: (clause: Clause) => boolean;
  readonly denies: Denial;
}[] = [
  // 收费通知0件
  { name: 'zero', fits: ({ quantities }) => quantities.length > 0, denies: deniedByZero },
  // 未收到申请; 未发生行政复议、行政诉讼; 未发出收费通知. But 未发生行政复议被纠正的情况: none of one result.
  {
    name: 'noneOfResult',
    fits: ({ kinds, results }) => kinds.has('negation') && (kinds.has('all') || results.length > 0),
    denies: () => [],
  },
  { name: 'none', fits: ({ kinds }) => kinds.has('negation'), denies: deniedByNone },
  // 行政复议2件，均获维持
  { name: 'allOfResult', fits: ({ kinds, results }) => kinds.has('all') && results.length > 0, denies: deniedByResult },
  // 收到申请28件，均已办结
  { name: 'allDone', fits: ({ kinds }) => kinds.has('all'), denies: deniedByDone },
];

/** What a clause claims to be none, or all done; null where it makes no such claim or has words that limit it. */
export function claimOf(clause: Clause, context: Context, setting: Setting): Claim | null {
  if (hasAny(clause, limits) || clause.columns.length > 0) return null;
  const denies = denials.find(({ fits }) => fits(clause))?.denies(clause, context, setting) ?? [];
  return denies.length > 0 ? { span: setting.prose.spanOf(clause), denies } : null;
}

/** No row of its own, but what follows from a notice is none. */
function deniedByZero({ quantities, measures }: Clause): readonly Slot[] {
  const isZero = quantities.every(({ value, isInexact }) => !isInexact && compare(value, zero) === 0);
  return isZero && measures.length === 1 && measures[0]?.kind === 'notice' ? measures[0].denies : [];
}

function deniedByNone(clause: Clause, { topics }: Context, { grammar, prose }: Setting): readonly Slot[] {
  const { measures, nouns } = clause;
  const notices = measures.filter(({ kind }) => kind === 'notice');
  if (notices.length > 0) return flatMap(notices, ({ denies }) => denies);
  const cases = measures.filter(({ kind }) => kind === 'case');
  if (cases.length > 0) {
    const isNamed = cases.every(({ topic }) => topics.has(topic) || nouns.includes(topic));
    const isOther = measures.some(({ kind }) => kind !== 'case' && kind !== 'intake');
    return isNamed && !isOther ? flatMap(narrowest(cases), ({ totals }) => totals.flat()) : [];
  }
  // 无结转下年度, 没有上年结转的申请
  if (measures.length > 0 && measures.every(({ kind }) => kind === 'carriedForward' || kind === 'broughtForward'))
    return flatMap(measures, ({ totals }) => totals.flat());
  // 依申请公开未产生信息处理费: none of the fees.
  const words = prose.text.slice(clause.start, clause.end);
  if (grammar.data.fees?.named.some((name) => words.includes(name))) return [];
  const [topic] = grammar.allDone.of.map((measure) => measure.topic);
  const isIntake = measures.every(({ kind }) => kind === 'intake');
  return isIntake && topic && nouns.includes(topic) ? grammar.none.denies : [];
}

/** 均获维持 of cases counted in the same sentence, or named. */
function deniedByResult(
  { measures, results: [result, ...others] }: Clause,
  { cases }: Context,
  { clauses }: Setting,
): readonly Slot[] {
  const named = measures.filter(({ kind }) => kind === 'case');
  if (!result || others.length > 0 || measures.length > named.length) return [];
  const counted = [...cases].filter((one) => clauses.some(({ measures: told }) => told.includes(one)));
  const rows = flatMap(named.length > 0 ? named : counted, ({ equals }) => equals.flat());
  return flatMap(rows, ({ slots }) => slots.filter(({ column }) => result.allDenies.includes(column.key)));
}

/** 均已办结 of requests just counted, or of all by name. */
function deniedByDone(
  clause: Clause,
  { whole, inParts }: Context,
  { grammar: { allDone, data }, prose, hasCounter, isLeftOpen }: Setting,
): readonly Slot[] {
  const { of, by, denies } = allDone;
  if (hasCounter || isLeftOpen || inParts) return [];
  // 均按期答复, 均依法答复 tell how they were answered, not that none is open.
  const words = prose.text.slice(clause.start, clause.end);
  if (!data.allDone.marks.some((mark) => words.includes(mark))) return [];
  // 收到的申请均已办结
  const isDone =
    clause.measures.includes(by) && clause.measures.every((measure) => measure === by || of.includes(measure));
  const isAll =
    whole === null ? clause.nouns.includes(by.topic) : whole.isPlain && isOfAll(whole, of, clause.mark !== '');
  return isDone && isAll ? denies : [];
}

/** 新收20件; 新收20件，上年结转3件，: a count of all requests, or the last of those that are together all. 上年结转3件均已办结 is of these alone. */
function isOfAll({ measure, before }: Count, of: readonly Measure[], isApart: boolean): boolean {
  return (
    of.includes(measure) || (isApart && measure.kind === 'broughtForward' && before != null && of.includes(before))
  );
}
