import { zero, type Decimal } from '../../text/decimal';
import type { Span } from '../../text/source';
import { language } from '../language';
import type { Quantity } from '../quantity';

/** An exact number of a sentence: a count with its unit, or a share in per cent. Spans are offsets into the folded text. */
export interface Amount extends Span {
  readonly kind: 'count' | 'percent';
  /** The number alone, without 万 and its unit. */
  readonly number: Span;
  /** 件, 人次, 个工作日; empty of a percentage. */
  readonly unit: string;
  /** In single units: 210000 for 21万次. */
  readonly value: Decimal;
  /** By how much the number that was rounded to it may be more or less: half its last place; 0 of whole numbers. */
  readonly slack: Decimal;
  /** Whether it is written 十二 rather than 12. */
  readonly isNumeral: boolean;
  /** How many places behind the point are written. */
  readonly places: number;
}

const { percent, multiples, longerUnits } = language.amounts;
const multipleOf = new Map(Object.entries(multiples));

/** A quantity as an amount; null where it says no exact number, or counts nothing. */
export function amountOf(
  { start, end, number, value, unit, isNumeral, behind, isRough }: Quantity,
  text: string,
): Amount | null {
  if (isRough) return null;
  const places = value.scale;
  if (behind === percent)
    return unit === ''
      ? { kind: 'percent', start, end, number, unit: '', value, slack: zero, isNumeral, places }
      : null;
  const zeros = behind === '' ? 0 : multipleOf.get(behind);
  if (unit === '' || zeros === undefined) return null;
  const multiple = 10n ** BigInt(zeros);
  const slack = places > 0 || zeros > 0 ? { units: 5n * multiple, scale: places + 1 } : zero;
  const rest = longerUnits.find((longer) => text.startsWith(longer, end)) ?? '';
  return {
    kind: 'count',
    start,
    end: end + rest.length,
    number,
    unit: unit + rest,
    value: { units: value.units * multiple, scale: places },
    slack,
    isNumeral,
    places,
  };
}
