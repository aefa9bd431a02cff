import { Refusal } from '../refusal';
import { losesSpaces, type Splice } from '../xml/write';
import { prefixOf } from './looks';
import { piecesOf, placeAt } from './places';
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

/**
 * The marks in the main part that tie a comment to a span of the text.
 *
 * @param places those that can hold a comment: a cell that another one spans holds nothing
 * @param isExact whether runs may be cut where the span begins and ends within one; else whole runs are marked
 * @throws {Refusal} where the document has no place for it
 */
export function anchorsOf(
  document: WordDocument,
  places: readonly Place[],
  { start, end }: { readonly start: number; readonly end: number },
  id: number,
  isExact: boolean,
): Anchor[] {
  const place = placeAt(places, start);
  const within = { start: place?.start ?? 0, end: Math.max(end, place?.end ?? 0) };
  const last = Math.max(end, start + 1); // a span without a length is on the character behind it
  const own = piecesOf(document.pieces, within).filter(
    ({ at, piece }) => piece.written && at < last && at + piece.text.length > start,
  );
  const [first, final] = [own[0], own.at(-1)];
  if (first && final)
    return [edgeOf(document, first, start, id, true, isExact), edgeOf(document, final, last, id, false, isExact)];
  const paragraph = place?.paragraphs[0];
  if (!paragraph) throw new Refusal('structure', { line: lineOf(document, start) });
  const prefix = prefixOf(document.xml.text, paragraph);
  const mark = startMark(document, prefix, id) + endMark(document, prefix, id);
  const { contentEnd, range } = paragraph;
  if (contentEnd !== null) return [{ from: contentEnd, to: contentEnd, before: '', mark, behind: '', isStart: true }];
  return [{ from: range.to - 2, to: range.to, before: '>', mark, behind: `</${prefix}p>`, isStart: true }];
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

function edgeOf(
  document: WordDocument,
  placed: PlacedPiece,
  offset: number,
  id: number,
  isStart: boolean,
  isExact: boolean,
): Anchor {
  const index = placed.piece.written?.node ?? -1;
  const node = document.nodes[index];
  const prefix = prefixAt(document, index);
  const mark = isStart ? startMark(document, prefix, id) : endMark(document, prefix, id);
  const cut = isExact ? cutAt(document, index, offsetIn(placed, offset, isStart)) : null;
  if (cut) return { ...cut, mark, isStart };
  const run = (node && document.runs[node.run]) ?? { from: node?.tagStart ?? 0, to: node?.to ?? 0 };
  const at = isStart ? run.from : run.to;
  return { from: at, to: at, before: '', behind: '', mark, isStart };
}

/** How a run is cut in two at an offset in its text; null where it cannot be, or need not. */
function cutAt(document: WordDocument, index: number, offset: number): Omit<Anchor, 'mark' | 'isStart'> | null {
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

function startMark(document: WordDocument, prefix: string, id: number): string {
  return `<${prefix}commentRangeStart ${idOf(document, prefix, id)}/>`;
}

function endMark(document: WordDocument, prefix: string, id: number): string {
  return `<${prefix}commentRangeEnd ${idOf(document, prefix, id)}/><${prefix}r><${prefix}commentReference ${idOf(document, prefix, id)}/></${prefix}r>`;
}

/** Attributes have a namespace by their prefix alone: where tags need none, the attribute brings one along. */
function idOf({ namespace }: WordDocument, prefix: string, id: number): string {
  return prefix === '' ? `xmlns:w="${namespace}" w:id="${id}"` : `${prefix}id="${id}"`;
}
