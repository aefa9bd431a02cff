import { readXml, type Part, type Reader, type Tag } from '../xml/read';
import { BlockLists } from './blockLists';
import type { Body, Run, TextNode } from './blocks';
import { Controls } from './controls';
import { Fields } from './fields';
import type { Numbers } from './numbers';
import { foreignParagraph, OpenParagraph } from './paragraphReader';
import type { Styles } from './styles';
import { OpenTable } from './tableReader';
import { isChange, isSilent, isText, isWanted } from './tags';
import { OpenText } from './textReader';
import { WholesReader } from './wholes';

/** Reads the main part of a document into blocks. */
export class BodyReader implements Reader {
  readonly #nodes: TextNode[] = [];
  readonly #runs: Run[] = [];
  readonly #fields: Fields;
  readonly #controls = new Controls();
  readonly #wholes = new WholesReader();
  readonly #lists = new BlockLists();
  readonly #tables: OpenTable[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  /** For each choice between ways of showing one thing that is open: whether one is taken. */
  readonly #choices: boolean[] = [];
  /** How many tags are open that are no part of the text, or stand in one that is not. */
  #silence = 0;
  /** Whether the properties of a content control are read. */
  #isControl = false;
  #text: OpenText | null = null;
  #isInstruction = false;
  #isTracked = false;

  constructor(
    private readonly numbers: Numbers,
    private readonly styles: Styles,
    endless: ReadonlySet<number> = new Set(),
  ) {
    this.#fields = new Fields(endless);
  }

  /** Where the fields begin that never end: once it has read. */
  get endless(): number[] {
    return this.#fields.open;
  }

  /** @throws {Refusal} where the part is broken or over a limit */
  read(part: Part): Body {
    readXml(part, this);
    return {
      ...this.#wholes.done(this.#runs),
      blocks: this.#lists.end(),
      nodes: this.#nodes,
      runs: this.#runs,
      isTracked: this.#isTracked,
    };
  }

