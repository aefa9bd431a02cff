import type { FormTable } from '../form/form';
import { isFigureCell, type Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import { foldBare, likeness } from '../text/fold';
import type { Label } from './binding';

/** The spellings of a table's lines, folded. Made once for a form. */
export interface LineWords {
  /** From a folded spelling to the indices of the lines that it names. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly spellings: readonly (readonly string[])[];
}

/** A line that a row may be, and by which of its texts. */
export interface Candidate {
  readonly line: number;
  readonly label: Label;
}

const nearEnough = 0.62;
/** Lines as near as this to the nearest one stay in question; order decides among them. */
const margin = 0.1;

export function wordsOfLines(table: FormTable): LineWords {
  const exact = new Map<string, number[]>();
  const spellings = table.lines.map((line) => (line.label === null ? [] : line.rows[0]?.spellings ?? []).map(foldBare));
  spellings.forEach((list, line) => {
    for (const spelling of list) exact.set(spelling, [...(exact.get(spelling) ?? []), line]);
  });
  return { exact, spellings };
}

/** The texts that may name a row: its last text before the figures, that text with those before it, cut pieces joined. */
export function labelsOfRow(row: Row, above: Row | undefined, below: Row | undefined): Omit<Label, 'likeness'>[] {
  const lastFigure = row.cells.findLastIndex(isFigureCell);
  const texts = row.cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell, index }) => cell.kind === 'text' && (lastFigure < 0 || index < lastFigure));
  const labels: Omit<Label, 'likeness'>[] = [];
  for (let last = texts.length - 1; last >= 0; last--) {
    const index = texts[last]?.index ?? 0;
    for (let first = last; first >= Math.max(0, last - 2); first--) {
      const cells = texts.slice(first, last + 1).map(({ cell }) => cell);
      labels.push({ text: cells.map(({ raw }) => raw).join(''), cells, index });
    }
  }
  const [own] = labels;
  if (!own) return labels;
  const head = above && pieceOf(above);
  const tail = below && pieceOf(below);
  if (head) labels.push({ ...own, text: head.raw + own.text, cells: [head, ...own.cells] });
  if (tail) labels.push({ ...own, text: own.text + tail.raw, cells: [...own.cells, tail] });
  return labels;
}

/** The only text of a row without figures: it may be a piece of the label beside it. */
function pieceOf(row: Row): Cell | null {
  const texts = row.cells.filter(({ kind }) => kind === 'text');
  return texts.length === 1 && !row.cells.some(isFigureCell) ? (texts[0] ?? null) : null;
}

/** The lines of a table that one of `labels` may name: the exact ones if there are any, else the nearest. */
export function candidatesOf(labels: readonly Omit<Label, 'likeness'>[], words: LineWords): Candidate[] {
  for (const label of labels) {
    const lines = words.exact.get(foldBare(label.text));
    if (lines) return lines.map((line) => ({ line, label: { ...label, likeness: 1 } }));
  }
  const near: Candidate[] = [];
  for (const label of labels.filter(({ text }) => text.length <= 80)) {
    const bare = foldBare(label.text);
    if (bare.length < 2) continue;
    words.spellings.forEach((spellings, line) => {
      const alike = Math.max(0, ...spellings.map((spelling) => likeness(bare, spelling)));
      if (alike >= nearEnough) near.push({ line, label: { ...label, likeness: alike } });
    });
  }
  const best = Math.max(0, ...near.map(({ label }) => label.likeness));
  return near.filter(({ label }) => label.likeness >= best - margin);
}

/** Whether all text of a row is one line's label with the labels of the groups around it. */
export function isBareLabel(row: Row, label: Label, groups: ReadonlySet<string>): boolean {
  return row.cells.every(
    (cell) => cell.kind !== 'text' || label.cells.includes(cell) || groups.has(foldBare(cell.raw)),
  );
}
