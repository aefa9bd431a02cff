import type { ColumnCell, ColumnRow, ColumnTable } from './follow';
import { startsOf, widthOf, type Extent, type Width } from './widths';

/** What is drawn at a place of a line, which is a UTF-16 character counted from 0. */
export interface Mark {
  readonly line: number;
  readonly at: number;
  /** To which side of it a cursor at the place is seen: before a bar it stays behind the cell's text. */
  readonly cursor: 'left' | 'right';
  /** Where the column begins; null where it is not known. */
  readonly start: Width | null;
  /** Whether the cell that ends there is empty, and at the end of a line the one that begins there: a box shows it. */
  readonly boxes: { readonly before: boolean; readonly behind: boolean };
}

/** The lines of a document, how wide it draws a tab, and the lines at whose end a cursor stands. */
export interface Page {
  readonly tabSize: number;
  readonly ends: ReadonlySet<number>;
  textOf(line: number): string;
}

/** A table as it is drawn. */
export interface Drawn {
  readonly starts: ReadonlyMap<number, Width>;
  readonly marks: readonly Mark[];
}

/** As wide as the box that an empty cell is shown by. */
const box = { ch: 0, em: 1 };
const none = { ch: 0, em: 0 };

/** Draws the columns of a table, none further to the left than in `least`. */
export function draw({ rows }: ColumnTable, page: Page, least?: ReadonlyMap<number, Width>): Drawn {
  const extents = rows.flatMap((row) => extentsOf(row, page));
  const starts = startsOf(extents, least);
  return { starts, marks: rows.flatMap((row) => marksOf(row, page, starts)) };
}

function extentsOf({ line, cells }: ColumnRow, page: Page): Extent[] {
  const text = page.textOf(line);
  return cells.map((cell, index): Extent => {
    const next = cells[index + 1];
    const own = isBlank(text, cell, next) ? box : widthOf(contentOf(text, cell, next), page.tabSize);
    const hint = cell.hint === undefined ? none : widthOf(`${cell.hint}  `, 1);
    const width = { ch: own.ch + hint.ch, em: own.em + hint.em };
    return { column: cell.column, next: next?.column ?? null, ...width };
  });
}

function marksOf({ line, cells }: ColumnRow, page: Page, starts: ReadonlyMap<number, Width>): Mark[] {
  const text = page.textOf(line);
  return cells.flatMap((cell, index): Mark[] => {
    const { at, column, isBar, isFigure } = cell;
    if (at === 0 && column === 0) return [];
    const last = cells[index - 1];
    const before = last !== undefined && isBlank(text, last, cell);
    // A cursor at the end of a line is seen behind all that is drawn there: no box may stand before it.
    const behind = at === text.length && isFigure && !page.ends.has(line);
    return [
      { line, at, cursor: isBar ? 'left' : 'right', start: starts.get(column) ?? null, boxes: { before, behind } },
    ];
  });
}

/** Whether a figure is still to be filled in. */
function isBlank(text: string, cell: ColumnCell, next: ColumnCell | undefined): boolean {
  return cell.isFigure && /^[\s|｜,，;]*$/.test(text.slice(cell.at, next?.at));
}

/** What is drawn of a cell: all up to the next, but for the tab that the next column takes the place of. */
function contentOf(text: string, { at }: ColumnCell, next: ColumnCell | undefined): string {
  const end = next?.at ?? text.length;
  return text.slice(at, next && text.charAt(end - 1) === '\t' ? end - 1 : end);
}
