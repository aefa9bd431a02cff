import type { Block, Paragraph, Piece, Range, Run, TextNode } from './blocks';

/** Where a paragraph says it stands in a list. */
export interface NumberProperties {
  readonly style: string | null;
  readonly list: string | null;
  readonly depth: number | null;
}

/** A run while it is read. */
export class OpenRun {
  looks: Range | null = null;
  isHidden = false;
  /** Whether nothing has been met in it but its looks and one text. */
  texts = 0;
  others = 0;

  constructor(
    readonly index: number,
    readonly start: number,
  ) {}

  close(end: number): Run {
    return { from: this.start, to: end, isSimple: this.texts === 1 && this.others === 0, looks: this.looks };
  }
}

/** A paragraph while it is read. */
export class OpenParagraph {
  readonly pieces: Piece[] = [];
  /** Blocks of text boxes in it: they stand behind it. */
  readonly hoisted: Block[] = [];
  style: string | null = null;
  list: string | null = null;
  depth: number | null = null;
  properties: Range | null = null;
  looks: Range | null = null;
  markLooks: Range | null = null;
  hasPicture = false;
  /** Whether its mark is deleted by a tracked change: the next paragraph goes on in it. */
  isMarkDeleted = false;
  /** The part of it that is read now. */
  inProperties = false;
  run: OpenRun | null = null;

  constructor(
    readonly start: number,
    readonly isEmptyTag: boolean,
    carried: readonly Piece[],
  ) {
    this.pieces.push(...carried);
  }

  get numbering(): NumberProperties {
    return { style: this.style, list: this.list, depth: this.depth };
  }

  made(text: string): void {
    this.pieces.push({ text, written: null });
  }

  /** The paragraph, with its number before its text. `start` and `end` are the places of its closing tag. */
  close(number: string | null, start: number, end: number): Paragraph {
    const { properties, looks, markLooks, hasPicture } = this;
    const pieces = number === null ? this.pieces : [{ text: number, written: null }, ...this.pieces];
    const contentEnd = this.isEmptyTag ? null : start;
    return { kind: 'paragraph', pieces, range: { from: this.start, to: end }, contentEnd, properties, looks, markLooks, hasPicture };
  }
}

const blanks = /[\t\n\r]/g;

/** A `w:t` while it is read. */
export class OpenText {
  readonly #chunks: { text: string; from: number; to: number }[] = [];

  constructor(
    private readonly tagStart: number,
    private readonly tagEnd: number,
    private readonly keepsSpaces: boolean,
  ) {}

  add(text: string, from: number, to: number): void {
    this.#chunks.push({ text: text.replace(blanks, ' '), from, to });
  }

  /** Adds its pieces, as those of the node `index`, and tells what the node is. */
  close(at: number, index: number, run: number, isFormula: boolean, pieces: Piece[]): TextNode {
    const [first] = this.#chunks;
    const last = this.#chunks.at(-1);
    if (!this.keepsSpaces && first && last) {
      const lead = first.text.length - first.text.trimStart().length;
      if (first.text.length === first.to - first.from) [first.text, first.from] = [first.text.slice(lead), first.from + lead];
      const tail = last.text.length - last.text.trimEnd().length;
      if (last.text.length === last.to - last.from) [last.text, last.to] = [last.text.slice(0, last.text.length - tail), last.to - tail];
    }
    for (const { text, from, to } of this.#chunks) {
      if (text !== '') pieces.push({ text, written: { from, to, node: index }, ...(isFormula ? { isFormula } : {}) });
    }
    return { tagStart: this.tagStart, tagEnd: this.tagEnd, from: this.tagEnd, to: at, keepsSpaces: this.keepsSpaces, run };
  }
}
