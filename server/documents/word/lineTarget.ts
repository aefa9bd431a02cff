import { isBlankText } from '../../engine/text/source';
import { Refusal } from '../refusal';
import { isWritable, type Splice } from '../xml/write';
import type { Paragraph } from './blocks';
import { differencesOf, type Difference } from './changes';
import { looksOf, prefixOf, propertiesOf, runOf } from './looks';
import { piecesOf, placesOn } from './places';
import type { WordDocument } from './read';
import { canRemove } from './removal';
import { splicesOf } from './splice';
import type { Place, PlacedPiece } from './textForm';

/** Turns changes of lines into splices, and knows what the text must be once they are made. */
export class LineTarget {
  readonly splices: Splice[] = [];
  /** Lines, counted from 1, on which the result of a formula changes. */
  readonly overFormulas = new Set<number>();
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
    const lines = this.#becomes.flatMap((own, index) => [...(this.#added.get(index) ?? []), ...own]);
    return [...lines, ...(this.#added.get(this.old.length) ?? [])].map((line) => `${line}\n`).join('');
  }

  change(line: number, to: string): void {
    const places = this.#placesOn(line);
    const [first] = places;
    if (!first) throw new Refusal('structure', { line: line + 1 });
    if (!first.isCell) this.#edit(first, line, this.#starts[line] ?? 0, this.old[line] ?? '', to);
    this.#becomes[line] = [first.isCell ? this.#row(line, places, to) : to];
  }

  /** A row of a table, cell by cell; blank cells at its end may be missing. */
  #row(line: number, places: readonly Place[], to: string): string {
    const old = (this.old[line] ?? '').split('\t');
    // A cell that is left with blanks alone is an empty one.
    const cells = to.split('\t').map((cell) => (isBlankText(cell) ? '' : cell));
    if (cells.length > old.length) throw new Refusal('rows', { line: line + 1 });
    const isKept = (index: number): boolean =>
      cells[index] === old[index] ||
      (index >= cells.length - 1 && (cells[index] ?? '').trimEnd() === old[index]?.trimEnd());
    this.#refuseJoined(line, old, cells, to.endsWith('\t'), isKept);
    const byStart = new Map(places.map((place) => [place.start, place]));
    let at = this.#starts[line] ?? 0;
    const result = old.map((text, index) => {
      const wanted = isKept(index) ? text : (cells[index] ?? '');
      if (wanted !== text) {
        const place = byStart.get(at);
        if (!place || place.paragraphs.length === 0) throw new Refusal('covered', { line: line + 1 });
        this.#edit(place, line, at, text, wanted);
      }
      at += text.length + 1;
      return wanted;
    });
    return result.join('\t');
  }

  /**
   * Editors take blanks at the end of a line away, and with them tabs. A tab that is missing elsewhere has joined two
   * cells, and all that follow have moved: it shows by cells that hold something being lost, or by a tab that was left.
   */
  #refuseJoined(
    line: number,
    old: readonly string[],
    cells: readonly string[],
    endsInTab: boolean,
    isKept: (index: number) => boolean,
  ): void {
    if (cells.length === old.length) return;
    const isLost = old.slice(cells.length).some((text) => !isBlankText(text));
    const isChanged = cells.some((_, index) => !isKept(index));
    if ((isLost || endsInTab) && isChanged) throw new Refusal('acrossCells', { line: line + 1 });
  }

  insert(before: number, lines: readonly string[]): void {
    const [previous] = this.#placesOn(before - 1);
    const [next] = this.#placesOn(before);
    const model = modelOf(previous, next);
    const hold = [previous, next].map((place) => place?.paragraphs[0]?.controls.hold).find((own) => own);
    if (!model && hold) throw new Refusal(hold, { line: before + 1 });
    if (!model)
      throw new Refusal(previous?.isCell === true || next?.isCell === true ? 'rows' : 'structure', {
        line: before + 1,
      });
    this.#refuseUnwritable(before, lines.join(''));
    const xml = this.document.xml.text;
    const prefix = prefixOf(xml, model.paragraph);
    const properties = model.looksOfItsOwn ? propertiesOf(xml, model.paragraph) : '';
    const looks = model.looksOfItsOwn ? looksOf(xml, model.paragraph) : '';
    const made = lines.map(
      (text) => `<${prefix}p>${properties}${text === '' ? '' : runOf(prefix, looks, text)}</${prefix}p>`,
    );
    this.splices.push({ from: model.at, to: model.at, text: made.join('') });
    this.#added.set(before, lines);
  }

  remove(line: number): void {
    const [place] = this.#placesOn(line);
    if (!place || place.isCell) throw new Refusal(place ? 'rows' : 'structure', { line: line + 1 });
    const [paragraph] = place.paragraphs;
    const isSeveral = this.document.text.slice(place.start, place.end).includes('\n');
    if (!paragraph || isSeveral || !canRemove(this.document.xml.text, paragraph))
      throw new Refusal('structure', { line: line + 1 });
    const { hold, within, holdsFixed } = paragraph.controls;
    // What is not read would go with what is.
    const kept = hold ?? within ?? (holdsFixed ? 'locked' : paragraph.holdsUnread ? 'structure' : null);
    if (kept) throw new Refusal(kept, { line: line + 1 });
    this.splices.push({ ...paragraph.range, text: '' });
    this.#becomes[line] = [];
  }

  #edit(place: Place, line: number, at: number, from: string, to: string): void {
    const differences = differencesOf(at, from, to);
    this.#refuseUnwritable(line, differences.map(({ text }) => text).join(''));
    this.splices.push(...splicesOf(this.document, place, differences));
    if (changesFormula(piecesOf(this.document.pieces, place), differences)) this.overFormulas.add(line + 1);
  }

  /** A tab would part cells, or be read back as a space. */
  #refuseUnwritable(line: number, text: string): void {
    if (text.includes('\t') || !isWritable(text)) throw new Refusal('unwritable', { line: line + 1 });
  }

  /** The places of a line: a paragraph, which may have begun on a line before, or the cells of a row. */
  #placesOn(line: number): Place[] {
    const start = this.#starts[line];
    return start === undefined ? [] : placesOn(this.document.places, start, start + (this.old[line] ?? '').length);
  }
}

/** Whether a difference is in what a formula worked out, or is put in at its end; at its start where nothing is before. */
function changesFormula(placed: readonly PlacedPiece[], differences: readonly Difference[]): boolean {
  return placed.some(({ at, piece }) => {
    const first = at === placed[0]?.at ? at : at + 1;
    const last = at + piece.text.length;
    const isIn = ({ start, end }: Difference): boolean =>
      start === end ? first <= start && start <= last : start < last && end > at;
    return piece.isFormula && differences.some(isIn);
  });
}

function takesAnother({ paragraphs }: Place): boolean {
  return paragraphs.every(({ controls: { hold, isPlain } }) => hold === null && !isPlain);
}

/** Where new paragraphs go, and after which they take: the one before, unless a list would count them. */
function modelOf(
  previous: Place | undefined,
  next: Place | undefined,
): { readonly at: number; readonly paragraph: Paragraph; readonly looksOfItsOwn: boolean } | null {
  const near = [previous, next].find((place) => place && !place.isCell && takesAnother(place));
  const paragraph = near?.paragraphs[0];
  if (!near || !paragraph) return null;
  const isNumbered = paragraph.pieces[0]?.written === null && paragraph.pieces[0].text !== '\n';
  const at = near === previous ? paragraph.range.to : paragraph.range.from;
  return { at, paragraph, looksOfItsOwn: !isNumbered };
}
