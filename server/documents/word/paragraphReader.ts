import { picture } from '../../engine/text/invisible';
import type { Tag } from '../xml/read';
import type { Block, Paragraph, Piece, Range, Run } from './blocks';
import { isOff, isPicture } from './tags';
import { OpenRun } from './textReader';

/** Where a paragraph says it stands in a list. */
export interface NumberProperties {
  readonly style: string | null;
  readonly list: string | null;
  readonly depth: number | null;
}

/** A paragraph while it is read. */
export class OpenParagraph {
  /** Blocks of text boxes in it: they stand behind it. */
  readonly hoisted: Block[] = [];
  /** Whether its mark is deleted by a tracked change: the next paragraph goes on in it. */
  isMarkDeleted = false;
  /** Whether its own properties are read now, and whether those of a run or of its mark. */
  inProperties = false;
  #inLooks = false;
  run: OpenRun | null = null;
  #style: string | null = null;
  #list: string | null = null;
  #depth: number | null = null;
  #properties: Range | null = null;
  #looks: Range | null = null;
  #markLooks: Range | null = null;
  #looksStart = 0;

  constructor(
    private readonly start: number,
    private readonly isEmptyTag: boolean,
    /** Those of paragraphs before whose marks are deleted, and its own behind them. */
    readonly pieces: Piece[],
  ) {}

  get numbering(): NumberProperties {
    return { style: this.#style, list: this.#list, depth: this.#depth };
  }

  /** Counts what a run holds besides its looks. */
  count(name: string): void {
    if (this.run && name !== 'w:rPr' && !this.#inLooks) this.run[name === 'w:t' ? 'texts' : 'others']++;
  }

  /** A tag in its properties whose content is no part of them. */
  tellDeleted(name: string): void {
    if (name === 'w:del' || name === 'w:moveFrom') this.isMarkDeleted = true;
  }

  /** A tag in it; `isShown`: whether no instruction of a field is read. */
  open({ name, attributes, start, isEmpty }: Tag, runs: Run[], isShown: boolean): void {
    const value = attributes['w:val'];
    if (name === 'w:pPr') {
      this.inProperties = true;
      this.#properties = { from: start, to: start };
    } else if (name === 'w:rPr') {
      this.#looksStart = start;
      this.#inLooks = !isEmpty;
    } else if (name === 'w:r') {
      this.run = new OpenRun(runs.length, start);
      runs.push(this.run.close(start)); // its place is kept until it closes
    } else if (this.inProperties) this.#property(name, value);
    else if (name === 'w:vanish' && this.run) this.run.isHidden = !isOff(value);
    else if (isShown && !this.run?.isHidden) this.#made(name, attributes['w:type']);
  }

  #property(name: string, value: string | undefined): void {
    if (name === 'w:pStyle') this.#style = value ?? null;
    else if (name === 'w:numId') this.#list = value ?? null;
    else if (name === 'w:ilvl') this.#depth = Number(value ?? 0);
  }

  #made(name: string, type: string | undefined): void {
    const text =
      name === 'w:tab' || name === 'w:ptab'
        ? '\t'
        : name === 'w:cr' || (name === 'w:br' && type !== 'page' && type !== 'column')
          ? '\n'
          : name === 'w:noBreakHyphen'
            ? '-'
            : isPicture(name)
              ? picture
              : null;
    if (text !== null) this.pieces.push({ text, written: null });
  }

  /** A tag in it ends. */
  close(name: string, end: number, runs: Run[]): void {
    if (name === 'w:pPr' && this.#properties) {
      this.inProperties = false;
      this.#properties = { from: this.#properties.from, to: end };
    } else if (name === 'w:rPr') {
      this.#inLooks = false;
      const looks = { from: this.#looksStart, to: end };
      if (this.inProperties) this.#markLooks = looks;
      else if (this.run) {
        this.run.looks = looks;
        this.#looks ??= looks;
      }
    } else if (name === 'w:r' && this.run) {
      runs[this.run.index] = this.run.close(end);
      this.run = null;
    }
  }

  /** The paragraph, with its number before its text. `start` and `end` are the places of its closing tag. */
  done(number: string | null, start: number, end: number): Paragraph & { readonly pieces: Piece[] } {
    return {
      kind: 'paragraph',
      pieces: number === null ? this.pieces : [{ text: number, written: null }, ...this.pieces],
      range: { from: this.start, to: end },
      contentEnd: this.isEmptyTag ? null : start,
      properties: this.#properties,
      looks: this.#looks,
      markLooks: this.#markLooks,
    };
  }
}
