/** A small price for each row passed over, so that a table is found where its rows stand together. */
const skipped = 0.01;

/**
 * Aligns `rows` rows with `lines` lines, both in their order, for the greatest worth in all. `worths`
 * says, row by row, what a row is worth as each line; not a number where it cannot be that line. Returns the row of
 * each line, or -1. Takes rows × lines steps.
 */
export function align(rows: number, lines: number, worths: Float64Array): number[] {
  const width = lines + 1;
  const best = new Float64Array((rows + 1) * width);
  const taken = new Uint8Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    for (let line = 1; line <= lines; line++) {
      const at = row * width + line;
      const skipRow = (best[at - width] ?? 0) - (best[at - width] ? skipped : 0);
      const skipLine = best[at - 1] ?? 0;
      const paired = (best[at - width - 1] ?? 0) + (worths[(row - 1) * lines + line - 1] ?? NaN);
      const isPaired = paired > skipRow && paired > skipLine;
      best[at] = isPaired ? paired : Math.max(skipRow, skipLine);
      taken[at] = isPaired ? 2 : skipRow >= skipLine ? 1 : 0;
    }
  }
  const rowOfLine = new Array<number>(lines).fill(-1);
  let row = 0;
  for (let candidate = 1; candidate <= rows; candidate++) {
    if ((best[candidate * width + lines] ?? 0) > (best[row * width + lines] ?? 0)) row = candidate;
  }
  for (let line = lines; row > 0 && line > 0;) {
    const step = taken[row * width + line];
    if (step === 2) rowOfLine[--line] = --row;
    else if (step === 1) row--;
    else line--;
  }
  return rowOfLine;
}
