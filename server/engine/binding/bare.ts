import type { FormTable } from '../form/form';
import type { TableWords } from '../report/lexicon';
import type { Report, Section } from '../report/report';
import { boxBars, wideBars } from '../report/tables/layouts';
import { isIllegible, type Row } from '../report/tables/row';
import { readCell, type Cell } from '../text/cell';
import { foldBare } from '../text/fold';
import { isBlankText, trimSpan, type Line, type Span } from '../text/source';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

/** Labels are no longer. UTF-16 units. */
const longestLabel = 60;
/** So much of a table's labels tell that it stands there. */
const enough = 0.6;
/** The most cells on a line. */
const mostCells = 100;

/** What stands between bars or tabs, and between those or spaces. */
const barred = new RegExp(`[^\\t|${boxBars}${wideBars}]+`, 'g');
const spaced = new RegExp(`[^\\s|${boxBars}${wideBars}]+`, 'g');

/** The texts on a line, whatever parts them: tabs, bars, spaces. */
interface Pieces {
  readonly line: Line;
  readonly cells: readonly Cell[];
  /** Each folded for comparison. */
  readonly texts: readonly string[];
}

/**
 * Rows that stand there with their label alone, where the layout shows no blank cells: a line with the label, and the
 * labels of groups before it, between the rows before and after. All their figures are blank.
 */
export function bareRows(
  report: Report,
  { lines }: FormTable,
  words: TableWords,
  pairings: readonly Pairing[],
): Pairing[] {
  const paired = new Set(pairings.map(({ line }) => line));
  const missing = lines.filter((line) => !paired.has(line) && line.label !== null);
  const [first] = pairings;
  if (missing.length === 0 || !first) return [];
  const isLabel = isLabelOf(words);
  const unsure = flatMap(report.tables, ({ rows }) => rows.filter(({ side }) => side === null));
  const taken = new Set([...pairings.map(({ row }) => row), ...unsure].map(({ start }) => start));
  const bare = piecesIn(report, report.view.lines, isLabel).filter(
    ({ line, texts }) => !taken.has(line.start) && isBare(texts, words),
  );
  const found: Pairing[] = [];
  for (const line of missing) {
    const all = [...pairings, ...found];
    const before = Math.max(
      sectionStart(report, first.row),
      ...all.filter((other) => other.line.index < line.index).map(({ row }) => row.end),
    );
    const after = Math.min(
      ...all.filter((other) => other.line.index > line.index).map(({ row }) => row.start),
      sectionEnd(report, first.row),
    );
    const spellings = words.spellings[line.index] ?? [];
    const pieces = bare.find(
      (one) => one.line.start >= before && one.line.end <= after && spellings.includes(one.texts.at(-1) ?? ''),
    );
    const label = pieces?.cells.at(-1);
    if (!pieces || !label) continue;
    const row: Row = {
      start: pieces.line.start,
      end: pieces.line.end,
      line: pieces.line.index,
      layout: first.row.layout,
      cells: pieces.cells,
    };
    found.push({ line, row, label: { text: label.raw, cells: [label], index: pieces.cells.length - 1, likeness: 1 } });
  }
  return found;
}

/** Where a table stands whose labels are there, in whatever layout, and whether not one figure is. */
export interface BareTable extends Span {
  readonly isBlank: boolean;
}

/** Finds it in its section, or elsewhere as lines that follow each other; null where it stands nowhere. */
export function bareTable(
  report: Report,
  form: FormTable,
  words: TableWords,
  section: Section | undefined,
): BareTable | null {
  const { lines } = report.view;
  const from = section ? report.view.lineAt(section.heading.end).index + 1 : 0;
  const own = section ? lines.slice(from).filter(({ start }) => start < section.end) : [];
  const inSection = gather(report, form, words, own);
  if (inSection) return inSection;
  for (const run of runsOfLabels(report, words)) {
    const found = gather(report, form, words, run);
    if (found) return found;
  }
  return null;
}

