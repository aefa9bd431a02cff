import type { BlockData, ColumnData, RowData, TableData } from './data';
import { flatMap } from '../text/lists';

/** A cell of a table as the form prints it. Figures' cells are empty. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** A table as the form prints it, not filled in. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** All cells, from top to bottom and left to right; together they cover the table once. */
  readonly cells: readonly GridCell[];
  /** The cells of the figures of each printed line, in the order of the lines. */
  readonly lines: readonly (readonly GridCell[])[];
}

/** The official table, with its merged cells. */
export function gridOf(table: TableData): Grid {
  if (table.beside) return gridBeside(table);
  const cells: GridCell[] = [];
  const lines: GridCell[][] = [];
  const width = Math.max(...table.blocks.map((block) => (table.across ? acrossWidth(block) : blockWidth(block))));
  let height = 0;
  for (const block of table.blocks) {
    const end = table.across ? drawAcross(cells, block, height) : drawBlock(cells, table, block, height, width);
    const labels = table.across ? 0 : depthOf(block.rows);
    const figures = table.across ? width : leaves(block.columns);
    for (let row = end - (table.across ? 1 : rowCount(block.rows)); row < end; row++) {
      lines.push(spread(figures, width - labels).map(({ at, span }) => figureCell(row, labels + at, span)));
    }
    height = end;
  }
  return { height, width, cells: [...cells, ...lines.flat()].sort(inOrder), lines };
}

/** A row of one of the blocks that stand beside each other. */
interface BesideLine {
  /** Counted from 0. */
  readonly block: number;
  /** Its place among the rows of figures of its block, and among the lines of the table. */
  readonly row: number;
  readonly line: number;
}

/** The rows of blocks beside each other as they are printed, line by line from left to right; those of a foot end on the last line. */
export function besideLines(blocks: readonly BlockData[]): BesideLine[] {
  const height = Math.max(...blocks.map(({ rows }) => rowCount(rows)));
  const lines = flatMap(blocks, (data, block) => {
    const count = rowCount(data.rows);
    const upper = rowCount(upperOf(data));
    return Array.from({ length: count }, (_, row) => ({
      block,
      row,
      line: row < upper ? row : height - count + row,
    }));
  });
  return lines.sort((a, b) => a.line - b.line || a.block - b.block);
}

function upperOf({ rows, foot = 0 }: BlockData): readonly RowData[] {
  return foot === 0 ? rows : rows.slice(0, -foot);
}

function gridBeside({ blocks, corner }: TableData): Grid {
  const cells: GridCell[] = [];
  const headsOf = ({ head, columns }: BlockData): number => (head === undefined ? 0 : 1) + columnDepth(columns);
  const heads = Math.max(...blocks.map(headsOf));
  const height = heads + Math.max(...blocks.map(({ rows }) => rowCount(rows)));
  const lefts: { readonly left: number; readonly labels: number; readonly count: number }[] = [];
  let width = 0;
  for (const block of blocks) {
    const [left, labels, count] = [width, depthOf(block.rows), leaves(block.columns)];
    lefts.push({ left, labels, count });
    width += labels + count;
    let top = 0;
    if (block.head !== undefined) {
      cells.push({ row: top++, column: left, rowSpan: 1, columnSpan: labels + count, text: block.head });
    }
    const text = block.corner ?? corner ?? '';
    cells.push({ row: top, column: left, rowSpan: heads - top, columnSpan: labels, text });
    drawColumns(cells, block.columns, top, left + labels, heads - top, 0);
    const upper = upperOf(block);
    const end = drawRows(cells, upper, heads, left, left + labels);
    const foot = block.rows.slice(upper.length);
    const first = height - rowCount(foot);
    drawRows(cells, foot, first, left, left + labels);
    for (let row = end; row < first; row++) {
      cells.push({ row, column: left, rowSpan: 1, columnSpan: labels, text: '' });
      for (let at = 0; at < count; at++) cells.push(figureCell(row, left + labels + at, 1));
    }
  }
  const lines = besideLines(blocks).map(({ block, line }) => {
    const { left = 0, labels = 0, count = 0 } = lefts[block] ?? {};
    return Array.from({ length: count }, (_, at) => figureCell(heads + line, left + labels + at, 1));
  });
  return { height, width, cells: [...cells, ...lines.flat()].sort(inOrder), lines };
}

/** A grid with figures in it: `figures` gives the texts of each printed line, in the order of the lines. */
export function fillGrid(grid: Grid, figures: readonly (readonly string[])[]): Grid {
  const lines = grid.lines.map((cells, line) =>
    cells.map((cell, index) => ({ ...cell, text: figures[line]?.[index] ?? '' })),
  );
  const old = new Set(grid.lines.flat());
  return { ...grid, cells: [...grid.cells.filter((cell) => !old.has(cell)), ...lines.flat()].sort(inOrder), lines };
}

