import type { FormProse, Slot } from '../../form/form';
import type { Span } from '../../text/source';
import type { Fact } from '../fact';
import { holds, language, oneOf } from '../language';

/** 办结率100%: all requests are said to be done. Offsets into the folded text. */
export interface FullRate {
  readonly span: Span;
  readonly denies: readonly Slot[];
}

const words = language.rates;
const name = `${oneOf(words.manners)}?${oneOf(words.names)}`;
const full = new RegExp(`${name}(?:[^,;。0-9]{0,12}${name})?[^,;。0-9]{0,4}${words.whole}`);
const isLimited = holds(words.limits);

/** The full rate that a clause tells of all requests; null where it is of other things, or of a part of them. */
export function fullRateOf(
  { sentence, clause, under, why }: Fact,
  text: string,
  { allDone }: FormProse,
): FullRate | null {
  if (why === 'shut' || under.isShut || under.isRestricted || under.isPast) return null;
  const match = full.exec(text.slice(clause.start, clause.end));
  if (!match || isLimited(sentence.text)) return null;
  const { topic } = allDone.by;
  const isNamed = clause.nouns.includes(topic) || (under.topics.has(topic) && match.index === 0);
  const start = clause.start + match.index;
  return isNamed ? { span: { start, end: start + match[0].length }, denies: allDone.denies } : null;
}
