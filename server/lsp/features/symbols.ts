import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { BoundLine, BoundTable } from '../../engine/binding/binding';
import type { Reading } from '../../engine/reading/reading';
import type { Section } from '../../engine/report/report';
import type { Row } from '../../engine/report/tables/row';
import { shortLabel } from '../../engine/reading/figures';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import { trimSpan, withoutFillers, type Span } from '../../engine/text/source';

export const symbols = onReport({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  fallback: [],
  answer: symbolsOf,
});

/** The outline: title, sections with their aspects and tables, tables with their rows and figures. */
export function symbolsOf({ draft }: Analysis): DocumentSymbol[] {
  const { reading, title } = draft;
  if (!reading) return [];
  const symbols: DocumentSymbol[] = [];
  if (title) symbols.push(symbol(reading, title.text, SymbolKind.File, title, title));
  const tables = reading.binding.tables.filter(({ span }) => span !== null);
  for (const section of reading.report.sections) {
    const inside = tables.filter(({ span }) => span && span.start >= section.start && span.end <= section.end);
    const children = [...aspectsOf(reading, section), ...inside.flatMap((table) => toTable(reading, table))];
    const whole = trimSpan(reading.report.view.text, section);
    const found = symbol(reading, headingText(section), SymbolKind.Namespace, whole, section.heading);
    found.children = children.sort((a, b) => a.range.start.line - b.range.start.line);
    symbols.push(found);
  }
  const placed = new Set(symbols.flatMap(({ children }) => children?.map(({ name }) => name) ?? []));
  symbols.push(...tables.flatMap((table) => toTable(reading, table)).filter(({ name }) => !placed.has(name)));
  return symbols;
}

function headingText({ heading, section }: Section): string {
  return heading.ordinal === null ? section.title : section.heading;
}

function aspectsOf(reading: Reading, section: Section): DocumentSymbol[] {
  return section.aspects.map(({ heading, start, end }) => {
    const name = withoutFillers(reading.report.view.slice({ start: heading.start, end: heading.titleSpan.end }));
    return symbol(reading, name, SymbolKind.String, trimSpan(reading.report.view.text, { start, end }), {
      start: heading.start,
      end: heading.titleSpan.end,
    });
  });
}

function toTable(reading: Reading, { form, span, lines, heads }: BoundTable): DocumentSymbol[] {
  if (!span) return [];
  const table = symbol(reading, `表：${form.title}`, SymbolKind.Array, span, namingRow(heads, lines) ?? span);
  table.children = lines
    .map(({ line, row, label, figures }) => {
      const name = shortLabel(line.label ?? label?.text ?? form.title);
      const found = symbol(reading, name, SymbolKind.Field, row, label?.cells.at(-1) ?? row);
      found.detail = figures.map(({ cell }) => cell?.raw || '·').join(' ');
      return found;
    })
    .sort((a, b) => a.range.start.line - b.range.start.line);
  return [table];
}

/** The head that names the most columns over the first row of figures: editors keep that line in view above the rest. */
function namingRow(heads: readonly Row[], [first]: readonly BoundLine[]): Row | undefined {
  const words = ({ cells }: Row): number => cells.filter(({ kind }) => kind === 'text').length;
  const above = heads.filter(({ start }) => !first || start < first.row.start);
  const most = above.reduce((count, row) => Math.max(count, words(row)), 0);
  return above.find((row) => words(row) === most) ?? heads[0] ?? first?.row;
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
