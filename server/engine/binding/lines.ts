import type { FormLine, FormTable, MergedRows } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import { layouts } from '../report/tables/layouts';
import { isFigureCell, type Row } from '../report/tables/row';
import { foldBare } from '../text/fold';
import { align } from './align';
import { candidatesOf, isRowOf, type Candidate, type NamedRow } from './labels';
import { isWithin, withinGroups, type Within } from './groups';
import type { Placed } from './byPlace';
import type { Pairing } from './place';
import { twinTotals } from './twinTotals';
import { flatMap } from '../text/lists';

/** Which rows of a draft are which lines of a table. */
export interface Matching {
  readonly pairings: readonly Pairing[];
  /** The lines that the table is printed in. */
  readonly lines: readonly FormLine[];
  /** Whether a row has just the label and as many figures as a line of some width: no other table has that. */
  readonly isCertain: boolean;
  /** The groups that stand in one row. */
  readonly merged: readonly MergedRows[];
  /** What each row might be, by its label; only rows that might be a line have an entry. */
  readonly candidates: ReadonlyMap<Row, readonly Candidate[]>;
  /** The figures of rows without labels that are lines by their place; these are among the pairings. */
  readonly placed?: readonly Placed[];
}

const countFits = 0.3;
const wide = 5;
const telling = 4;

/** The rows of a draft that may be lines of a table, by their labels alone. */
export function findOptions(
  rows: readonly NamedRow[],
  table: FormTable,
  words: TableWords,
  rowLabels: Lexicon['rowLabels'],
): Optional[] {
  const groups = withinGroups(rows, table, words);
  const isPossible = (within: Within | undefined, { line }: Candidate): boolean =>
    !within || isWithin(table.lines[line]?.rows[0]?.path ?? [], within);
  return flatMap(rows, (named, index): Optional[] => {
    // One below the other, or with spaces alone between, nothing tells a text of the table from a label.
    const { isCellPerLine, blanks } = layouts[named.row.layout];
    if (words.takesTexts && (isCellPerLine || blanks === 'lost')) return [];
    if (named.row.side === null) return [];
    const next = rows[index + 1];
    // Behind a group's label and figures, rows of figures without a label are its rows, whose labels are lost.
    const goesOn = next?.own === null && next.figures > 0;
    const merged = named.figures > 0 && named.own && !goesOn ? words.merged.get(named.own.bare) : undefined;
    const options =
      merged && named.own ? [{ line: merged.line.index, label: named.own.as(1) }] : optionsOf(named, words, rowLabels);
    const within = groups.get(named);
    const fitting = options.filter((option) => isPossible(within, option));
    // What the rows above say of a group is not as sure as what a row says itself.
    const left = fitting.length > 0 || within?.isOwn ? fitting : options;
    return left.length === 0 ? [] : [{ named, options: left, merged }];
  });
}

/** Matches rows that may be lines of `table` with its lines, by their labels and their order together. */
export function matchLines(list: readonly Optional[], table: FormTable, { twins }: TableWords): Matching {
  const rowOfLine = rowsOfLines(list, table);
  const used = new Set(rowOfLine);
  const all = flatMap(table.lines, (line): Pairing[] => {
    const inOrder = rowOfLine[line.index] ?? -1;
    // A row whose label is beyond doubt counts out of its order too.
    const index =
      inOrder >= 0
        ? inOrder
        : list.findIndex(
            ({ named, options }, at) =>
              !used.has(at) &&
              named.figures > 0 &&
              (named.row.side ?? line.block) === line.block &&
              isCertain(options, line.index),
          );
    const { named, options = [] } = list[index] ?? {};
    const label = options.find((candidate) => candidate.line === line.index)?.label;
    if (!named || !label) return [];
    used.add(index);
    return [{ line, row: named.row, label }];
  });
  // Of lines that no label tells apart all are there, or which one is cannot be told.
  const paired = new Set(all.map(({ line }) => line.index));
  const unsure = new Set(twins.filter((indices) => !indices.every((index) => paired.has(index))).flat());
  const { pairings: placed, told } = twinTotals(list, table, twins, all);
  const pairings = placed.filter(({ line }) => told.has(line.index) || !unsure.has(line.index));
  const groups = new Map(flatMap(list, ({ named, merged }) => (merged ? [[named.row, merged]] : [])));
  const merged = flatMap(pairings, ({ row }) => groups.get(row) ?? []);
  const certain = pairings.some(
    ({ line: { slots }, row, label }) =>
      slots.length >= wide &&
      label?.likeness === 1 &&
      row.cells.filter(isFigureCell).length === slots.length &&
      foldBare(label.text).length >= telling,
  );
  return {
    pairings,
    lines: table.lines,
    isCertain: certain,
    merged,
    candidates: new Map(list.map(({ named, options }) => [named.row, options])),
  };
}

