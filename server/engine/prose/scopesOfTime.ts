import { hasAny, type Clause } from './clause';
import type { ScopeRule } from './scope';

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
