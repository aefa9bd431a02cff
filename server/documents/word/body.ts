import { readXml, type Reader, type Tag } from '../xml/read';
import type { Block, Body, Paragraph, Piece, Run, TextNode } from './blocks';
import type { Counters } from './counters';
import { Fields } from './fields';
import type { Lists } from './numbering';
import { OpenParagraph, OpenRun, OpenText, type NumberProperties } from './paragraphReader';
import type { Place, Styles } from './styles';
import { OpenTable } from './tableReader';

/** What is no part of the text as accepted, with all that it holds. */
const silent = new Set([
  'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange', 'w:tblGridChange',
  'w:tblPrExChange', 'w:numberingChange', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:tblPr', 'w:tblGrid', 'w:sectPr', 'w:delText', 'w:delInstrText',
]);
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge']);
const wanted = new Set([
  'w:t', 'w:pStyle', 'w:numId', 'w:ilvl', 'w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:gridBefore', 'w:gridAfter', 'w:fldChar', 'w:fldSimple',
  'w:br', 'w:vanish',
]);
const pictures = new Set(['?:blip', 'v:imagedata', '?:OLEObject']);
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** A list of blocks while it is read, and the paragraph in it whose mark is deleted, so that the next one goes on in it. */
interface BlockList {
  readonly blocks: Block[];
  carried: Paragraph | null;
}

/** Reads the main part of a document into blocks. */
export class BodyReader implements Reader {
  readonly #nodes: TextNode[] = [];
  readonly #runs: Run[] = [];
  readonly #blocks: Block[] = [];
  readonly #fields = new Fields();
  readonly #tables: OpenTable[] = [];
  /** The lists that blocks go to: the body's, and those of the cells and text boxes that are open. */
  readonly #lists: BlockList[] = [{ blocks: this.#blocks, carried: null }];
  readonly #paragraphs: OpenParagraph[] = [];
  /** For each choice between ways of showing one thing that is open: whether one is taken. */
  readonly #choices: boolean[] = [];
  #silence = 0;
  #text: OpenText | null = null;
  #isInstruction = false;
  #propertiesStart = 0;
  /** Whether the looks of a run or paragraph mark are read. */
  #isInLooks = false;
  #isTracked = false;

  constructor(
    private readonly lists: Lists,
    private readonly styles: Styles,
    private readonly counters: Counters,
  ) {}

