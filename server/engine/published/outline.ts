import type { Block, Published, RowsBlock, TableBlock } from './model';
import { joined } from './passages';
import { flatMap } from '../text/lists';

/** A report as a document that a word processor could have: what stands in it, in order, and nothing of the draft's places. */
export interface Outline {
  /** Empty where the draft has no title. */
  readonly title: string;
  readonly blocks: readonly (OutlineText | OutlineTable)[];
}

export interface OutlineText {
  readonly kind: 'title' | 'section' | 'heading' | 'paragraph' | 'closing';
  /** A heading that runs into its paragraph; empty where none does. */
  readonly lead: string;
  readonly text: string;
}

/** A table with merged cells, which cover it once; rows and columns are counted from 0. */
export interface OutlineTable {
  readonly kind: 'table';
  readonly height: number;
  readonly width: number;
  /** How many rows at its top are heads. */
  readonly heads: number;
  readonly cells: readonly OutlineCell[];
}

export interface OutlineCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly align: 'left' | 'center';
}

/** The outline of a report: the tables of the form as they are printed, others as they were read. */
export function outlineOf({ title, blocks }: Published): Outline {
  return {
    title: title ?? '',
    blocks: blocks.map(outlineOfBlock).filter((block) => block.kind !== 'table' || block.cells.length > 0),
  };
}

function outlineOfBlock(block: Block): OutlineText | OutlineTable {
  if (block.kind === 'table') return officialTable(block);
  if (block.kind === 'rows') return plainTable(block);
  const { kind, lead, body } = block;
  return { kind, lead: joined(lead?.runs ?? []), text: joined(body.runs) };
}

function officialTable({ height, cells }: TableBlock): OutlineTable {
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const heads = cells.reduce((first, { row, slot }) => (slot ? Math.min(first, row) : first), height);
  return {
    kind: 'table',
    height,
    width,
    heads,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, slot }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      align: slot || row < heads ? 'center' : 'left',
    })),
  };
}

/** Rows as wide as the widest; which of them are heads is not known. */
function plainTable({ rows }: RowsBlock): OutlineTable {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = flatMap(rows, (row, index) =>
    Array.from({ length: width }, (_, column): OutlineCell => {
      const text = row[column]?.text ?? '';
      return {
        row: index,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        align: /[^\d.,%\s-]/.test(text) ? 'left' : 'center',
      };
    }),
  );
  return { kind: 'table', height: rows.length, width, heads: 0, cells };
}
