import { foldBare } from '../../text/fold';
import type { BlockWords, Lexicon, TableWords } from '../lexicon';
import { layouts } from './layouts';
import { isFigureCell, type Bars, type Row, type Table } from './row';
import { flatMap } from '../../text/lists';

/** So many labels tell that a table is one of blocks beside each other. */
const fewest = 2;

/**
 * The tables of a draft, where a form has tables of blocks that stand beside each other: their rows are cut where the
 * next block begins, and say which block they are of, so that each is read like a row of its own. What may be a row of
 * several blocks is of none.
 */
export function cutBeside(tables: readonly Table[], lexicon: Lexicon): readonly Table[] {
  const words = [...lexicon.tables.values()];
  if (!words.some(({ blocks }) => blocks.length > 0)) return tables;
  return tables.map((table) => {
    const texts = table.rows.map(textsOf);
    const { blocks } = mostLike(texts.flat(), words);
    return blocks.length === 0 ? table : { ...table, rows: cutRows(table, blocks) };
  });
}

function textsOf({ cells }: Row): string[] {
  return cells.map(({ kind, raw }) => (kind === 'text' ? foldBare(raw) : ''));
}

/** The words of the table of the form that most of the texts are labels of. */
function mostLike(texts: readonly string[], words: readonly TableWords[]): Pick<TableWords, 'blocks'> {
  let best: Pick<TableWords, 'blocks'> = { blocks: [] };
  let most = fewest - 1;
  for (const one of words) {
    const count = texts.filter((text) => one.exact.has(text) || one.groups.has(text) || one.heads.has(text)).length;
    if (count > most) [best, most] = [one, count];
  }
  return best;
}

function cutRows({ rows, layout }: Table, blocks: readonly BlockWords[]): Row[] {
  const { isCellPerLine } = layouts[layout];
  // Where rows have no bars at their ends, a blank cell there leaves one.
  const hasNone = (end: 'left' | 'right'): boolean => rows.some(({ bars }) => bars?.[end] === false);
  const lacks = { left: hasNone('left'), right: hasNone('right') };
  const cut = isCellPerLine
    ? rows.map((row) => withSide(row, textsOf(row), blocks))
    : flatMap(rows, (row) => cutRow(inOrder(row), blocks, lacks));
  return isCellPerLine ? inTurn(cut, blocks) : byWhatIsLeft(cut, blocks);
}

/** The cells as they stand: with spaces alone between, labels were put before all figures. */
function inOrder(row: Row): Row {
  return row.layout === 'spaces' ? { ...row, cells: row.cells.toSorted((a, b) => a.start - b.start) } : row;
}

/** Where a block begins in a row, and which it is; null where that is not known. */
interface Start {
  readonly from: number;
  readonly side: number | null;
}

/** Cuts a row where the form's blocks begin, if it is as wide as they are; else before the labels of each. */
function cutRow(row: Row, blocks: readonly BlockWords[], lacks: Omit<Bars, 'bar'>): Row[] {
  const texts = textsOf(row);
  const [left, right] = (['left', 'right'] as const).map((end) => (lacks[end] && row.bars?.[end] ? 1 : 0));
  const sums = [0];
  for (const block of blocks) sums.push((sums.at(-1) ?? 0) + block.width);
  const width = sums.pop() ?? 0;
  const places = sums.map((sum) => Math.max(0, sum - (left ?? 0)));
  const count = texts.length + (left ?? 0) + (right ?? 0);
  // Blank cells at the end may be cut off.
  const isLong = count === width || (count < width && sideOf(texts.at(-1) ?? '', blocks) === blocks.length - 1);
  const isWhole = isLong && isAt(row, texts, places, blocks);
  const starts = isWhole ? places.map((from, side) => ({ from, side })) : startsIn(row, texts, blocks);
  if (starts.length < 2) return [withSide(row, texts, blocks)];
  return starts.map(({ from, side }, at): Row => {
    const to = starts[at + 1]?.from ?? texts.length;
    const cells = row.cells.slice(at === 0 ? 0 : from, to);
    const start = at === 0 ? row.start : (cells[0]?.start ?? row.start);
    const end = to === texts.length ? row.end : Math.max(row.cells[to]?.start ?? row.end, cells.at(-1)?.end ?? 0);
    return { ...row, start, end, cells, side };
  });
}

/** Whether no label that one block alone has stands in the place of another, and no figure before the labels of its block. */
function isAt(
  { cells }: Row,
  texts: readonly string[],
  places: readonly number[],
  blocks: readonly BlockWords[],
): boolean {
  const isLabelOf = (text: string, at: number): boolean => {
    const side = sideOf(text, blocks);
    return typeof side !== 'number' || side === places.findLastIndex((place) => place <= at);
  };
  return texts.every(isLabelOf) && places.every((place) => place < cells.length && cells[place]?.kind !== 'number');
}

/** The block that alone has a label; null where several have it, undefined where none has. */
function sideOf(text: string, blocks: readonly BlockWords[]): number | null | undefined {
  if (text === '') return undefined;
  const sides = flatMap(blocks, ({ starts }, side) => (starts.has(text) ? [side] : []));
  return sides.length > 1 ? null : sides[0];
}

