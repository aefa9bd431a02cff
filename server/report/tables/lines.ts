import { readCell, type Cell } from '../../text/cell';
import type { Line } from '../../text/source';
import { isFigureCell, tableOf, type Row, type Table, type TableLines } from './row';

const longestCell = 60;
const longestFigure = 8;
/** So many labels or figures of their own tell a table from a list. */
const fewest = 5;

/** A cell on a line of its own, or one left blank between two bars. */
interface Item {
  readonly line: Line;
  readonly cell: Cell;
  readonly isLabel: boolean;
}

/**
 * Reads tables with one cell a line, with or without blank lines between, or with a bar on a line of its own
 * behind each cell. A row is a label with the figures below it.
 */
export function readLines({ text, lines, isTaken, isLabel }: TableLines): Table[] {
  const tables: Table[] = [];
  let items: Item[] = [];
  let barred = false;
  const finish = (): void => {
    const table = toTable(items);
    if (table) tables.push(table);
    items = [];
    barred = false;
  };
  for (const line of lines) {
    const content = line.text.trim();
    if (isTaken(line.index)) finish();
    else if (content === '|') {
      if (barred) items.push({ line, cell: readCell(text, { start: line.start, end: line.start }), isLabel: false });
      barred = items.length > 0;
    } else if (content !== '' && !isPageNumber(content)) {
      if (content.length > longestCell || /[\t|]|[。；！？]$/.test(content)) finish();
      else items.push({ line, cell: readCell(text, line), isLabel: isLabel(content) });
      barred = false;
    }
  }
  finish();
  return tables;
}

function isPageNumber(content: string): boolean {
  return /^(?:[-—–]\s?[0-9]{1,4}\s?[-—–]|第\s?[0-9]{1,4}\s?页)$/.test(content);
}

function toTable(items: readonly Item[]): Table | null {
  const isTelling = ({ cell, isLabel }: Item): boolean => isLabel || isFigureCell(cell);
  const own = items.slice(items.findIndex(isTelling), items.findLastIndex(isTelling) + 1);
  if (own.filter(({ isLabel }) => isLabel).length < 2 || own.filter(isTelling).length < fewest) return null;
  const rows: Row[] = [];
  for (let index = 0; index < own.length; ) {
    const label = own[index];
    if (!label) break;
    let end = index + 1;
    for (let next = own[end]; next && isFigure(next); next = own[end]) end++;
    const figures = own.slice(index + 1, end);
    const last = figures.findLastIndex(({ cell }) => cell.kind !== 'blank');
    rows.push(toRow([label, ...figures.slice(0, last + 1)]));
    index = end;
  }
  return tableOf(rows);
}

/** A number, a blank, or a text that looks like a number not legible: 约200. */
function isFigure({ cell, isLabel }: Item): boolean {
  if (cell.kind !== 'text') return true;
  return !isLabel && cell.raw.length <= longestFigure && /[0-9０-９]/.test(cell.raw) && !/^[0-9０-９]{1,2}[.．、]/.test(cell.raw);
}

function toRow(items: readonly Item[]): Row {
  const [first] = items;
  const last = items.at(-1);
  return {
    start: first?.line.start ?? 0,
    end: last?.line.end ?? 0,
    line: first?.line.index ?? 0,
    layout: 'lines',
    cells: items.map(({ cell }) => cell),
  };
}
