import { readCell } from '../../engine/text/cell';
import { isBlankText } from '../../engine/text/source';
import type { Cell, Row } from './blocks';

/** How many columns of the text each cell of a row takes, and how many are left out before and behind them. */
export interface Spread {
  readonly before: number;
  readonly after: number;
  readonly spans: readonly number[];
}

/** A row, from which of its cells on there are figures, behind its labels, and whether there are several. */
interface Shape {
  readonly row: Row;
  readonly first: number;
  readonly isOfSeveral: boolean;
}

/**
 * How the rows of a table are laid out in columns. The grid of a table has a line wherever any border stands: one that
 * was dragged in one row, or is off by a rounding, makes a column that no cell has for itself, and cells above and below
 * that span two. Were it written, each figure that spans it would have a blank beside it. Such a column is left out, but
 * where labels alone span it, as it is no figure there. Where that is not enough, a row that has as many figures as the
 * rows with most of them has one in each column.
 */
export function spreadsOf(rows: readonly Row[]): readonly Spread[] {
  const shapes = rows.map(shapeOf);
  const spreads = withoutShared(shapes);
  const usual = usualFigures(shapes);
  return spreads.map(({ before, after, spans }, index) => {
    const { first, isOfSeveral } = shapes[index] ?? { first: 0, isOfSeveral: false };
    const isWhole = isOfSeveral && spans.length - first === usual;
    return isWhole
      ? { before, after, spans: spans.map((span, at) => (at < first ? span : 1)) }
      : { before, after, spans };
  });
}

/**
 * Leaves out the columns that no cell has for itself and that figures span, or that stand behind where figures begin. A
 * figure that is the only one of its row may well stand for several columns that other tables have, and so may a
 * head: of what these span, only those columns go at both sides of which something begins.
 */
function withoutShared(shapes: readonly Shape[]): Spread[] {
  /** For each column by how many more figures it is spanned than the one before. */
  const more: number[] = [];
  /** The lines at which something begins, or a row ends; for each column the latest start of the cells that end in it. */
  const used = new Set<number>();
  const latest: number[] = [];
  let width = 0;
  let begin = Infinity;
  for (const { row, first, isOfSeveral } of shapes) {
    let at = row.before;
    row.cells.forEach((cell, index) => {
      const end = at + cell.span;
      if (index === first) begin = Math.min(begin, at);
      if (index >= first && isOfSeveral && cell.span > 1) {
        more[at] = (more[at] ?? 0) + 1;
        more[end] = (more[end] ?? 0) - 1;
      }
      if (!used.has(at) && !isEmpty(cell)) used.add(at);
      latest[end - 1] = Math.max(latest[end - 1] ?? -1, at);
      at = end;
    });
    used.add(at);
    width = Math.max(width, at + row.after);
  }
  /** For each line of the grid how many columns are left before it. */
  const left = [0];
  let [count, last, figures] = [0, -1, 0];
  for (let column = 0; column < width; column++) {
    figures += more[column] ?? 0;
    const isBetween = column >= begin && used.has(column) && used.has(column + 1);
    // A cell that ends here has nothing but this column where those before, from its start on, are left out.
    const isOwn = (latest[column] ?? -1) > last;
    if (isOwn || (figures === 0 && !isBetween)) [count, last] = [count + 1, column];
    left.push(count);
  }
  const between = (from: number, to: number): number => (left[to] ?? 0) - (left[from] ?? 0);
  return shapes.map(({ row: { before, after, cells } }) => {
    let at = before;
    const spans = cells.map(({ span }) => between(at, (at += span)));
    return { before: between(0, before), after: between(at, at + after), spans };
  });
}

/**
 * The most figures that two rows or more have: those with fewer may have one that stands for several columns. A row of
 * figures alone, as in a table of one, is held against heads: by the most cells that two rows have.
 */
function usualFigures(shapes: readonly Shape[]): number {
  const ofSeveral = shapes.filter(({ isOfSeveral }) => isOfSeveral);
  const usual = mostShared(ofSeveral.map(({ row, first }) => row.cells.length - first));
  if (usual > 0) return usual;
  const cells = mostShared(shapes.map(({ row }) => row.cells.length));
  return ofSeveral.some(({ row, first }) => first === 0 && row.cells.length === cells) ? cells : -1;
}

/** The greatest of the numbers that are there twice. */
function mostShared(counts: readonly number[]): number {
  const seen = new Set<number>();
  let most = 0;
  for (const count of counts) {
    if (count > most && seen.has(count)) most = count;
    seen.add(count);
  }
  return most;
}

/** Figures stand behind all labels; blanks between and behind them are counted with them. */
function shapeOf(row: Row): Shape {
  const { cells } = row;
  let first = cells.length;
  let figures = 0;
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    const text = cell ? shortText(cell) : null;
    if (text === null || isLabel(text)) break;
    if (isBlankText(text)) continue;
    first = index;
    figures++;
  }
  return { row, first, isOfSeveral: figures > 1 };
}

function isEmpty(cell: Cell): boolean {
  const text = shortText(cell);
  return text !== null && isBlankText(text);
}

function isLabel(text: string): boolean {
  return readCell(text, { start: 0, end: text.length }).kind === 'text' && /\p{L}/u.test(text);
}

const longest = 40;

/** The text that a cell shows; null where it is longer than that of any figure, or holds a table. */
function shortText({ isCovered, blocks }: Cell): string | null {
  if (isCovered) return '';
  let text = '';
  for (const block of blocks) {
    if (block.kind === 'table') return null;
    for (const piece of block.pieces) {
      text += piece.text;
      if (text.length > longest) return null;
    }
  }
  return text;
}
