import { docx, p, tbl, tc, tr } from './support';

/** Where the border before a column stands in a row of a table, all counted from 0: further for one further behind. */
export type Borders = (column: number, row: number, table: number) => number;

/** Which lines the grid of a table has: those where borders stand, as programs write it, or each number. */
export type Lines = 'used' | 'all';

/**
 * Writes a draft whose tables have tabs as a Word document. A cell takes the empty columns behind it, and those before
 * the first are covered from above; which lines of the grid it spans is for its borders to say.
 */
export function gridded(text: string, borders: Borders, lines: Lines = 'used'): Uint8Array {
  const body: string[] = [];
  let rows: string[][] = [];
  let table = 0;
  for (const line of [...text.trimEnd().split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'));
      continue;
    }
    if (rows.length > 0) body.push(tableOf(rows, (column, row) => borders(column, row, table), lines));
    if (rows.length > 0) table++;
    rows = [];
    if (line !== '') body.push(p(line));
  }
  return docx(body.join(''));
}

interface Drawn {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function tableOf(rows: readonly string[][], borders: (column: number, row: number) => number, lines: Lines): string {
  const drawn = rows.map((cells, row) => {
    const starts = cells.flatMap((text, column) =>
      column === 0 || startsCell(rows, row, column, text) ? [column] : [],
    );
    return starts.map((column, index): Drawn => ({
      text: cells[column] ?? '',
      from: borders(column, row),
      to: borders(starts[index + 1] ?? cells.length, row),
    }));
  });
  const used = [...new Set(drawn.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const at = (line: number): number => (lines === 'all' ? line - (used[0] ?? 0) : used.indexOf(line));
  return tbl(...drawn.map((cells) => rowOf(cells, at, at(used.at(-1) ?? 0))));
}

/** An empty cell has borders of its own in a row of heads where one above begins there: it is covered by that one. */
function startsCell(rows: readonly string[][], row: number, column: number, text: string): boolean {
  return text !== '' || (row > 0 && row < 3 && (rows[0]?.length ?? 0) > 4 && (rows[row - 1]?.[column] ?? '') !== '');
}

function rowOf(cells: readonly Drawn[], at: (line: number) => number, width: number): string {
  const before = at(cells[0]?.from ?? 0);
  const after = width - at(cells.at(-1)?.to ?? 0);
  const left = [
    before > 0 ? `<w:gridBefore w:val="${before}"/>` : '',
    after > 0 ? `<w:gridAfter w:val="${after}"/>` : '',
  ].join('');
  const written = cells.map(({ text, from, to }) =>
    tc(text, `<w:gridSpan w:val="${at(to) - at(from)}"/>${text === '' ? '<w:vMerge/>' : ''}`),
  );
  return tr(...written).replace('<w:tr>', `<w:tr><w:trPr>${left}</w:trPr>`);
}
