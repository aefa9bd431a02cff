import { Refusal } from '../refusal';
import { writeArchive } from '../zip/write';
import type { Paragraph } from './blocks';
import { differenceOf, lineChanges } from './changes';
import { readWord, type WordDocument } from './read';
import { apply, looksOf, prefixOf, runOf, splicesOf, type Splice } from './splice';
import type { Place } from './textForm';

/**
 * The document with another text. Only the characters that differ change in its main part, and no other part does; a
 * paragraph that is new takes after the one before it. What comes out is read again before it is handed out.
 *
 * @param text the whole text as it is to be; blanks that an editor takes away at the ends of lines may be missing
 * @throws {Refusal} where a change has no place in the document, or would not be read back as asked
 */
export function writeWord(document: WordDocument, text: string): Uint8Array {
  const old = document.text.split('\n');
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const changes = lineChanges(old, lines);
  if (changes.length === 0) return document.archive.bytes;
  const target = new LineTarget(document, old);
  for (const change of changes) {
    if (change.kind === 'change') target.change(change.line, change.to);
    else if (change.kind === 'insert') target.insert(change.before, change.lines);
    else target.remove(change.line);
  }
  const xml = apply(document.xml.text, target.splices);
  const bytes = writeArchive(document.archive, new Map([[document.part, document.xml.encode(xml)]]));
  prove(readWord(bytes).text, target.expected());
  return bytes;
}

/** What XML cannot hold, and a tab, which would part cells. */
const unwritable = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Every character of the text is as asked for, or nothing is written. */
function prove(read: string, expected: string): void {
  if (read === expected) return;
  const [a, b] = [read.split('\n'), expected.split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  throw new Refusal('notProven', { line: (line < 0 ? a.length : line) + 1 });
}

/** Turns changes of lines into splices, and knows what the text must be once they are made. */
class LineTarget {
  readonly splices: Splice[] = [];
  readonly #starts: number[] = [];
  /** What stands for each line: itself, others, or none. */
  readonly #becomes: (readonly string[])[];
  readonly #added = new Map<number, readonly string[]>();

  constructor(
    private readonly document: WordDocument,
    private readonly old: readonly string[],
  ) {
    let at = 0;
    for (const line of old) {
      this.#starts.push(at);
      at += line.length + 1;
    }
    this.#becomes = old.map((line) => [line]);
  }

  expected(): string {
    return this.#becomes.flatMap((lines, index) => [...(this.#added.get(index) ?? []), ...lines]).concat(this.#added.get(this.old.length) ?? []).join('\n');
  }

  change(line: number, to: string): void {
    const places = this.#placesOn(line);
    const [first] = places;
    if (!first) {
      if (to.trim() === '') return;
      throw new Refusal('structure', { line: line + 1 });
    }
    const start = this.#starts[line] ?? 0;
    if (!first.isCell) {
      this.#edit(first, start, this.old[line] ?? '', to);
      this.#becomes[line] = [to];
      return;
    }
    this.#becomes[line] = [this.#row(line, places, to)];
  }

  /** A row of a table, cell by cell; blank cells at its end may be missing. */
  #row(line: number, places: readonly Place[], to: string): string {
    const old = (this.old[line] ?? '').split('\t');
    const cells = to.split('\t');
    if (cells.length > old.length) throw new Refusal('rows', { line: line + 1 });
    let at = this.#starts[line] ?? 0;
    const result: string[] = [];
    old.forEach((text, index) => {
      const wanted = cells[index] ?? '';
      const isSame = wanted === text || (wanted.trimEnd() === text.trimEnd() && index >= cells.length - 1);
      if (!isSame) {
        const place = places.find(({ start }) => start === at);
        if (!place || place.paragraphs.length === 0) throw new Refusal('rows', { line: line + 1 });
        this.#edit(place, at, text, wanted);
      }
      result.push(isSame ? text : wanted);
      at += text.length + 1;
    });
    return result.join('\t');
  }

  insert(before: number, lines: readonly string[]): void {
    const model = this.#modelAt(before);
    if (!model) throw new Refusal(this.#isInTable(before) ? 'rows' : 'structure', { line: before + 1 });
    const xml = this.document.xml.text;
    const prefix = prefixOf(xml, model.paragraph);
    const properties = model.looksOfItsOwn ? propertiesOf(xml, model.paragraph) : '';
    const looks = model.looksOfItsOwn ? looksOf(xml, model.paragraph) : '';
    const made = lines.map((text) => `<${prefix}p>${properties}${text === '' ? '' : runOf(prefix, looks, text)}</${prefix}p>`);
    this.splices.push({ from: model.at, to: model.at, text: made.join('') });
    this.#added.set(before, lines);
  }

  remove(line: number): void {
    const [place] = this.#placesOn(line);
    if (!place || place.isCell) throw new Refusal(place ? 'rows' : 'structure', { line: line + 1 });
    const [paragraph] = place.paragraphs;
    const whole = this.document.text.slice(place.start, place.end);
    const { from, to } = paragraph?.range ?? { from: 0, to: 0 };
    // A section's end, a bookmark, a note or a picture would go with it, and a line of several cannot.
    const holds = /<(?:[^\s:/>]+:)?(?:sectPr|bookmarkStart|commentRangeStart|commentReference|footnoteReference|endnoteReference|drawing|pict|object|fldChar)[\s/>]/;
    if (!paragraph || whole.includes('\n') || holds.test(this.document.xml.text.slice(from, to))) throw new Refusal('structure', { line: line + 1 });
    this.splices.push({ from, to, text: '' });
    this.#becomes[line] = [];
  }

  #edit(place: Place, at: number, from: string, to: string): void {
    const difference = differenceOf({ start: at }, from, to);
    if (!difference) return;
    if (unwritable.test(difference.text)) {
      throw new Refusal('structure', { line: this.document.text.slice(0, at).split('\n').length });
    }
    this.splices.push(...splicesOf(this.document, place, difference));
  }

  /** The places of a line: a paragraph, which may have begun on a line before, or the cells of a row. */
  #placesOn(line: number): Place[] {
    const { places } = this.document;
    const start = this.#starts[line] ?? 0;
    const end = start + (this.old[line] ?? '').length;
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.end ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Place[] = [];
    for (let place = places[low]; place && place.start <= end; place = places[++low]) found.push(place);
    return found;
  }

  #isInTable(line: number): boolean {
    return [line - 1, line].every((one) => this.#placesOn(one)[0]?.isCell === true);
  }

  /** Where new paragraphs go, and after which they take: the one before, unless a list would count them. */
  #modelAt(before: number): { readonly at: number; readonly paragraph: Paragraph; readonly looksOfItsOwn: boolean } | null {
    const previous = before > 0 ? this.#placesOn(before - 1)[0] : undefined;
    const next = this.#placesOn(before)[0];
    const near = previous && !previous.isCell ? previous : next && !next.isCell ? next : undefined;
    const paragraph = near?.paragraphs[0];
    if (!near || !paragraph) return null;
    const isNumbered = paragraph.pieces[0]?.written === null && paragraph.pieces[0].text !== '\n';
    const at = near === previous ? paragraph.range.to : paragraph.range.from;
    return { at, paragraph, looksOfItsOwn: !isNumbered };
  }
}

/** The `w:pPr` of a paragraph for a new one beside it, without what ends a section or tracks a change. */
function propertiesOf(xml: string, { properties }: Paragraph): string {
  if (!properties) return '';
  const written = xml.slice(properties.from, properties.to);
  return /<(?:[^\s:/>]+:)?(?:sectPr|pPrChange|ins|del|numPr)[\s/>]/.test(written) ? '' : written;
}
