import { isOfOwn, type FormColumn, type FormLine, type FormTable, type Slot } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import type { Report, Section } from '../report/report';
import { isFigureCell, type Row, type Table } from '../report/tables/row';
import { foldBare } from '../text/fold';
import type { Cell } from '../text/cell';
import { zero } from '../text/decimal';
import { readSigned } from '../text/signed';
import { indexAt } from '../text/source';
import { bareRows, bareTable } from './bare';
import type { Binding, BoundLine, BoundTable, Figure, StrayRow } from './binding';
import { placedRows } from './byPlace';
import type { HeadRow } from './headOrder';
import { findHeads, headFinder, headRepeats, type HeadsOver } from './heads';
import { namedInPlace } from './labelColumns';
import type { NamedRow } from './labels';
import { matchAcross } from './across';
import { findOptions, matchLines, type Matching } from './lines';
import { measure, statedUnit } from './units';
import { findUnread } from './unread';
import { placePiece, type Pairing, type Placement } from './place';
import { flatMap } from '../text/lists';

/** The share of its lines that tells a table without heads from some other table of like words. */
const enoughLines = 0.4;
const mostLines = 0.6;
const enoughAtHome = 0.5;
const shortestTelling = 4;
/** So many rows beyond a section's heading are the table going on. */
const fewestRows = 3;

/** Binds the tables of a draft, whose rows are `rows`, to those of a form: which row is which line, which cell which figure. */
export function bind(report: Report, lexicon: Lexicon, rows: readonly NamedRow[]): Binding {
  const heads = findHeads(rows, lexicon, report.sections);
  const claimed = new Set<Row>();
  const matchings = new Map<FormTable, Matching>();
  for (const [table, words] of lexicon.tables) {
    if (table.data.across) continue;
    const own = heads.filter((head) => head.table === table);
    const named = isOfOwn(lexicon.form) || words.takesTexts ? namedInPlace(rows, own, table, words) : rows;
    const section = sectionOf(report, table);
    const home = isOfOwn(lexicon.form) ? section : undefined;
    const matching = matchTogether(report, named, table, words, lexicon.rowLabels, home);
    const hasHeads = own.length > 0;
    const isLikely = hasHeads || matching.pairings.length / table.lines.length >= enoughLines || matching.isCertain;
    // The labels of a form of one's own may all be short: most of them together tell its table, or its heads in its section.
    const isWhole =
      lexicon.form.isOwn === true &&
      (matching.pairings.length >= countLines(table) * mostLines ||
        (hasHeads &&
          matching.pairings.some(({ row }) => section && row.start >= section.start && row.end <= section.end)));
    if (!isLikely || !(isWhole || matching.pairings.some(isDistinct))) continue;
    matchings.set(table, matching);
    for (const { row } of matching.pairings) claimed.add(row);
  }
  for (const table of lexicon.form.tables.filter(({ data }) => data.across)) {
    const matching = matchAcross(rows, table, heads, claimed, sectionOf(report, table));
    matchings.set(table, matching);
    for (const { row } of matching.pairings) claimed.add(row);
  }
  const tables = [...lexicon.tables].map(([table, words]) => {
    const own = heads.filter((head) => head.table === table);
    return bindTable(report, table, words, matchings.get(table) ?? none, own, claimed, lexicon);
  });
  const figures = new Map<Slot, Figure>();
  for (const table of tables)
    for (const line of table.lines) for (const figure of line.figures) figures.set(figure.slot, figure);
  return { tables, figures };
}

/** The lines that a draft is to have: the example of an empty list is none. */
function countLines({ lines }: FormTable): number {
  return lines.filter(({ rows: [row] }) => !row?.isExample).length;
}

