import { formatDecimal, isZero } from '../engine/text/decimal';
import type { Diagnosis } from '../engine/rules/check';
import type { Draft } from '../engine/reading/draft';

/** What a finding rests on: figures by their path in the form, or what it says by name. */
export type Values = Readonly<Record<string, string | number>>;

/** In UTF-16 units. */
const longestText = 200;

/**
 * What an acceptance of a finding holds on to. For an equation, its figures that are not 0, so that 0 instead of
 * a blank changes nothing; for others what their message names, and the text that they mark.
 */
export function valuesOf({ finding }: Diagnosis, { source, reading }: Draft): Values {
  if (finding.values) return finding.values;
  if (reading && finding.figures) {
    const figures = finding.figures.flatMap((slot): [string, string | number][] => {
      const value = reading.valueOf(slot);
      return value && !isZero(value) ? [[slot.id, toValue(formatDecimal(value))]] : [];
    });
    return Object.fromEntries(figures);
  }
  return { ...finding.args, text: source.slice(finding.span).slice(0, longestText).replace(/\s+/g, ' ').trim() };
}

export function areSame(a: Values, b: Values): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && String(a[key]) === String(b[key]))
  );
}

/** A number where it is exact as one. */
function toValue(digits: string): string | number {
  return /^-?[0-9]{1,15}$/.test(digits) ? Number(digits) : digits;
}