/** `count` columns over `width` places: the last one takes what is left. */
function spread(count: number, width: number): { at: number; span: number }[] {
  return Array.from({ length: count }, (_, at) => ({ at, span: at === count - 1 ? width - at : 1 }));
}

function figureCell(row: number, column: number, columnSpan: number): GridCell {
  return { row, column, rowSpan: 1, columnSpan, text: '' };
}

function inOrder(a: GridCell, b: GridCell): number {
  return a.row - b.row || a.column - b.column;
}

/** The texts of a grid, row by row; a merged cell's text stands in its first place, the others are empty. */
export function textsOf(grid: Grid): string[][] {
  const rows = Array.from({ length: grid.height }, () => new Array<string>(grid.width).fill(''));
  for (const { row, column, text } of grid.cells) (rows[row] ?? [])[column] = text;
  return rows;
}

function drawBlock(cells: GridCell[], table: TableData, block: BlockData, top: number, width: number): number {
  let row = top;
  const labels = depthOf(block.rows);
  if (block.head !== undefined) cells.push({ row: row++, column: 0, rowSpan: 1, columnSpan: width, text: block.head });
  const heads = (table.columnsHead === undefined ? 0 : 1) + columnDepth(block.columns);
  cells.push({ row, column: 0, rowSpan: heads, columnSpan: labels, text: table.corner ?? '' });
  const count = leaves(block.columns);
  // The last column takes the width that other blocks have more.
  const stretch = width - labels - count;
  if (table.columnsHead !== undefined) {
    cells.push({ row: row++, column: labels, rowSpan: 1, columnSpan: count, text: table.columnsHead });
  }
  drawColumns(cells, block.columns, row, labels, columnDepth(block.columns), stretch);
  row += columnDepth(block.columns);
  return drawRows(cells, block.rows, row, 0, labels);
}

function drawColumns(
  cells: GridCell[],
  columns: readonly ColumnData[],
  row: number,
  left: number,
  depth: number,
  stretch: number,
): void {
  let column = left;
  for (const data of columns) {
    const span = (data.columns ? leaves(data.columns) : 1) + (data === columns.at(-1) ? stretch : 0);
    cells.push({ row, column, rowSpan: data.columns ? 1 : depth, columnSpan: span, text: data.label });
    if (data.columns) drawColumns(cells, data.columns, row + 1, column, depth - 1, span - leaves(data.columns));
    column += span;
  }
}

function drawRows(cells: GridCell[], rows: readonly RowData[], top: number, column: number, labels: number): number {
  let row = top;
  for (const data of rows) {
    const end = data.rows ? drawRows(cells, data.rows, row, column + 1, labels) : row + 1;
    cells.push({ row, column, rowSpan: end - row, columnSpan: data.rows ? 1 : labels - column, text: data.label });
    row = end;
  }
  return row;
}

/** Rows side by side: their labels above, the columns under each, and one line for the figures. */
function drawAcross(cells: GridCell[], block: BlockData, top: number): number {
  const depth = depthOf(block.rows) + 1;
  const count = leaves(block.columns);
  const draw = (rows: readonly RowData[], level: number, left: number): number => {
    let column = left;
    for (const data of rows) {
      const end = data.rows ? draw(data.rows, level + 1, column) : column + count;
      cells.push({ row: top + level, column, rowSpan: 1, columnSpan: end - column, text: data.label });
      if (!data.rows) drawColumns(cells, block.columns, top + level + 1, column, depth - level - 1, 0);
      column = end;
    }
    return column;
  };
  draw(block.rows, 0, 0);
  return top + depth + 1;
}

function blockWidth(block: BlockData): number {
  return depthOf(block.rows) + leaves(block.columns);
}

function acrossWidth(block: BlockData): number {
  return rowCount(block.rows) * leaves(block.columns);
}

function rowCount(rows: readonly RowData[]): number {
  return rows.reduce((count, row) => count + (row.rows ? rowCount(row.rows) : 1), 0);
}

export function leaves(columns: readonly ColumnData[]): number {
  return columns.reduce((count, column) => count + (column.columns ? leaves(column.columns) : 1), 0);
}

export function depthOf(rows: readonly RowData[]): number {
  return Math.max(...rows.map((row) => 1 + (row.rows ? depthOf(row.rows) : 0)));
}

function columnDepth(columns: readonly ColumnData[]): number {
  return Math.max(...columns.map((column) => 1 + (column.columns ? columnDepth(column.columns) : 0)));
}
