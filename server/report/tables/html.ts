import { coveredCell, readCell, type Cell } from '../../text/cell';
import type { Markup } from '../../text/markup/markup';
import type { MarkupRow, MarkupTable } from '../../text/markup/tables';
import type { SourceText } from '../../text/source';
import type { Row, Table } from './row';

/** The form is fifteen columns wide; what spans more is noise. */
const widest = 40;

/** Reads the tables of HTML. A cell that spans others stands in its first place, the others are covered. */
export function readHtml(markup: Markup, source: SourceText): Table[] {
  return markup.tables.map((table) => ({
    layout: 'html',
    rows: readRows(table, markup.cells, source),
    start: table.start,
    end: table.end,
  }));
}

function readRows({ rows }: MarkupTable, text: string, source: SourceText): Row[] {
  /** For each column, how many more rows the cell above takes, and where it ends. */
  const above: { rows: number; at: number }[] = [];
  return rows.map((row) => ({
    start: row.start,
    end: row.end,
    line: source.lineAt(row.start).index,
    layout: 'html',
    cells: readCells(row, text, above),
  }));
}

function readCells(row: MarkupRow, text: string, above: { rows: number; at: number }[]): Cell[] {
  const cells: Cell[] = [];
  const cover = (): void => {
    for (let span = above[cells.length]; span && span.rows > 0 && cells.length < widest; span = above[cells.length]) {
      span.rows--;
      cells.push(coveredCell(span.at));
    }
  };
  for (const { start, end, columnSpan, rowSpan } of row.cells) {
    cover();
    for (let column = 0; column < columnSpan && cells.length < widest; column++) {
      above[cells.length] = { rows: rowSpan - 1, at: end };
      cells.push(column === 0 ? readCell(text, { start, end }) : coveredCell(end));
    }
  }
  cover();
  return cells;
}
