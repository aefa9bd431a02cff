import type { Span } from '../source';

/** A table of HTML, from its opening tag to its closing one. Spans are UTF-16 offsets. */
export interface MarkupTable extends Span {
  readonly rows: readonly MarkupRow[];
}

export interface MarkupRow extends Span {
  readonly cells: readonly MarkupCell[];
}

/** The inside of a cell. */
export interface MarkupCell extends Span {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
interface OpenRow extends Open<Span> {
  cells: Open<MarkupCell>[];
}
interface OpenTable extends Open<Span> {
  rows: OpenRow[];
  row: OpenRow | null;
  cell: Open<MarkupCell> | null;
  /** Another table stands in it: it lays out the page. */
  isLayout: boolean;
}

const deepest = 50;

/** Gathers tables from tags as they come. What is left open is closed by what follows it, or by the end. */
export class TableStack {
  readonly #tables: OpenTable[] = [];
  readonly #open: OpenTable[] = [];
  /** Tables opened beyond the deepest nesting: passed over. */
  #beyond = 0;

  constructor(private readonly length: number) {}

  /** A tag that opens; `start` is its <, `end` the place behind its >. */
  openTag(name: string, start: number, end: number, columnSpan: number, rowSpan: number): void {
    if (name === 'table') {
      if (this.#open.length >= deepest) this.#beyond++;
      else this.#openTable(start);
      return;
    }
    const table = this.#open.at(-1);
    if (!table || this.#beyond > 0) return;
    if (name === 'tr') this.#openRow(table, start);
    else if (name === 'td' || name === 'th') {
      closeCell(table, start);
      const row = table.row ?? this.#openRow(table, start);
      table.cell = { start: end, end: this.length, columnSpan, rowSpan };
      row.cells.push(table.cell);
    }
  }

  closeTag(name: string, start: number, end: number): void {
    const table = this.#open.at(-1);
    if (!table) return;
    if (this.#beyond > 0) {
      if (name === 'table') this.#beyond--;
    } else if (name === 'td' || name === 'th') closeCell(table, start);
    else if (name === 'tr') {
      closeCell(table, start);
      closeRow(table, end);
    } else if (name === 'table') {
      closeRow(table, start);
      table.end = end;
      this.#open.pop();
    }
  }

  /** The tables without another inside, in their order. */
  get innermost(): readonly MarkupTable[] {
    return this.#tables.filter(({ isLayout }) => !isLayout);
  }

  #openTable(start: number): void {
    const outer = this.#open.at(-1);
    if (outer) outer.isLayout = true;
    const table: OpenTable = { start, end: this.length, rows: [], row: null, cell: null, isLayout: false };
    this.#open.push(table);
    this.#tables.push(table);
  }

  #openRow(table: OpenTable, start: number): OpenRow {
    closeRow(table, start);
    const row: OpenRow = { start, end: this.length, cells: [] };
    table.row = row;
    table.rows.push(row);
    return row;
  }
}

function closeCell(table: OpenTable, end: number): void {
  if (table.cell) table.cell.end = end;
  table.cell = null;
}

function closeRow(table: OpenTable, end: number): void {
  closeCell(table, end);
  if (table.row) table.row.end = end;
  table.row = null;
}
