import { sum } from '../balance/sums';
import { type FormRow, type Slot } from '../form/form';
import { toNumeral } from '../prose/numerals';
import type { Statement } from '../prose/statement';
import {
  absolute,
  add,
  compare,
  formatDecimal,
  isFraction,
  subtract,
  toNumber,
  zero,
  type Decimal,
} from '../text/decimal';
import { shortLabel } from './figures';
import type { Reading } from './reading';
import { flatMap } from '../text/lists';

/** A sum of figures that a sentence may have meant. */
export interface Meant {
  readonly slots: readonly Slot[];
  readonly value: Decimal;
}

/** A count in the prose beside the figures that it may have meant. */
export interface Compared {
  readonly statement: Statement;
  readonly agrees: boolean;
  /** The sum it equals, or all that it might have meant. */
  readonly meant: readonly Meant[];
}

/** `statement` beside the table; null where the figures are not known, or the count may be of others. */
export function compareStatement(reading: Reading, statement: Statement): Compared | null {
  const { value, alternatives, whole, assumes, ofNew, mayBePart } = statement;
  if (assumes.some((slot) => compare(valueOf(reading, slot) ?? minusOne, zero) !== 0)) return null;
  const sums = alternatives.map((slots) => ({ slots, value: sum(slots, (slot) => valueOf(reading, slot)) }));
  const compared = whole && compareStatement(reading, whole);
  if (whole && !compared) return null;
  const open = compared?.agrees
    ? sums.filter((_, index) => compared.meant.some(({ slots }) => slots === whole?.alternatives[index]))
    : sums;
  const meant = flatMap(open, ({ slots, value: total }) => (total ? [{ slots, value: total }] : []));
  const equal = meant.filter((one) => isEqual(one.value, statement));
  if (equal.length > 0) return { statement, agrees: true, meant: equal };
  const [all, left] = [ofNew?.all, ofNew?.open].map((slots) => slots && sum(slots, (slot) => valueOf(reading, slot)));
  if (all && left && compare(add(value, left), all) === 0) return null;
  if (mayBePart && !meant.every((one) => compare(one.value, value) < 0)) return null;
  return meant.length < open.length || meant.length === 0 ? null : { statement, agrees: false, meant };
}

/** Whether a figure is what a sentence says; of money, as exactly as the less exact of both is written. */
function isEqual(figure: Decimal, { value, step }: Statement): boolean {
  if (!step) return compare(figure, value) === 0;
  const written: Decimal = { units: 1n, scale: figure.scale };
  const difference = absolute(subtract(figure, value));
  return compare(add(difference, difference), compare(step, written) > 0 ? step : written) <= 0;
}

const minusOne: Decimal = { units: -1n, scale: 0 };

/** A figure of a table that is filled in. */
function valueOf(reading: Reading, slot: Slot): Decimal | undefined {
  return reading.tableOf(slot.row.table)?.status === 'read' ? reading.valueOf(slot) : undefined;
}

/** The equations of the figures that a count may have meant: whether one fails, and whether all hold. */
export function equationsOf(
  reading: Reading,
  slots: readonly Slot[],
): { readonly anyFailed: boolean; readonly allHeld: boolean } {
  const own = reading.evaluations.filter(({ equation }) =>
    slots.some((slot) => equation.left.includes(slot) || equation.right.includes(slot)),
  );
  return {
    anyFailed: own.some(({ status }) => status === 'failed'),
    allHeld: own.every(({ status }) => status === 'held'),
  };
}

/** 「（三）不予公开 · 总计」, 「一、本年新收… + 二、上年结转… · 总计」: figures that are added, as a reader calls them. */
export function nameSum(slots: readonly Slot[]): string {
  const rows = [...new Set(slots.map(({ row }) => row))];
  const columns = [...new Set(slots.map(({ column }) => column))];
  const column = columns.length === 1 ? columns[0]?.label : columns[0]?.path.at(-2);
  return `${groupOf(rows) ?? rows.map(({ label }) => shortLabel(label)).join(' + ')} · ${column ?? ''}`;
}

/** The label over several rows that stand under one head. */
function groupOf(rows: readonly FormRow[]): string | undefined {
  const heads = new Set(rows.map(({ path }) => path.at(-2)));
  return rows.length > 1 && heads.size === 1 ? [...heads][0] : undefined;
}

/** A number as the sentence writes it. */
export function writeAs({ isNumeral }: Statement, value: Decimal): string {
  const numeral = isNumeral && !isFraction(value) ? toNumeral(toNumber(value)) : null;
  return numeral ?? formatDecimal(value);
}
