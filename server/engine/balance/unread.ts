import { figuresOf, type Balance } from './balances';
import type { Solution } from './problem';
import type { System } from './system';
import { flatMap } from '../text/lists';

/** What is known of the change of each figure, by index, in units of the system; null where nothing is. */
type Changes = Map<number, bigint | null>;

/**
 * The numbers, by index, that the unreadable figures must have beside a solution. Those that the equations leave
 * open, or that would be no numbers for their column, are left out.
 */
export function readUnread(
  system: System,
  { figures, numbers }: Solution,
): { readonly index: number; readonly number: bigint }[] {
  const changes: Changes = new Map();
  for (const [at, index] of figures.entries())
    changes.set(index, (numbers[at] ?? 0n) - (system.figures[index]?.value ?? 0n));
  for (const { index, pivot } of system.unread.toReversed()) {
    changes.set(index, pivot && numberFrom(pivot, index, changes));
  }
  return flatMap(system.unread, ({ index }) => {
    const number = changes.get(index) ?? null;
    const { least = null, step = 1n } = system.figures[index] ?? {};
    const isAllowed = number !== null && number % step === 0n && (least === null || number >= least);
    return isAllowed ? [{ index, number }] : [];
  });
}

/** The number of a figure, read as 0 before, with which `pivot` is 0; null where that is open or a fraction. */
function numberFrom(pivot: Balance, index: number, changes: Changes): bigint | null {
  let sum = pivot.residual;
  for (const other of figuresOf(pivot)) {
    const change = changes.get(other);
    if (other === index || change === undefined) continue;
    if (change === null) return null;
    sum += change * BigInt(pivot.terms[other] ?? 0);
  }
  const term = BigInt(pivot.terms[index] ?? 0);
  return sum % term === 0n ? -sum / term : null;
}
