import { readCell, type Cell } from '../../text/cell';
import { isBlankText, type Line } from '../../text/source';
import { groupRows, isFigureCell, mostCells, type Row, type Table, type TableLines } from './row';

const longestLabel = 60;

/**
 * Reads tables whose cells are separated by tabs, as they come from Word, a web page or a PDF. A line of prose
 * whose end is padded with tabs is no row; a label that stands alone on its line is one only beside other rows.
 */
export function readTabs({ text, lines, isTaken, isLabel, hasLists }: TableLines): Table[] {
  const rows = lines.map((line): Row | null => {
    if (!line.text.includes('\t') || isTaken(line.index)) return null;
    const row = readRow(text, line);
    const filled = row.cells.filter((cell) => cell.kind !== 'blank');
    const [only] = filled;
    const isRow = filled.length >= 2 && row.cells.length <= mostCells && !isNumberedText(filled);
    const isLone =
      filled.length === 1 && only !== undefined && (isFigureCell(only) || (only.kind === 'text' && isLabel(only.raw)));
    return isRow || isLone ? row : null;
  });
  for (const [index, line] of hasLists ? lines.entries() : []) {
    const above = rows[index - 1];
    if (rows[index] || !above || !line.text.includes('\t') || isTaken(line.index)) continue;
    const row = readRow(text, line);
    if (isBlankItem(row, above)) rows[index] = row;
  }
  return groupRows(
    lines.flatMap((line, index) => {
      const row = rows[index];
      if (row) return row;
      // A line of tabs alone keeps its place in a table: it may be a row not filled in.
      const isFree = isBlankText(line.text) ? line.text.includes('\t') : !isTaken(line.index);
      const above = Boolean(rows[index - 1]);
      const below = Boolean(rows[index + 1]);
      const joined = isFree && (above || below) ? readRow(text, line) : null;
      return joined && isPart(joined, above && below, isLabel) ? joined : [];
    }),
  );
}

function readRow(text: string, line: Line): Row {
  const cells: Cell[] = [];
  let start = line.start;
  while (start <= line.end && cells.length <= mostCells) {
    const tab = line.text.indexOf('\t', start - line.start);
    const end = tab < 0 ? line.end : line.start + tab;
    cells.push(readCell(text, { start, end }));
    start = end + 1;
  }
  return { start: line.start, end: line.end, line: line.index, layout: 'tabs', cells };
}

/** A tab behind a number is what a word processor puts into a list. */
function isNumberedText([first, second, ...others]: readonly Cell[]): boolean {
  return (
    others.length === 0 &&
    second?.kind === 'text' &&
    /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?)$/.test(first?.raw ?? '')
  );
}

/** A row of a list not filled in: its label, and as many cells as the row above it has. */
function isBlankItem({ cells }: Row, above: Row): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  return filled.length === 1 && cells.length === above.cells.length && filled.every(isPieceOfText);
}

function isPieceOfText({ kind, raw }: Cell): boolean {
  return kind === 'text' && raw.length <= longestLabel && !/[。；：！？]$/.test(raw) && !raw.startsWith('#');
}

/** A short lone text or a line of tabs beside a row belongs to the table: the piece of a cut label, an empty row. */
function isPart({ cells }: Row, isBetween: boolean, isLabel: TableLines['isLabel']): boolean {
  const content = cells.find((cell) => cell.kind !== 'blank');
  if (!content) return cells.length <= mostCells;
  // A number alone on its line is that of a page.
  if (content.kind !== 'text') return false;
  return isLabel(content.raw) || (isBetween && isPieceOfText(content));
}
