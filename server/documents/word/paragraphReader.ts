import { picture } from '../../engine/text/invisible';
import type { Attributes, Tag } from '../xml/read';
import { withoutAsides } from './asides';
import type { Block, Paragraph, ParagraphControls, Piece, Range, Run } from './blocks';
import type { Control, Controls } from './controls';
import type { Styles } from './styles';
import { isPicture } from './tags';
import { OpenRun } from './textReader';
import { isTrait } from './traits';

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
  /** Whether it holds text that is not read. */
  holdsUnread = false;
  /** How many text boxes of it are open. */
  boxes = 0;
  /** Where the paragraph before it ends. */
  spot: number | null = null;
  #style: string | null = null;
  #list: string | null = null;
  #depth: number | null = null;
  #properties: Range | null = null;
  #looks: Range | null = null;
  #markLooks: Range | null = null;
  #looksStart = 0;
  #controls: ParagraphControls;

  constructor(
    private readonly start: number,
    private readonly tagEnd: number,
    private readonly isEmptyTag: boolean,
    /** Whether it is the first of a control that is round it. */
    readonly isFirst: boolean,
    /** Those of paragraphs before whose marks are deleted, and its own behind them. */
    readonly pieces: Piece[],
    private readonly styles: Styles,
    /** Those that it stands in. */
    { hold, innermost: { isPlain } }: Controls,
  ) {
    this.#controls = { hold, isPlain, within: null, holdsFixed: false };
  }

  /** Where its content begins: behind its properties. */
  get contentStart(): number {
    return this.#properties?.to ?? this.tagEnd;
  }

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

  /** A content control stands in it. */
  tellControl({ hold, isFixed }: Control): void {
    const { within, holdsFixed } = this.#controls;
    this.#controls = { ...this.#controls, within: within ?? hold, holdsFixed: holdsFixed || isFixed };
  }

  /** A tag in it; `isShown`: whether no instruction of a field is read; `isPrompt`: whether a prompt may be. */
  open({ name, attributes, start, isEmpty }: Tag, runs: Run[], isShown: boolean, isPrompt: boolean): void {
    const value = attributes['w:val'];
    if (name === 'w:pPr') {
      this.inProperties = true;
      this.#properties = { from: start, to: start };
    } else if (name === 'w:rPr') {
      this.#looksStart = start;
      this.#inLooks = !isEmpty;
    } else if (name === 'w:r') {
      this.run = new OpenRun(runs.length, start, this.styles.traitsOf(this.#style));
      runs.push(this.run.close(start)); // its place is kept until it closes
    } else if (this.inProperties) this.#property(name, value);
    else if (isTrait(name)) this.run?.tell(name, value);
    else if (name === 'w:rStyle') this.run?.tellStyle(this.styles.traitsOf(value ?? null));
    else if (isShown && !this.run?.isUnread) {
      const text = madeBy(name, attributes);
      if (text !== null)
        this.pieces.push({
          text,
          written: null,
          ...(name === 'w:subDoc' ? { isForeign: true } : {}),
          ...this.looksOf(isPrompt),
        });
    }
  }

  /** What of the looks of the run that is read bears on what a piece says. */
  looksOf(isPrompt: boolean): Pick<Piece, 'isRaised' | 'isPrompt'> {
    return { ...(this.run?.isRaised === true ? { isRaised: true } : {}), ...(isPrompt ? { isPrompt } : {}) };
  }

  #property(name: string, value: string | undefined): void {
    if (name === 'w:pStyle') this.#style = value ?? null;
    else if (name === 'w:numId') this.#list = value ?? null;
    else if (name === 'w:ilvl') this.#depth = Number(value ?? 0);
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
      else if (this.run) this.run.looks = looks;
    } else if (name === 'w:r' && this.run) {
      const isText = !this.run.isUnread && !this.run.isRaised && (this.run.texts > 0 || this.run.others === 0);
      if (isText) this.#looks ??= this.run.looks; // no mark of a note's
      runs[this.run.index] = this.run.close(end);
      this.run = null;
    }
  }

  /** The paragraph, with its number before its text. `start` and `end` are the places of its closing tag. */
  done(number: string | null, start: number, end: number): Paragraph & { readonly pieces: Piece[] } {
    const isPlain = this.pieces.every((piece) => piece.isRaised !== true && piece.isPrompt !== true);
    const pieces = isPlain ? this.pieces : withoutAsides(this.pieces);
    return {
      kind: 'paragraph',
      pieces: number === null ? pieces : [{ text: number, written: null }, ...pieces],
      range: { from: this.start, to: end },
      contentEnd: this.isEmptyTag ? null : start,
      properties: this.#properties,
      looks: this.#looks,
      markLooks: this.#markLooks,
      controls: this.#controls,
      holdsUnread: this.holdsUnread || pieces.length < this.pieces.length,
    };
  }
}

/** Another document that is put in between paragraphs: a place that takes nothing. */
export function foreignParagraph(from: number, to: number): Paragraph {
  return {
    kind: 'paragraph',
    pieces: [{ text: picture, written: null, isForeign: true }],
    range: { from, to },
    contentEnd: null,
    properties: null,
    looks: null,
    markLooks: null,
    controls: { hold: 'foreign', isPlain: false, within: null, holdsFixed: false },
    holdsUnread: false,
  };
}

/** What a tag shows that holds no text; null for nothing. */
function madeBy(name: string, { 'w:type': type, 'w:char': symbol }: Attributes): string | null {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return type === 'page' || type === 'column' ? null : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:subDoc':
      return picture;
    case 'w:sym':
      return symbolOf(symbol);
    default:
      return isPicture(name) ? picture : null;
  }
}

/** A character of a font of its own; those of symbol fonts mean something there alone, and are as unread as a picture. */
function symbolOf(code: string | undefined): string | null {
  const number = Number.parseInt(code ?? '', 16);
  if (!(number >= 0x20 && number <= 0xffff)) return null;
  return number >= 0xd800 && number <= 0xf8ff ? picture : String.fromCharCode(number);
}
