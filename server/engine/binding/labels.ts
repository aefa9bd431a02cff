import type { Lexicon, TableWords } from '../report/lexicon';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import { isHan } from '../text/chars';
import { foldBare, likeness, withoutLongNote } from '../text/fold';
import { flatMap } from '../text/lists';
import type { Label } from './binding';

/** A text that may name a row, before it is held against a line. */
class LabelText implements Omit<Label, 'likeness'> {
  #bare: string | undefined;

  constructor(
    readonly text: string,
    readonly cells: readonly Cell[],
    readonly index: number,
    bare?: string,
  ) {
    this.#bare = bare;
  }

  /** Folded for comparison when it is first asked for: a head has many texts that nobody asks for. */
  get bare(): string {
    return (this.#bare ??= foldShort(this.text));
  }

  /** Held against a line. */
  as(likeness: number): Label {
    return { text: this.text, cells: this.cells, index: this.index, likeness };
  }
}

/** A row and what may name it. */
export interface NamedRow {
  readonly row: Row;
  /** The folded text of each cell; empty where it holds none. */
  readonly texts: readonly string[];
  /** How many of its cells hold a number or a mark for nothing. */
  readonly figures: number;
  /** Its last text before the figures; null where there is none. */
  readonly own: LabelText | null;
  /** The cell from which on no label stands, where heads tell it. */
  readonly end?: number;
  /** That text, those before it, and cut pieces joined; the likeliest first. */
  readonly labels: () => readonly LabelText[];
  /** The texts that the lines above and below make with it, or without it where it holds figures alone. */
  readonly broken: () => readonly LabelText[];
}

/** A line that a row may be, and by which of its texts. */
export interface Candidate {
  readonly line: number;
  readonly label: Label;
}

const nearEnough = 0.62;
/** Lines as near as this to the nearest one stay in question; order decides among them. */
const margin = 0.1;
const longestLabel = 80;
const longestFigure = 10;
/** A label breaks into so many lines on either side of its figures. */
const mostPieces = 3;
/** A label cut short, or with an explanation behind it. */
const shortest = 4;
const cutShort = 0.9;

/** The rows of a draft with the texts that may name them; a label may be cut over the rows around it. */
export function nameRows(rows: readonly Row[]): NamedRow[] {
  return rows.map((row, index) => {
    const texts: string[] = [];
    let figures = 0;
    let end = row.cells.length;
    row.cells.forEach((cell, at) => {
      texts.push(cell.kind === 'text' ? foldBare(cell.raw) : '');
      if (!isFigureCell(cell)) return;
      figures++;
      end = at;
    });
    const { own, labels } = namedBy(row, texts, end, rows[index - 1], rows[index + 1]);
    const broken = (): LabelText[] => joinLines(own, piecesFrom(rows, index, -1), piecesFrom(rows, index, 1));
    return { row, texts, figures, own, labels, broken };
  });
}

/** A row of which only the cells before the index `end` name it; `above` and `below` stand next to it. */
export function withLabelsBefore(
  { row, texts, figures }: NamedRow,
  above: NamedRow | undefined,
  below: NamedRow | undefined,
  end: number,
): NamedRow {
  const lastFigure = row.cells.findLastIndex(isFigureCell);
  const before = lastFigure < 0 ? end : Math.min(end, lastFigure);
  return { row, texts, figures, end, ...namedBy(row, texts, before, above?.row, below?.row), broken: () => [] };
}

/** What names a row, of its cells before the index `end`. */
function namedBy(
  row: Row,
  texts: readonly string[],
  end: number,
  above?: Row,
  below?: Row,
): Pick<NamedRow, 'own' | 'labels'> {
  let last = end - 1;
  while (last >= 0 && !isName(row.cells[last])) last--;
  const cell = row.cells[last];
  const own = cell ? new LabelText(cell.raw, [cell], last, cell.raw.length > longestLabel ? '' : texts[last]) : null;
  let all: readonly LabelText[] | undefined;
  return { own, labels: () => (all ??= own ? labelsOf(row, namesBefore(row, end), own, above, below) : []) };
}

/** Whether a cell holds a text of more than marks. */
function isName(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && (isHan(cell.raw.charCodeAt(0)) || /[\p{L}\p{N}]/u.test(cell.raw));
}

function namesBefore({ cells }: Row, end: number): number[] {
  return flatMap(cells, (cell, at) => (at < end && isName(cell) ? [at] : []));
}

function labelsOf(row: Row, indices: readonly number[], own: LabelText, above?: Row, below?: Row): LabelText[] {
  const texts: LabelText[] = [];
  for (let last = indices.length - 1; last >= 0; last--) {
    for (let first = last; first >= Math.max(0, last - 2); first--) {
      texts.push(first === indices.length - 1 ? own : joinTexts(row, indices.slice(first, last + 1)));
    }
  }
  if (indices.length > 3) texts.push(joinTexts(row, indices));
  const head = above && pieceOf(above);
  const tail = below && pieceOf(below);
  if (head) texts.push(labelText([head, ...own.cells], own.index));
  if (tail) texts.push(labelText([...own.cells, tail], own.index));
  // 3.其他（撤回申请）: the writer's own note is no part of the name.
  const name = withoutLongNote(own.text);
  if (name !== own.text && name.length <= longestLabel) texts.push(new LabelText(name, own.cells, own.index));
  return texts;
}

/** The pieces of a label in the rows next to one, the nearest first. */
function piecesFrom(rows: readonly Row[], index: number, step: number): Cell[] {
  const pieces: Cell[] = [];
  for (let at = index + step; pieces.length < mostPieces; at += step) {
    const row = rows[at];
    const piece = row && pieceOf(row);
    if (!piece) break;
    pieces.push(piece);
  }
  return pieces;
}

/** A narrow cell breaks its label into lines, and the figures stand beside the middle one or between two. */
function joinLines(own: LabelText | null, above: readonly Cell[], below: readonly Cell[]): LabelText[] {
  const texts: LabelText[] = [];
  for (let up = 1; up <= above.length; up++) {
    for (let down = own ? 0 : 1; down <= below.length; down++) {
      texts.push(
        labelText([...above.slice(0, up).reverse(), ...(own?.cells ?? []), ...below.slice(0, down)], own?.index ?? -1),
      );
    }
  }
  return texts;
}

function joinTexts(row: Row, indices: readonly number[]): LabelText {
  const cells: Cell[] = [];
  for (const index of indices) {
    const cell = row.cells[index];
    if (cell) cells.push(cell);
  }
  return labelText(cells, indices.at(-1) ?? 0);
}

function labelText(cells: readonly Cell[], index: number): LabelText {
  let text = '';
  for (const { raw } of cells) text += raw;
  return new LabelText(text, cells, index);
}

function foldShort(text: string): string {
  return text.length > longestLabel ? '' : foldBare(text);
}

/** The only text of a row without figures: it may be a piece of the label beside it. */
function pieceOf(row: Row): Cell | null {
  let piece: Cell | null = null;
  for (const cell of row.cells) {
    if (isFigureCell(cell) || (piece && cell.kind === 'text')) return null;
    if (cell.kind === 'text') piece = cell;
  }
  return piece;
}

/** The lines of a table that a row may be: those that one of its texts names, else the nearest, unless it is another table's. */
export function candidatesOf(
  { own, labels, broken }: NamedRow,
  words: TableWords,
  rowLabels: Lexicon['rowLabels'],
): Candidate[] {
  const isExact = ({ bare }: LabelText): boolean => words.exact.has(bare);
  const isHere = own !== null && isExact(own);
  if (own && !isHere && rowLabels.has(own.bare)) return [];
  const exact = isHere ? own : (labels().find(isExact) ?? broken().find(isExact));
  if (exact) {
    const label = exact.as(1);
    return (words.exact.get(exact.bare) ?? []).map((line) => ({ line, label }));
  }
  const near: Candidate[] = [];
  let best = 0;
  for (const label of labels()) {
    if (label.bare.length < 2) continue;
    // A name that is whole before the last piece is not this row's: 行政许可, and below it a row of another table.
    const lead =
      label.cells.length > 1
        ? foldBare(
            label.cells
              .slice(0, -1)
              .map(({ raw }) => raw)
              .join(''),
          )
        : '';
    words.spellings.forEach((spellings, line) => {
      let alike = 0;
      for (const spelling of spellings)
        if (!lead.startsWith(spelling)) alike = Math.max(alike, likenessAbove(label.bare, spelling));
      if (alike >= nearEnough) near.push({ line, label: label.as(alike) });
      best = Math.max(best, alike);
    });
  }
  return near.filter(({ label }) => label.likeness >= best - margin);
}

/** `likeness`, or 0 where the lengths alone say that it is not near; one that begins the other is near. */
function likenessAbove(a: string, b: string): number {
  if (Math.min(a.length, b.length) >= shortest && (a.startsWith(b) || b.startsWith(a))) return cutShort;
  const common = Math.min(a.length, b.length);
  const needed = (nearEnough * (a.length + b.length)) / 2;
  return common < needed || mostShared(a, b) < needed ? 0 : likeness(a, b);
}

/** At least as many as the characters of `a` that stand in `b` too. */
function mostShared(a: string, b: string): number {
  let seen = 0;
  for (let at = 0; at < b.length; at++) seen |= 1 << (b.charCodeAt(at) & 31);
  let shared = 0;
  for (let at = 0; at < a.length; at++) shared += (seen >> (a.charCodeAt(at) & 31)) & 1;
  return shared;
}

/** Whether all text of a row is a line's label, the labels of groups before it, and behind it what might be figures. */
export function isRowOf(
  { row, texts, end = Infinity }: NamedRow,
  label: Pick<Label, 'cells' | 'index'>,
  { groups, exact, heads, takesTexts }: TableWords,
): boolean {
  return row.cells.every((cell, index) => {
    if (cell.kind !== 'text' || label.cells.includes(cell)) return true;
    const bare = texts[index] ?? '';
    if (index < label.index) return groups.has(bare);
    if (index >= end) return !heads.has(bare);
    return (
      (takesTexts || cell.raw.length <= longestFigure) && !groups.has(bare) && !exact.has(bare) && !heads.has(bare)
    );
  });
}
