import { toNumeral } from '../prose/numerals';
import type { Amount } from '../prose/within/amount';
import type { Change } from '../prose/within/change';
import { findChanges } from '../prose/within/changes';
import { isCertain, wrongSteps, type WrongStep } from '../prose/within/judge';
import type { Sentence } from '../prose/sentence';
import type { ProseText } from '../prose/proseText';
import type { Reading } from '../reading/reading';
import { absolute, compare, formatDecimal, toNumber, zero } from '../text/decimal';
import type { Span } from '../text/source';
import type { Finding, Fix, Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';
import { isDoubted, isUnread } from './support/stated';

/** What a sentence says of a number's way since another year follows from the two numbers. */
export const proseChange: Rule = {
  code: 'prose-change',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '增减与两年的数不符', en: 'Change and its numbers differ' },
  messages: {
    default: {
      zh: '由 {before} 到 {now}，变化为 {right}，正文写作“{stated}”。',
      en: 'From {before} to {now} the change is {right}; the sentence says “{stated}”.',
    },
    none: {
      zh: '由 {before} 到 {now}，正文写作“{stated}”。',
      en: 'From {before} to {now}; the sentence says “{stated}”.',
    },
    base: { zh: '比较的数：{value}', en: 'Compared with: {value}' },
    setWord: { zh: '将“{from}”改为“{to}”', en: 'Change “{from}” to “{to}”' },
  },
  *check(reading) {
    const year = reading.report.title?.year ?? null;
    for (const { prose, sentence } of reading.prose.numbered) {
      for (const change of findChanges(sentence, prose.text, year)) {
        const wrong = wrongSteps(change);
        const [first] = wrong;
        if (first) yield toFinding(reading, prose, sentence, change, wrong, first);
      }
    }
  },
};

function toFinding(
  reading: Reading,
  prose: ProseText,
  sentence: Sentence,
  change: Change,
  wrong: readonly WrongStep[],
  first: WrongStep,
): Finding {
  const { step, right } = first;
  const span = prose.spanOf(spanOf(step, change));
  const [now, before] = [change.now, change.before].map(({ value }) => formatDecimal(value)) as [string, string];
  const stated = reading.source.slice(span);
  const sign = right && compare(right, zero) > 0 ? '+' : '';
  const args = { now, before, stated };
  return {
    ...(right ? {} : { message: 'none' }),
    args: right
      ? { ...args, right: `${sign}${formatDecimal(right)}${step.amount?.kind === 'percent' ? '%' : ''}` }
      : args,
    subject: nameOfText(`${before}→${now} ${stated}`),
    span,
    related: [{ message: 'base', args: { value: before }, span: prose.spanOf(change.before.number) }],
    fixes: () => (wrong.length === 1 ? fixesOf(reading, prose, sentence, change, first) : []),
  };
}

/** From the word of the way to the end of its number. */
function spanOf({ word, amount }: WrongStep['step'], { outline }: Change): Span {
  const way = outline.spanOf(word);
  return amount ? { start: way.start, end: amount.end } : way;
}

/** The word, or the number, that follows; where two steps are wrong, one of the two numbers may be. */
function fixesOf(
  reading: Reading,
  prose: ProseText,
  sentence: Sentence,
  change: Change,
  { step, right, isOtherWay }: WrongStep,
): Fix[] {
  const { amount } = step;
  const { now, before, steps } = change;
  const isKept = ![now, before].some(({ number }) => isDoubted(reading, prose.spanOf(number)));
  // Where another step agrees, or but for the word all three numbers do, they stand as they are.
  const isBorneOut = isOtherWay ? amount !== null : steps.filter((one) => one.amount !== null).length > 1;
  // 与上年的12件相比增加6件，增长60%: of the difference and the percentage, either may be wrong.
  const isStated = steps.every((one) => one.amount?.start !== now.start);
  const preferred = isKept && isStated && (isBorneOut || !isUnread(reading, sentence, now.number));
  const set = (place: Span, to: string): Fix[] => {
    const span = prose.spanOf(place);
    return [
      {
        title: 'setWord',
        args: { from: reading.source.slice(span), to },
        edits: [{ span, text: to }],
        preferred,
        changes: [],
      },
    ];
  };
  if (!isCertain(change) || !right || right.units === 0n) return [];
  if (isOtherWay) return set(change.outline.spanOf(step.word), step.opposite);
  if (!amount || (compare(right, zero) > 0 ? 'up' : 'down') !== step.way) return [];
  return amount.slack.units === 0n ? set(amount.number, written(amount, formatDecimal(absolute(right)))) : [];
}

function written({ isNumeral }: Amount, digits: string): string {
  return (isNumeral ? toNumeral(toNumber({ units: BigInt(digits), scale: 0 })) : null) ?? digits;
}
