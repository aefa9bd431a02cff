import { Refusal } from '../refusal';
import { apply, escapeText, losesSpaces, type Splice } from '../xml/write';
import type { Piece } from './blocks';
import type { Difference } from './changes';
import type { Hold } from './controls';
import { looksOf, neighbourLooks, prefixOf, runOf } from './looks';
import { piecesOf } from './places';
import type { WordDocument } from './read';
import type { Place, PlacedPiece } from './textForm';

/**
 * What edits within a paragraph or cell change in the main part: in text that runs share, the first takes what is new,
 * and the others lose what is gone.
 *
 * @param edits in the order of the text; they do not touch
 * @throws {Refusal} where one touches what Word makes, or there is no place for it
 */
export function splicesOf(document: WordDocument, place: Place, edits: readonly Difference[]): Splice[] {
  const placed = place.start === place.end ? blanksOf(place) : piecesOf(document.pieces, place);
  const splices = new NodeSplices(
    document,
    placed.map(({ piece }) => piece),
  );
  const runs: Splice[] = [];
  for (const edit of edits) {
    const { start, end } = edit;
    if (madeWithin(placed, start, end))
      throw new Refusal('made', { line: lineOf(document, start), text: document.text.slice(start, end) });
    const touched = place.start === place.end ? placed : piecesIn(place, placed, edit);
    const hold = touched.length > 0 ? touched.find(({ piece }) => piece.hold)?.piece.hold : holdOf(place, placed);
    if (hold) throw new Refusal(hold, { line: lineOf(document, start) });
    if (place.start === place.end && placed.length > 0) splices.replaceAll(edit.text);
    else {
      const rest = splices.replace(touched, edit);
      if (rest !== '') runs.push(newRun(document, place, rest));
    }
  }
  return [...splices.done(), ...runs];
}

/** The pieces of a cell that holds nothing but blanks, of which its text shows none: what is filled in takes their place. */
function blanksOf({ start, paragraphs }: Place): PlacedPiece[] {
  return (paragraphs[0]?.pieces ?? []).filter(({ written }) => written).map((piece) => ({ at: start, piece }));
}

/**
 * Pieces that hold some of the span; for an insertion the one that ends there, else the one that begins there. What a
 * content control keeps out stands beside it where it can: nowhere in the middle of a number.
 */
function piecesIn(place: Place, placed: readonly PlacedPiece[], { start, end, text }: Difference): PlacedPiece[] {
  const own = placed.filter(({ piece }) => piece.written);
  if (start < end) return own.filter(({ at, piece }) => at < end && at + piece.text.length > start);
  const before = own.findLast(({ at, piece }) => at < start && at + piece.text.length >= start);
  const behind = own.find(({ at, piece }) => at === start && piece.text !== '');
  const prompt = own.find(({ at, piece }) => at === start && piece.text === '');
  // What is written where a prompt stands is meant for it, unless it makes a number longer.
  if (prompt && !isInNumber(before?.piece.text.at(-1), text[0]) && !isInNumber(text.at(-1), behind?.piece.text[0]))
    return [prompt];
  const split = [
    before?.piece.hold && isInNumber(before.piece.text.at(-1), text[0]) ? before : undefined,
    behind?.piece.hold && isInNumber(text.at(-1), behind.piece.text[0]) ? behind : undefined,
  ].find((piece) => piece !== undefined);
  const free = [before, behind].find((piece) => piece && !piece.piece.hold);
  const isRoomBehind = start === place.end && place.paragraphs.at(-1)?.controls.hold === null;
  const taker = split ?? free ?? (isRoomBehind ? undefined : (before ?? behind));
  return taker ? [taker] : [];
}

/** Why a paragraph takes no new run; one without a text is meant by what is filled in where a control stands in it. */
function holdOf({ paragraphs }: Place, placed: readonly PlacedPiece[]): Hold | null {
  const controls = paragraphs.at(-1)?.controls;
  const holdsText = placed.some(({ piece }) => piece.written);
  return controls?.hold ?? (holdsText ? null : (controls?.within ?? null));
}

function isInNumber(...characters: readonly (string | undefined)[]): boolean {
  return characters.every((character) => /[\p{N}.．]/u.test(character ?? ''));
}

