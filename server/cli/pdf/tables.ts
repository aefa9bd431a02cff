import type { Page, PageText, Ruling } from './page';

/** A table as its rulings draw it: rows of cells, those that a neighbour spans empty. */
export interface DrawnTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** The edges of its rows and columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** Lines that are no further apart are one. */
const near = 3;
/** A page with more lines is a drawing. */
const most = 3000;

/** The tables of a page, from its top: lines that meet belong to one. */
export function tablesOf({ across, down }: Page): DrawnTable[] {
  if (across.length + down.length > most) return [];
  const groups = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (groups[root] !== root) root = groups[root] = groups[groups[root] ?? root] ?? root;
    return root;
  };
  across.forEach((line, row) => {
    down.forEach((other, column) => {
      const meet =
        other.at >= line.from - near &&
        other.at <= line.to + near &&
        line.at >= other.from - near &&
        line.at <= other.to + near;
      if (meet) groups[rootOf(row)] = rootOf(across.length + column);
    });
  });
  const tables = new Map<number, { across: Ruling[]; down: Ruling[] }>();
  [...across, ...down].forEach((line, index) => {
    const root = rootOf(index);
    const table = tables.get(root) ?? { across: [], down: [] };
    tables.set(root, table);
    table[index < across.length ? 'across' : 'down'].push(line);
  });
  return [...tables.values()].flatMap((table) => tableOf(table.across, table.down)).sort((a, b) => a.top - b.top);
}

function tableOf(across: readonly Ruling[], down: readonly Ruling[]): DrawnTable[] {
  const [rows, columns] = [edgesOf(across), edgesOf(down)];
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (
    rows.length < 2 ||
    columns.length < 2 ||
    top === undefined ||
    bottom === undefined ||
    left === undefined ||
    right === undefined
  )
    return [];
  return [{ top, bottom, left, right, rows, columns, across, down }];
}

function edgesOf(lines: readonly Ruling[]): number[] {
  const edges: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at))
    if (at - (edges.at(-1) ?? -Infinity) > near) edges.push(at);
  return edges;
}

/** Whether lines at a place go by a point. */
function isRuled(lines: readonly Ruling[], at: number, by: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) <= near && by > line.from && by < line.to);
}

/** The text of a table: a line a row, with tabs between cells; the texts are those that stand in it. */
export function rowsOf(
  table: DrawnTable,
  texts: readonly PageText[],
  join: (texts: readonly PageText[]) => string,
): string[] {
  const { rows, columns, across, down } = table;
  const width = columns.length - 1;
  /** For each place of the grid the one at the top left of its cell. */
  const cells: number[] = [];
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [middle(columns, column), middle(rows, row)];
      const isOfLeft = column > 0 && !isRuled(down, columns[column] ?? 0, y);
      const isOfAbove = row > 0 && !isRuled(across, rows[row] ?? 0, x);
      const index = row * width + column;
      cells.push(isOfLeft ? (cells[index - 1] ?? index) : isOfAbove ? (cells[index - width] ?? index) : index);
    }
  }
  const held = new Map<number, PageText[]>();
  for (const text of texts.flatMap((one) => partsOf(one, columns))) {
    const [row, column] = [placeIn(rows, text.y - text.height / 3), placeIn(columns, text.x + text.width / 2)];
    const cell = cells[row * width + column];
    if (cell === undefined) continue;
    const own = held.get(cell);
    if (own) own.push(text);
    else held.set(cell, [text]);
  }
  return Array.from({ length: rows.length - 1 }, (_, row) =>
    Array.from({ length: width }, (__, column) => join(held.get(row * width + column) ?? [])).join('\t'),
  );
}

function middle(edges: readonly number[], index: number): number {
  return ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
}

function placeIn(edges: readonly number[], at: number): number {
  return Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= at),
    ),
  );
}

/** Some programs write a whole row as one text, with spaces from cell to cell: such a text is cut where it has spaces. */
function partsOf(text: PageText, columns: readonly number[]): PageText[] {
  const isAcross = columns.some((edge) => edge > text.x + near && edge < text.x + text.width - near);
  if (!isAcross || !/\S\s+\S/.test(text.text)) return [text];
  const share = text.width / text.text.length;
  return [...text.text.matchAll(/\S+/g)].map(({ 0: part, index }) => ({
    ...text,
    text: part,
    x: text.x + index * share,
    width: part.length * share,
  }));
}
