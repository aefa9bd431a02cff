import type { FormProse, Measure } from '../form/form';
import type { Comparison } from './comparison';
import { hasAny, type Kind } from './clause';
import type { Fact } from './fact';
import { language, oneOf } from './language';
import { spanOf } from './lastYearChanges';
import { narrowest } from './measures';
import type { ProseText } from './proseText';
import type { Sentence } from './sentence';
import type { Token } from './tokens';
import { outlineOf } from './within/outline';
import { readSteps } from './within/steps';
import { flatMap } from '../text/lists';

const amountOf = new RegExp(`^(?<noun>.*?)${oneOf(language.lastYear.amounts)}$`);
/** The words that may stand before the way where nothing limits what is compared. */
const plain: ReadonlySet<Kind> = new Set<Kind>(['measure', 'noun', 'filler', 'present', 'ownTime', 'applicant']);
const opensWay: readonly Kind[] = ['compare', 'past', 'pastYear'];

/** 收到申请同比增长12%; 申请数量较上年有所增加: what the facts of a sentence say of the way since last year where no count is given. */
export function waysOf(
  sentence: Sentence,
  facts: readonly Fact[],
  prose: ProseText,
  year: number,
  grammar: FormProse,
): Comparison[] {
  const compared = facts.filter(({ clause }) => hasAny(clause, ['compare']));
  const outline = compared.length > 0 ? outlineOf(sentence, prose.text, 0) : null;
  if (!outline) return [];
  return flatMap(compared, (fact): Comparison[] => {
    const measure = measureOf(fact, prose, grammar);
    const lead = fact.clause.tokens[wayAt(fact)];
    if (!measure || !lead) return [];
    const unit = fact.clause.quantities[0]?.unit ?? '';
    if (unit !== '' && !language.quantities.ofRequests.includes(unit)) return [];
    const { steps } = readSteps(outline, outline.placeOf(lead.start), unit, true, year);
    if (!steps[0]?.isDated) return [];
    const span = prose.spanOf(spanOf(steps, outline));
    return [{ span, before: null, steps, matters: [{ now: null, sums: measure.totals }] }];
  });
}

function wayAt({ clause: { tokens } }: Fact): number {
  return tokens.findIndex((token) => token.kind === 'word' && opensWay.includes(token.meaning.kind));
}

/** What a clause counts by the words before its way alone; null where they say more, or something around them limits it. */
function measureOf(fact: Fact, { text }: ProseText, { measures }: FormProse): Measure | null {
  const { clause, under, why, count } = fact;
  const at = wayAt(fact);
  const said = clause.tokens.slice(0, Math.max(0, at));
  const isOpen = !under.isShut && !under.isRestricted && !under.isPast && !under.isDifference && !under.inParts;
  if (count ?? (why !== null && why !== 'compared')) return null;
  if (!isOpen || said.length === 0) return null;
  if (!said.every((token) => token.kind === 'word' && plain.has(token.meaning.kind))) return null;
  const named = narrowest(flatMap(said, (token) => measureIn(token) ?? []));
  const [only, ...others] = withoutIntake(named);
  const words = text.slice(said[0]?.start, said.at(-1)?.end);
  const measure = others.length > 0 ? null : (only ?? numberedBy(words, measures));
  const isOfTopic = measure && (under.topics.has(measure.topic) || clause.nouns.includes(measure.topic));
  return isOfTopic ? measure : null;
}

/** 收到行政复议: the verb of requests says nothing of its own beside a case. */
function withoutIntake(measures: readonly Measure[]): readonly Measure[] {
  return measures.some(({ kind }) => kind === 'case') ? measures.filter(({ kind }) => kind !== 'intake') : measures;
}

/** 申请数量, 政府信息公开申请量: a measure by its noun. */
function numberedBy(words: string, measures: readonly Measure[]): Measure | null {
  const noun = amountOf.exec(words)?.groups?.['noun'];
  return noun === undefined
    ? null
    : (measures.find(({ numbered }) => numbered.some((one) => noun.endsWith(one))) ?? null);
}

function measureIn(token: Token): Measure | null {
  return token.kind === 'word' && token.meaning.kind === 'measure' ? token.meaning.measure : null;
}
