import type { FormLine, FormTable, MergedRows } from '../form/form';
import type { Lexicon } from '../report/lexicon';
import { isFigureCell, type Row } from '../report/tables/row';
import { foldBare } from '../text/fold';
import { align } from './align';
import { candidatesOf, isBareLabel, labelsOfRow, wordsOfLines, type Candidate } from './labels';
import type { Pairing } from './place';

/** Which rows of a draft are which lines of a table. */
export interface Matching {
  readonly pairings: readonly Pairing[];
  /** The lines that the table is printed in. */
  readonly lines: readonly FormLine[];
  /** The group that stands in one row, if any. */
  readonly merged: readonly MergedRows[];
  /** What each row might be, by its label; only rows that might be a line have an entry. */
  readonly candidates: ReadonlyMap<Row, readonly Candidate[]>;
}

const countFits = 0.3;

/** Matches the rows of a draft with the labelled lines of `table`, by their labels and their order together. */
export function matchLines(rows: readonly Row[], table: FormTable, lexicon: Lexicon): Matching {
  const words = wordsOfLines(table);
  const groups = groupLabels(table);
  const mergedBy = new Map(table.merged.map((group) => [foldBare(group.label), group]));
  const candidates = new Map<Row, readonly Candidate[]>();
  const mergedRows = new Map<Row, MergedRows>();
  rows.forEach((row, index) => {
    const hasFigures = row.cells.some(isFigureCell);
    const labels = labelsOfRow(row, rows[index - 1], rows[index + 1]);
    const [own] = labels;
    if (!own || (!hasFigures && (row.cells.length < 2 || !lexicon.rowLabels.has(foldBare(own.text))))) return;
    const group = hasFigures ? mergedBy.get(foldBare(own.text)) : undefined;
    if (group) {
      mergedRows.set(row, group);
      candidates.set(row, [{ line: group.line.index, label: { ...own, likeness: 1 } }]);
      return;
    }
    const found = candidatesOf(labels, words);
    const usable = hasFigures ? found : found.filter(({ label }) => label.likeness === 1 && isBareLabel(row, label, groups));
    if (usable.length > 0) candidates.set(row, usable);
  });
  const list = [...candidates];
  const rowOfLine = align(list.length, table.lines.length, (index, line) => {
    const [row, options] = list[index] ?? [];
    const option = options?.find((candidate) => candidate.line === line);
    if (!row || !option) return null;
    const figures = row.cells.filter(isFigureCell).length;
    return option.label.likeness + (figures === table.lines[line]?.slots.length ? countFits : 0);
  });
  const used = new Set(rowOfLine);
  const pairings = table.lines.flatMap((line): Pairing[] => {
    // A row whose label is beyond doubt counts out of its order too.
    const inOrder = rowOfLine[line.index] ?? -1;
    const index = inOrder >= 0 ? inOrder : list.findIndex(([, options], at) => !used.has(at) && isCertain(options, line.index));
    const [row, options] = list[index] ?? [];
    const label = options?.find((candidate) => candidate.line === line.index)?.label;
    if (!row || !label) return [];
    used.add(index);
    return [{ line, row, label }];
  });
  const merged = pairings.flatMap(({ row }) => mergedRows.get(row) ?? []);
  return { pairings, lines: table.lines, merged, candidates };
}

function isCertain(options: readonly Candidate[], line: number): boolean {
  const [only] = options;
  return options.length === 1 && only?.line === line && only.label.likeness === 1;
}

function groupLabels(table: FormTable): ReadonlySet<string> {
  return new Set(table.rows.flatMap((row) => row.path.slice(0, -1).map(foldBare)));
}
