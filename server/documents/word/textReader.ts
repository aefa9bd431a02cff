import type { Piece, Range, Run, TextNode } from './blocks';
import { isOn, isRaised, isUnread, type Trait, type Traits } from './traits';

/** A run while it is read. */
export class OpenRun {
  looks: Range | null = null;
  /** Whether nothing has been met in it but its looks and one text. */
  texts = 0;
  others = 0;

  constructor(
    readonly index: number,
    readonly start: number,
    /** Those of its paragraph's style, until it says more. */
    private traits: Traits,
  ) {}

  /** What a tag says of its looks. */
  tell(trait: Trait, value: string | undefined): void {
    this.traits = { ...this.traits, [trait]: isOn(trait, value) };
  }

  /** What its style adds. */
  tellStyle(style: Traits): void {
    const added = Object.entries(style).filter(([, isSaid]) => isSaid);
    this.traits = { ...this.traits, ...Object.fromEntries(added) };
  }

  /** Whether its text is not read: hidden or struck through. */
  get isUnread(): boolean {
    return isUnread(this.traits);
  }

  get isRaised(): boolean {
    return isRaised(this.traits);
  }

  close(end: number): Run {
    return { from: this.start, to: end, isSimple: this.texts === 1 && this.others === 0, looks: this.looks };
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
  close(at: number, index: number, run: number, marks: Omit<Piece, 'text' | 'written'>, pieces: Piece[]): TextNode {
    if (!this.keepsSpaces) this.#trim();
    for (const { text, from, to } of this.#chunks) {
      if (text !== '') pieces.push({ text, written: { from, to, node: index }, ...marks });
    }
    return {
      tagStart: this.tagStart,
      tagEnd: this.tagEnd,
      from: this.tagEnd,
      to: at,
      keepsSpaces: this.keepsSpaces,
      run,
    };
  }

  /** Spaces at the ends do not count, where they are written as they are; an ideographic space is none of them. */
  #trim(): void {
    const [first] = this.#chunks;
    const last = this.#chunks.at(-1);
    if (first && first.text.length === first.to - first.from) {
      let lead = 0;
      while (first.text[lead] === ' ') lead++;
      [first.text, first.from] = [first.text.slice(lead), first.from + lead];
    }
    if (last && last.text.length === last.to - last.from) {
      let length = last.text.length;
      while (last.text[length - 1] === ' ') length--;
      [last.text, last.to] = [last.text.slice(0, length), last.from + length];
    }
  }
}
