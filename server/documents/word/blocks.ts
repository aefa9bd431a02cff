import type { Hold } from './controls';

/** A stretch of text and where it is written; offsets are UTF-16 into the main part. */
export interface Piece {
  readonly text: string;
  /** Where it is written; null for what no one wrote: a list's number, a break, a picture. */
  readonly written: { readonly from: number; readonly to: number; readonly node: number } | null;
  /** Whether Word works it out again by itself: the result of a formula. */
  readonly isFormula?: boolean;
  /** Whether it stands for another document that is put in there, of which nothing is read. */
  readonly isForeign?: boolean;
  /** Why the content control that it stands in takes no edit. */
  readonly hold?: Hold;
  /** Whether it stands above or below the line. */
  readonly isRaised?: boolean;
  /** Whether it is in a content control that says it shows its prompt: it has no text but where that is a figure. */
  readonly isPrompt?: boolean;
}

/** A `w:t`: its tag, and its content. */
export interface TextNode {
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly from: number;
  readonly to: number;
  /** Whether spaces at its ends count. */
  readonly keepsSpaces: boolean;
  /** Its run: -1 where it stands in none. */
  readonly run: number;
}

/** A `w:r`. */
export interface Run extends Range {
  /** Whether it holds nothing but its looks and one `w:t`: it can be cut in two. */
  readonly isSimple: boolean;
  readonly looks: Range | null;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Where marks of comments do harm. Equations take none; programs print a comment into the result of a field that is
 * worked out, and lose text in a control of plain text. So they stand round such a thing. Of a control round whole
 * paragraphs or cells, a comment in the first paragraph is lost, or what stands before it: it stands at the paragraph before.
 */
export interface Wholes {
  /** What they stand round; in their order, and apart. */
  readonly wholes: readonly Range[];
  /** Paragraphs behind their properties that take none; in their order, and apart. */
  readonly heads: readonly Head[];
}

/** The first paragraph of a control: its marks stand at the end of one before. */
export interface Head extends Range {
  readonly spot: number;
}

/** A paragraph as accepted: numbers made, deleted text gone. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** The whole `w:p`. */
  readonly range: Range;
  /** Where new text goes in an empty one: before its closing tag; null where it has none: `<w:p/>`. */
  readonly contentEnd: number | null;
  /** The `w:pPr`; null where there is none. */
  readonly properties: Range | null;
  /** The `w:rPr` of its first run, and that of its mark. */
  readonly looks: Range | null;
  readonly markLooks: Range | null;
  /** What the content controls that it stands in say, and those that stand in it. */
  readonly controls: ParagraphControls;
  /** Whether it holds text that is not read: hidden or struck through, or the mark of a note. */
  readonly holdsUnread: boolean;
}

export interface ParagraphControls {
  /** Why nothing can be written into it; null where it can. */
  readonly hold: Hold | null;
  /** Whether it is the only paragraph that its control takes. */
  readonly isPlain: boolean;
  /** Why one that stands in it takes no edit. */
  readonly within: Hold | null;
  /** Whether one that stands in it may not be taken out. */
  readonly holdsFixed: boolean;
}

export interface Cell {
  readonly span: number;
  /** Whether a neighbour above or before it spans it. */
  readonly isCovered: boolean;
  readonly blocks: readonly Block[];
}

export interface Row {
  /** Columns of the grid that are left out before and behind its cells. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export type Block = Paragraph | Table;

/** What was read of the main part. */
export interface Body extends Wholes {
  readonly blocks: readonly Block[];
  readonly nodes: readonly TextNode[];
  readonly runs: readonly Run[];
  /** Whether changes are tracked that nobody has accepted or rejected. */
  readonly isTracked: boolean;
}
