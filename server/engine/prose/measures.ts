import type { Measure } from '../form/form';

/** 未经复议直接起诉的行政诉讼: of a measure and a part of it, only the part is meant. */
export function narrowest(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((whole) => !measures.some((part) => isPartOf(part, whole)));
}

function isPartOf(part: Measure, whole: Measure): boolean {
  const [own, all] = [part, whole].map(({ equals }) => equals.flat());
  return own !== undefined && all !== undefined && own.length < all.length && own.every((row) => all.includes(row));
}

/** The measure that may be the most sums. */
export function widest(measures: readonly Measure[]): Measure | undefined {
  return measures.reduce<Measure | undefined>(
    (most, measure) => (measure.equals.length > (most?.equals.length ?? 0) ? measure : most),
    undefined,
  );
}

/** 收到行政复议 2 件: the verb of requests says nothing of its own beside a case. */
export function withoutVerbs(measures: readonly Measure[]): readonly Measure[] {
  const cases = measures.filter(({ kind }) => kind === 'case');
  return cases.length > 0 ? narrowest(measures.filter(({ kind }) => kind !== 'intake')) : measures;
}