/** Whether the span holds a character that no one wrote. */
function madeWithin(placed: readonly PlacedPiece[], start: number, end: number): boolean {
  let known = start;
  for (const { at, piece } of placed) {
    if (!piece.written || at >= end || at + piece.text.length <= known) continue;
    if (at > known) return true;
    known = at + piece.text.length;
  }
  return known < end;
}

/** Changes of text nodes; one whose spaces would be lost is written anew, with the attribute that keeps them. */
class NodeSplices {
  readonly #nodes = new Map<number, Splice[]>();
  /** From where to where each node shows something. */
  readonly #shown = new Map<number, { from: number; to: number }>();

  constructor(
    private readonly document: WordDocument,
    private readonly pieces: readonly Piece[],
  ) {
    for (const { written } of pieces) {
      if (!written) continue;
      const known = this.#shown.get(written.node);
      if (known) known.to = written.to;
      else this.#shown.set(written.node, { from: written.from, to: written.to });
    }
  }

  /** Makes an edit of the pieces it touches, and gives what none of them could take. */
  replace(touched: readonly PlacedPiece[], { start, end, text }: Difference): string {
    let rest = text;
    for (const { at, piece } of touched) {
      if (!piece.written) continue;
      const { from, to } = piece.written;
      const [first, last] = [Math.max(start, at) - at, Math.min(end, at + piece.text.length) - at];
      // An entity goes or stays as a whole.
      const isExact = to - from === piece.text.length;
      const range = isExact
        ? [from + first, from + last]
        : first < last
          ? [from, to]
          : first > 0
            ? [to, to]
            : [from, from];
      this.#add(piece, range[0] ?? from, range[1] ?? to, rest);
      rest = '';
    }
    return rest;
  }

  /** Puts a text in the place of all pieces. */
  replaceAll(text: string): void {
    this.pieces.forEach((piece, index) => {
      if (piece.written) this.#add(piece, piece.written.from, piece.written.to, index === 0 ? text : '');
    });
  }

  #add({ written }: Piece, from: number, to: number, text: string): void {
    const node = written?.node ?? -1;
    const splice = { from, to, text: escapeText(text) };
    const own = this.#nodes.get(node);
    if (own) own.push(splice);
    else this.#nodes.set(node, [splice]);
  }

  done(): Splice[] {
    return [...this.#nodes].flatMap(([index, own]) => this.#withSpaces(index, own));
  }

  #withSpaces(index: number, own: Splice[]): Splice[] {
    const node = this.document.nodes[index];
    if (!node || node.keepsSpaces) return own;
    const xml = this.document.xml.text;
    const { from, to } = this.#shown.get(index) ?? node;
    const content = apply(
      xml.slice(from, to),
      own.map((splice) => ({ ...splice, from: splice.from - from, to: splice.to - from })),
    );
    if (!losesSpaces(content)) return own;
    // A text may say that its spaces do not count: two attributes of one name would be no XML.
    const said = /\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')/.exec(xml.slice(node.tagStart, node.tagEnd));
    const at = said ? node.tagStart + said.index : node.tagEnd - 1;
    return [
      { from: at, to: at + (said?.[0].length ?? 0), text: ' xml:space="preserve"' },
      { from: node.from, to: node.to, text: content },
    ];
  }
}

/** A run for a paragraph that has none to take a text, with the looks of its mark, else of the nearest cell that has any. */
function newRun(document: WordDocument, place: Place, written: string): Splice {
  const xml = document.xml.text;
  const paragraph = place.paragraphs.at(-1);
  if (!paragraph) throw new Refusal('structure', { line: lineOf(document, place.start) });
  const prefix = prefixOf(xml, paragraph);
  const run = runOf(prefix, looksOf(xml, paragraph) || neighbourLooks(xml, place), written);
  const { contentEnd, range } = paragraph;
  if (contentEnd !== null) return { from: contentEnd, to: contentEnd, text: run };
  return { from: range.to - 2, to: range.to, text: `>${run}</${prefix}p>` };
}

/** The line of an offset, counted from 1. */
export function lineOf({ text }: WordDocument, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
