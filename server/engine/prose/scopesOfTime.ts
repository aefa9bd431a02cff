import { hasAny, type Clause } from './clause';
import { holds, language } from './language';
import type { ScopeRule } from './scope';

const isRunning = holds(language.years.running);

/** The clauses of a sentence behind which this year is named as a part of what they count: 累计收到356件，其中2024年28件. */
export function ofMoreYears(clauses: readonly Clause[], text: string): ReadonlySet<Clause> {
  return new Set(clauses.filter((clause, index) => isOfMoreYears(clause, clauses[index + 1], clauses, text)));
}

function isOfMoreYears(clause: Clause, next: Clause | undefined, all: readonly Clause[], text: string): boolean {
  if (!next?.kinds.has('part') || clause.quantities.length === 0 || next.quantities.length === 0) return false;
  if (!hasAny(next, ['present', 'ownTime']) || next.kinds.has('otherTime')) return false;
  if (next.results.length > 0 || next.columns.length > 0) return false;
  // 办理申请32件，其中本年新收28件、上年结转4件: those of this year alone.
  const isSame = (): boolean =>
    isRunning(text.slice(clause.start, clause.end)) &&
    !all.some(({ measures }) => measures.some(({ kind }) => kind === 'broughtForward'));
  return next.measures.length === 0 || isSame();
}

/** Before a clause is read: which year it is of. */
export const timeRules: readonly ScopeRule<Clause>[] = [
  {
    // 上年收到22件、答复20件; 2023年收到22件，行政复议1件. But 较上年增加6件 only compares.
    name: 'pastYear',
    reach: 'sentence',
    applies: (clause, { isPast }) => !isPast && hasAny(clause, ['past', 'pastYear']) && !clause.kinds.has('compare'),
    change: (context) => ({ ...context, isPast: true }),
  },
  {
    // 截至2024年底，累计收到申请356件，其中2024年28件
    name: 'moreYears',
    reach: 'sentence',
    applies: (clause, { isPast }, setting) => !isPast && setting.ofMoreYears.has(clause),
    change: (context) => ({ ...context, isPast: true }),
  },
  {
    // 去年收到22件，今年收到28件
    name: 'ownYear',
    reach: 'sentence',
    applies: (clause, { isPast }) =>
      isPast && hasAny(clause, ['present', 'ownTime']) && !hasAny(clause, ['past', 'pastYear']),
    change: (context) => ({ ...context, isPast: false }),
  },
  {
    // 较上年增加收到6件、答复9件. But 较上年增加6件，答复29件
    name: 'differenceEnds',
    reach: 'clause',
    applies: ({ mark }, { isDifference }) => isDifference && mark !== '、',
    change: (context) => ({ ...context, isDifference: false }),
  },
];