  /** @throws {Refusal} where the part is broken or over a limit */
  read(xml: string, part: string): Body {
    readXml(xml, part, this);
    this.#endList();
    return { blocks: this.#blocks, nodes: this.#nodes, runs: this.#runs, isTracked: this.#isTracked };
  }

  wants(name: string): boolean {
    return wanted.has(name);
  }

  open({ name, attributes, start, end, isEmpty }: Tag): void {
    if (changes.has(name) || name.endsWith('Change')) this.#isTracked = true;
    if (this.#silence > 0) {
      this.#silence++;
      return;
    }
    const value = attributes['w:val'];
    const paragraph = this.#paragraphs.at(-1);
    if (name === 'w:rPr') this.#propertiesStart = start;
    if (paragraph?.run && name !== 'w:rPr' && !this.#isInLooks) paragraph.run[name === 'w:t' ? 'texts' : 'others']++;
    if (name === 'w:rPr' && !isEmpty) this.#isInLooks = true;
    if (this.#isLeftOut(name)) {
      if (paragraph?.inProperties && (name === 'w:del' || name === 'w:moveFrom')) paragraph.isMarkDeleted = true;
      else this.#tables.at(-1)?.tell(name, value);
      this.#silence = 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#paragraphs.push(new OpenParagraph(start, isEmpty, this.#take()));
        return;
      case 'w:tbl':
        this.#tables.push(new OpenTable());
        return;
      case 'w:tr':
        this.#tables.at(-1)?.openRow();
        return;
      case 'w:tc':
        this.#lists.push({ blocks: this.#tables.at(-1)?.openCell() ?? [], carried: null });
        return;
      case 'w:txbxContent':
        this.#lists.push({ blocks: [], carried: null });
        return;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        return;
      case 'w:trPr':
        this.#tables.at(-1)?.inRow(true);
        return;
      case 'w:fldChar':
        this.#fields.mark(attributes['w:fldCharType']);
        return;
      case 'w:instrText':
        this.#isInstruction = true;
        return;
      case 'w:t':
      case 'm:t':
        if (this.#fields.isShown && !paragraph?.run?.isHidden) this.#text = new OpenText(start, end, attributes['xml:space'] === 'preserve' || name === 'm:t');
        return;
    }
    if (paragraph) this.#openIn(paragraph, name, value, attributes['w:type'], start);
    this.#tables.at(-1)?.tell(name, value);
  }

  /** A tag within a paragraph. */
  #openIn(paragraph: OpenParagraph, name: string, value: string | undefined, type: string | undefined, start: number): void {
    if (name === 'w:pPr') {
      paragraph.inProperties = true;
      paragraph.properties = { from: start, to: start };
    } else if (name === 'w:r') this.#openRun(paragraph, start);
    else if (name === 'w:vanish' && paragraph.run && !paragraph.inProperties) paragraph.run.isHidden = !isOff(value);
    else if (paragraph.inProperties) {
      if (name === 'w:pStyle') paragraph.style = value ?? null;
      else if (name === 'w:numId') paragraph.list = value ?? null;
      else if (name === 'w:ilvl') paragraph.depth = Number(value ?? 0);
    } else if (pictures.has(name)) paragraph.hasPicture = true;
    else if (!this.#fields.isShown || paragraph.run?.isHidden) return;
    else if (name === 'w:tab' || name === 'w:ptab') paragraph.made('\t');
    else if (name === 'w:cr' || (name === 'w:br' && type !== 'page' && type !== 'column')) paragraph.made('\n');
    else if (name === 'w:noBreakHyphen') paragraph.made('-');
  }

  #openRun(paragraph: OpenParagraph, start: number): void {
    const index = this.#runs.length;
    this.#runs.push({ from: start, to: start, isSimple: false, looks: null }); // its place is kept until it closes
    paragraph.run = new OpenRun(index, start);
  }

  close(name: string, start: number, end: number): void {
    if (this.#silence > 0) {
      this.#silence--;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.#closeParagraph(start, end);
        return;
      case 'w:t':
      case 'm:t':
        if (this.#text && paragraph) this.#nodes.push(this.#text.close(start, this.#nodes.length, paragraph.run?.index ?? -1, this.#fields.isFormula, paragraph.pieces));
        this.#text = null;
        return;
      case 'w:tbl': {
        const table = this.#tables.pop();
        if (table) this.#lists.at(-1)?.blocks.push(table.close());
        return;
      }
      case 'w:tr':
        this.#tables.at(-1)?.closeRow();
        return;
      case 'w:tc':
        this.#endList();
        this.#tables.at(-1)?.closeCell();
        return;
      case 'w:txbxContent': {
        const boxed = this.#endList();
        if (paragraph) paragraph.hoisted.push(...boxed);
        else this.#lists.at(-1)?.blocks.push(...boxed);
        return;
      }
      case 'w:trPr':
        this.#tables.at(-1)?.inRow(false);
        return;
      case 'mc:AlternateContent':
        this.#choices.pop();
        return;
      case 'w:instrText':
        this.#isInstruction = false;
        return;
      case 'w:pPr':
        if (!paragraph?.properties) return;
        paragraph.inProperties = false;
        paragraph.properties = { from: paragraph.properties.from, to: end };
        return;
      case 'w:rPr':
        this.#isInLooks = false;
        if (!paragraph) return;
        if (paragraph.inProperties) paragraph.markLooks = { from: this.#propertiesStart, to: end };
        else if (paragraph.run) {
          paragraph.run.looks = { from: this.#propertiesStart, to: end };
          paragraph.looks ??= paragraph.run.looks;
        }
        return;
      case 'w:r':
        if (!paragraph?.run) return;
        this.#runs[paragraph.run.index] = paragraph.run.close(end);
        paragraph.run = null;
    }
  }

  text(text: string, start: number, end: number): void {
    if (this.#silence > 0) return;
    if (this.#text) this.#text.add(text, start, end);
    else if (this.#isInstruction) this.#fields.instruct(text);
  }

  #isLeftOut(name: string): boolean {
    if (silent.has(name)) return true;
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const isTaken = this.#choices.pop() ?? false;
    this.#choices.push(true);
    return isTaken;
  }

  #closeParagraph(start: number, end: number): void {
    const paragraph = this.#paragraphs.pop();
    const list = this.#lists.at(-1);
    if (!paragraph || !list) return;
    if (paragraph.isMarkDeleted) {
      list.carried = paragraph.close(null, start, end);
      list.blocks.push(...paragraph.hoisted);
      return;
    }
    const place = this.#placeOf(paragraph.numbering);
    const number = place && this.counters.next(place.list, place.depth);
    list.blocks.push(paragraph.close(number, start, end), ...paragraph.hoisted);
  }

  /** What a paragraph that is no more left to the next one. */
  #take(): readonly Piece[] {
    const list = this.#lists.at(-1);
    const pieces = list?.carried?.pieces ?? [];
    if (list) list.carried = null;
    return pieces;
  }

  /** Ends the innermost list; what no next paragraph has taken stands at its end. */
  #endList(): readonly Block[] {
    const list = this.#lists.pop();
    if (list?.carried && list.carried.pieces.length > 0) list.blocks.push(list.carried);
    return list?.blocks ?? [];
  }

  #placeOf({ style, list, depth }: NumberProperties): Place | null {
    if (list === '0') return null;
    const own = this.styles.placeOf(style);
    const id = list ?? own?.list;
    if (id === undefined) return null;
    const byStyle = style === null ? undefined : [...(this.lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    return { list: id, depth: depth ?? byStyle ?? own?.depth ?? 0 };
  }
}
