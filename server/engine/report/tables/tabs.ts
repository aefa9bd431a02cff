import { readCell, type Cell } from '../../text/cell';
import { parting } from '../../text/invisible';
import { isBlankText, type Line } from '../../text/source';
import { groupRows, isFigureCell, mostCells, type Row, type Table, type TableLines } from './row';
import { flatMap } from '../../text/lists';

const longestLabel = 60;
/** Of the last cell, and of the row. */
const endMarks = new RegExp(`${parting}{1,2}$`);

/**
 * Reads tables whose cells are separated by tabs, as they come from Word, a web page or a PDF, or by the mark that Word puts
 * behind every cell and row (U+0007), which programs that take the text out of its files leave there. A line of prose
 * whose end is padded with tabs is no row; a label that stands alone on its line is one only beside other rows.
 */
export function readTabs({ text, lines, isTaken, isLabel, hasLists }: TableLines): Table[] {
  const rows = lines.map((line): Row | null => {
    if (separatorIn(line) === null || isTaken(line.index)) return null;
    const row = readRow(text, line);
    if (separatorIn(line) === parting && !isMarked(row, line)) return null;
    const filled = row.cells.filter((cell) => cell.kind !== 'blank');
    const [only] = filled;
    const isRow = filled.length >= 2 && row.cells.length <= mostCells && !isNumberedText(filled);
    const isLone =
      filled.length === 1 && only !== undefined && (isFigureCell(only) || (only.kind === 'text' && isLabel(only.raw)));
    return isRow || isLone ? row : null;
  });
  if (hasLists)
    lines.forEach((line, index) => {
      const above = rows[index - 1];
      if (rows[index] || !above || separatorIn(line) === null || isTaken(line.index)) return;
      const row = readRow(text, line);
      if (isBlankItem(row, above)) rows[index] = row;
    });
  return groupRows(
    flatMap(lines, (line, index) => {
      const row = rows[index];
      if (row) return row;
      // A line of tabs alone keeps its place in a table: it may be a row not filled in.
      const isFree = isBlankText(line.text) ? separatorIn(line) !== null : !isTaken(line.index);
      const above = Boolean(rows[index - 1]);
      const below = Boolean(rows[index + 1]);
      const joined = isFree && (above || below) ? readRow(text, line) : null;
      return joined && isPart(joined, above && below, isLabel) ? joined : [];
    }),
  );
}

/** What parts the cells of a line; null where nothing does. A single mark is a slip of some program's. */
function separatorIn({ text }: Line): string | null {
  if (text.includes('\t')) return '\t';
  const first = text.indexOf(parting);
  return first >= 0 && text.includes(parting, first + 1) ? parting : null;
}

/** Whether marks part the cells of a row: fields of Word have control characters too, amid sentences. */
function isMarked({ cells }: Row, { text }: Line): boolean {
  const isWhole = cells.every((cell) => cell.kind !== 'text' || isPieceOfText(cell));
  return isWhole && (endMarks.test(text.trimEnd()) || cells.some(isFigureCell));
}

function readRow(text: string, line: Line): Row {
  const separator = separatorIn(line) ?? '\t';
  const cells: Cell[] = [];
  let start = line.start;
  // Behind the mark of the last cell stands that of the row, or nothing: no cell.
  const last = separator === parting ? line.start + line.text.trimEnd().replace(endMarks, '').length : line.end;
  while (start <= last && cells.length <= mostCells) {
    const tab = line.text.indexOf(separator, start - line.start);
    const end = tab < 0 || line.start + tab > last ? last : line.start + tab;
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