/** The row of each line, or -1; of blocks beside each other each goes by itself. */
function rowsOfLines(list: readonly Optional[], table: FormTable): number[] {
  if (!table.data.beside) return oneByOne(list, table) ?? aligned(list, table);
  const rowOfLine = table.lines.map(() => -1);
  const used = new Set<number>();
  table.data.blocks.forEach((_, block) => {
    const isOf = ({ line }: Candidate): boolean => table.lines[line]?.block === block;
    const own = flatMap(list, (one, index) => {
      const options = (one.named.row.side ?? block) === block && !used.has(index) ? one.options.filter(isOf) : [];
      return options.length > 0 ? [{ ...one, options, index }] : [];
    });
    (oneByOne(own, table) ?? aligned(own, table)).forEach((at, line) => {
      const index = own[at]?.index;
      if (index !== undefined) rowOfLine[line] = index;
    });
    for (const index of rowOfLine) used.add(index);
  });
  return rowOfLine;
}

/** A row and the lines that it may be. */
export interface Optional {
  readonly named: NamedRow;
  readonly options: readonly Candidate[];
  /** The group that stands in it as one row. */
  readonly merged: MergedRows | undefined;
}

/** The row of each line, or -1, for the greatest worth in all. */
export function aligned(list: readonly Optional[], table: FormTable): number[] {
  return align(list.length, table.lines.length, worthsOf(list, table));
}

/** The same without weighing, or -1, where every row can be just one line and all stand in the form's order; else null. */
export function oneByOne(list: readonly Optional[], { lines }: FormTable): number[] | null {
  const rowOfLine = new Array<number>(lines.length).fill(-1);
  let last = -1;
  for (const [index, { options }] of list.entries()) {
    const [only] = options;
    if (!only || options.length > 1 || only.line <= last) return null;
    last = only.line;
    rowOfLine[last] = index;
  }
  return rowOfLine;
}

/** What each row is worth as each line, row by row; not a number where it cannot be that line. */
function worthsOf(list: readonly Optional[], { lines }: FormTable): Float64Array {
  const worths = new Float64Array(list.length * lines.length).fill(NaN);
  list.forEach(({ named, options }, index) => {
    for (const { line, label } of options) {
      const at = index * lines.length + line;
      if (Number.isNaN(worths[at]))
        worths[at] = label.likeness + (named.figures === lines[line]?.slots.length ? countFits : 0);
    }
  });
  return worths;
}

/** A row without figures may be a line not filled in, or one whose figures are not legible. */
function optionsOf(named: NamedRow, words: TableWords, rowLabels: Lexicon['rowLabels']): readonly Candidate[] {
  const { row, figures, own } = named;
  if (figures > 0) return candidatesOf(named, words, rowLabels);
  if (!own) return [];
  if (row.cells.length < 2 && row.side === undefined && !layouts[row.layout].isCellPerLine) return [];
  for (const text of named.labels()) {
    const lines = isRowOf(named, text, words) ? words.exact.get(text.bare) : undefined;
    if (!lines) continue;
    const label = text.as(1);
    return lines.map((line) => ({ line, label }));
  }
  return [];
}

function isCertain(options: readonly Candidate[], line: number): boolean {
  const [only] = options;
  return options.length === 1 && only?.line === line && only.label.likeness === 1;
}
