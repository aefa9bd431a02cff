import { hasAny, partial } from './clause';
import { withoutWhole } from './context';
import type { Fact } from './fact';
import type { ScopeRule } from './scope';
import { numberRules } from './scopesOfNumbers';
import { isAbout, isTopicApart } from './subjects';
import { addTopics, namesTopic } from './topics';

/** Behind a clause without a number. */
const silentRules: readonly ScopeRule<Fact>[] = [
  {
    // 土地确权方面，收到12件; 对上级交办事项，办结12件
    name: 'limited',
    reach: 'bracket',
    applies: ({ clause }, { isRestricted }, { prose }) =>
      !isRestricted && (hasAny(clause, partial) || isAbout(clause, prose) || isTopicApart(clause, prose)),
    change: (context) => ({ ...context, isRestricted: true }),
  },
  {
    // 行政复议2件、行政诉讼1件，其中行政复议：维持1件
    name: 'caseNamed',
    reach: 'sentence',
    applies: ({ clause: { measures, kinds } }, { whole }) =>
      whole?.measure.kind === 'case' &&
      !kinds.has('negation') &&
      measures.some((measure) => measure.kind === 'case' && measure !== whole.measure),
    change: (context) => ({ ...withoutWhole(context), last: null }),
  },
  {
    // 依申请公开方面平稳有序，新收28件
    name: 'topicNamed',
    reach: 'paragraph',
    applies: namesTopic,
    change: addTopics,
  },
];

/** Behind the number of a part named before. */
const jointRules: readonly ScopeRule<Fact>[] = [
  {
    // 予以公开16件（含部分公开3件）: the count before is of both.
    name: 'joint',
    reach: 'clause',
    applies: () => true,
    change: (context) => ({ ...context, last: null }),
  },
];

/** All of them, for those who ask what there is. */
export const behindRules = [...silentRules, ...jointRules, ...numberRules];

/** What a clause, once read, makes of those that follow. */
export function rulesBehind({ clause, why }: Fact): readonly ScopeRule<Fact>[] {
  return clause.quantities.length === 0 ? silentRules : why === 'joint' ? jointRules : numberRules;
}
