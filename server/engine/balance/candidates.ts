import type { Balance } from './balances';
import { demands, type Position } from './demands';

/**
 * The figures, by index, of which one must be chosen next; none where the position is hopeless. They are those of the
 * demand that leaves the fewest, without such as meet too few demands for the rest of the budget to meet the others.
 */
export function candidates(position: Position): readonly number[] {
  const { figures, left, changes, fills } = position;
  const lists = demands(position);
  const hits = new Array<number>(figures.length).fill(0);
  for (const list of lists) for (const index of list) hits[index] = (hits[index] ?? 0) + 1;
  // The most demands that one change, or one fill, meets.
  let [byChange, byFill] = [0, 0];
  for (const [index, count] of hits.entries()) {
    if (figures[index]?.isFree) byFill = Math.max(byFill, count);
    else byChange = Math.max(byChange, count);
  }
  const spare = changes * byChange + fills * byFill - lists.length;
  const isEnough = (index: number): boolean =>
    spare + (hits[index] ?? 0) >= (figures[index]?.isFree ? byFill : byChange);
  let fewest: number[] | null = null;
  for (const list of lists) {
    const enough = list.filter(isEnough);
    if (!fewest || enough.length < fewest.length) fewest = enough;
  }
  const isLast = changes + fills === 1;
  return (fewest ?? []).filter((index) => !isLast || settlesAll(left, index));
}

/** Whether the change of a figure that settles one balance settles all others too, as far as they have no tolerance. */
function settlesAll(balances: readonly Balance[], index: number): boolean {
  const own = balances.filter(({ terms, tolerance }) => terms[index] !== 0 && tolerance === 0n);
  const [first] = own;
  if (!first) return true;
  const firstTerm = BigInt(first.terms[index] ?? 0);
  // The change is not 0, so the balance that gives it has failed.
  return (
    first.isFailed &&
    own.every(({ terms, residual }) => residual * firstTerm === BigInt(terms[index] ?? 0) * first.residual)
  );
}
