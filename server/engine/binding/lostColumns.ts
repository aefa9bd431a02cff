import type { FormColumn, FormLine } from '../form/form';
import { flatMap } from '../text/lists';

/** A row of the draft that is some line. */
interface Paired {
  readonly line: FormLine;
}

/** So many rows, each as many figures short as there are heads gone, tell that columns are gone and not figures. */
const fewestRows = 3;

/**
 * The columns that a piece of a table has lost, by the first column of the rows that they are gone from: their heads
 * are not there, and most rows have just as many figures too few, none of them as many as the form.
 *
 * @param headsOf where the head of each figure stands, null where there is none
 * @param lengthOf how many cells a row's figures take, null where it has none
 */
export function lostColumns<P extends Paired>(
  pairings: readonly P[],
  headsOf: (pairing: P) => readonly (number | null)[],
  lengthOf: (pairing: P) => number | null,
): ReadonlyMap<FormColumn, readonly FormColumn[]> {
  const lost = new Map<FormColumn, readonly FormColumn[]>();
  for (const first of new Set(pairings.map(firstOf))) {
    const group = pairings.filter((pairing) => firstOf(pairing) === first);
    const [one] = group;
    if (!first || !one || group.length < fewestRows) continue;
    const width = one.line.slots.length;
    const lengths = group.map(lengthOf).filter((length) => length !== null);
    const short = lengths.filter((length) => length < width);
    if (short.length < lengths.length || short.length < fewestRows) continue;
    const indices = headsOf(one);
    const gone = flatMap(one.line.slots, ({ column }, index) => (indices[index] === null ? [column] : []));
    const isMost = lengths.filter((length) => length === width - gone.length).length * 2 > lengths.length;
    if (isMost && gone.length > 0 && gone.length * 2 < width) lost.set(first, gone);
  }
  return lost;
}

function firstOf({ line }: Paired): FormColumn | undefined {
  return line.slots[0]?.column;
}
