/** The least that any check of a table must do: lines, cells, whole numbers. Returns their sum. */
export function bareWork(text: string): number {
  let sum = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    for (const cell of line.split('\t')) if (/^[0-9]+$/.test(cell)) sum += Number.parseInt(cell, 10);
  }
  return sum;
}
