import { isOf } from './breaks';
import type { Clause } from './clause';
import { withoutParts, withoutWhole, type Count } from './context';
import type { ScopeRule } from './scope';

/** Before a clause is read: whether it is a share of the count before. */
export const shareRules: readonly ScopeRule<Clause>[] = [
  {
    // 收到申请28件，其中自然人21件；答复29件
    name: 'semicolon',
    reach: 'sentence',
    // But 收到申请28件；其中自然人21件
    applies: ({ mark, tokens }, { isColonList, whole }) =>
      mark === ';' && !isColonList && !(isOf(tokens[0], 'part') && isOnly(whole)),
    change: (context) => withoutWhole(withoutParts(context)),
  },
  {
    // 28件（自然人21件，…）: applicants in brackets are shares as well.
    name: 'applicantsInBrackets',
    reach: 'bracket',
    applies: ({ mark, columns }, { whole }) => mark === '(' && columns.length > 0 && whole?.isPlain === true,
    change: (context) => ({ ...context, inParts: true }),
  },
  {
    // 28件，自然人21件，…: and right behind the only count.
    name: 'applicantsBehind',
    reach: 'bracket',
    applies: ({ mark, columns, measures }, { whole, last }, { sentence }) =>
      mark === ',' &&
      columns.length > 0 &&
      measures.length === 0 &&
      isOnly(whole) &&
      last?.statement === whole?.statement &&
      whole?.statement.sentence === sentence,
    change: (context) => ({ ...context, inParts: true }),
  },
  {
    // 新收28件：予以公开12件，…
    name: 'resultsBehindColon',
    reach: 'bracket',
    applies: ({ mark, measures }, { whole }) =>
      mark === ':' && whole?.isPlain === true && measures.some(({ kind }) => kind === 'result'),
    change: (context) => ({ ...context, inParts: true }),
  },
  {
    // 其中：予以公开12件；部分公开3件
    name: 'colonList',
    reach: 'sentence',
    applies: ({ mark, kinds }, { inParts, whole }) => mark === ':' && !kinds.has('part') && inParts && whole !== null,
    change: (context) => ({ ...context, isColonList: true }),
  },
  {
    // 新收28件，结转3件（自然人2件、商业企业1件）
    name: 'vagueCounted',
    reach: 'sentence',
    applies: ({ columns, quantities, kinds }, { isVague }) =>
      columns.length === 0 && quantities.length > 0 && kinds.has('vague') !== isVague,
    change: (context) => ({ ...context, isVague: !context.isVague }),
  },
  {
    // 其中自然人21件
    name: 'parts',
    reach: 'bracket',
    applies: ({ kinds }) => kinds.has('part'),
    change: (context) => ({ ...context, inParts: true }),
  },
];

/** Whether a count is one of all applicants, with no other before it. */
function isOnly(whole: Count | null): boolean {
  return whole?.isPlain === true && whole.isSecond !== true;
}
