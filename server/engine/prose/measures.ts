import type { Measure } from '../form/form';

/** 未经复议直接起诉的行政诉讼: of a measure and a part of it, only the part is meant. */
export function narrowest(measures: readonly Measure[]): readonly Measure[] {
  const isPartOf = (part: Measure, whole: Measure): boolean => {
    const [own, all] = [part, whole].map(({ equals }) => equals.flat());
    return own !== undefined && all !== undefined && own.length < all.length && own.every((row) => all.includes(row));
  };
  return measures.filter((whole) => !measures.some((part) => isPartOf(part, whole)));
}
