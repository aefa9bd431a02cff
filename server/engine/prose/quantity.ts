import { isDigit } from '../text/chars';
import { parseDecimal, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { readNumeral } from './numerals';

/** A number in a sentence, with what stands around it. Spans are offsets into the folded sentence. */
export interface Quantity extends Span {
  /** The number alone, without its unit. */
  readonly number: Span;
  readonly value: Decimal;
  /** Whether it is written 十二 rather than 12. */
  readonly isNumeral: boolean;
  /** 件, 条, …; empty where none follows. */
  readonly unit: string;
  /** About, at least, a range, an ordinal, a fraction of a great unit: it says no exact number. */
  readonly isInexact: boolean;
}

const grouped = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/y;
const plain = /[0-9]{1,30}(?:\.[0-9]{1,30})?/y;
const after = /^(?:余|多|几|左右|以上|以内|以下|上下|万|亿|千|百|[-—–~～至到][0-9]|%|‰|个百分点|分之)/;
const before = /(?:约|近|超|超过|逾|达到?近|不足|不少于|不低于|至少|最多|多达|将近|大约|第|[0-9][-—–~～至到])$/;
const countUnit = /^(?:人次|件次|批次|[件宗份条起次个例封笔篇期场家名项人部台])/;
const numeralStart = /[一二三四五六七八九十两]/;
const noNumeralBefore = /[第每同某任各这那首另统逐之上下进专唯单万全初再头]$/;
const noUnitAfter = /^[性龙些子律体]/;

/** The quantity that begins at `at`; null where none does. Digits that belong to a word, a date or a document number are none. */
export function readQuantity(text: string, at: number): Quantity | null {
  return isDigit(text.charCodeAt(at)) ? readDigits(text, at) : numeralStart.test(text.charAt(at)) ? readChinese(text, at) : null;
}

function readDigits(text: string, at: number): Quantity | null {
  const digits = match(grouped, text, at) ?? match(plain, text, at);
  const value = digits === null ? null : parseDecimal(digits.replaceAll(',', ''));
  if (digits === null || value === null) return null;
  const end = at + digits.length;
  return quantityOf(text, { start: at, end }, value, false);
}

function readChinese(text: string, at: number): Quantity | null {
  const numeral = readNumeral(text, at);
  if (!numeral || noNumeralBefore.test(text.slice(Math.max(0, at - 1), at))) return null;
  const unit = countUnit.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
  if (unit === undefined || noUnitAfter.test(text.charAt(numeral.end + unit.length))) return null;
  return quantityOf(text, { start: at, end: numeral.end }, { units: BigInt(numeral.value), scale: 0 }, true);
}

function quantityOf(text: string, number: Span, value: Decimal, isNumeral: boolean): Quantity {
  const isBefore = before.test(text.slice(Math.max(0, number.start - 8), number.start));
  const rest = text.slice(number.end, number.end + 6);
  const behind = after.exec(rest)?.[0] ?? '';
  const unit = countUnit.exec(rest.slice(behind.length))?.[0] ?? '';
  const end = number.end + behind.length + unit.length;
  const isMore = /^(?:以上|以下|以内|左右|多|余|次)/.test(text.slice(end, end + 2));
  return { start: number.start, end, number, value, isNumeral, unit, isInexact: isBefore || behind !== '' || isMore };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
