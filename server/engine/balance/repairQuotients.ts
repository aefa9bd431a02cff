import type { Slot } from '../form/form';
import { evaluate, type Evaluation } from './evaluate';
import { findRepairs, type FailureGroup, type Repair } from './repair';
import type { Readings } from './sums';
import { slotsOf } from './system';
import { flatMap } from '../text/lists';

/**
 * The failures among `evaluations` with their smallest repairs, quotients among them. A quotient is no sum, and rounded:
 * it does not say what its parts should be. But of the repairs of sums those remain that leave the fewest quotients
 * wrong, each of which would take one figure more; and a quotient that is wrong by itself is to be mended where sums
 * that hold vouch for its parts. Else its parts may be wrong as well.
 */
export function repairsOf(
  evaluations: readonly Evaluation[],
  readings: Readings,
  free: ReadonlySet<Slot>,
): FailureGroup[] {
  const quotients = evaluations.filter(({ equation }) => equation.quotient);
  if (quotients.length === 0) return findRepairs(evaluations, readings, free);
  const sums = evaluations.filter(({ equation }) => !equation.quotient);
  const groups = findRepairs(sums, readings, free).map((group) => narrow(group, quotients, readings));
  const settled = new Set(flatMap(groups, ({ failures }) => failures));
  const sound = new Set(
    flatMap(
      sums.filter(({ status }) => status === 'held'),
      ({ equation }) => slotsOf(equation),
    ),
  );
  for (const { equation } of sums.filter(({ status }) => status === 'failed'))
    for (const slot of slotsOf(equation)) sound.delete(slot);
  const own = quotients.filter((one) => one.status === 'failed' && !settled.has(one));
  return [...groups, ...own.map((failure) => ofQuotient(failure, readings, sound))];
}

/** Of the repairs of sums those that leave the fewest quotients wrong; one alone settles those that it makes right. */
function narrow(group: FailureGroup, quotients: readonly Evaluation[], readings: Readings): FailureGroup {
  const { repairs, failures } = group;
  if (repairs.some(({ determined }) => determined === false)) return group;
  const changed = new Set(flatMap(repairs, ({ changes }) => changes.map(({ slot }) => slot)));
  const touched = quotients.filter(({ equation }) => slotsOf(equation).some((slot) => changed.has(slot)));
  const wrongAfter = (repair: Repair): number => touched.filter((one) => isWrong(one, after(repair, readings))).length;
  const counts = repairs.map(wrongAfter);
  const least = Math.min(...counts);
  const kept = repairs.filter((_, at) => counts[at] === least);
  const [only, ...others] = kept;
  if (!only || others.length > 0) return { ...group, repairs: kept };
  const settled = touched.filter((one) => one.status === 'failed' && !isWrong(one, after(only, readings)));
  const settles = [...only.settles, ...settled.map(({ equation }) => equation)];
  return { ...group, failures: [...failures, ...settled], repairs: [{ ...only, settles }] };
}

function after({ changes }: Repair, readings: Readings): Readings {
  const values = new Map(changes.map(({ slot, to }) => [slot, to]));
  return (slot) => values.get(slot) ?? readings(slot);
}

function isWrong({ equation }: Evaluation, readings: Readings): boolean {
  return evaluate(equation, readings).status === 'failed';
}

function ofQuotient(failure: Evaluation, readings: Readings, sound: ReadonlySet<Slot>): FailureGroup {
  const { equation, right } = failure;
  const { total } = equation;
  const settles = [equation];
  const open = equation.right.filter((slot) => !sound.has(slot));
  return {
    failures: [failure],
    repairs: [
      ...(total ? [{ changes: [{ slot: total, to: right }], settles }] : []),
      // What a part should be, a rounded quotient does not say.
      ...flatMap(open, (slot) => {
        const to = readings(slot);
        return to ? [{ changes: [{ slot, to }], settles, determined: false }] : [];
      }),
    ],
  };
}
