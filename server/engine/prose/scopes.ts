import type { Clause } from './clause';
import { withoutParts, withoutWhole, type Context } from './context';
import type { ScopeRule } from './scope';
import { isOfBodyApart, isOfMany, namesRequests, speaksOfItself } from './subjects';

/** Before a sentence. */
export const sentenceRules: readonly ScopeRule<readonly Clause[]>[] = [
  {
    // 全县各部门公开信息3万条。我局收到申请28件: the sentence names its own subject again.
    name: 'ownSubject',
    reach: 'paragraph',
    applies: (_, { isOfMany: isMany }, setting) => isMany && speaksOfItself(setting),
    change: (context) => ({ ...context, isOfMany: false }),
  },
  {
    // 收到申请28件，其中网络19件、当面9件。答复29件
    name: 'partsAreAll',
    reach: 'paragraph',
    applies: (_, { left }) => left !== null,
    change: withoutParts,
  },
  {
    // What a sentence leaves open shuts the next one too, up to a clause that names the requests itself.
    name: 'sentence',
    reach: 'sentence',
    applies: (_, context) => !isFresh(context),
    // 行政复议2件。行政诉讼1件。其中，维持2件: the cases counted stay.
    change: (context) => ({
      ...context,
      outer: null,
      last: null,
      led: null,
      inParts: false,
      isPast: false,
      isDifference: false,
      isVague: false,
      isColonList: false,
      isShut: context.isTainted,
      isRestricted: context.isOfMany,
    }),
  },
];

function isFresh({
  outer,
  last,
  led,
  inParts,
  isPast,
  isDifference,
  isVague,
  isColonList,
  isShut,
  isTainted,
  isRestricted,
  isOfMany: isMany,
}: Context): boolean {
  const isOpen =
    outer !== null || last !== null || led !== null || inParts || isPast || isDifference || isVague || isColonList;
  return !isOpen && isShut === isTainted && isRestricted === isMany;
}

/** Behind a sentence, as its last clause leaves it. */
export const endRules: readonly ScopeRule<readonly Clause[]>[] = [
  {
    // 受理热线转办单96件，全部办结。办结率100%
    name: 'staysShut',
    reach: 'paragraph',
    applies: (clauses, { isShut, isTainted }, { grammar }) =>
      isShut && !isTainted && !clauses.some((clause) => namesRequests(clause, grammar)),
    change: (context) => ({ ...context, isTainted: true }),
  },
];

/** What follows is of other bodies, until a sentence names its own. */
function ofOthers(context: Context): Context {
  return { ...context, isRestricted: true, isTainted: true, isOfMany: true };
}

/** Before a clause is read: whether it is read at all. */
export const matterRules: readonly ScopeRule<Clause>[] = [
  {
    // 受理热线转办单96件，收到申请28件
    name: 'requestsNamed',
    reach: 'bracket',
    // But 全县收到申请312件。其中，自然人申请300件
    applies: (clause, { isShut, isTainted }, { grammar, isOfBefore }) =>
      isShut && !(isTainted && isOfBefore) && namesRequests(clause, grammar),
    change: (context) => ({ ...context, isShut: false }),
  },
  {
    // 来信多问绿地。因政府信息公开引发行政诉讼2件: a later sentence that says what it counts, and of what.
    name: 'matterNamed',
    reach: 'bracket',
    applies: ({ measures, nouns }, { isShut, isTainted }, { isOfBefore }) =>
      isShut && isTainted && !isOfBefore && measures.some(({ topic }) => nouns.includes(topic)),
    change: (context) => ({ ...context, isShut: false }),
  },
  {
    // 收到留言30条，答复30条
    name: 'otherMatter',
    reach: 'bracket',
    applies: ({ kinds }) => kinds.has('excluded'),
    change: (context) => ({ ...context, isShut: true }),
  },
  {
    // 全县各部门公开信息3万条，收到申请312件: the subject goes on.
    name: 'manyBodies',
    reach: 'paragraph',
    applies: (clause, _, { prose }) => clause.kinds.has('excluded') && isOfMany(clause, prose),
    change: ofOthers,
  },
  {
    // 不动产登记中心独立受理申请。全年收到申请24件
    name: 'bodyApart',
    reach: 'paragraph',
    applies: (clause, _, setting) => isOfBodyApart(clause, setting.prose) && !speaksOfItself(setting),
    change: ofOthers,
  },
  {
    // 收到申请28件，收到留言30条，其中12条…: what follows are no shares of the requests.
    name: 'shut',
    reach: 'bracket',
    applies: (_, { isShut }) => isShut,
    change: withoutWhole,
  },
];
