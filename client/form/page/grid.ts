import type { Sheet } from './sheet';

/** Which way a key goes. */
export type Way = 'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'first' | 'last' | 'next' | 'previous';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of the tables as a grid: one of them is the page's stop for Tab, and some are selected. */
export class Grid {
  readonly #sheet: Sheet;
  #slot: string | null = null;
  /** The cell from which the selection was drawn; null where only the current cell is selected. */
  #anchor: string | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The cell that has, or would have, the focus. */
  get current(): HTMLElement | null {
    const { cells } = this.#sheet;
    return (this.#slot === null ? undefined : this.#sheet.cell(this.#slot)) ?? cells.find(isOpen) ?? cells[0] ?? null;
  }

  /** Marks the stop and the selection again, after the report was drawn anew. */
  refresh(): void {
    const { current } = this;
    const selected = new Set(this.selected);
    for (const cell of this.#sheet.cells) {
      cell.tabIndex = cell === current ? 0 : -1;
      // What writes without a key looks for a place that takes text.
      cell.contentEditable = cell === current && isOpen(cell) ? 'plaintext-only' : 'inherit';
      cell.classList.toggle('current', cell === current);
      if (selected.has(cell) && selected.size > 1) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    }
  }

  /** Makes a cell the current one; `isExtended` stretches the selection to it. */
  go(cell: HTMLElement, isExtended = false): void {
    if (isExtended && this.current && gridOf(this.current) === gridOf(cell))
      this.#anchor ??= this.current.dataset['slot'] ?? null;
    else this.#anchor = null;
    this.#slot = cell.dataset['slot'] ?? null;
    this.refresh();
  }

  selectAll(): void {
    const cells = this.#cellsBeside(this.current);
    const [first] = cells;
    const last = cells.at(-1);
    if (!first || !last) return;
    this.#anchor = first.dataset['slot'] ?? null;
    this.#slot = last.dataset['slot'] ?? null;
    this.refresh();
  }

  /** Whether more than the current cell is selected; if so, it is not any longer. */
  unselect(): boolean {
    const isMany = this.#anchor !== null;
    this.#anchor = null;
    this.refresh();
    return isMany;
  }

  /** The selected cells, from top to bottom and left to right. */
  get selected(): readonly HTMLElement[] {
    const { current } = this;
    const anchor = this.#anchor === null ? undefined : this.#sheet.cell(this.#anchor);
    if (!current || !anchor || gridOf(anchor) !== gridOf(current)) return current ? [current] : [];
    const [a, b] = [placeOf(anchor), placeOf(current)];
    const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
    const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
    return this.#cellsBeside(current).filter((cell) => {
      const { row, column } = placeOf(cell);
      return top <= row && row <= bottom && left <= column && column <= right;
    });
  }

  /** The cell that a key leads to; null where it leads out of the table, or for Tab out of the tables. */
  find(way: Way): HTMLElement | null {
    const { current } = this;
    if (!current) return null;
    if (way === 'next' || way === 'previous') {
      const open = this.#sheet.cells.filter((cell) => isOpen(cell) || cell === current);
      return open[open.indexOf(current) + (way === 'next' ? 1 : -1)] ?? null;
    }
    const cells = this.#cellsBeside(current);
    const { row, column } = placeOf(current);
    const inRow = cells.filter((cell) => placeOf(cell).row === row);
    const below = cells.filter((cell) => placeOf(cell).row > row);
    const above = cells.filter((cell) => placeOf(cell).row < row);
    switch (way) {
      case 'left':
        return inRow[inRow.indexOf(current) - 1] ?? null;
      case 'right':
        return inRow[inRow.indexOf(current) + 1] ?? null;
      case 'home':
        return inRow[0] ?? null;
      case 'end':
        return inRow.at(-1) ?? null;
      case 'first':
        return cells[0] ?? null;
      case 'last':
        return cells.at(-1) ?? null;
      case 'up':
        return nearest(above, Math.max(...above.map((cell) => placeOf(cell).row)), column);
      case 'down':
        return nearest(below, Math.min(...below.map((cell) => placeOf(cell).row)), column);
    }
  }

  #cellsBeside(cell: HTMLElement | null): readonly HTMLElement[] {
    return cell ? this.#sheet.cells.filter((other) => gridOf(other) === gridOf(cell)) : [];
  }
}

/** Whether a cell can be typed into. */
export function isOpen(cell: HTMLElement): boolean {
  return cell.dataset['locked'] === undefined;
}

function gridOf(cell: HTMLElement): Element | null {
  return cell.closest('[role=grid]');
}

export function placeOf({ dataset }: HTMLElement): Place {
  return { row: Number(dataset['row']), column: Number(dataset['column']) };
}

function nearest(cells: readonly HTMLElement[], row: number, column: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  for (const cell of cells) {
    const place = placeOf(cell);
    if (place.row !== row) continue;
    if (!best || Math.abs(place.column - column) < Math.abs(placeOf(best).column - column)) best = cell;
  }
  return best;
}
