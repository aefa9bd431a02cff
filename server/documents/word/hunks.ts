/** A stretch of one sequence that stands for a stretch of another; either may be empty. Ends are behind the last item. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly startTo: number;
  readonly endTo: number;
}

/**
 * The stretches in which two sequences of `rows` and `columns` items differ, between a longest common run of items
 * (Myers, An O(ND) Difference Algorithm, 1986): work and memory grow with the square of what differs, not with the
 * length. Where more than `most` items are put in and taken out, all from the first difference to the last is one hunk.
 */
export function hunksOf(
  rows: number,
  columns: number,
  isSame: (row: number, column: number) => boolean,
  most: number,
): Hunk[] {
  let start = 0;
  while (start < rows && start < columns && isSame(start, start)) start++;
  let [end, endTo] = [rows, columns];
  while (end > start && endTo > start && isSame(end - 1, endTo - 1)) [end, endTo] = [end - 1, endTo - 1];
  if (start === end && start === endTo) return [];
  const whole = { start, end, startTo: start, endTo };
  if (start === end || start === endTo) return [whole];
  const trace = traceOf(end - start, endTo - start, (row, column) => isSame(start + row, start + column), most);
  return trace ? hunksAlong(trace, end - start, endTo - start).map((hunk) => shifted(hunk, start)) : [whole];
}

/** For each number of edits, how far the rows are come on each diagonal; null where more than `most` edits are needed. */
function traceOf(
  rows: number,
  columns: number,
  isSame: (row: number, column: number) => boolean,
  most: number,
): Int32Array[] | null {
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= Math.min(most, rows + columns); edits++) {
    const before = trace.at(-1);
    const reached = new Int32Array(2 * edits + 1);
    trace.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let row = before ? stepTo(before, edits - 1, diagonal).row : 0;
      while (row < rows && row - diagonal < columns && isSame(row, row - diagonal)) row++;
      reached[diagonal + edits] = row;
      if (row >= rows && row - diagonal >= columns) return trace;
    }
  }
  return null;
}

/** The best step onto a diagonal from those beside it: one item put in, or one taken out. */
function stepTo(before: Int32Array, edits: number, diagonal: number): { readonly row: number; readonly from: number } {
  const at = (of: number): number => (Math.abs(of) <= edits ? (before[of + edits] ?? -1) : -1);
  const [put, taken] = [at(diagonal + 1), at(diagonal - 1) + 1];
  return at(diagonal - 1) < 0 || put >= taken ? { row: put, from: diagonal + 1 } : { row: taken, from: diagonal - 1 };
}

/** Goes the trace back from its end and gathers the edits that touch. */
function hunksAlong(trace: readonly Int32Array[], rows: number, columns: number): Hunk[] {
  const hunks: Hunk[] = [];
  let diagonal = rows - columns;
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const { row, from } = stepTo(trace[edits - 1] ?? new Int32Array(1), edits - 1, diagonal);
    const endTo = row - diagonal;
    const own =
      from > diagonal
        ? { start: row, end: row, startTo: endTo - 1, endTo }
        : { start: row - 1, end: row, startTo: endTo, endTo };
    const next = hunks.at(-1);
    if (next?.start === own.end && next.startTo === own.endTo)
      hunks[hunks.length - 1] = { ...own, end: next.end, endTo: next.endTo };
    else hunks.push(own);
    diagonal = from;
  }
  return hunks.reverse();
}

function shifted({ start, end, startTo, endTo }: Hunk, by: number): Hunk {
  return { start: start + by, end: end + by, startTo: startTo + by, endTo: endTo + by };
}
