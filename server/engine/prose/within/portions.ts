import { holds, language, matchAt, oneOf } from '../language';
import type { Span } from '../../text/source';
import type { Sentence } from '../sentence';
import type { Amount } from './amount';
import { countMark, outlineOf, percentMark, type Outline } from './outline';
import { isPercentageOf, rangeOf, totalOf } from './range';
import { namesAll, wholeOf, type Whole } from './wholes';
import { flatMap } from '../../text/lists';

/** A part, its whole and what the sentence says of it in per cent. */
export interface Portion {
  readonly part: Amount;
  readonly percent: Amount;
  /** The whole that is meant, where the sentence gives its number; that it is this one is not certain where it is named too. */
  readonly whole: Amount | null;
  /** What else may be the part, or the whole where none is named. */
  readonly others: readonly Amount[];
  /** The words that name the whole without its number, as offsets into the folded text. */
  readonly name: Span | null;
}

const words = language.portions;
const equals = `${oneOf(language.amounts.equals)}?`;
const ofMeasure = `(?:${language.bodies.of}?${oneOf(words.measures)})?`;
const end = '(?=[,;:。、()!?]|$)';
const lead = `${oneOf(words.things)}?[,(、]?${words.of}`;
const noMark = `[^,;:。()!?${countMark}${percentMark}]`;
/** 占新收177件的80.8%: the whole with its number. */
const ofNumber = new RegExp(
  `${lead}${noMark}{0,24}\\(?${countMark}(?<behind>${noMark}{0,12})\\)?${language.bodies.of}${ofMeasure}${equals}${percentMark}${end}`,
  'y',
);
/** 占新收总数的80.8%: the whole by its name. */
const ofName = new RegExp(`(?<lead>${lead})(?<name>${noMark}{1,20}?)${ofMeasure}${equals}${percentMark}${end}`, 'y');
/** 占80.8%, 占比为80.8%: of the count that the sentence gives parts of. */
const ofNone = new RegExp(`${lead}${ofMeasure}${equals}${percentMark}${end}`, 'y');
/** （80.8%）: nothing says what it is of. */
const bare = new RegExp(`\\(${percentMark}\\)`, 'y');

/** The portions of a sentence, each with a part that stands right before it. */
export function portionsIn(sentence: Sentence, text: string): Portion[] {
  const outline = sentence.text.includes(language.amounts.percent) ? outlineOf(sentence, text) : null;
  if (!outline) return [];
  const whole = wholeOf(outline);
  const told = flatMap(outline.amounts, ({ at, amount }, index) =>
    amount.kind === 'count' ? (portionAt(outline, index, at, amount, whole) ?? []) : [],
  );
  return [...told, ...bareIn(outline, whole)];
}

/** Percentages in brackets, where one of them at least is just the share of the count before it: then all are shares. */
function bareIn({ text, amounts, amountAt }: Outline, whole: Whole | null): Portion[] {
  if (!whole) return [];
  const others = counts(amounts.slice(0, mostOthers), whole.amount.unit);
  const found = flatMap(amounts, ({ at, amount: part }): Portion[] => {
    const percent = isPartOf(whole, at, part) && matchAt(bare, text, at + 1) && amountAt(at + 2);
    return percent ? [{ part, percent, whole: whole.amount, others, name: null }] : [];
  });
  const isShare = ({ part, percent }: Portion): boolean =>
    percent.places > 0 && isPercentageOf(percent, rangeOf(part), rangeOf(whole.amount));
  return found.some(isShare) ? found : [];
}

function portionAt(
  { text, amounts, amountAt, spanOf }: Outline,
  index: number,
  at: number,
  part: Amount,
  inParts: Whole | null,
): Portion | null {
  const [byNumber, byNone, byName] = [ofNumber, ofNone, ofName].map((pattern) => matchAt(pattern, text, at + 1));
  const match = byNumber ?? byNone ?? byName;
  const percent = match && amountAt(match.index + match[0].length - 1);
  if (!match || !percent) return null;
  const before = counts(amounts.slice(Math.max(0, index - mostOthers), index), part.unit);
  const isPart = inParts !== null && isPartOf(inParts, at, part);
  if (byNumber) {
    const whole = amountAt(at + 1 + byNumber[0].indexOf(countMark));
    // 占177件申请中网上申请的67%: the whole is a part of them.
    return whole?.unit === part.unit && !isWithin(byNumber.groups?.['behind'] ?? '')
      ? { part, percent, whole, others: before, name: null }
      : null;
  }
  if (byNone) {
    return isPart
      ? { part, percent, whole: inParts.amount, others: counts(amounts.slice(0, mostOthers), part.unit), name: null }
      : null;
  }
  const start = match.index + (match.groups?.['lead'] ?? '').length;
  const name = spanOf({ start, end: start + (match.groups?.['name'] ?? '').length });
  const isOfAll = isPart && namesAll(text.slice(start, start + name.end - name.start));
  return { part, percent, whole: isOfAll ? inParts.amount : null, others: before, name };
}

const mostOthers = 12;
const isWithin = holds(words.within);

function counts(places: Outline['amounts'], unit: string): Amount[] {
  return places.map(({ amount }) => amount).filter((amount) => amount.kind === 'count' && amount.unit === unit);
}

/** Whether a count stands where the sentence lists the parts of a whole, in the whole's unit. */
function isPartOf(whole: Whole, at: number, part: Amount): boolean {
  return part.kind === 'count' && part.unit === whole.amount.unit && at > whole.from && at < whole.to;
}

/** Whether the numbers of a portion deny it by every reading; false where its whole has no number. */
export function isWrongPortion({ part, percent, whole, others }: Portion): boolean {
  if (!whole) return false;
  const parts = [part, ...others].map(rangeOf).concat(others.map((_, at) => totalOf([...others.slice(at), part])));
  const wholes = [whole, ...others].map(rangeOf);
  const isTrue =
    parts.some((one) => isPercentageOf(percent, one, rangeOf(whole))) ||
    wholes.some((one) => isPercentageOf(percent, rangeOf(part), one));
  return !isTrue;
}
