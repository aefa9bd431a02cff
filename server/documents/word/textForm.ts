import { picture } from '../../engine/text/invisible';
import { isBlankText } from '../../engine/text/source';
import { limits } from '../limits';
import { Refusal } from '../refusal';
import type { Block, Cell, Paragraph, Piece, Row, Table } from './blocks';
import { spreadsOf } from './columns';

/** A piece of a document's text, at its place in the text. Offsets are UTF-16. */
export interface PlacedPiece {
  readonly at: number;
  readonly piece: Piece;
}

/** A paragraph of a document, or a cell: a stretch of the text that an edit may not leave. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The paragraph, or those of a cell. */
  readonly paragraphs: readonly Paragraph[];
  readonly isCell: boolean;
  /** The cells of its row, for looks to take over. */
  readonly row: Row | null;
}

/** A document as text: paragraphs as lines, tables as rows parted by tabs, pictures as U+FFFC. */
export interface TextForm {
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
  /** In the order of the text; they do not overlap. */
  readonly places: readonly Place[];
}

/** Writes blocks as text. @throws {Refusal} where it is over a limit */
export function writeText(blocks: readonly Block[]): TextForm {
  const writer = new Writer();
  writer.blocks(blocks);
  return writer.done();
}

class Writer {
  readonly #texts: string[] = [];
  #length = 0;
  readonly #pieces: PlacedPiece[] = [];
  readonly #places: Place[] = [];

  done(): TextForm {
    return { text: this.#texts.join(''), pieces: this.#pieces, places: this.#places };
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#line(block);
      else if (isLayout(block)) for (const { cells } of block.rows) for (const cell of cells) this.blocks(cell.blocks);
      else if (block.rows.some(isFrame)) this.#framed(block);
      else this.#table(block);
    }
  }

  /** A table round a whole document: its rows of data stay rows, and what a cell of the others holds is read as it stands. */
  #framed({ rows, ...table }: Table): void {
    let data: Row[] = [];
    const write = (): void => {
      if (data.length > 0) this.#table({ ...table, rows: data });
      data = [];
    };
    for (const row of rows) {
      if (!isFrame(row)) {
        data.push(row);
        continue;
      }
      write();
      for (const { blocks, isCovered } of row.cells) if (!isCovered) this.blocks(blocks);
    }
    write();
  }

  #line(paragraph: Paragraph): void {
    const start = this.#length;
    this.#pieces_(paragraph.pieces, (text) => text);
    this.#places.push({ start, end: this.#length, paragraphs: [paragraph], isCell: false, row: null });
    this.#make('\n');
  }

  /** Rows of one width: a covered cell is an empty one. Tables within cells stand behind the table. */
  #table({ rows }: Table): void {
    const inner: Table[] = [];
    const spreads = spreadsOf(rows);
    rows.forEach((row, at) => {
      const { before, after, spans } = spreads[at] ?? { before: 0, after: 0, spans: [] };
      this.#make('\t'.repeat(before));
      row.cells.forEach((cell, index) => {
        if (index > 0) this.#make('\t');
        this.#cell(cell, row);
        for (const table of tablesIn(cell.blocks)) inner.push(table);
        this.#make('\t'.repeat((spans[index] ?? 1) - 1));
      });
      this.#make('\t'.repeat(after));
      this.#make('\n');
    });
    for (const table of inner) this.blocks([table]);
  }

  #cell(cell: Cell, row: Row): void {
    const start = this.#length;
    const paragraphs = cell.isCovered ? [] : paragraphsIn(cell.blocks);
    const written = paragraphs.filter(({ pieces }) =>
      pieces.some(({ text }) => text === picture || !isBlankText(text)),
    );
    written.forEach((paragraph, index) => {
      if (index > 0) this.#make(' ');
      this.#pieces_(withoutOuterBlanks(paragraph.pieces), (text) => text.replace(/[\t\n]/g, ' '));
    });
    this.#places.push({
      start,
      end: this.#length,
      paragraphs: written.length > 0 ? written : paragraphs.slice(0, 1),
      isCell: true,
      row,
    });
  }

  #pieces_(pieces: readonly Piece[], shown: (text: string) => string): void {
    for (const piece of pieces) {
      this.#pieces.push({ at: this.#length, piece });
      this.#make(shown(piece.text));
    }
  }

  #make(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length > limits.text) throw new Refusal('tooWide');
  }
}

/**
 * Whether a table only lays out the page: each row has one cell that holds anything, and one of them holds what no cell
 * of data does: a table, or several paragraphs.
 */
function isLayout({ rows }: Table): boolean {
  const filled = rows.map(({ cells }) => cells.filter(({ blocks }) => blocks.some(holdsText)));
  if (filled.some(({ length }) => length > 1)) return false;
  const all = filled.flat();
  return all.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table') || blocks.filter(holdsText).length > 1);
}

/** So many rows, and paragraphs beside them, no cell of data holds. */
const fewestRows = 3;
const fewestParagraphs = 2;

/** Whether a row has a cell that holds a document: a table, and paragraphs beside it. */
function isFrame({ cells }: Row): boolean {
  return cells.some(
    ({ blocks }) =>
      blocks.some((block) => block.kind === 'table' && block.rows.length >= fewestRows) &&
      blocks.filter((block) => block.kind === 'paragraph' && holdsText(block)).length >= fewestParagraphs,
  );
}

function holdsText(block: Block): boolean {
  if (block.kind === 'paragraph') return block.pieces.some(({ text }) => !isBlankText(text));
  return block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(holdsText)));
}

/** A tab or a break before or behind what a cell holds only moves it: a figure that is filled in there stands alone. */
function withoutOuterBlanks(pieces: readonly Piece[]): readonly Piece[] {
  const holds = ({ text, written }: Piece): boolean => written !== null || text === picture || !isBlankText(text);
  return pieces.slice(pieces.findIndex(holds), pieces.findLastIndex(holds) + 1);
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.filter((block) => block.kind === 'table');
}
