import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { BoundLine, BoundTable } from '../../engine/binding/binding';
import type { FormColumn, FormTable } from '../../engine/form/form';
import type { Reading } from '../../engine/reading/reading';
import type { Section } from '../../engine/report/report';
import type { Row } from '../../engine/report/tables/row';
import { shortLabel } from '../../engine/reading/figures';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import { trimSpan, withoutFillers, type SourceText, type Span } from '../../engine/text/source';

export const symbols = onReport({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  fallback: [],
  answer: symbolsOf,
});

/**
 * The outline: title, sections with their aspects and tables, tables with their rows and figures. Each is within what it belongs
 * to, and no two of a kind overlap: editors keep the first line of what one is in above the rest.
 */
export function symbolsOf({ draft }: Analysis): DocumentSymbol[] {
  const { reading, title } = draft;
  if (!reading) return [];
  const { sections, view } = reading.report;
  const [first] = sections;
  const before = { start: 0, end: first?.start ?? view.text.length };
  const symbols: DocumentSymbol[] = [];
  if (title) symbols.push(symbol(reading, title.text, SymbolKind.File, title, title));
  symbols.push(...tablesIn(reading, before));
  for (const section of sections) {
    const whole = spanOfSection(view, section);
    const found = symbol(reading, headingText(section), SymbolKind.Namespace, whole, section.heading);
    found.children = childrenOf(reading, section);
    symbols.push(found);
  }
  return symbols;
}

/** A section goes to the next one's heading, and does not reach its line. */
function spanOfSection(view: SourceText, section: Section): Span {
  const { start } = trimSpan(view.text, section);
  const next = view.lineAt(section.end);
  const last = section.end < view.text.length ? view.lines[next.index - 1] : undefined;
  return { start, end: Math.max(start, last?.end ?? section.end) };
}

function headingText({ heading, section }: Section): string {
  return heading.ordinal === null ? section.title : section.heading;
}

/** The aspects of a section with the tables in them, and its other tables. */
function childrenOf(reading: Reading, section: Section): DocumentSymbol[] {
  const { text } = reading.report.view;
  let { start } = section;
  const children: DocumentSymbol[] = [];
  for (const aspect of section.aspects) {
    const { heading, end } = aspect;
    const name = withoutFillers(text.slice(heading.start, heading.titleSpan.end));
    const selection = { start: heading.start, end: heading.titleSpan.end };
    const found = symbol(reading, name, SymbolKind.String, trimSpan(text, { start: aspect.start, end }), selection);
    found.children = tablesIn(reading, aspect);
    children.push(...tablesIn(reading, { start, end: aspect.start }), found);
    start = end;
  }
  return [...children, ...tablesIn(reading, { start, end: section.end })];
}

/** What of the tables begins in a stretch of the draft, in its order: a part of a table for itself where each has columns of its own. */
function tablesIn(reading: Reading, { start, end }: Span): DocumentSymbol[] {
  const isHere = (span: Span): boolean => span.start >= start && span.start < end;
  return reading.binding.tables
    .flatMap((table): TablePart[] => {
      const rows = { heads: table.heads.filter(isHere), lines: table.lines.filter(({ row }) => isHere(row)) };
      if (rows.heads.length + rows.lines.length > 0) return partsOf(table, rows.heads, rows.lines);
      const { span, form } = table;
      const isLabelsAlone = span !== null && table.heads.length + table.lines.length === 0 && isHere(span);
      return isLabelsAlone ? [{ name: nameOf(form), span, rows: [] }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start)
    .map((part) => toTable(reading, part));
}

/** Rows of a table, in the order of the draft. */
interface TablePart {
  readonly name: string;
  readonly span: Span;
  readonly rows: readonly (BoundLine | Row)[];
}

function nameOf({ title }: FormTable): string {
  return `表：${title}`;
}

/** The rows of a table, parted where those of another block of the form begin with the heads above them. */
function partsOf({ form }: BoundTable, heads: readonly Row[], lines: readonly BoundLine[]): TablePart[] {
  const parts: (BoundLine | Row)[][] = [[]];
  let column: FormColumn | undefined;
  let headsAbove = 0;
  for (const one of [...heads, ...lines].sort((a, b) => rowOf(a).start - rowOf(b).start)) {
    const rows = parts.at(-1) ?? [];
    rows.push(one);
    if (!isLine(one)) {
      headsAbove++;
      continue;
    }
    // The rows of a block share their columns.
    const own = one.line.slots[0]?.column;
    if (column && own !== column) parts.push(rows.splice(rows.length - headsAbove - 1));
    column = own;
    headsAbove = 0;
  }
  return parts.map((rows): TablePart => {
    const [first] = rows;
    const head = parts.length > 1 && first && !isLine(first) ? first.cells.find(({ kind }) => kind === 'text') : null;
    const end = rows.reduce((last, one) => Math.max(last, rowOf(one).end), 0);
    return { name: head?.raw ?? nameOf(form), span: { start: first ? rowOf(first).start : 0, end }, rows };
  });
}

function isLine(row: BoundLine | Row): row is BoundLine {
  return 'line' in row && typeof row.line === 'object';
}

function rowOf(one: BoundLine | Row): Row {
  return isLine(one) ? one.row : one;
}

function toTable(reading: Reading, { name, span, rows }: TablePart): DocumentSymbol {
  const table = symbol(reading, name, SymbolKind.Array, span, namingRow(rows) ?? span);
  table.children = rows.flatMap((one, index): DocumentSymbol[] => {
    if (!isLine(one)) return [];
    const { line, row, label, figures } = one;
    const next = rows[index + 1];
    // Of a row that is filled up with bars on lines of their own, the last may be the next one's.
    const end = Math.max(row.start, Math.min(row.end, next ? rowOf(next).start : row.end));
    const short = shortLabel(line.label ?? label?.text ?? name);
    const found = symbol(reading, short, SymbolKind.Field, { start: row.start, end }, label?.cells.at(-1) ?? row);
    found.detail = figures.map(({ cell }) => cell?.raw || '·').join(' ');
    return [found];
  });
  return table;
}

/** The head that names the most columns over the first row of figures: editors keep that line in view above the rest. */
function namingRow(rows: readonly (BoundLine | Row)[]): Row | undefined {
  const words = ({ cells }: Row): number => cells.filter(({ kind }) => kind === 'text').length;
  const first = rows.findIndex(isLine);
  const heads = rows.slice(0, first < 0 ? rows.length : first).map(rowOf);
  const most = heads.reduce((count, row) => Math.max(count, words(row)), 0);
  return heads.find((row) => words(row) === most) ?? rows.map(rowOf).at(0);
}

function symbol({ source }: Reading, name: string, kind: SymbolKind, span: Span, selection: Span): DocumentSymbol {
  const isInside = selection.start >= span.start && selection.end <= span.end;
  return {
    name: name || ' ',
    kind,
    range: toRange(source, span),
    selectionRange: toRange(source, isInside ? selection : span),
  };
}