/** Lines of labels that follow each other, with the line behind them, which may hold figures. */
function runsOfLabels(report: Report, words: TableWords): Line[][] {
  const isLabel = isLabelOf(words);
  const runs: Line[][] = [];
  let isOpen = false;
  for (const line of report.view.lines) {
    if (isBlankText(line.text)) continue;
    const [pieces] = piecesIn(report, [line], isLabel);
    const isRow = pieces !== undefined && isLabelRow(pieces, isLabel);
    if (isRow && !isOpen) runs.push([]);
    if (isRow || isOpen) runs.at(-1)?.push(line);
    isOpen = isRow;
  }
  return runs;
}

function isLabelRow({ cells, texts }: Pieces, isLabel: (text: string) => boolean): boolean {
  return texts.every((text, index) => isLabel(text) || cells[index]?.kind === 'nil');
}

function gather(report: Report, form: FormTable, words: TableWords, lines: readonly Line[]): BareTable | null {
  const own = form.data.across ? words.heads : new Set(words.spellings.flat());
  const isLabel = isLabelOf(words);
  const named = new Set<string>();
  let span: Span | null = null;
  let isBlank = true;
  for (const pieces of piecesIn(report, lines, isLabel)) {
    const { line, cells, texts } = pieces;
    const isRow = isLabelRow(pieces, isLabel);
    if (isRow) span = span ? { start: span.start, end: line.end } : { start: line.start, end: line.end };
    if (isRow) for (const text of texts) if (own.has(text)) named.add(text);
    if (span && !isRow && cells.some((cell) => cell.kind === 'number' || isIllegible(cell, false))) isBlank = false;
  }
  const all = form.data.across ? own.size : form.lines.length;
  const count = form.data.across
    ? named.size
    : words.spellings.filter((spellings) => spellings.some((text) => named.has(text))).length;
  return span && count >= all * enough ? { ...span, isBlank } : null;
}

function isLabelOf({ heads, exact, groups }: TableWords): (text: string) => boolean {
  return (text) => heads.has(text) || exact.has(text) || groups.has(text);
}

function isBare(texts: readonly string[], { exact, groups }: TableWords): boolean {
  return texts.every((text, index) => (index === texts.length - 1 ? exact.has(text) : groups.has(text)));
}

function sectionStart({ sections }: Report, { start }: Row): number {
  return sections.findLast((section) => section.start <= start)?.heading.end ?? 0;
}

function sectionEnd({ sections, view }: Report, { start }: Row): number {
  return sections.find((section) => section.start > start)?.start ?? view.text.length;
}

/** The lines that are no sentences, with what stands on each. */
function piecesIn({ view }: Report, lines: readonly Line[], isLabel: (text: string) => boolean): Pieces[] {
  return flatMap(lines, (line): Pieces[] => {
    if (/[。；！？]\s*$/.test(line.text.slice(-8))) return [];
    const marked = split(view.text, line, barred);
    const joined = toPieces(line, marked);
    // Spaces part cells, or stand within one label.
    const apart = marked.length === 1 ? toPieces(line, split(view.text, line, spaced)) : null;
    return joined ? [apart?.texts.every(isLabel) ? apart : joined] : [];
  });
}

function toPieces(line: Line, cells: readonly Cell[]): Pieces | null {
  if (cells.length === 0 || cells.length > mostCells || cells.some(({ raw }) => raw.length > longestLabel)) return null;
  return { line, cells, texts: cells.map(({ kind, raw }) => (kind === 'text' ? foldBare(raw) : '')) };
}

function split(text: string, line: Line, piece: RegExp): Cell[] {
  return flatMap([...line.text.matchAll(piece)], (match) => {
    const span = trimSpan(text, { start: line.start + match.index, end: line.start + match.index + match[0].length });
    return span.end > span.start ? [readCell(text, span)] : [];
  });
}
