import type { FormTable } from '../form/form';
import type { TableWords } from '../report/lexicon';
import { layouts } from '../report/tables/layouts';
import type { Row } from '../report/tables/row';
import type { HeadRow } from './headOrder';
import { headIndices } from './heads';
import { withLabelsBefore, type NamedRow } from './labels';
import { flatMap } from '../text/lists';

/** So many rows of heads may stand above the rows of a table. */
const mostHeads = 6;
/** A row begins so many cells beside its heads at most. */
const mostShift = 4;

/** What stands in the columns of a stretch of rows, by the heads above them. */
interface Plan {
  readonly width: number;
  /** The first cell of the form's columns. */
  readonly first: number;
  /** The cells of its columns, and whether figures stand there. */
  readonly columns: readonly { readonly at: number; readonly isFigures: boolean }[];
  /** Where columns of labels begin, before the first of the form's: under heads. */
  readonly starts: readonly number[];
  /** The labels of rows that stand under each of these, each once. */
  readonly seen: readonly Set<string>[];
}

interface Placed {
  readonly plan: Plan;
  /** By how many cells the row begins to the right of its heads. */
  readonly shift: number;
}

/**
 * Rows of a table of one's own form, named by the cells alone that stand where its labels do: what a column of texts holds,
 * of the form or of the draft's own, is no label, even where another row is called so. Where heads and rows do not stand
 * in line, all is left as it is.
 */
export function namedInPlace(
  rows: readonly NamedRow[],
  heads: readonly HeadRow[],
  table: FormTable,
  words: TableWords,
): readonly NamedRow[] {
  if (isMixed(rows, words)) return rows.filter(({ row }) => !layouts[row.layout].isCellPerLine);
  const placed = place(rows, heads, table, words);
  const ends = rows.map((named) => {
    if (layouts[named.row.layout].blanks === 'lost') return firstLabel(named, words);
    const found = placed.get(named.row);
    return found ? endOf(named, found, table) : null;
  });
  const known = new Set(flatMap(rows, (named, at) => nameBefore(named, ends[at] ?? 0)));
  return rows.map((named, at) => {
    const end = ends[at] ?? null;
    if (end === null) return named;
    if (!named.own || named.own.index < end) return { ...named, end };
    // A total may stand beside its column: that no other row is called so tells it.
    const isAlone = !named.texts.slice(0, end).some((text) => text !== '') && !known.has(named.own.bare);
    return isAlone && !named.row.cells[0]?.covered ? named : withLabelsBefore(named, rows[at - 1], rows[at + 1], end);
  });
}

const fewestMixed = 2;

/**
 * Whether, one cell a line, a column of texts stands between labels and figures that holds such labels: before most rows
 * there is another label alone, and some stand twice. Which is whose nobody can tell.
 */
function isMixed(rows: readonly NamedRow[], { exact, groups }: TableWords): boolean {
  const names = new Set<string>();
  const lone: string[] = [];
  let open: string | null = null;
  for (const { row, own, figures } of rows) {
    if (!layouts[row.layout].isCellPerLine || !own) continue;
    const label = exact.has(own.bare) ? own.bare : null;
    if (figures === 0) {
      if (label !== null && !groups.has(label)) open ??= label;
      continue;
    }
    if (label !== null) names.add(label);
    if (label !== null && open !== null) lone.push(open);
    open = null;
  }
  return lone.filter((label) => names.has(label)).length >= fewestMixed && lone.length * 2 > names.size;
}

function nameBefore({ texts }: NamedRow, end: number): string[] {
  return texts.slice(0, end).filter((text) => text !== '');
}

/** With spaces alone between, the first label in a row that is no group's is its own. */
function firstLabel({ texts, figures }: NamedRow, { exact, groups }: TableWords): number | null {
  const first = figures > 0 ? texts.findIndex((text) => exact.has(text) && !groups.has(text)) : -1;
  return first < 0 ? null : first + 1;
}

