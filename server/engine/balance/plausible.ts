import type { FormLine, FormTable, Slot } from '../form/form';
import { compare, decimal, isZero, zero, type Decimal } from '../text/decimal';
import { digitSlip, type DigitSlip } from './digits';
import type { Readings } from './sums';
import type { Change, Repair } from './repair';

/** How wrong figures may have come about; `stated`: the prose says what the repair would write. */
export type Slip = DigitSlip | 'copied' | 'wrongRow' | 'wrongColumn' | 'exchanged' | 'stated';

/** What a repair is weighed against. */
export interface Surroundings {
  readonly table: FormTable;
  readonly readings: Readings;
  /** Whether the prose states `value` of a figure. */
  readonly isStated: (slot: Slot, value: Decimal) => boolean;
}

/** The rarer a slip looks like this by chance, the more it says. */
const weights: Readonly<Record<Slip, number>> = {
  wrongRow: 6,
  wrongColumn: 6,
  exchanged: 6,
  stated: 4,
  doubled: 4,
  swapped: 4,
  dropped: 3,
  added: 3,
  copied: 1,
};
/** Figures apart are mixed up less often than neighbours. */
const farther = 2;

/**
 * Repairs of one size, the most plausible first; those alike keep their order. An order and no more: what makes
 * several repairs possible is not undone by one of them looking likelier.
 */
export function rankRepairs(repairs: readonly Repair[], around: Surroundings): Repair[] {
  if (repairs.length < 2) return [...repairs];
  const weighed = repairs.map((repair) => ({ repair, weight: weightOf(repair, around) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ repair }) => repair);
}

/** The likely slip behind figures that a repair changes together, or behind one of them; null where none is known. */
export function slipOf(changes: readonly Change[], around: Surroundings): Slip | null {
  const [first, second] = changes;
  if (!first) return null;
  if (second) return changes.length === 2 ? (mixUp(first, second, around)?.slip ?? null) : null;
  return isConfirmed(first, around) ? 'stated' : ownSlip(first, around);
}

function weightOf({ changes }: Repair, around: Surroundings): number {
  let weight = 0;
  for (const [index, change] of changes.entries()) {
    const own = ownSlip(change, around);
    if (own) weight += weights[own];
    if (isConfirmed(change, around)) weight += weights.stated;
    if (around.isStated(change.slot, valueOf(change.slot, around))) weight -= weights.stated;
    for (const other of changes.slice(index + 1)) weight += mixUp(change, other, around)?.weight ?? 0;
  }
  return weight;
}

/** Nothing is stated so often as that there was nothing. */
function isConfirmed({ slot, to }: Change, { isStated }: Surroundings): boolean {
  return !isZero(to) && isStated(slot, to);
}

function ownSlip(change: Change, around: Surroundings): Slip | null {
  return digitSlip(valueOf(change.slot, around), change.to) ?? (isCopied(change, around) ? 'copied' : null);
}

/** Whether a figure beside or above it says the same; 0 and 1 stand everywhere. */
function isCopied({ slot }: Change, around: Surroundings): boolean {
  const value = valueOf(slot, around);
  if (compare(value, decimal(1)) <= 0) return false;
  return neighboursOf(slot, around.table).some((other) => compare(valueOf(other, around), value) === 0);
}

/** Two figures of a row or a column that stand in each other's place, one of them perhaps 0. */
function mixUp(a: Change, b: Change, around: Surroundings): { readonly slip: Slip; readonly weight: number } | null {
  const [ofA, ofB] = [valueOf(a.slot, around), valueOf(b.slot, around)];
  if (compare(ofA, b.to) !== 0 || compare(ofB, a.to) !== 0) return null;
  const isRow = lineOf(a.slot, around.table)?.slots.includes(b.slot) ?? false;
  if (!isRow && a.slot.column !== b.slot.column) return null;
  const slip = !isZero(ofA) && !isZero(ofB) ? 'exchanged' : isRow ? 'wrongColumn' : 'wrongRow';
  return { slip, weight: weights[slip] - (neighboursOf(a.slot, around.table).includes(b.slot) ? 0 : farther) };
}

/** The figures beside, above and below, as the form is printed. */
function neighboursOf(slot: Slot, { lines }: FormTable): Slot[] {
  const at = lines.findIndex(({ slots }) => slots.includes(slot));
  const own = lines[at]?.slots ?? [];
  const index = own.indexOf(slot);
  const beside = [own[index - 1], own[index + 1]];
  const inColumn = [lines[at - 1], lines[at + 1]].map((line) =>
    line?.slots.find(({ column }) => column === slot.column),
  );
  return [...beside, ...inColumn].filter((other) => other !== undefined);
}

function lineOf(slot: Slot, { lines }: FormTable): FormLine | undefined {
  return lines.find(({ slots }) => slots.includes(slot));
}

/** A blank counts as 0. */
function valueOf(slot: Slot, { readings }: Surroundings): Decimal {
  return readings(slot) ?? zero;
}
