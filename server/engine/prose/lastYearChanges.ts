import type { Span } from '../text/source';
import type { Comparison, Matter } from './comparison';
import type { ProseText } from './proseText';
import type { Sentence } from './sentence';
import type { Statement } from './statement';
import type { Amount } from './within/amount';
import { findChanges, othersOf } from './within/changes';
import { outlineOf, type Outline } from './within/outline';
import { rangeOf, totalOf } from './within/range';
import { readSteps, type Step } from './within/steps';
import { flatMap } from '../text/lists';

/**
 * What a sentence of a report for `year` holds beside its counts: last year's number, or, where it gives none, the way since.
 * `statements` are its counts of figures, by where their numbers begin.
 */
export function changesIn(
  sentence: Sentence,
  prose: ProseText,
  year: number,
  statements: ReadonlyMap<number, Statement>,
): Comparison[] {
  const outline = outlineOf(sentence, prose.text, 1);
  if (!outline) return [];
  const statementOf = ({ number }: Amount): Statement | undefined => statements.get(prose.spanOf(number).start);
  const changes = findChanges(sentence, prose.text, year, true);
  /** The numbers that belong to a comparison: no other is of them. */
  const taken = new Set(
    flatMap(changes, ({ before, steps }) => [before.start, ...steps.map(({ amount }) => amount?.start ?? -1)]),
  );
  const compared = new Set(changes.map(({ now }) => now.start));
  const bases = flatMap(changes, ({ now, before, others, isLastYear }): Comparison[] => {
    const matters = isLastYear ? mattersOf(now, others, taken, statementOf) : null;
    return matters ? [{ span: prose.spanOf(before.number), before, steps: [], matters }] : [];
  });
  const ways = flatMap(outline.amounts, ({ at, amount }, index): Comparison[] => {
    if (amount.kind !== 'count' || taken.has(amount.start) || compared.has(amount.start)) return [];
    const { steps } = readSteps(outline, at + 1, amount.unit, true, year);
    if (!steps[0]?.isDated) return [];
    for (const { amount: far } of steps) if (far) taken.add(far.start);
    const matters = mattersOf(amount, othersOf(outline, index), taken, statementOf);
    return matters ? [{ span: prose.spanOf(spanOf(steps, outline)), before: null, steps, matters }] : [];
  });
  return [...bases, ...ways];
}

/** A number of this year, or one that stands before it, or some of these with it; null where one of them is not known to be a count. */
function mattersOf(
  now: Amount,
  before: readonly Amount[],
  taken: ReadonlySet<number>,
  statementOf: (amount: Amount) => Statement | undefined,
): Matter[] | null {
  const amounts = [...before.filter(({ start }) => !taken.has(start)), now];
  const counts = flatMap(amounts, (amount) => statementOf(amount) ?? []);
  if (counts.length < amounts.length) return null;
  const alone = amounts.map((amount, at): Matter => ({ now: rangeOf(amount), counts: counts.slice(at, at + 1) }));
  const together = amounts
    .slice(0, -1)
    .map((_, at): Matter => ({ now: totalOf(amounts.slice(at)), counts: counts.slice(at) }));
  return [...alone.reverse(), ...together];
}

/** From the first word of the way to the end of the last number, or word, as offsets into the folded text. */
export function spanOf(steps: readonly Step[], outline: Outline): Span {
  const [first, last] = [steps[0], steps.at(-1)];
  const start = first ? outline.spanOf(first.word).start : 0;
  const end = last ? (last.amount?.end ?? outline.spanOf(last.word).end) : start;
  return { start, end };
}
