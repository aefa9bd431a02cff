import type { Company } from '../../engine/collection/company';
import { evaluateRelation, type RelationResult } from '../../engine/collection/relations';
import type { Slot } from '../../engine/form/form';
import { nameOf, shortLabel } from '../../engine/reading/figures';
import type { Reading } from '../../engine/reading/reading';
import type { Language } from '../../engine/rules/check';
import { absolute, formatDecimal, subtract, zero } from '../../engine/text/decimal';
import { plain } from '../../engine/text/steering';

const texts = {
  'zh-cn': {
    last: '上年 ',
    difference: '相差',
    alone: '没有上年的报告，未核对',
    unknown: '有数字没有填、读不出，或在清单里，未核对',
  },
  en: {
    last: 'last year’s ',
    difference: 'difference',
    alone: 'no report of last year: not checked',
    unknown: 'a figure is blank, not known or in a list: not checked',
  },
};

/**
 * The equations of a figure with those of last year's report, as arithmetic: 上年 累计支出 120 = 上年同期 120 ✓. Those of a form
 * of one's own that cannot be checked say so.
 */
export function aboutRelations(reading: Reading, slot: Slot, company: Company, language: Language): string[] {
  return reading.form.relations
    .filter(({ shown, terms }) => shown === slot && terms.some(({ of }) => of === 'previous'))
    .flatMap((relation) => {
      const { previous } = company;
      const t = texts[language];
      const result = evaluateRelation(relation, reading, company);
      if (result.status !== 'unknown') return [arithmeticOf(reading, result, company, language)];
      const { words } = relation;
      return words === null ? [] : [`\`${plain(words).replaceAll('`', '')}\`：${previous ? t.unknown : t.alone}`];
    });
}

function arithmeticOf(
  reading: Reading,
  { relation: { shown, terms }, status, reported, expected }: RelationResult,
  { previous }: Company,
  language: Language,
): string {
  const t = texts[language];
  const isOneRow = terms.every(({ slot }) => slot.row === shown.row);
  const isOneColumn = terms.every(({ slot }) => slot.column === shown.column);
  const name = (slot: Slot): string =>
    isOneRow ? slot.column.label : isOneColumn ? shortLabel(slot.row.label) : nameOf(slot);
  const sum = terms.map(({ of, slot, isTakenOff }, at) => {
    const value = of === 'previous' ? previous?.valueOf(slot.id) : reading.valueOf(slot);
    const mark = isTakenOff ? ' - ' : at > 0 ? ' + ' : '';
    return `${mark}${of === 'previous' ? t.last : ''}${name(slot)} ${formatDecimal(value ?? zero)}`;
  });
  const worked = terms.length > 1 ? ` = ${formatDecimal(expected)}` : '';
  const left = `${sum.join('')}${worked}`;
  const right = `${name(shown)} ${formatDecimal(reported)}`;
  if (status === 'held') return `${left} = ${right} ✓`;
  return `${left} ≠ ${right} ✗ ${t.difference} ${formatDecimal(absolute(subtract(reported, expected)))}`;
}
