import { subtract } from '../text/decimal';
import type { Clause } from './clause';
import { isOfApplicants } from './counts';
import { withoutWhole, type Count, type Setting } from './context';
import type { Fact } from './fact';
import type { ScopeRule } from './scope';
import { isOfWays, namesRequests, tellsOthers, tellsPercentage } from './subjects';
import { addTopics, namesTopic } from './topics';

/**
 * 上年结转4件，自然人3件，商业企业1件: applicants alone may be parts of the count before them in the sentence; so may results,
 * of what was carried in.
 */
function mayBePart({ columns, measures }: Clause, { statement, measure }: Count, { sentence }: Setting): boolean {
  const isResult = measure.kind === 'broughtForward' && measures.some(({ kind }) => kind === 'result');
  return statement.sentence === sentence && (isResult || (columns.length > 0 && measures.length === 0));
}

/** Behind any number but that of a part named before, read or not. */
export const numberRules: readonly ScopeRule<Fact>[] = [
  {
    // 收到政府信息公开申请28件，办结29件
    name: 'topicCounted',
    reach: 'paragraph',
    applies: (fact, context) => fact.count !== null && namesTopic(fact, context),
    change: addTopics,
  },
  {
    // 收到申请28件，其中网络19件: 9 are left
    name: 'partTaken',
    reach: 'sentence',
    applies: (_, { inParts, left }) => inParts && left !== null,
    change: (context, { clause: { quantities } }) => {
      const [part, ...others] = quantities;
      const left = context.left && part && others.length === 0 ? subtract(context.left, part.value) : null;
      return { ...context, left };
    },
  },
  {
    // 收到申请28件，其中自然人21件，答复29件
    name: 'partsEnd',
    reach: 'bracket',
    applies: ({ count }) => count?.endsParts === true,
    change: (context) => ({ ...context, inParts: false }),
  },
  {
    // 收到申请28件，其中自然人21件
    name: 'whole',
    reach: 'paragraph',
    applies: ({ count }, { inParts }) => count !== null && !inParts,
    change: (context, { count, clause }) => ({
      ...context,
      left: clause.quantities[0]?.value ?? null,
      whole: count && {
        ...count,
        isSecond: count.isPlain && (context.whole?.isPlain === true || context.hadWhole),
        before: context.whole && (context.last?.measure ?? null),
      },
    }),
  },
  {
    // 上年结转4件，本年新收25件
    name: 'last',
    reach: 'sentence',
    applies: ({ count }, { last }) => count !== last,
    change: (context, { count }) => ({ ...context, last: count }),
  },
  {
    // 较上年增加收到6件、答复9件
    name: 'difference',
    reach: 'clause',
    applies: ({ why }) => why === 'compared',
    change: (context) => ({ ...context, isDifference: true }),
  },
  {
    // 网上申请19件，信函6件。答复29件: the ways of all requests, and no other matter
    name: 'ofWays',
    reach: 'sentence',
    applies: ({ count, clause }, _, setting) =>
      count === null && tellsOthers(clause, setting) && isOfWays(clause, setting),
    change: (context) => ({ ...context, isRestricted: true }),
  },
  {
    // 收到督办件9件，办结9件: what follows may be counts of the same.
    name: 'ofOthers',
    reach: 'paragraph',
    applies: ({ count, clause }, _, setting) =>
      count === null && tellsOthers(clause, setting) && !isOfWays(clause, setting),
    // 去年申请22件；今年收到28件: the year ends in the sentence.
    change: (context, { why }) => ({
      ...context,
      isRestricted: context.isRestricted || why !== 'past',
      isTainted: true,
    }),
  },
  {
    // 自然人申请21件，上年结转3件，答复22件
    name: 'ofApplicants',
    reach: 'sentence',
    applies: ({ count, clause }, context, setting) => count === null && isOfApplicants(clause, context, setting),
    change: (context) => ({ ...context, isRestricted: true }),
  },
  {
    // 收到申请约30件，其中自然人21件. But 收到申请28件，较2023年的25件增长12%，其中自然人21件
    name: 'unread',
    reach: 'paragraph',
    applies: ({ count, clause, why }, { inParts, whole }, setting) =>
      count === null &&
      !inParts &&
      whole !== null &&
      !tellsPercentage(clause, why) &&
      !mayBePart(clause, whole, setting),
    change: (context) => ({ ...withoutWhole(context), hadWhole: context.whole?.isPlain === true }),
  },
  {
    // 新收的28件中，自然人21件; 未办结的3件中，自然人2件
    name: 'amid',
    reach: 'bracket',
    applies: ({ clause }) => clause.kinds.has('amid'),
    change: (context, { count }) => ({
      ...context,
      inParts: true,
      whole: count && context.whole && { ...context.whole, opensParts: true },
    }),
  },
  {
    // 收到督办件9件。收到申请28件。答复29件
    name: 'requestsCounted',
    reach: 'paragraph',
    applies: ({ clause, count }, { isTainted }, { grammar }) =>
      isTainted && count !== null && namesRequests(clause, grammar),
    change: (context) => ({ ...context, isTainted: false }),
  },
  {
    // 收到行政复议2件，均获维持
    name: 'caseCounted',
    reach: 'sentence',
    applies: ({ count, clause }, { inParts }) =>
      count?.measure.kind === 'case' && !inParts && (count.isPlain || clause.measures.includes(count.measure)),
    change: (context, { count }) => ({
      ...context,
      cases: count ? new Set([...context.cases, count.measure]) : context.cases,
    }),
  },
];
