import type { Cell } from '../../text/cell';
import { CharSet } from '../../text/chars';
import type { Line, Span } from '../../text/source';

/** The kind of text a table is written in. */
export type Layout =
  'tabs' | 'pipes' | 'boxes' | 'wideBars' | 'html' | 'commas' | 'wideCommas' | 'semicolons' | 'lines' | 'spaces';

/** The bars of a row: which one parts its cells, and whether one stands at either end. */
export interface Bars {
  readonly bar: string;
  readonly left: boolean;
  readonly right: boolean;
}

/** A row of cells as a reader found it. Spans are UTF-16 offsets. */
export interface Row extends Span {
  readonly line: number;
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  /** How its bars are drawn, where there are several ways. */
  readonly bars?: Bars;
  /** The block that it is of, in a table of blocks beside each other; null where that is not known. */
  readonly side?: number | null;
}

/** Rows that stand on consecutive lines. */
export interface Table extends Span {
  readonly layout: Layout;
  readonly rows: readonly Row[];
}

/** Finds the tables of one layout among the lines that nothing else has taken. */
export type TableReader = (lines: TableLines) => Table[];

export interface TableLines {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether a line is already something else: the title, a section heading, or a row in another layout. */
  readonly isTaken: (line: number) => boolean;
  /** Whether the folded text of a cell is a label of the form, or of another edition. */
  readonly isLabel: (cell: string) => boolean;
  /** How many figures a row of this label has, in one table of the form or another; empty where no row has it. */
  readonly widthsOf: (cell: string) => readonly number[];
  /** Whether rows may have labels that no form knows, in lists. */
  readonly hasLists: boolean;
}

/** The form is fifteen columns wide; a line of more cells than this is no row. */
export const mostCells = 100;

/** Whether anything in the cell counts as a figure: a number or a mark for nothing. */
export function isFigureCell(cell: Cell): boolean {
  return cell.kind === 'number' || cell.kind === 'nil';
}

const longestFigure = 8;

/** Whether a text that is no label looks like a number not legible: 约200. */
export function isIllegible({ kind, raw }: Cell, isLabel: boolean): boolean {
  return (
    kind === 'text' &&
    !isLabel &&
    raw.length <= longestFigure &&
    /[0-9０-９]/.test(raw) &&
    !/^[0-9０-９]{1,2}[.．、]/.test(raw)
  );
}

const sentenceEnds = new CharSet('。！？');

/** Whether a line ends as sentences do: most prose is told by its last character, and is no row of cells that marks or spaces part. */
export function isSentence(text: string): boolean {
  return sentenceEnds.has(text.charCodeAt(text.length - 1));
}

/** Rows on consecutive lines, in one layout, make a table. */
export function groupRows(rows: readonly Row[]): Table[] {
  const tables: { layout: Layout; rows: Row[] }[] = [];
  let before: Row | null = null;
  for (const row of rows) {
    const current = tables.at(-1);
    if (current && before && row.line === before.line + 1 && row.layout === current.layout) current.rows.push(row);
    else tables.push({ layout: row.layout, rows: [row] });
    before = row;
  }
  return tables.map(({ rows: list }) => tableOf(list));
}

export function tableOf(rows: readonly Row[]): Table {
  const [first] = rows;
  return { layout: first?.layout ?? 'tabs', rows, start: first?.start ?? 0, end: rows.at(-1)?.end ?? 0 };
}
