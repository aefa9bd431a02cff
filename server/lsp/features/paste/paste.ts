import type { Range } from 'vscode-languageserver';
import type { Grid } from '../../../engine/form/grid';
import { Reading, rowsOf } from '../../../engine/reading/reading';
import { parseReport } from '../../../engine/report/report';
import { readText } from '../../../engine/report/reportText';
import { layouts, type LayoutTraits } from '../../../engine/report/tables/layouts';
import { layOut } from '../../../engine/reading/layout';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { isBlankText } from '../../../engine/text/source';
import { escape } from '../../../engine/published/html/escape';
import { readClipboard, type Piece } from './clipboard';

export const paste = onReport({
  method: 'gouji/paste',
  fallback: null,
  answer: (analysis, clipboard: { uri: string } & Clipboard) => ({
    version: analysis.version,
    text: pastedText(analysis, clipboard),
  }),
});

/** HTML that is to be pasted over a range. */
export interface Clipboard {
  readonly html: string;
  readonly range: Range;
}

/** In UTF-16 characters: Word writes some hundred a cell. */
const longest = 2_000_000;

type Rows = Exclude<Piece, string>;

/**
 * What to put in for HTML with tables in it, in the layout of the draft: a table of the form as it is printed, if
 * nothing of it is lost, any other row by row. Null where it holds no table, and in a row of the draft's own, where
 * cells are pasted into cells.
 */
export function pastedText({ draft, document }: Analysis, { html, range }: Clipboard): string | null {
  const { reading, source } = draft;
  if (!reading || html.length > longest) return null;
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  if (start === end && reading.report.tables.some((table) => table.start <= start && start <= table.end)) return null;
  const pieces = readClipboard(html);
  if (!pieces) return null;
  const traits = layouts[reading.layout];
  const { lineEnd } = source;
  const write = (piece: Piece): string => {
    if (typeof piece !== 'string') return official(reading, printRows(piece, traits, lineEnd));
    const text = traits.isMarkup ? escape(piece) : piece;
    return document.languageId === 'html' ? `<p>${text}</p>` : text;
  };
  const body = pieces.map(write).join(lineEnd.repeat(2));
  const before = source.text.slice(source.lineAt(start).start, start);
  const behind = source.text.slice(end, source.lineAt(end).end);
  return (isBlankText(before) ? '' : lineEnd.repeat(2)) + body + (isBlankText(behind) ? '' : lineEnd.repeat(2));
}

/** The rows as they are. */
function printRows(rows: Rows, { printTable }: LayoutTraits, lineEnd: string): string {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  const grid: Grid = { height: rows.length, width: rows[0]?.length ?? 0, cells, lines: [] };
  return printTable(grid, lineEnd);
}

/** A printed table as the form prints it, where it is one of the form's and every figure finds its place. */
function official({ lexicon, layout, expected, expectedLabels }: Reading, text: string): string {
  const report = parseReport(readText(text), null, lexicon);
  const reading = new Reading(report, rowsOf(report), lexicon, layout, expected, expectedLabels);
  const table = reading.binding.tables.find(({ status }) => status === 'read');
  const edit = table && layOut(reading, table);
  if (!edit) return text;
  const { start, end } = edit.span;
  return isBlankText(text.slice(0, start)) && isBlankText(text.slice(end)) ? edit.text : text;
}