/** Where blocks begin in a row: with labels side by side behind figures; or where the heads of each stand. */
function startsIn(row: Row, texts: readonly string[], blocks: readonly BlockWords[]): Start[] {
  const each = texts.length / blocks.length;
  const isHead = (text: string, at: number): boolean =>
    text === '' || blocks[Math.floor(at / each)]?.heads.has(text) === true;
  if (!row.cells.some(isFigureCell) && Number.isInteger(each) && texts.every(isHead))
    return blocks.map((_, side) => ({ from: side * each, side }));
  const isLabel = (text = ''): boolean => sideOf(text, blocks) !== undefined;
  const found = flatMap(texts, (text, from): Start[] => {
    if (!isLabel(text) || isLabel(texts[from - 1])) return [];
    const end = texts.findIndex((other, at) => at > from && !isLabel(other));
    return [{ from, side: oneOf(texts.slice(from, end < 0 ? texts.length : end), blocks) }];
  });
  // Between those that are known, what must be the only one left is known too.
  return found.map(({ from, side }, at) => {
    const least = Math.max(at, ...found.slice(0, at).map((one, i) => (one.side === null ? 0 : one.side + at - i)));
    const most = Math.min(
      blocks.length - found.length + at,
      ...found.slice(at + 1).map((one, i) => (one.side === null ? blocks.length : one.side - i - 1)),
    );
    return { from, side: side ?? (least === most ? least : null) };
  });
}

/** The block that labels side by side are of. */
function oneOf(texts: readonly string[], blocks: readonly BlockWords[]): number | null {
  return texts.map((text) => sideOf(text, blocks)).find((side) => typeof side === 'number') ?? null;
}

/** A row that is not cut, with the block that its labels are of. */
function withSide(row: Row, texts: readonly string[], blocks: readonly BlockWords[]): Row {
  const isLabelled = texts.some((text) => sideOf(text, blocks) !== undefined);
  const isHead = !row.cells.some(isFigureCell) && texts.some((text) => blocks.some(({ heads }) => heads.has(text)));
  return isHead || !isLabelled ? row : { ...row, side: oneOf(texts, blocks) };
}

/** The name of a row that is of no block yet: its last label. */
function nameOf(row: Row, blocks: readonly BlockWords[]): string {
  return textsOf(row).findLast((text) => blocks.some(({ rows }) => rows.includes(text))) ?? '';
}

/** A label of several blocks is of the one that alone still lacks it. */
function byWhatIsLeft(rows: readonly Row[], blocks: readonly BlockWords[]): Row[] {
  const names = rows.map((row) => (row.side === undefined ? '' : nameOf(row, blocks)));
  // How often a label stands in each block, and in none that is known.
  const counts = new Map<string, number>();
  const count = (key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by);
  rows.forEach(({ side }, at) => {
    if (side !== undefined) count(`${side ?? ''}/${names[at] ?? ''}`, 1);
  });
  blocks.forEach(({ rows: labels }, side) => {
    for (const label of labels) count(`${side}/${label}`, -1);
  });
  return rows.map((row, at) => {
    const name = names[at] ?? '';
    if (row.side !== null || counts.get(`/${name}`) !== 1) return row;
    const [only, ...others] = flatMap(blocks, (_, side) => ((counts.get(`${side}/${name}`) ?? 0) < 0 ? [side] : []));
    return only !== undefined && others.length === 0 ? { ...row, side: only } : row;
  });
}

/**
 * One cell a line, labels of several blocks tell nothing but by their order: they are read where all rows stand as the
 * form prints them, and would stand otherwise were they printed without blank cells before their totals.
 */
function inTurn(rows: readonly Row[], blocks: readonly BlockWords[]): Row[] {
  const named = rows.filter((row) => row.side !== undefined && nameOf(row, blocks) !== '');
  const isInTurn = (turns: readonly (readonly [number, string])[]): boolean =>
    turns.length === named.length && turns.every(([, label], at) => label === nameOf(named[at] ?? emptyRow, blocks));
  const printed = turnsOf(blocks, ({ printed: at }) => at);
  const atTop = turnsOf(blocks, ({ printed: at }) => at.map((_, index) => index));
  if (!isInTurn(printed) || (isInTurn(atTop) && !printed.every(([side], at) => side === atTop[at]?.[0])))
    return [...rows];
  const sides = new Map(named.map((row, at) => [row, printed[at]?.[0]]));
  return rows.map((row) => {
    const side = row.side === null ? sides.get(row) : undefined;
    return side === undefined ? row : { ...row, side };
  });
}

const emptyRow: Row = { start: 0, end: 0, line: 0, layout: 'lines', cells: [] };

/** The rows of all blocks, line by line: each with its block and its label. */
function turnsOf(
  blocks: readonly BlockWords[],
  linesOf: (block: BlockWords) => readonly number[],
): (readonly [number, string])[] {
  return flatMap(blocks, (block, side) =>
    block.rows.map((label, at) => ({ side, label, line: linesOf(block)[at] ?? 0 })),
  )
    .sort((a, b) => a.line - b.line || a.side - b.side)
    .map(({ side, label }) => [side, label] as const);
}
