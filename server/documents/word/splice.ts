import { Refusal } from '../refusal';
import type { Paragraph, Range } from './blocks';
import type { Place, PlacedPiece } from './textForm';
import type { WordDocument } from './read';

/** A change of the main part; offsets are UTF-16 into it. */
export interface Splice extends Range {
  readonly text: string;
}

/** A change of the text that stays within one place. */
export interface PlaceEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What an edit within a paragraph or cell changes in the main part: in text that runs share, the first takes what is
 * new, and the others lose what is gone.
 *
 * @throws {Refusal} where it touches what Word makes, or there is no place for it
 */
export function splicesOf(document: WordDocument, place: Place, edit: PlaceEdit): Splice[] {
  const { start, end, text } = edit;
  const touched = piecesIn(document, place, start, end);
  if (madeWithin(document, place, start, end)) throw new Refusal('made', { line: lineOf(document, start), text: document.text.slice(start, end) });
  const splices = new Splices(document, place);
  let rest = text;
  for (const { at, piece } of touched) {
    if (!piece.written) continue;
    const { from, to, node } = piece.written;
    const isExact = to - from === piece.text.length;
    const [first, last] = [Math.max(start, at) - at, Math.min(end, at + piece.text.length) - at];
    splices.replace(node, isExact ? { from: from + first, to: from + last } : { from: first === last && first > 0 ? to : from, to: first === last && first === 0 ? from : to }, rest);
    rest = '';
  }
  if (rest !== '') return [insertRun(document, place, rest)];
  return splices.done();
}

/** Pieces that hold some of the span; for an insertion the one that ends there, else the one that begins there. */
function piecesIn({ pieces }: WordDocument, place: Place, start: number, end: number): PlacedPiece[] {
  const own = piecesOf(pieces, place).filter(({ piece }) => piece.written);
  if (start < end) return own.filter(({ at, piece }) => at < end && at + piece.text.length > start);
  const before = own.findLast(({ at, piece }) => at < start && at + piece.text.length >= start);
  const behind = own.find(({ at }) => at === start);
  return [before ?? behind].filter((piece) => piece !== undefined);
}

/** Whether the span holds a character that no one wrote. */
function madeWithin({ pieces }: WordDocument, place: Place, start: number, end: number): boolean {
  let known = start;
  for (const { at, piece } of piecesOf(pieces, place)) {
    if (!piece.written || at >= end || at + piece.text.length <= known) continue;
    if (at > known) return true;
    known = at + piece.text.length;
  }
  return known < end;
}

/** The pieces of a place, found by halving: they are in the order of the text. */
export function piecesOf(pieces: readonly PlacedPiece[], { start, end }: { readonly start: number; readonly end: number }): readonly PlacedPiece[] {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < pieces.length && (pieces[last]?.at ?? 0) < end) last++;
  return pieces.slice(low, last);
}

/** Changes of text nodes; one whose spaces would be lost is written anew, with the attribute that keeps them. */
class Splices {
  readonly #all: Splice[] = [];
  readonly #nodes = new Map<number, Splice[]>();

  constructor(
    private readonly document: WordDocument,
    private readonly place: Place,
  ) {}

  replace(node: number, { from, to }: Range, text: string): void {
    const splice = { from, to, text: escapeText(text) };
    this.#all.push(splice);
    this.#nodes.set(node, [...(this.#nodes.get(node) ?? []), splice]);
  }

  done(): Splice[] {
    const kept = [...this.#all];
    for (const [index, own] of this.#nodes) {
      const node = this.document.nodes[index];
      if (!node || node.keepsSpaces) continue;
      const visible = piecesOf(this.document.pieces, this.place).flatMap(({ piece: { written } }) => (written?.node === index ? [written] : []));
      const from = Math.min(...visible.map((piece) => piece.from));
      const to = Math.max(...visible.map((piece) => piece.to));
      const content = apply(this.document.xml.text.slice(from, to), own.map((splice) => ({ ...splice, from: splice.from - from, to: splice.to - from })));
      if (content.trim() === content) continue;
      for (const splice of own) kept.splice(kept.indexOf(splice), 1);
      kept.push({ from: node.tagEnd - 1, to: node.tagEnd - 1, text: ' xml:space="preserve"' }, { from: node.from, to: node.to, text: content });
    }
    return kept;
  }
}

/** `text` with disjoint splices made. */
export function apply(text: string, splices: readonly Splice[]): string {
  const order = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text: written } of order) {
    if (from < done) throw new Error('splices overlap');
    parts.push(text.slice(done, from), written);
    done = to;
  }
  return parts.join('') + text.slice(done);
}

/** A run for a paragraph without one, with the looks of its mark, else of the nearest cell that has any. */
function insertRun({ xml, text }: WordDocument, place: Place, written: string): Splice {
  const paragraph = place.paragraphs.at(-1);
  if (!paragraph) throw new Refusal('structure', { line: text.slice(0, place.start).split('\n').length });
  const prefix = prefixOf(xml.text, paragraph);
  const looks = looksOf(xml.text, paragraph) || neighbourLooks(xml.text, place);
  const run = runOf(prefix, looks, written);
  if (paragraph.contentEnd !== null) return { from: paragraph.contentEnd, to: paragraph.contentEnd, text: run };
  return { from: paragraph.range.to - 2, to: paragraph.range.to, text: `>${run}</${prefix}p>` };
}

export function runOf(prefix: string, looks: string, text: string): string {
  return `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`;
}

/** The prefix of Word's namespace where a paragraph stands, with its colon. */
export function prefixOf(xml: string, { range }: Paragraph): string {
  return /^<((?:[^\s:/>]+:)?)p/.exec(xml.slice(range.from, range.from + 80))?.[1] ?? 'w:';
}

/** The `w:rPr` that new text of a paragraph has; tracked changes of looks are no looks. */
export function looksOf(xml: string, { looks, markLooks }: Paragraph): string {
  const range = looks ?? markLooks;
  if (!range) return '';
  const written = xml.slice(range.from, range.to);
  return /<(?:[^\s:/>]+:)?(?:ins|del|moveFrom|moveTo|rPrChange)[\s/>]/.test(written) ? '' : written;
}

function neighbourLooks(xml: string, { row, paragraphs }: Place): string {
  const cells = row?.cells ?? [];
  const own = cells.findIndex(({ blocks }) => blocks.some((block) => block === paragraphs[0]));
  const nearest = cells.map((cell, index) => ({ cell, distance: Math.abs(index - own) })).sort((a, b) => a.distance - b.distance);
  for (const { cell } of nearest) {
    for (const block of cell.blocks) {
      const looks = block.kind === 'paragraph' ? looksOf(xml, block) : '';
      if (looks !== '') return looks;
    }
  }
  return '';
}

function lineOf({ text }: WordDocument, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as XML writes it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => special[char] ?? char);
}
