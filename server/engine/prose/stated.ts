import type { FormRow } from '../form/form';
import type { Report } from '../report/report';
import { compare, parseDecimal, toNumber, type Decimal } from '../text/decimal';
import { compatible } from '../text/fold';
import { charOf, language } from './language';

const numerals = language.numerals.digits + language.numerals.ten;
const sentenceEnd = new RegExp(charOf(language.numbers.breaks));

/**
 * Whether a sentence that speaks of `row` holds the number `value`, in digits or as a Chinese numeral up to ten.
 * Wide on purpose: it only keeps a repair from being preferred.
 */
export function statesNumber(report: Report, row: FormRow, value: Decimal): boolean {
  const isNumeral = value.scale === 0 && value.units >= 0n && value.units <= 10n;
  const numeral = isNumeral ? numerals[toNumber(value)] : undefined;
  return report.paragraphs.some(({ start, end }) =>
    report.view.text
      .slice(start, end)
      .split(sentenceEnd)
      .some((sentence) => {
        if (!row.phrases.some((phrase) => sentence.includes(phrase))) return false;
        return (numeral !== undefined && sentence.includes(numeral)) || holdsNumber(sentence, value);
      }),
  );
}

function holdsNumber(sentence: string, value: Decimal): boolean {
  return (compatible(sentence).match(/[0-9][0-9,]*/g) ?? []).some((digits) => {
    const stated = parseDecimal(digits.replaceAll(',', ''));
    return stated !== null && compare(stated, value) === 0;
  });
}
