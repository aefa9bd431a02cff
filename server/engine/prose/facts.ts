import type { TopicData } from '../form/proseData';
import type { FormProse } from '../form/form';
import { isOf } from './breaks';
import { isIdle, type Clause } from './clause';
import { atDepth, firstContext, type Context, type Setting } from './context';
import type { Fact } from './fact';
import { outcomeOf, shut } from './outcome';
import type { ProseText } from './proseText';
import { applyRules } from './scope';
import { endRules, matterRules, sentenceRules } from './scopes';
import { shareRules } from './scopesOfShares';
import { ofMoreYears, timeRules } from './scopesOfTime';
import { rulesBehind } from './scopesBehind';
import type { Sentence } from './sentence';
import { isActual, isOfBodyApart, isTopicApart, leavesOpen } from './subjects';

/** A sentence with its clauses. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
}

/** The facts of a paragraph whose place names `topics`, in the order of its clauses. */
export function factsOf(
  grammar: FormProse,
  prose: ProseText,
  sentences: readonly ReadSentence[],
  topics: readonly TopicData[],
): Fact[] {
  const facts: Fact[] = [];
  const isLeftOpen = sentences.some(({ clauses }) => clauses.some((clause) => leavesOpen(clause, prose)));
  let context = firstContext(topics);
  /** The rules of scope called up since the fact before. */
  let called: string[] = [];
  for (const { sentence, clauses } of sentences) {
    if (clauses.length === 0) continue;
    const setting: Setting = {
      grammar,
      prose,
      sentence: prose.spanOf(sentence),
      clauses,
      hasCounter: clauses.some(({ kinds }) => kinds.has('counterManner')),
      isLeftOpen,
      isOfBefore: isOf(clauses[0]?.tokens[0], 'part'),
      ofMoreYears: ofMoreYears(clauses, prose.text),
      actualAt: clauses.findLast((clause) => isActual(clause, prose))?.start ?? -1,
    };
    context = applyRules(sentenceRules, clauses, context, setting, called);
    for (const clause of clauses) {
      context = atDepth(context, clause.depth);
      const isOpen = !context.isShut && !context.isPast;
      if (isOpen && isIdle(clause) && !isTopicApart(clause, prose) && !isOfBodyApart(clause, prose)) continue;
      const [fact, next] = readClause(sentence, clause, context, setting, called);
      facts.push(fact);
      context = next;
      called = [];
    }
    context = applyRules(endRules, clauses, context, setting, called);
  }
  return facts;
}

/** What a clause tells in its scopes, and the scopes behind it. */
function readClause(
  sentence: Sentence,
  clause: Clause,
  around: Context,
  setting: Setting,
  rules: string[],
): readonly [Fact, Context] {
  const matter = applyRules(matterRules, clause, around, setting, rules);
  if (matter.isShut) return [{ sentence, clause, under: matter, rules, ...shut }, matter];
  const under = applyRules(shareRules, clause, applyRules(timeRules, clause, matter, setting, rules), setting, rules);
  const fact: Fact = { sentence, clause, under, rules, ...outcomeOf(clause, under, setting) };
  return [fact, applyRules(rulesBehind(fact), fact, under, setting, rules)];
}