  wants(name: string): boolean {
    return isWanted(name);
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (isChange(name)) this.#isTracked = true;
    if (this.#silence > 0) {
      this.#silence++;
      if (this.#isControl && this.#silence === 2) this.#controls.tell(name, tag.attributes['w:val']);
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    paragraph?.count(name);
    this.#wholes.open(name, tag.start);
    if (isSilent(name) || this.#isOtherChoice(name)) {
      this.#silence = 1;
      this.#isControl = name === 'w:sdtPr';
      if (paragraph?.inProperties) paragraph.tellDeleted(name);
      else this.#tables.at(-1)?.tell(name, undefined);
    } else if (!this.#openBlock(tag, paragraph) && !this.#openText(tag, paragraph)) {
      paragraph?.open(tag, this.#runs, this.#fields.isShown, this.#controls.isPrompt);
      this.#tables.at(-1)?.tell(name, tag.attributes['w:val']);
    }
  }

  /** Opens what holds paragraphs, or one; tells whether it was that. */
  #openBlock({ name, start, end, isEmpty }: Tag, paragraph: OpenParagraph | undefined): boolean {
    if (name === 'w:p') {
      const [isFirst, pieces] = [this.#controls.takeFirst(), this.#lists.take()];
      const own = new OpenParagraph(start, end, isEmpty, isFirst, pieces, this.styles, this.#controls);
      own.spot = this.#wholes.spot;
      this.#paragraphs.push(own);
    } else if (name === 'w:sdt') this.#controls.open(start, paragraph?.boxes === 0);
    else if (name === 'w:altChunk') this.#lists.add([foreignParagraph(start, end)]);
    else if (name === 'w:tbl') this.#tables.push(new OpenTable());
    else if (name === 'w:tr') this.#tables.at(-1)?.openRow();
    else if (name === 'w:trPr') this.#tables.at(-1)?.inRow(true);
    else if (name === 'w:tc') this.#lists.begin(this.#tables.at(-1)?.openCell() ?? []);
    else if (name === 'w:txbxContent') {
      this.#lists.begin([]);
      if (paragraph) paragraph.boxes++;
    } else if (name === 'mc:AlternateContent') this.#choices.push(false);
    else return false;
    return true;
  }

  /** Opens text and fields; tells whether it was one of them. */
  #openText({ name, attributes, start, end }: Tag, paragraph: OpenParagraph | undefined): boolean {
    const run = paragraph?.run;
    if (name === 'w:fldChar') {
      const done = this.#fields.mark(attributes['w:fldCharType'], start, run?.start ?? start);
      if (done?.isWhole) this.#wholes.add(done.from, end, run?.index);
    } else if (name === 'w:fldSimple') this.#fields.simple(attributes['w:instr'], start);
    else if (name === 'w:instrText') this.#isInstruction = true;
    else if (!isText(name)) return false;
    else if (paragraph?.run?.isUnread === true) paragraph.holdsUnread = true;
    else if (this.#fields.isShown)
      this.#text = new OpenText(start, end, attributes['xml:space'] === 'preserve' || name === 'm:t');
    return true;
  }

  close(name: string, start: number, end: number): void {
    if (this.#silence > 0) {
      this.#silence--;
      if (this.#silence === 0 && this.#isControl) this.#controlIsKnown();
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    this.#wholes.close(name, end);
    if (name === 'w:p') this.#closeParagraph(start, end);
    else if (isText(name)) this.#closeText(start, paragraph);
    else if (name === 'w:fldSimple') {
      const done = this.#fields.end();
      if (done?.isWhole) this.#wholes.add(done.from, end);
    } else if (name === 'w:instrText') this.#isInstruction = false;
    else if (name === 'w:sdt') {
      const from = this.#controls.close();
      if (from !== null) this.#wholes.add(from, end);
    } else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'w:txbxContent') {
      const boxed = this.#lists.end();
      if (paragraph) {
        paragraph.boxes--;
        for (const block of boxed) paragraph.hoisted.push(block);
      } else this.#lists.add(boxed);
    } else if (!this.#closeTable(name)) paragraph?.close(name, end, this.#runs);
  }

  #closeTable(name: string): boolean {
    const table = this.#tables.at(-1);
    if (name === 'w:tc') {
      this.#lists.end();
      table?.closeCell();
    } else if (name === 'w:tr') table?.closeRow();
    else if (name === 'w:trPr') table?.inRow(false);
    else if (name === 'w:tbl') {
      this.#tables.pop();
      if (table) this.#lists.add([table.close()]);
    } else return false;
    return true;
  }

  #closeText(start: number, paragraph: OpenParagraph | undefined): void {
    if (this.#text && paragraph) {
      const { hold, isPrompt } = this.#controls;
      const marks = {
        ...(this.#fields.isFormula ? { isFormula: true } : {}),
        ...(hold === null ? {} : { hold }),
        ...paragraph.looksOf(isPrompt),
      };
      const run = paragraph.run?.index ?? -1;
      this.#nodes.push(this.#text.close(start, this.#nodes.length, run, marks, paragraph.pieces));
    }
    this.#text = null;
  }

  text(text: string, start: number, end: number): void {
    if (this.#silence > 0) return;
    if (this.#text) this.#text.add(text, start, end);
    else if (this.#isInstruction) this.#fields.instruct(text);
  }

  #controlIsKnown(): void {
    this.#isControl = false;
    this.#paragraphs.at(-1)?.tellControl(this.#controls.innermost);
  }

  /** Of several ways of showing one thing, the first is read. */
  #isOtherChoice(name: string): boolean {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false;
    const isTaken = this.#choices.pop() ?? false;
    this.#choices.push(true);
    return isTaken;
  }

  #closeParagraph(start: number, end: number): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.isFirst) this.#wholes.head(paragraph.contentStart, end, paragraph.spot);
    else if (start < end) this.#wholes.spot = start;
    if (paragraph.isMarkDeleted) this.#lists.carry(paragraph.done(null, start, end));
    else this.#lists.add([paragraph.done(this.numbers.next(paragraph.numbering), start, end)]);
    this.#lists.add(paragraph.hoisted);
  }
}
