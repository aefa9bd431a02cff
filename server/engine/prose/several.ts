import type { Measure } from '../form/form';
import type { Clause } from './clause';
import { language, oneOf } from './language';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import { flatMap } from '../text/lists';

const { scopes, bodies } = language;
/** 共, 共提出申请 */
const isTogether = new RegExp(`${oneOf(scopes.together)}(?:${oneOf(scopes.submitting)}(?:${bodies.request})?)?$`);

/** Whether a clause names several rows, columns or results for its number. */
export function isOfSeveral({ columns, results }: Clause, measures: readonly Measure[]): boolean {
  return measures.length > 1 || columns.length > 1 || results.length > 1;
}

/** 予以公开、部分公开共16件: a number of several rows, or columns, together; 共 stands right before it. */
export function isTotal(
  { start, columns, results }: Clause,
  measures: readonly Measure[],
  { number }: Quantity,
  { text }: ProseText,
): boolean {
  const kind = measures[0]?.kind;
  const isAlike =
    measures.length < 2 ||
    ((kind === 'result' || kind === 'case') && measures.every((measure) => measure.kind === kind));
  const isOneList = (columns.length < 2 || measures.length < 2) && results.length < 2;
  return isAlike && isOneList && isTogether.test(text.slice(start, number.start));
}

/** One measure for all of `measures`, whose rows are counted together. */
export function together(measures: readonly Measure[]): Measure | undefined {
  const [first, ...others] = measures;
  if (!first || others.length === 0) return first;
  const rows = flatMap(measures, ({ equals }) => equals[0] ?? []);
  return {
    ...first,
    key: measures.map(({ key }) => key).join('+'),
    equals: [rows],
    totals: [flatMap(measures, ({ totals }) => totals[0] ?? [])],
  };
}
