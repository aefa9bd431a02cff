import type { BlockData, ColumnData, RowData, TableData } from './data';

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
  readonly cells: readonly GridCell[];
}

/** The official table, with its merged cells. */
export function gridOf(table: TableData): Grid {
  const cells: GridCell[] = [];
  const width = Math.max(...table.blocks.map((block) => (table.across ? acrossWidth(block) : blockWidth(block))));
  let height = 0;
  for (const block of table.blocks) {
    height = table.across ? drawAcross(cells, block, height) : drawBlock(cells, table, block, height, width);
  }
  return { height, width, cells };
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
  // A single column takes the whole width that the other blocks have.
  const stretch = count === 1 ? width - labels : 1;
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
    const span = data.columns ? leaves(data.columns) : stretch;
    cells.push({ row, column, rowSpan: data.columns ? 1 : depth, columnSpan: span, text: data.label });
    if (data.columns) drawColumns(cells, data.columns, row + 1, column, depth - 1, 1);
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
      if (!data.rows) drawColumns(cells, block.columns, top + level + 1, column, depth - level - 1, 1);
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

function leaves(columns: readonly ColumnData[]): number {
  return columns.reduce((count, column) => count + (column.columns ? leaves(column.columns) : 1), 0);
}

function depthOf(rows: readonly RowData[]): number {
  return Math.max(...rows.map((row) => 1 + (row.rows ? depthOf(row.rows) : 0)));
}

function columnDepth(columns: readonly ColumnData[]): number {
  return Math.max(...columns.map((column) => 1 + (column.columns ? columnDepth(column.columns) : 0)));
}
