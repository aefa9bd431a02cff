import { limits } from '../limits';
import { Refusal } from '../refusal';
import type { Block, Cell, Row, Table } from './blocks';

/** A table while it is read. */
export class OpenTable {
  readonly #rows: Row[] = [];
  #cells: Cell[] = [];
  #width = 0;
  #before = 0;
  #after = 0;
  #isRowDeleted = false;
  #isInRow = false;
  #cell: { span: number; isCovered: boolean; isDeleted: boolean; blocks: Block[] } | null = null;

  openRow(): void {
    this.#cells = [];
    this.#width = 0;
    this.#before = 0;
    this.#after = 0;
    this.#isRowDeleted = false;
  }

  /** Whether the properties of a row are read. */
  inRow(isInside: boolean): void {
    this.#isInRow = isInside;
  }

  /** What a tag says of the row or cell that is open. */
  tell(name: string, value: string | undefined): void {
    const cell = this.#cell;
    if (this.#isInRow && !cell) {
      if (name === 'w:gridBefore') this.#before = this.#grow(value);
      else if (name === 'w:gridAfter') this.#after = this.#grow(value);
      else if (name === 'w:del') this.#isRowDeleted = true;
    } else if (cell) {
      if (name === 'w:gridSpan') cell.span = Math.max(1, this.#bounded(value));
      else if (name === 'w:vMerge' || name === 'w:hMerge') cell.isCovered ||= value !== 'restart';
      else if (name === 'w:cellDel') cell.isDeleted = true;
    }
  }

  /** Opens a cell and gives the list that its blocks go to. */
  openCell(): Block[] {
    this.#cell = { span: 1, isCovered: false, isDeleted: false, blocks: [] };
    return this.#cell.blocks;
  }

  closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || cell.isDeleted) return;
    this.#grow(String(cell.span));
    this.#cells.push(cell);
  }

  closeRow(): void {
    if (this.#isRowDeleted) return;
    this.#rows.push({ before: this.#before, after: this.#after, cells: this.#cells });
    if (this.#rows.length > limits.rows) throw new Refusal('tooWide');
  }

  close(): Table {
    return { kind: 'table', rows: this.#rows };
  }

  #grow(value: string | undefined): number {
    const count = this.#bounded(value);
    this.#width += count;
    if (this.#width > limits.cells) throw new Refusal('tooWide');
    return count;
  }

  #bounded(value: string | undefined): number {
    const count = Number.parseInt(value ?? '1', 10);
    if (!(count >= 0)) return 1;
    if (count > limits.cells) throw new Refusal('tooWide');
    return count;
  }
}
