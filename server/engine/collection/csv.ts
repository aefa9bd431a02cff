/** A row of a table that stands in a file, with the number of its first line, from 0. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file, as spreadsheet programs write it: commas, or tabs or semicolons where the first line has more of
 * them (or as `mark` says); quotes around what holds them, line ends too; a byte order mark. Rows without any text are left out.
 */
export function readCsv(text: string, mark?: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const first = source.slice(0, Math.max(0, source.search(/[\r\n]|$/)));
  const count = (one: string): number => first.split(one).length;
  const separator = mark ?? ['\t', ';'].find((one) => count(one) > count(',')) ?? ',';
  const rows: CsvRow[] = [];
  let [line, begun] = [0, 0];
  let [cells, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells: cells.map((one) => one.trim()) });
    [cells, cell, begun] = [[], '', line];
  };
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    const isLineEnd = char === '\n' || (char === '\r' && source.charAt(at + 1) !== '\n');
    if (isLineEnd) line++;
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') cell += source.charAt(++at);
      else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') [cell, isQuoted] = ['', true];
    else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (isLineEnd) endRow();
    else if (char !== '\r') cell += char;
  }
  endRow();
  return rows;
}
