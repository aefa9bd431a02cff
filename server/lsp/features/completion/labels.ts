import { CompletionItemKind } from 'vscode-languageserver';
import type { BoundTable } from '../../../engine/binding/binding';
import type { FormLine } from '../../../engine/form/form';
import { printRow } from '../../../engine/reading/rows';
import { layouts } from '../../../engine/report/tables/layouts';
import { isFigureCell } from '../../../engine/report/tables/row';
import { isBlankText } from '../../../engine/text/source';
import { cellAt, contentOf } from './cells';
import { isMeant, queryOf, type Offer, type Place } from './offer';

/** In a table of the form: the labels of rows that are missing; on a blank line, whole rows with blank cells. */
export function labelOffers(place: Place): Offer[] {
  const { reading, line } = place;
  const table = reading.binding.tables.find((bound) => {
    const lines = bound.lines.map(({ row }) => reading.source.lineAt(row.start).index);
    return Math.min(...lines) <= line.index && line.index <= Math.max(...lines) + 1;
  });
  if (!table || table.form.data.across) return [];
  return isBlankText(line.text) && !line.text.includes('\t') ? rowOffers(place, table) : cellOffers(place, table);
}

function rowOffers(place: Place, table: BoundTable): Offer[] {
  const { line, offset } = place;
  const model = table.lines.findLast(({ row }) => row.start < offset) ?? table.lines[0];
  if (!model || layouts[model.row.layout].isMarkup) return [];
  return nextFirst(place, table, table.missing).flatMap((missing) => {
    const text = printRow(model, missing);
    return text === '' ? [] : [{ ...describe(missing), span: { start: line.start, end: line.end }, text }];
  });
}

function cellOffers(place: Place, table: BoundTable): Offer[] {
  const placed = cellAt(place);
  const deepest = Math.max(...table.form.lines.map(({ depth }) => depth));
  if (!placed || placed.index > deepest || table.heads.includes(placed.row)) return [];
  if (placed.row.cells.slice(0, placed.index).some(isFigureCell)) return [];
  const bound = table.lines.find(({ row }) => row === placed.row);
  // A label that reads as the form has it is finished; one that is only like it may be a part of it.
  if (bound?.label && (bound.label.likeness === 1 || !bound.label.cells.includes(placed.cell))) return [];
  const span = contentOf(placed, place.offset);
  const query = queryOf(place, span.start);
  const candidates = [...table.missing, ...(bound ? [bound.line] : [])].sort((a, b) => a.index - b.index);
  return nextFirst(place, table, candidates)
    .filter((line) => (query === '' ? line.depth === placed.index : isMeant(query, line.label ?? '')))
    .map((line) => ({ ...describe(line), span, text: line.label ?? '' }));
}

function describe(line: FormLine): Pick<Offer, 'label' | 'kind' | 'detail'> {
  const [row] = line.rows;
  return { label: line.label ?? '', kind: CompletionItemKind.Field, detail: row?.path.slice(0, -1).join(' › ') };
}

/** The lines that come after the one above the cursor first, in the order of the form. */
function nextFirst({ offset }: Place, table: BoundTable, lines: readonly FormLine[]): FormLine[] {
  const above = table.lines
    .filter(({ row }) => row.end < offset)
    .reduce((last, { line }) => Math.max(last, line.index), -1);
  return [...lines.filter(({ index }) => index > above), ...lines.filter(({ index }) => index <= above)];
}
