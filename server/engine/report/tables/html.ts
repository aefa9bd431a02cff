import { coveredCell, readCell, type Cell } from '../../text/cell';
import type { Markup } from '../../text/markup/markup';
import type { MarkupRow, MarkupTable } from '../../text/markup/tables';
import type { SourceText, Span } from '../../text/source';
import type { Row, Table } from './row';

/** The form is fifteen columns wide; what spans more is noise. */
const widest = 40;

/** Reads the tables of HTML. A cell that spans others stands in its first place, the others are covered. */
export function readHtml(markup: Markup, source: SourceText): Table[] {
  return markup.tables.map((table) => ({
    layout: 'html',
    rows: readRows(table, markup, source),
    start: table.start,
    end: table.end,
  }));
}

function readRows({ rows }: MarkupTable, markup: Markup, source: SourceText): Row[] {
  /** For each column, how many more rows the cell above takes, and where it ends. */
  const above: { rows: number; at: number }[] = [];
  return rows.map((row) => ({
    start: row.start,
    end: row.end,
    line: source.lineAt(row.start).index,
    layout: 'html',
    cells: readCells(row, markup, above),
  }));
}

function readCells(row: MarkupRow, markup: Markup, above: { rows: number; at: number }[]): Cell[] {
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
      cells.push(column === 0 ? readContent({ start, end }, markup) : coveredCell(end));
    }
  }
  cover();
  return cells;
}

const space = /(?:&nbsp;|&#160;)+/i;
const openings = /^(?:\s*<(?:p|div|span|font|b|strong|center|o:p)(?:\s[^<>]*)?>)+/i;

/** What a cell holds. A figure goes where a blank one has its space, or else inside its tags. */
function readContent(span: Span, { cells, text }: Markup): Cell {
  const cell = readCell(cells, span);
  if (cell.kind !== 'blank') return cell;
  const inner = text.slice(span.start, span.end);
  const found = space.exec(inner);
  const start = span.start + (found?.index ?? openings.exec(inner)?.[0].length ?? 0);
  return { ...cell, start, end: start + (found?.[0].length ?? 0) };
}
