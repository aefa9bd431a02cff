import type { FormRow } from '../form/form';
import type { Report } from '../report/report';
import { compatible } from '../text/fold';
import { compare, parseDecimal, toNumber, type Decimal } from '../text/decimal';

const numerals = '零一二三四五六七八九十';

/**
 * Whether a sentence that speaks of `row` holds the number `value`, in digits or as a Chinese numeral up to ten.
 * Wide on purpose: it only keeps a repair from being preferred.
 */
export function statesNumber(report: Report, row: FormRow, value: Decimal): boolean {
  const numeral = value.scale === 0 && value.units >= 0n && value.units <= 10n ? numerals[toNumber(value)] : undefined;
  return report.paragraphs.some(({ start, end }) =>
    report.view.text
      .slice(start, end)
      .split(/[。；]/)
      .some((sentence) => {
        if (!row.phrases.some((phrase) => sentence.includes(phrase))) return false;
        if (numeral !== undefined && sentence.includes(numeral)) return true;
        const numbers = compatible(sentence).match(/[0-9][0-9,]*/g) ?? [];
        return numbers.some((digits) => {
          const stated = parseDecimal(digits.replaceAll(',', ''));
          return stated !== null && compare(stated, value) === 0;
        });
      }),
  );
}
