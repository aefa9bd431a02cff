import { Refusal } from '../refusal';
import { losesSpaces, type Splice } from '../xml/write';
import { prefixOf } from './looks';
import { piecesOf, placeAt, rangeRound } from './places';
import type { WordDocument } from './read';
import { lineOf } from './splice';
import type { Place, PlacedPiece } from './textForm';

/** One end of a comment, or a comment on a place without text. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  /** What ends and what begins a run that is cut here, or a paragraph that had no content. */
  readonly before: string;
  readonly behind: string;
  readonly mark: string;
  readonly isStart: boolean;
}

/** How near its text a comment stands: runs may be cut, whole runs are marked, or it is at the end of the paragraph. */
export type Placing = 'exact' | 'runs' | 'paragraph';

/**
 * The marks in the main part that tie a comment to a span of the text.
 *
 * @param places those that can hold a comment: a cell that another one spans holds nothing
 * @throws {Refusal} where the document has no place for it
 */
export function anchorsOf(
  document: WordDocument,
  places: readonly Place[],
  { start, end }: { readonly start: number; readonly end: number },
  id: number,
  placing: Placing,
): Anchor[] {
  const place = placeAt(places, start);
  const paragraph = place?.paragraphs[0];
  if (!paragraph) throw new Refusal('structure', { line: lineOf(document, start) });
  const prefix = prefixOf(document.xml.text, paragraph);
  const [startMark, endMark] = marksOf(document, prefix, id);
  const last = Math.max(end, start + 1); // a span without a length is on the character behind it
  const within = { start: place.start, end: Math.max(end, place.end) };
  const own = piecesOf(document.pieces, within).filter(
    ({ at, piece }) => piece.written && at < last && at + piece.text.length > start,
  );
  const [first, final] = [own[0], own.at(-1)];
  if (first && final && placing !== 'paragraph') {
    const from = edgeOf(document, first, start, true, placing);
    const to = edgeOf(document, final, last, false, placing);
    if (from.from !== to.from || from.before !== '')
      return [
        { ...from, mark: startMark, isStart: true },
        { ...to, mark: endMark, isStart: false },
      ];
    return [{ ...from, mark: startMark + endMark, isStart: true }];
  }
  const { contentEnd, range } = paragraph;
  const spot =
    contentEnd !== null
      ? spotAt(contentEnd)
      : { from: range.to - 2, to: range.to, before: '>', behind: `</${prefix}p>` };
  return [{ ...outside(document, spot, true), mark: startMark + endMark, isStart: true }];
}

/** Anchors as splices: those of one offset together, what ends before what begins, and a run cut there once. */
export function splicesOfAnchors(anchors: readonly Anchor[]): Splice[] {
  const groups = new Map<number, Anchor[]>();
  for (const anchor of anchors) {
    const group = groups.get(anchor.from);
    if (group) group.push(anchor);
    else groups.set(anchor.from, [anchor]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const marks = group.sort((a, b) => Number(a.isStart) - Number(b.isStart)).map(({ mark }) => mark);
    return {
      from: first?.from ?? 0,
      to: first?.to ?? 0,
      text: `${first?.before ?? ''}${marks.join('')}${first?.behind ?? ''}`,
    };
  });
}

/** Where a mark is put, and what it cuts in two. */
type Spot = Omit<Anchor, 'mark' | 'isStart'>;

function spotAt(offset: number): Spot {
  return { from: offset, to: offset, before: '', behind: '' };
}

function edgeOf(document: WordDocument, placed: PlacedPiece, offset: number, isStart: boolean, placing: Placing): Spot {
  const index = placed.piece.written?.node ?? -1;
  const node = document.nodes[index];
  const cut = placing === 'exact' ? cutAt(document, index, offsetIn(placed, offset, isStart)) : null;
  const run = (node && document.runs[node.run]) ?? { from: node?.tagStart ?? 0, to: node?.to ?? 0 };
  return outside(document, cut ?? spotAt(isStart ? run.from : run.to), isStart);
}

/** A spot, or in its stead one that is outside of what takes no marks. */
function outside({ wholes, heads }: WordDocument, spot: Spot, isStart: boolean): Spot {
  const whole = rangeRound(wholes, spot.from);
  const offset = whole ? (isStart ? whole.from : whole.to) : spot.from;
  const clear = rangeRound(heads, offset)?.spot ?? offset;
  return clear === spot.from ? spot : spotAt(clear);
}

/** How a run is cut in two at an offset in its text; null where it cannot be, or need not. */
function cutAt(document: WordDocument, index: number, offset: number): Spot | null {
  const node = document.nodes[index];
  const run = node && document.runs[node.run];
  const xml = document.xml.text;
  if (!node || !run?.isSimple || offset <= node.from || offset >= node.to) return null;
  if (!node.keepsSpaces && losesSpaces(xml.slice(offset - 1, offset + 1))) return null; // they would be lost at the cut
  const prefix = prefixAt(document, index);
  const looks = run.looks ? xml.slice(run.looks.from, run.looks.to) : '';
  return {
    from: offset,
    to: offset,
    before: `</${prefix}t></${prefix}r>`,
    behind: `<${prefix}r>${looks}<${prefix}t xml:space="preserve">`,
  };
}

/** Where an offset of the text is written; what begins or ends within an entity takes in the whole of it. */
function offsetIn({ at, piece }: PlacedPiece, offset: number, isStart: boolean): number {
  const { from, to } = piece.written ?? { from: 0, to: 0 };
  const within = Math.max(0, Math.min(piece.text.length, offset - at));
  if (to - from !== piece.text.length) return isStart ? from : to;
  const isHalved =
    /[\uD800-\uDBFF]/.test(piece.text[within - 1] ?? '') && /[\uDC00-\uDFFF]/.test(piece.text[within] ?? '');
  return from + within + (isHalved ? (isStart ? -1 : 1) : 0);
}

function prefixAt({ xml, nodes }: WordDocument, index: number): string {
  const at = nodes[index]?.tagStart ?? 0;
  return /^<((?:[^\s:/>]+:)?)t/.exec(xml.text.slice(at, at + 80))?.[1] ?? 'w:';
}

/** What begins a comment, and what ends it and refers to it. */
function marksOf(document: WordDocument, prefix: string, id: number): readonly [string, string] {
  const name = idOf(document, prefix, id);
  return [
    `<${prefix}commentRangeStart ${name}/>`,
    `<${prefix}commentRangeEnd ${name}/><${prefix}r><${prefix}commentReference ${name}/></${prefix}r>`,
  ];
}

/** Attributes have a namespace by their prefix alone: where tags need none, the attribute brings one along. */
function idOf({ namespace }: WordDocument, prefix: string, id: number): string {
  return prefix === '' ? `xmlns:w="${namespace}" w:id="${id}"` : `${prefix}id="${id}"`;
}