function place(
  rows: readonly NamedRow[],
  heads: readonly HeadRow[],
  table: FormTable,
  words: TableWords,
): Map<Row, Placed> {
  const found = new Map<Row, Placed>();
  const headOf = new Map(heads.map((head) => [head.row, head]));
  const above = new Map<unknown, HeadRow[]>();
  const plans = new Map<unknown, Plan | null>();
  for (const { row, texts } of rows) {
    const head = headOf.get(row);
    if (head) {
      for (const side of row.side === undefined ? [undefined, ...table.data.blocks.keys()] : [row.side]) {
        above.set(side, [...(above.get(side) ?? []), head].slice(-mostHeads));
        plans.delete(side);
      }
      continue;
    }
    if (layouts[row.layout].isCellPerLine || layouts[row.layout].blanks === 'lost') continue;
    let plan = plans.get(row.side);
    if (plan === undefined) plans.set(row.side, (plan = planOf(above.get(row.side) ?? [], row, table, words)));
    const shift = plan && shiftOf(row, plan);
    if (!plan || shift === null) continue;
    found.set(row, { plan, shift });
    texts.forEach((text, at) => {
      const column = at + shift < plan.first ? plan.starts.findLastIndex((start) => start <= at + shift) : -1;
      if (words.exact.has(text)) plan.seen[column]?.add(text);
    });
  }
  return found;
}

function planOf(heads: readonly HeadRow[], row: Row, table: FormTable, words: TableWords): Plan | null {
  const line = table.lines.find(({ block }) => (row.side ?? block) === block);
  if (!line) return null;
  const indices = headIndices({ line, row }, heads, words);
  const columns = flatMap(line.slots, ({ column: { type } }, at) => {
    const index = indices[at] ?? null;
    return index === null ? [] : [{ at: index, isFigures: type !== 'text' }];
  });
  const width = heads.at(-1)?.row.cells.length ?? 0;
  const own = heads.filter((head) => head.row.cells.length === width);
  const [first] = columns;
  const isInOrder = columns.every(({ at }, index) => index === 0 || at > (columns[index - 1]?.at ?? 0));
  const isOver = columns.every(({ at }) => own.some(({ texts }) => (texts[at] ?? '') !== ''));
  if (!first || first.at === 0 || !isInOrder || !isOver) return null;
  const headed = Array.from({ length: first.at }, (_, at) => own.some(({ texts }) => (texts[at] ?? '') !== ''));
  const starts = flatMap(headed, (is, at) => (is || at === 0 ? [at] : []));
  return { width, first: first.at, columns, starts, seen: starts.map(() => new Set<string>()) };
}

/** Where a row stands under its heads: where most of its numbers, and the fewest texts, are in columns of figures. */
function shiftOf({ cells }: Row, { width, columns }: Plan): number | null {
  const missing = width - cells.length;
  if (Math.abs(missing) > mostShift) return null;
  const worth = (shift: number): number =>
    columns.reduce((sum, { at, isFigures }) => {
      const cell = isFigures ? cells[at - shift] : undefined;
      const isText = cell?.kind === 'text' && !/[0-9０-９]/.test(cell.raw);
      return sum + (cell?.kind === 'number' ? 1 : isText ? -1 : 0);
    }, 0);
  let [best, most] = [0, worth(0)];
  for (let shift = Math.min(0, missing) - 1; shift <= Math.max(0, missing) + 1; shift++) {
    const own = worth(shift);
    if (own > most) [best, most] = [shift, own];
  }
  return best;
}

/** Behind which cell of a row no label stands. */
function endOf({ texts }: NamedRow, { plan, shift }: Placed, { lines }: FormTable): number {
  const end = Math.max(1, plan.first - shift);
  const depth = lines.reduce((most, line) => Math.max(most, line.depth), 0);
  let [from, most] = [0, -1];
  plan.starts.forEach((_, at) => {
    const count = plan.seen.slice(at, at + depth + 1).reduce((sum, { size }) => sum + size, 0);
    if (count > most) [from, most] = [at, count];
  });
  const [start = 0, behind] = [plan.starts[from], plan.starts[from + depth + 1]];
  if (behind === undefined || behind - shift < 1) return end;
  const isNamed = texts.slice(Math.max(0, start - shift), behind - shift).some((text) => text !== '');
  return isNamed ? Math.min(end, behind - shift) : end;
}
