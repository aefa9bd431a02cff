import { readCell, type Cell } from '../../text/cell';
import { isBlankText, type Line } from '../../text/source';

/** A cell on a line of its own, or one left blank between two marks. */
export interface Item {
  readonly line: Line;
  readonly cell: Cell;
  readonly isLabel: boolean;
  /** How many blank lines stand before it; -1 where something else does. */
  readonly gap: number;
}

/** The lines and labels that tell how many cells a row has. */
interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** How many figures a row of this label has, in one table or another; empty for what is no row's label. */
  readonly widthsOf: (label: string) => readonly number[];
}

/** How many blank lines stand between a label and its first figure, between figures, and behind the last one. */
interface Gaps {
  readonly lead: number;
  readonly middle: number;
  readonly trail: number;
}

/**
 * With one cell a line, a blank cell is one blank line more, or a line with its own gap. They are counted where that
 * makes a row just as wide as the form has it: with `rows` of a label and the figures below it, the blanks are put in.
 * All other rows stay as they are.
 */
export function withBlankLines(rows: readonly (readonly Item[])[], page: Page): (readonly Item[])[] {
  const gaps = usualGaps(rows, page);
  if (!gaps) return [...rows];
  const [thin = [], thick = []] = [1, gaps.middle + 1].map((height) =>
    rows.map((row, index) => fill(row, rows[index + 1]?.[0], gaps, height, page)),
  );
  const count = (filled: typeof thin): number => filled.filter((row) => row !== null).length;
  const best = count(thick) > count(thin) ? thick : thin;
  return rows.map((row, index) => best[index] ?? row);
}

/** The gaps of rows that are complete; null where there is none. */
function usualGaps(rows: readonly (readonly Item[])[], { widthsOf }: Page): Gaps | null {
  const counts = {
    lead: new Map<number, number>(),
    middle: new Map<number, number>(),
    trail: new Map<number, number>(),
  };
  const note = (kind: keyof Gaps, gap: number | undefined): void => {
    if (gap !== undefined && gap >= 0) counts[kind].set(gap, (counts[kind].get(gap) ?? 0) + 1);
  };
  rows.forEach(([label, ...figures], index) => {
    if (!label || !widthsOf(label.cell.raw).includes(figures.length)) return;
    figures.forEach(({ gap }, at) => note(at === 0 ? 'lead' : 'middle', gap));
    note('trail', rows[index + 1]?.[0]?.gap);
  });
  const usual = (kind: keyof Gaps): number | undefined =>
    [...counts[kind]].reduce<[number, number] | undefined>(
      (most, one) => (most && most[1] >= one[1] ? most : one),
      undefined,
    )?.[0];
  const middle = usual('middle') ?? usual('lead');
  return middle === undefined ? null : { lead: usual('lead') ?? middle, middle, trail: usual('trail') ?? middle };
}

/** A row with its blanks, each `height` lines high; null where these do not make it as wide as the form has it, or it has none. */
function fill(
  row: readonly Item[],
  next: Item | undefined,
  { lead, middle, trail }: Gaps,
  height: number,
  { text, lines, widthsOf }: Page,
): readonly Item[] | null {
  const [label, ...figures] = row;
  const widths = label ? widthsOf(label.cell.raw) : [];
  const last = row.at(-1);
  if (!label || !last || widths.length === 0 || widths.includes(figures.length)) return null;
  // Only where a blank has a line of its own may it be filled in without moving the others.
  const isOwn = middle === 0 || height > 1;
  const blanksAfter = ({ line }: Item, count: number, base: number): Item[] =>
    Array.from({ length: count }, (_, index) => {
      const own = lines[line.index + base + 1 + index * height] ?? line;
      return {
        line: own,
        cell: { ...readCell(text, { start: own.end, end: own.end }), exact: isOwn },
        isLabel: false,
        gap: 0,
      };
    });
  const items: Item[] = [label];
  let before = label;
  for (const figure of figures) {
    const base = before === label ? lead : middle;
    const count = (figure.gap - base) / height;
    if (!Number.isInteger(count) || count < 0) return null;
    items.push(...blanksAfter(before, count, base), figure);
    before = figure;
  }
  const missing = widths.map((width) => width - items.length + 1).filter((count) => count >= 0);
  const behind = next ? (next.gap - trail) / height : null;
  // Below the last row stands something else, behind a gap of its own.
  const room = (blankLinesBelow(last.line, lines) - (middle === 0 ? 0 : trail)) / height;
  const count = missing.find((one) => (behind === null ? one <= room && figures.length > 0 : one === behind));
  if (count === undefined) return null;
  return [...items, ...blanksAfter(last, count, figures.length > 0 ? middle : lead)];
}

function blankLinesBelow({ index }: Line, lines: readonly Line[]): number {
  let count = 0;
  for (let below = lines[index + 1]; below && isBlankText(below.text); below = lines[index + 1 + count]) count++;
  return count;
}
