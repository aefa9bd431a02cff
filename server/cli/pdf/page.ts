/** A piece of text on a page. Points (1/72 inch); x runs to the right and y down, `y` is the line that letters stand on. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters. */
  readonly height: number;
}

/** A straight line on a page, from side to side or from top to bottom: its place across, and from where to where it goes. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly texts: readonly PageText[];
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
  readonly hasPicture: boolean;
}