/** A row or two that resemble a table's, in another section than most of its rows, fill no gap in it. */
function matchTogether(
  report: Report,
  rows: readonly NamedRow[],
  table: FormTable,
  words: TableWords,
  rowLabels: Lexicon['rowLabels'],
  home: Section | undefined,
): Matching {
  const everywhere = findOptions(rows, table, words, rowLabels);
  // Several tables of a form of one's own may have the same rows: each stands in its section.
  const inside = everywhere.filter(({ named: { row } }) => home && row.start >= home.start && row.end <= home.end);
  const held = new Set(flatMap(inside, ({ options }) => options.map(({ line }) => line)));
  const options = held.size >= countLines(table) * enoughAtHome ? inside : everywhere;
  const all = matchLines(options, table, words);
  const sectionAt = (row: Row): number => indexAt(report.sections, row.start);
  const counts = new Map<number, number>();
  for (const { row } of all.pairings) {
    const at = sectionAt(row);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const isPart = (row: Row): boolean => (counts.get(sectionAt(row)) ?? 0) >= Math.min(most, fewestRows);
  const matching =
    counts.size < 2
      ? all
      : matchLines(
          options.filter(({ named }) => isPart(named.row)),
          table,
          words,
        );
  const placed = placedRows(rows, table, words, matching.pairings);
  return placed.length === 0
    ? matching
    : { ...matching, pairings: [...matching.pairings, ...placed.map(({ pairing }) => pairing)], placed };
}

/** 其他 or 总计 alone tells no table from another. */
function isDistinct({ label }: Pairing): boolean {
  return foldBare(label?.text ?? '').length >= shortestTelling;
}

function sectionOf(report: Report, { key }: FormTable): Section | undefined {
  return report.sections.find(({ section }) => section.table === key);
}

const none: Matching = { pairings: [], lines: [], isCertain: false, merged: [], candidates: new Map() };

function bindTable(
  report: Report,
  form: FormTable,
  words: TableWords,
  matching: Matching,
  heads: readonly HeadRow[],
  claimed: ReadonlySet<Row>,
  lexicon: Lexicon,
): BoundTable {
  const { merged } = matching;
  const bare = bareRows(report, form, words, matching.pairings);
  const pairings = [...matching.pairings, ...bare].sort((a, b) => a.line.index - b.line.index);
  const own = new Set([...pairings.map(({ row }) => row), ...heads.map(({ row }) => row)]);
  const pieces = report.tables.filter((table) => table.rows.some((row) => own.has(row)));
  const paired = new Set(pairings.map(({ row }) => row));
  const bodies = pieces.filter((table) => table.rows.some((row) => paired.has(row)));
  const implied = new Map(merged.map((group) => [group.line, flatMap(group.others, (line) => line.slots)]));
  const byPlace = new Set(matching.placed?.map(({ pairing }) => pairing));
  const named = pairings.filter((pairing) => !byPlace.has(pairing));
  const headsOver = headFinder(heads, words);
  const placements = new Map(flatMap(bodies, (piece) => [...placeIn(piece, named, heads, words, headsOver)]));
  for (const { pairing, cells } of matching.placed ?? [])
    placements.set(pairing, placeUnnamed(pairing, cells, headsOver(pairing)));
  for (const pairing of bare) placements.set(pairing, { cells: pairing.line.slots.map(() => null) });
  const headRows = heads.map(({ row }) => row);
  const lines = pairings.map((pairing) =>
    bindLine(pairing, placements.get(pairing), implied.get(pairing.line) ?? [], headsOver(pairing).indices, (column) =>
      statedUnit(column, pairing.row, headRows, report.view, report.sections),
    ),
  );
  const bound = new Set([...pairings.map(({ line }) => line), ...flatMap(merged, ({ others }) => others)]);
  const strays = findStrays(bodies, form, matching, words, claimed);
  // What is carried over from last year says nothing of this one.
  const isFilled = ({ cell, slot, status }: Figure): boolean =>
    cell?.kind === 'number' && status !== 'words' && slot.row.carriedFrom === null;
  const isBlank = !lines.some((line) => line.problem !== null || line.figures.some(isFilled));
  // Labels one below the other, without cells beside them, tell nothing of what is filled in.
  const isHead = form.data.across === true && heads.some(({ row }) => row.cells.length > 1);
  const isSeen = pairings.length > 0 || isHead;
  const labelsAlone = isSeen ? null : bareTable(report, form, words, sectionOf(report, form));
  const blankSpan = labelsAlone?.isBlank ? labelsAlone : null;
  const unread = isSeen || blankSpan ? null : (findUnread(report, form, words, lexicon) ?? labelsAlone);
  return {
    form,
    status: isSeen ? (isBlank ? 'blank' : 'read') : blankSpan ? 'blank' : unread ? 'unread' : 'absent',
    unread,
    lines,
    missing: matching.lines.filter((line) => !bound.has(line) && !line.rows[0]?.isExample),
    duplicates: strays.filter(({ line }) => line !== null),
    unknown: strays.filter(({ line }) => line === null),
    heads: headRows,
    pieces,
    copy: findCopy(form, matching, pieces, bodies),
    span: blankSpan ?? spanOf([...own]),
  };
}

/** @param headsOver of all pieces: in a form of one's own, heads in another order count for a piece without any, too */
function placeIn(
  { rows }: Table,
  pairings: readonly Pairing[],
  heads: readonly HeadRow[],
  words: TableWords,
  headsOver: (pairing: Pairing) => HeadsOver,
): Map<Pairing, Placement> {
  const own = new Set(rows);
  const here = heads.filter(({ row }) => own.has(row));
  const isOwn = words.columnTrees.length > 0;
  const overHere = headFinder(here, words);
  return placePiece(
    pairings.filter(({ row }) => own.has(row)),
    (pairing) => {
      const isFar = here.length === 0 && headsOver(pairing).order !== 'form';
      const counted = isFar ? heads : here;
      const { indices, order } = isFar ? headsOver(pairing) : overHere(pairing);
      const last = isOwn ? counted.findLast(({ row }) => row.start < pairing.row.start) : counted.at(-1);
      return {
        width: last?.row.cells.length ?? 0,
        indices,
        repeats: () => headRepeats(pairing, counted, words),
        isOtherOrder: order !== 'form',
      };
    },
  );
}

/** Figures without a label stand in the form's order where the heads do. */
function placeUnnamed({ line }: Pairing, cells: readonly Cell[], { order }: HeadsOver): Placement {
  return order === 'form'
    ? { cells }
    : { problem: { kind: 'order', expected: line.slots.length, found: cells.length } };
}

function bindLine(
  { line, row, label }: Pairing,
  placement: Placement | undefined,
  implied: readonly Slot[],
  heads: BoundLine['heads'],
  statedFor: (column: FormColumn) => string | null,
): BoundLine {
  const figures: Figure[] = [];
  const problem = placement && 'problem' in placement ? placement.problem : null;
  const bound: BoundLine = { line, row, label, heads, figures, problem };
  if (!placement || 'problem' in placement) return bound;
  line.slots.forEach((slot, index) => {
    const cell = placement.cells[index] ?? null;
    if (slot.column.type === 'text') {
      figures.push({ slot, line: bound, cell, status: 'words', value: null });
      return;
    }
    const signed = cell && slot.column.signed ? readSigned(cell) : null;
    const measured = cell && !signed ? measure(slot.column, cell, statedFor(slot.column)) : null;
    // A number of another unit is not the column's.
    const value = signed ?? (measured?.foreign === null ? measured.value : null);
    const status = value ? 'number' : measured ? 'text' : (cell?.kind ?? 'blank');
    figures.push({ slot, line: bound, cell, status, value });
  });
  for (const slot of implied) figures.push({ slot, line: bound, cell: null, status: 'number', value: zero });
  return bound;
}

/** Rows of figures among a table's rows that are none of its lines, or one that is there already. */
function findStrays(
  pieces: readonly Table[],
  form: FormTable,
  { pairings, candidates }: Matching,
  words: TableWords,
  claimed: ReadonlySet<Row>,
): StrayRow[] {
  const first = Math.min(...pairings.map(({ row }) => row.start));
  const last = Math.max(...pairings.map(({ row }) => row.start));
  const widest = Math.max(...form.lines.map(({ slots }) => slots.length));
  return flatMap(pieces, ({ rows }) =>
    flatMap(rows, (row): StrayRow[] => {
      if (claimed.has(row)) return [];
      const figures = row.cells.filter(isFigureCell).length;
      const [option] = candidates.get(row) ?? [];
      const isExact = option !== undefined && option.label.likeness === 1;
      const isInside = row.start > first && row.start < last;
      if (figures === 0 || !(isExact || isInside || figures * 2 > widest)) return [];
      const text = row.cells.find(({ kind }) => kind === 'text') ?? null;
      const label =
        option?.label ?? (text && { text: text.raw, cells: [text], index: row.cells.indexOf(text), likeness: 0 });
      // A group printed as a row of its own, beside its rows, is none of the form's.
      const isGroup = label !== null && words.merged.has(foldBare(label.text));
      return [{ row, label, line: isExact && !isGroup ? (form.lines[option.line] ?? null) : null }];
    }),
  );
}

/** The first row of a second table that has heads of this one and most of its lines, each complete. */
function findCopy(
  form: FormTable,
  { candidates }: Matching,
  pieces: readonly Table[],
  bodies: readonly Table[],
): Row | null {
  if (bodies.length === 0) return null;
  const others = flatMap(
    pieces.filter((piece) => !bodies.includes(piece)),
    ({ rows }) => rows,
  );
  const found = new Set<FormLine>();
  for (const row of others) {
    const [option] = candidates.get(row) ?? [];
    const line = form.data.across ? form.lines[0] : option?.label.likeness === 1 ? form.lines[option.line] : undefined;
    if (line && row.cells.filter(isFigureCell).length === line.slots.length) found.add(line);
  }
  return found.size < form.lines.length * mostLines ? null : (others[0] ?? null);
}

function spanOf(rows: readonly Row[]): { start: number; end: number } | null {
  let span: { start: number; end: number } | null = null;
  // Too many rows for the arguments of one call are still rows.
  for (const { start, end } of rows) {
    span = span ? { start: Math.min(span.start, start), end: Math.max(span.end, end) } : { start, end };
  }
  return span;
}
