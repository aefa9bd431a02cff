import type { Company, Unit } from '../../engine/collection/company';
import { rollUp, sumOf } from '../../engine/collection/rollup';
import type { RelationResult } from '../../engine/collection/relations';
import type { Slot } from '../../engine/form/form';
import { nameOf } from '../../engine/reading/figures';
import type { Reading } from '../../engine/reading/reading';
import { fill, type Language } from '../../engine/rules/check';
import { add, compare, formatDecimal, isZero, subtract, zero, type Decimal } from '../../engine/text/decimal';
import { plain } from '../../engine/text/steering';

/** So many units are named for a figure, those that give most of it, and so many figures of a table that differ. */
const mostUnits = 8;
const mostRows = 20;

const texts = {
  'zh-cn': {
    unit: '单位',
    figure: '数字',
    others: '其余 {count} 个单位',
    sum: '{count} 个单位合计',
    differing: '与 {count} 个单位之和不同的数字',
    row: '项目',
    whole: '填报',
    parts: '各单位合计',
    difference: '差',
    more: '另有 {count} 个',
  },
  en: {
    unit: 'Unit',
    figure: 'Figure',
    others: '{count} other units',
    sum: 'Sum of {count} units',
    differing: 'Figures that differ from the sum of {count} units',
    row: 'Figure',
    whole: 'Reported',
    parts: 'Sum of the parts',
    difference: 'Difference',
    more: '{count} more',
  },
};

/** The parts that make up a figure of a whole, in Markdown; nothing where the report is no whole, or a part is not known. */
export function aboutParts(slot: Slot, { parts }: Company, language: Language): string[] {
  const sum =
    parts && parts.gaps.length === 0
      ? sumOf(
          slot.id,
          parts.units.map(({ versions }) => versions[0]),
        )
      : undefined;
  if (!parts || !sum) return [];
  const t = texts[language];
  const valueOf = ({ versions }: Unit): Decimal | undefined => versions[0].valueOf(slot.id);
  const given = parts.units.flatMap((unit) => {
    const value = valueOf(unit);
    return value && !isZero(value) ? [{ name: unit.name, value }] : [];
  });
  given.sort((a, b) => compare(b.value, a.value));
  const rest = given.slice(mostUnits);
  const others = rest.reduce((all, { value }) => add(all, value), zero);
  const rows = [
    ...given.slice(0, mostUnits).map(({ name, value }) => [name, formatDecimal(value)]),
    ...(rest.length > 0 ? [[fill(t.others, { count: rest.length }), formatDecimal(others)]] : []),
    [fill(t.sum, { count: parts.units.length }), formatDecimal(sum)],
  ];
  return [tableOf([t.unit, t.figure], rows)];
}

/** Whether a figure of a whole is not the sum of its parts. */
export function differs(reading: Reading, slot: Slot, company: Company): boolean {
  return rollUp(reading, company)?.failed.some(({ relation }) => relation.shown === slot) ?? false;
}

/** The figures of a table of a whole that are not the sums of its parts, in Markdown; nothing where all are. */
export function aboutDifferences(reading: Reading, table: string, company: Company, language: Language): string[] {
  const failed = (rollUp(reading, company)?.failed ?? []).filter(({ relation }) => relation.table === table);
  if (failed.length === 0) return [];
  const t = texts[language];
  const rows = failed.slice(0, mostRows).map(({ relation, reported, expected }: RelationResult) => {
    const difference = subtract(reported, expected);
    const sign = difference.units > 0n ? '+' : '';
    return [nameOf(relation.shown), formatDecimal(reported), formatDecimal(expected), sign + formatDecimal(difference)];
  });
  const more = failed.length - rows.length;
  return [
    `**${fill(t.differing, { count: company.parts?.units.length ?? 0 })}**`,
    tableOf([t.row, t.whole, t.parts, t.difference], rows),
    ...(more > 0 ? [fill(t.more, { count: more })] : []),
  ];
}

/** A table in Markdown: its first column at the left, the others are figures. Texts of reports mark up nothing in it. */
function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    line(heads),
    `|${heads.map((_, index) => (index === 0 ? ' :-- |' : ' --: |')).join('')}`,
    ...rows.map(line),
  ].join('\n');
}

function escaped(text: string): string {
  return plain(text).replace(/[\\`*_{}[\]<>()#|!~&]/g, (mark) => `\\${mark}`);
}
