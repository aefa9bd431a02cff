import type { Measure, Slot } from '../form/form';
import { flatMap } from '../text/lists';
import type { Context, Count, Setting } from './context';
import { isOf } from './breaks';
import { statementOf, type Counted } from './counted';
import { countsCases } from './subjects';
import type { Why } from './why';

/** A column of the cases that the clause names, or of those counted before. */
export function resultOf(
  { clause, measure, result, quantity }: Counted,
  context: Context,
  setting: Setting,
): Count | Why {
  const { topics, whole } = context;
  if (clause.columns.length > 0 || (measure && measure.kind !== 'case')) return 'noFigure';
  const [of, ...others] = measure ? [measure] : casesBefore(context);
  if (!of) return 'ofOtherWhole';
  if (measure && !topics.has(measure.topic)) return 'otherTopic';
  const slotsOf = ({ equals: [rows = []] }: Measure): Slot[] =>
    flatMap(rows, (row) => row.slots.filter(({ column }) => column.key === result?.column));
  const apart = [...context.cases].filter((one) => ![...context.cases].some((other) => isPart(one, other)));
  // 行政复议2件、行政诉讼1件，其中维持2件: of both together; 行政复议2件；行政诉讼1件；维持2件; 行政复议2件、行政诉讼1件。维持2件
  const isBehind =
    whole === null || clause.mark === ';' || isOf(clause.tokens[0], 'part') || !setting.clauses.some(countsCases);
  const isOfAll = !measure && apart.length > 1 && (isBehind || (of === whole.measure && whole.before?.kind === 'case'));
  const alternatives = [of, ...others].map(slotsOf);
  if (isOfAll) alternatives.push(flatMap(apart, slotsOf));
  return { measure: of, isPlain: false, statement: statementOf(quantity, alternatives, setting) };
}

/**
 * What a result that names no cases may be of: 行政复议维持3件、纠正1件 is of what the one before it is of; 行政诉讼3件，
 * 其中直接起诉1件、复议后起诉2件，维持3件 of the last, of the whole, or of the suits again.
 */
function casesBefore({ whole, last, cases }: Context): readonly Measure[] {
  const before = flatMap([last, whole], (count) => (count?.measure.kind === 'case' ? [count.measure] : []));
  const again = [...cases].filter((one) => before.some((other) => isPart(other, one)));
  return [...new Set([...before, ...again])];
}

/** Whether cases are a part of others: 复议后起诉 of 行政诉讼. */
function isPart(one: Measure, other: Measure): boolean {
  const [rows = []] = one.equals;
  const [all = []] = other.equals;
  return rows.length < all.length && rows.every((row) => all.includes(row));
}
