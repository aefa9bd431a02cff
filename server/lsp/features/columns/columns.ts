import type { BoundTable } from '../../../engine/binding/binding';
import type { Row, Table } from '../../../engine/report/tables/row';
import type { Cell } from '../../../engine/text/cell';
import type { Steps } from '../../../engine/text/steps';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { besideFigures } from '../inlayHints';
import { cellStarts } from './starts';
import { placesIn, type Place } from './places';

export const columns = onReport({ method: 'gouji/columns', fallback: null, answer: columnsOf });

/** Which columns the cells of a draft's tables belong to, for a client that draws them one below the other. */
export interface Columns {
  /** Of the document that lines and characters count in. */
  readonly version: number;
  /** Each with rows that share their columns; empty where there are too many rows. */
  readonly tables: readonly ColumnTable[];
}

export interface ColumnTable {
  readonly rows: readonly ColumnRow[];
}

export interface ColumnRow {
  readonly line: number;
  /** From left to right; what stands before the next one belongs to the cell. */
  readonly cells: readonly ColumnCell[];
}

export interface ColumnCell {
  /** The UTF-16 character in the line at which what is drawn in the column begins: the cell, or the bar before it. */
  readonly at: number;
  readonly column: number;
  /** Whether that is a bar: what is typed right before it belongs to the cell before. */
  readonly isBar: boolean;
  /** Whether a figure belongs there: where it is blank, something is to be filled in. */
  readonly isFigure: boolean;
  /** What the editor shows beside the figure, as far as its column must be wider for it. */
  readonly hint?: string;
}

/** A file with more rows is drawn as it is. The form has some fifty; a county's hundred tables are no draft. */
export const mostRows = 600;

/** The columns of a report's tables, those of the form by what its rows and heads mean, all others by counting. */
export function* columnsOf(analysis: Analysis): Steps<Columns> {
  const { draft, version } = analysis;
  const { reading } = draft;
  if (!reading) return { version, tables: [] };
  const { tables } = reading.report;
  if (tables.reduce((count, { rows }) => count + rows.length, 0) > mostRows) return { version, tables: [] };
  const beside = besideFigures(analysis);
  const hintOf = (cell: Cell | undefined): string | undefined => {
    const { before, behind } = (cell && beside.get(cell)) ?? { before: '', behind: '' };
    return before || behind ? [before, behind].join(' ') : undefined;
  };
  const bound = new Set<Table>();
  const owners = ownersIn(reading.binding.tables);
  const drawn: ColumnTable[] = [];
  for (const table of reading.binding.tables) {
    for (const piece of table.pieces) bound.add(piece);
    const rows = table.pieces.flatMap((piece) => piece.rows).filter((row) => owners.get(row) === table);
    drawn.push(drawTable(reading.source.text, rows, placesIn(reading, table), hintOf));
    yield;
  }
  for (const table of tables) if (!bound.has(table)) drawn.push(drawTable(reading.source.text, table.rows, new Map()));
  return { version, tables: drawn.filter(({ rows }) => rows.length > 1) };
}

/** Whose each row is. Two tables of the form may stand in one: what is above a row of figures goes with it. */
function ownersIn(tables: readonly BoundTable[]): Map<Row, BoundTable> {
  const owners = new Map<Row, BoundTable>();
  for (const table of tables) for (const { row } of table.lines) owners.set(row, table);
  for (const table of tables)
    for (const { rows } of table.pieces) {
      let owner = rows.reduce((last, row) => owners.get(row) ?? last, table);
      for (const row of [...rows].reverse()) {
        owner = owners.get(row) ?? owner;
        owners.set(row, owner);
      }
    }
  return owners;
}

/** Rows without known places are counted through: their first cell in the first column, and so on. */
function drawTable(
  text: string,
  all: readonly Row[],
  places: ReadonlyMap<unknown, readonly Place[]>,
  hintOf: (cell: Cell | undefined) => string | undefined = () => undefined,
): ColumnTable {
  const placesOf = (row: Row): readonly Place[] =>
    places.get(row) ?? (places.size === 0 ? row.cells.map((_, column) => ({ column, isFigure: false })) : []);
  const last = all.flatMap(placesOf).reduce((most, place) => Math.max(most, place?.column ?? 0), 0);
  // Blocks beside each other have columns one behind the other.
  const shiftOf = ({ side }: Row): number => (side ?? 0) * (last + 1);
  const edge = { column: Math.max(0, ...all.map(shiftOf)) + last + 1, isFigure: false }; // the bars at the ends of all rows
  const rows = joinSides(all).flatMap(({ row, parts }): ColumnRow[] => {
    const starts = cellStarts(text, row);
    if (!starts) return [];
    const known = parts.flatMap((part): Place[] => {
      const places = placesOf(part);
      return part.cells.map((_, at) => {
        const place = places[at];
        return place && { ...place, column: place.column + shiftOf(part) };
      });
    });
    const cells = starts.flatMap(({ at, isBar }, index): ColumnCell[] => {
      const place = index === row.cells.length ? edge : known[index];
      const hint = hintOf(row.cells[index]);
      return place ? [{ at: at - row.start, isBar, ...place, ...(hint ? { hint } : {}) }] : [];
    });
    return cells.length > 1 ? [{ line: row.line, cells: risingOnly(cells) }] : [];
  });
  return { rows };
}

/** The rows as they stand: those of blocks beside each other on one line are one. */
function joinSides(rows: readonly Row[]): { readonly row: Row; readonly parts: readonly Row[] }[] {
  const lines: Row[][] = [];
  for (const row of rows) {
    const line = lines.at(-1);
    if (line && row.side !== undefined && line[0]?.line === row.line) line.push(row);
    else lines.push([row]);
  }
  return lines.flatMap((parts) => {
    const [first] = parts;
    return first
      ? [{ row: { ...first, cells: parts.flatMap(({ cells }) => cells), end: parts.at(-1)?.end ?? 0 }, parts }]
      : [];
  });
}

/** A cell whose column is not right of the one before has none: it goes on where it stands. */
function risingOnly(cells: readonly ColumnCell[]): ColumnCell[] {
  let last = -1;
  return cells.filter(({ column }) => {
    if (column <= last) return false;
    last = column;
    return true;
  });
}
