import type { Equation, Slot } from '../form/form';
import { parseDecimal, zero, type Decimal } from '../text/decimal';
import { balance, eliminate, type Balance } from './balances';
import type { Evaluation } from './evaluate';
import type { Readings } from './sums';
import { flatMap } from '../text/lists';

/** A figure of a system. Its numbers are in units of the system. */
export interface SystemFigure {
  readonly slot: Slot;
  readonly value: bigint;
  /** The least number it may be changed to; null where it may be negative. */
  readonly least: bigint | null;
  /** What its new number is a multiple of: a count stays whole. */
  readonly step: bigint;
  /** Places behind the point that it has at least. */
  readonly places: number;
  /** Whether changing it costs nothing. */
  readonly isFree: boolean;
}

/** An unreadable figure, whose value here is 0, and the balance that gives its number; null where none does. */
export interface Unread {
  readonly index: number;
  readonly pivot: Balance | null;
}

/** Equations that share figures, as balances over numbered figures. */
export interface System {
  /** A unit is ten to the power of minus `scale`: the finest place that a figure or tolerance has. */
  readonly scale: number;
  /** Row by row, in the order of the equations. */
  readonly figures: readonly SystemFigure[];
  /** In the order of the equations; unreadable figures are eliminated from them. */
  readonly balances: readonly Balance[];
  /** In the order of their elimination: a pivot may hold unreadable figures that come later. */
  readonly unread: readonly Unread[];
}

/**
 * Whether an equation says something about its figures: they are known, or those that are not are free. Of an
 * equation with unreadable figures there remains what it says together with others on the same figure.
 */
export function isUsable({ equation, status }: Evaluation, readings: Readings, free: ReadonlySet<Slot>): boolean {
  if (status !== 'unknown') return true;
  const unread = slotsOf(equation).filter((slot) => readings(slot) === undefined);
  return unread.length > 0 && unread.every((slot) => free.has(slot));
}

/** Makes a system of usable equations. */
export function buildSystem(evaluations: readonly Evaluation[], readings: Readings, free: ReadonlySet<Slot>): System {
  const used = new Set(flatMap(evaluations, ({ equation }) => slotsOf(equation)));
  const rows = new Set([...used].map(({ row }) => row));
  const slots = flatMap([...rows], (row) => row.slots.filter((slot) => used.has(slot)));
  const numbers = slots.map((slot) => readings(slot));
  const tolerances = evaluations.map(({ equation }) => parseDecimal(equation.tolerance ?? '0') ?? zero);
  const constants = evaluations.map(({ equation }) => equation.constant ?? zero);
  const scale = Math.max(0, ...[...numbers, ...tolerances, ...constants].map((number) => number?.scale ?? 0));
  const figures = slots.map((slot, index): SystemFigure => ({
    slot,
    value: inUnits(numbers[index] ?? zero, scale),
    least: slot.column.signed ? null : 0n,
    step: slot.column.type === 'count' ? 10n ** BigInt(scale) : 1n,
    places: slot.column.type === 'count' ? 0 : (numbers[index]?.scale ?? 0),
    isFree: free.has(slot),
  }));
  const indexes = new Map(slots.map((slot, index) => [slot, index]));
  const valueOf = (slot: Slot): bigint => figures[indexes.get(slot) ?? -1]?.value ?? 0n;
  let balances: readonly Balance[] = evaluations.map((evaluation, at) => {
    const terms = termsOf(evaluation.equation, indexes);
    const { left, right } = evaluation.equation;
    const residual = sumOf(left, valueOf) - sumOf(right, valueOf) - inUnits(constants[at] ?? zero, scale);
    const failure = evaluation.status === 'failed' ? evaluation : null;
    return balance(terms, residual, inUnits(tolerances[at] ?? zero, scale), failure);
  });
  const unread: Unread[] = [];
  for (const index of slots.keys()) {
    if (numbers[index] !== undefined) continue;
    const { pivot, rest } = eliminate(balances, index);
    balances = rest;
    unread.push({ index, pivot });
  }
  return { scale, figures, balances, unread };
}

/** The figures of an equation, the left side first. */
export function slotsOf({ left, right }: Equation): readonly Slot[] {
  return [...left, ...right];
}

function sumOf(slots: readonly Slot[], valueOf: (slot: Slot) => bigint): bigint {
  return slots.reduce((sum, slot) => sum + valueOf(slot), 0n);
}

function termsOf({ left, right }: Equation, indexes: ReadonlyMap<Slot, number>): number[] {
  const terms = new Array<number>(indexes.size).fill(0);
  const addTo = (slot: Slot, sign: number): void => {
    const index = indexes.get(slot) ?? 0;
    terms[index] = (terms[index] ?? 0) + sign;
  };
  for (const slot of left) addTo(slot, 1);
  for (const slot of right) addTo(slot, -1);
  return terms;
}

/** A number in units of the system as a decimal, without zeros behind the places of the figure. */
export function toDecimal({ scale }: System, { places }: SystemFigure, number: bigint): Decimal {
  let [units, left] = [number, scale];
  for (; left > places && units % 10n === 0n; left--) units /= 10n;
  return { units, scale: left };
}

function inUnits({ units, scale }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - scale);
}
