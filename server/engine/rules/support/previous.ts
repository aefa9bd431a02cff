import type { Company } from '../../collection/company';
import type { KnownReport } from '../../collection/profile';
import { evaluateRelations, type RelationResult } from '../../collection/relations';
import type { Slot } from '../../form/form';
import { nameOf, rowName, spanOfFigure } from '../../reading/figures';
import type { Reading } from '../../reading/reading';
import { absolute, add, compare, formatDecimal, subtract, zero } from '../../text/decimal';
import type { Finding } from '../rule';
import { flatMap } from '../../text/lists';

/** A relation with last year's report that fails, on this year's figure. */
export function relationFinding(
  reading: Reading,
  previous: KnownReport,
  { relation, reported, expected }: RelationResult,
): Finding | null {
  const figure = reading.binding.figures.get(relation.shown);
  if (!figure) return null;
  const valueOf = (slot: Slot, of: 'this' | 'previous' | 'parts'): string => {
    const value = of === 'previous' ? previous.valueOf(slot.id) : reading.valueOf(slot);
    return value ? formatDecimal(value) : '';
  };
  const last = relation.terms.filter(({ of }) => of === 'previous');
  const numbers = { reported: formatDecimal(reported), expected: formatDecimal(expected) };
  const terms = relation.terms.map(({ of, slot, isTakenOff }) => [
    `${isTakenOff ? '-' : ''}${of}/${slot.id}`,
    valueOf(slot, of),
  ]);
  return {
    args: {
      ...numbers,
      name: nameOf(relation.shown),
      row: rowName(relation.shown.row),
      last: last.map(({ slot }) => rowName(slot.row)).join('、'),
      difference: formatDecimal(absolute(subtract(reported, expected))),
      document: previous.profile.name,
      ...Object.fromEntries(
        relation.terms.map(({ of, slot }) => [of === 'previous' ? 'lastValue' : slot.column.key, valueOf(slot, of)]),
      ),
    },
    subject: relation.shown.id,
    span: spanOfFigure(figure),
    values: { ...numbers, ...(Object.fromEntries(terms) as Record<string, string>) },
    elsewhere: last.map(({ slot }) => ({
      message: 'lastYear',
      args: { name: nameOf(slot), value: valueOf(slot, 'previous'), document: previous.profile.name },
      document: previous.profile,
      range: previous.rangeOf(slot.id),
    })),
  };
}

/** Whether a total differs by just what the figures that it adds up differ: these are told of. */
export function isFollowed(
  { form }: Reading,
  { relation, reported, expected }: RelationResult,
  failed: readonly RelationResult[],
): boolean {
  const off = new Map(failed.map((one) => [one.relation.shown, subtract(one.reported, one.expected)]));
  return form.equations.some(({ total, right, quotient }) => {
    if (total !== relation.shown || quotient) return false;
    const others = flatMap(right, (slot) => off.get(slot) ?? []);
    return others.length > 0 && compare(others.reduce(add, zero), subtract(reported, expected)) === 0;
  });
}

/** Of the same texts in all rules that hold a figure against last year's. */
export const lastYearText = {
  zh: '上年报告（{document}）「{name}」为 {value}',
  en: 'Last year’s report ({document}): “{name}” is {value}',
} as const;

/** Why a rule about last year's figures finds nothing: no such report is known, or its figures are not. */
export function statusOfRelations(rule: string, reading: Reading, company: Company): 'unknown' | 'skipped' | null {
  const results = evaluateRelations(rule, reading, company);
  if (results.length === 0) return 'skipped';
  return results.some(({ status }) => status === 'unknown') ? 'unknown' : null;
}
