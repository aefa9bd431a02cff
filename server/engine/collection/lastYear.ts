import { sum } from '../balance/sums';
import type { Slot } from '../form/form';
import type { Comparison, Matter } from '../prose/comparison';
import type { Statement } from '../prose/statement';
import { isTrueStep } from '../prose/within/judge';
import { meet, rangeOf, type Range } from '../prose/within/range';
import type { Reading } from '../reading/reading';
import { compareStatement, equationsOf, type Meant } from '../reading/stated';
import { add, compare, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import type { Company } from './company';
import { flatMap } from '../text/lists';

/** What may be meant, the likeliest first. */
type Some = readonly [Meant, ...Meant[]];

/** What a sentence says of last year that last year's report denies by every reading of it. */
export interface Denied {
  /** The number, or the way since; UTF-16 offsets into the source. */
  readonly span: Span;
  /** What last year's report has for what is most likely meant; several where the words may mean several sums. */
  readonly meant: Some;
  /** This year's count of that; null where the sentence gives last year's. */
  readonly now: Decimal | null;
}

/** One way to read what is compared: this year's count, and what last year's may have been. */
interface Read {
  readonly now: Range;
  readonly last: Some;
  /** That of the sums which this year's figures bear out. */
  readonly likeliest: Some;
}

/** More sums than sentences of people may mean are not held against anything. */
const mostSums = 24;

/** Whatever sentences say of last year that its report denies; nothing where that is not known. */
export function deniedByLastYear(reading: Reading, company: Company): Denied[] {
  if (!company.previous) return [];
  const { counts, comparisons } = reading.saidOfLastYear;
  const told = flatMap(counts, (statement) => deniedCount(statement, reading, company) ?? []);
  const compared = flatMap(comparisons, (comparison) => deniedComparison(comparison, reading, company) ?? []);
  const places = new Set(compared.map(({ span }) => span.start));
  return [...told.filter(({ span }) => !places.has(span.start)), ...compared].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function deniedCount(statement: Statement, reading: Reading, company: Company): Denied | null {
  const { alternatives, ofNew, assumes, step, value } = statement;
  if (step || assumes.length > 0) return null;
  // 2023年收到28件 in a sentence of last year's whose count is this year's: what is wrong is the year.
  if (compareStatement(reading, statement)?.agrees === true) return null;
  const meant = lastOf(alternatives, company);
  if (!meant || meant.some((one) => compare(one.value, value) === 0)) return null;
  if (ofNew) {
    const [all, open] = [ofNew.all, ofNew.open].map((slots) => lastSums(slots, company));
    if (!all || !open || all.some((a) => open.some((b) => compare(add(value, b), a) === 0))) return null;
  }
  return { span: statement.number, meant: firstOf(meant), now: null };
}

function deniedComparison(comparison: Comparison, reading: Reading, company: Company): Denied | null {
  const { before, steps, matters } = comparison;
  const read = matters.map((matter) => readsOf(matter, reading, company));
  const isKnown = read.every((one) => one !== null);
  const all = flatMap(read, (one) => one ?? []);
  const [first] = all;
  if (!isKnown || !first) return null;
  const isTrue = ({ now, last }: Read): boolean =>
    last.some(({ value }) => {
      const range = rangeOf({ value, slack: zero });
      return before ? meet(rangeOf(before), range) : steps.every((step) => isTrueStep(step, now, range));
    });
  if (all.some(isTrue)) return null;
  return { span: comparison.span, meant: firstOf(first.likeliest), now: before ? null : first.now.nominal };
}

/** How a matter may be read; null where a figure of it is not known, or this year's do not bear its counts out. */
function readsOf(matter: Matter, reading: Reading, company: Company): Read[] | null {
  if (matter.now === null) return readsOfWords(matter.sums, reading, company);
  let last: Some | null = null;
  let likeliest: Some | null = null;
  for (const statement of matter.counts) {
    const { alternatives, step, mayBePart } = statement;
    const compared = compareStatement(reading, statement);
    if (step || mayBePart || compared?.agrees !== true) return null;
    const own = lastOf(alternatives, company);
    const borneOut = lastOf(
      compared.meant.map(({ slots }) => slots),
      company,
    );
    if (!own || !borneOut) return null;
    last = last === null ? own : plus(last, own);
    likeliest = likeliest === null ? borneOut : plus(likeliest, borneOut);
    if (last.length > mostSums) return null;
  }
  return last && likeliest && [{ now: matter.now, last, likeliest }];
}

/** Every count of the one with every count of the other. */
function plus(some: Some, others: Some): Some {
  const [first, ...more] = flatMap(some, (one) =>
    others.map((other) => ({ slots: [...one.slots, ...other.slots], value: add(one.value, other.value) })),
  );
  return first ? firstOf([first, ...more]) : some;
}

function readsOfWords(sums: readonly (readonly Slot[])[], reading: Reading, company: Company): Read[] | null {
  const reads: Read[] = [];
  for (const slots of sums) {
    const now = reading.tableOf(slots[0]?.row.table ?? '')?.status === 'read' ? sum(slots, reading.valueOf) : undefined;
    const last = lastOf([slots], company);
    if (!now || !last || equationsOf(reading, slots).anyFailed) return null;
    reads.push({ now: rangeOf({ value: now, slack: zero }), last, likeliest: last });
  }
  return reads;
}

/**
 * What last year's report has for the count of a statement; null where that is not known, this year's figures do not bear the
 * count out, or words or bodies leave more than one number.
 */
export function lastOfCount(statement: Statement, reading: Reading, company: Company): Meant | null {
  const compared = statement.step || statement.mayBePart ? null : compareStatement(reading, statement);
  if (!compared?.agrees || !company.previous) return null;
  const last = lastOf(
    compared.meant.map(({ slots }) => slots),
    company,
  );
  const [only, ...others] = last ? firstOf(last) : [];
  return only && others.length === 0 ? only : null;
}

/** What last year's report has for each of some sums, with and without the work that was taken over since; null where one is not known. */
function lastOf(alternatives: readonly (readonly Slot[])[], company: Company): Some | null {
  const meant: Meant[] = [];
  for (const slots of alternatives) {
    const values = lastSums(slots, company);
    if (!values) return null;
    meant.push(...values.map((value) => ({ slots, value })));
  }
  const [first, ...others] = meant;
  return first ? [first, ...others] : null;
}

function lastSums(slots: readonly Slot[], { previous, takenOver }: Company): Decimal[] | null {
  const own = sum(slots, ({ id }) => previous?.valueOf(id));
  if (own === undefined) return null;
  if (takenOver.length === 0) return [own];
  const others = takenOver.map((report) => sum(slots, ({ id }) => report.valueOf(id)));
  return others.includes(undefined) ? null : [own, others.reduce<Decimal>((all, one) => add(all, one ?? zero), own)];
}

/** Each number once, with the first of the sums that give it. */
function firstOf([first, ...others]: Some): Some {
  const isNew = (one: Meant, at: number): boolean =>
    [first, ...others.slice(0, at)].every(({ value }) => compare(value, one.value) !== 0);
  return [first, ...others.filter(isNew)];
}
