import type { NewValue, NewWorkbook } from '../../documents/model';
import type { Slot } from '../../engine/form/form';
import { zero, formatDecimal, type Decimal } from '../../engine/text/decimal';
import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import { plain } from '../../engine/text/steering';
import { localize } from '../problem';
import type { Result } from './result';

/** The sheet that opens each figure into its units: a row a figure, a column a unit; as texts and numbers. */
export interface OpenSheet {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly NewValue[])[];
}

/** Behind the columns that name a figure stand its sum, what the whole has where one was given, and each unit's part. */
export function openSheet({ compiled, whole }: Result, language: Language): OpenSheet {
  const { sums, units } = compiled;
  const differing = new Map(whole?.differences.map((one) => [one.slot, one]));
  const say = (text: Localized): string => localize(text, language);
  return {
    heads: [
      ...['table', 'row', 'column'],
      ...[heads.rowName, heads.columnName, heads.sum].map(say),
      ...(whole ? [heads.reported, heads.difference].map(say) : []),
      ...units.map(({ name }) => plain(name)),
    ],
    rows: [...sums].map(([slot, sum]): NewValue[] => {
      const other = differing.get(slot);
      const reported = other ? other.reported : sum;
      return [
        ...[slot.row.table, slot.row.key, slot.column.key],
        ...namesOf(slot),
        numberOf(sum),
        ...(whole ? [numberOf(reported), numberOf(other ? other.difference : zero)] : []),
        ...units.map(({ report }) => numberOf(report.valueOf(slot.id) ?? null)),
      ];
    }),
  };
}

/** The same as a workbook, with a second sheet that names the units, their documents, and what is not counted. */
export function workbookOf(result: Result, language: Language, leftTexts: readonly string[]): NewWorkbook {
  const { heads: own, rows } = openSheet(result, language);
  const say = (text: Localized): string => localize(text, language);
  const widths = [12, 24, 16, 36, 18];
  return {
    sheets: [
      { name: say(heads.sums), columns: own.map((head, index) => ({ head, width: widths[index] ?? 12 })), rows },
      {
        name: say(heads.units),
        columns: [heads.unit, heads.document, heads.note].map((text, index) => ({
          head: say(text),
          width: [32, 40, 60][index] ?? 20,
        })),
        rows: [
          ...result.compiled.units.map(({ name, report }) => [plain(name), plain(report.profile.name), null]),
          ...result.left.map(({ name, documents }, index) => [
            plain(name),
            plain(documents.join('；')),
            plain(leftTexts[index] ?? ''),
          ]),
        ],
      },
    ],
  };
}

/** （三）不予公开 › 4.保护第三方合法权益, and the column. */
export function namesOf({ row, column }: Slot): [string, string] {
  return [row.path.slice(-2).join(' › '), column.path.join(' › ')];
}

function numberOf(number: Decimal | null): NewValue {
  return number && { number: formatDecimal(number) };
}

const heads = {
  rowName: { zh: '行标题', en: 'row label' },
  columnName: { zh: '列标题', en: 'column label' },
  sum: { zh: '各单位合计', en: 'sum of the parts' },
  reported: { zh: '汇总填报', en: 'whole' },
  difference: { zh: '差', en: 'difference' },
  sums: { zh: '汇总', en: 'Sums' },
  units: { zh: '单位', en: 'Units' },
  unit: { zh: '单位', en: 'unit' },
  document: { zh: '文件', en: 'document' },
  note: { zh: '未计入的原因', en: 'why it is not counted' },
} satisfies Record<string, Localized>;
