import type { BoundTable } from '../binding/binding';
import { fillGrid, gridOf } from '../form/grid';
import { layouts } from '../report/tables/layouts';
import type { Edit } from '../text/edits';
import { foldBare } from '../text/fold';
import { isBlankText, type Line } from '../text/source';
import type { Reading } from './reading';
import { flatMap } from '../text/lists';

const pageNumber = /^[-—–第]?\s*[0-9]{1,4}\s*[-—–页]?$/;

/**
 * The edit that lays a table out afresh, in its own layout, with every figure where the form has it. Null where
 * something would be lost: rows that are none of the form's, figures without a place, text between the rows.
 */
export function layOut(reading: Reading, table: BoundTable): Edit | null {
  const { form, lines, pieces, missing, unknown, duplicates } = table;
  const [first] = pieces;
  const last = pieces.at(-1);
  const layout = first?.layout;
  const isWhole =
    missing.length + unknown.length + duplicates.length === 0 && lines.every(({ problem }) => problem === null);
  const isPrinted =
    lines.length === form.lines.length && lines.every(({ line, figures }) => figures.length === line.slots.length);
  if (
    !layout ||
    !last ||
    layouts[layout].writtenAs !== layout ||
    !isWhole ||
    !isPrinted ||
    pieces.some((piece) => piece.layout !== layout)
  )
    return null;
  if (!isAlone(reading, table)) return null;
  const figures = lines.map((line) => line.figures.map(({ cell }) => cell?.raw ?? ''));
  const grid = fillGrid(gridOf(form.data), figures);
  return {
    span: { start: first.start, end: last.end },
    text: layouts[layout].printTable(grid, reading.source.lineEnd),
  };
}

/** Whether nothing stands among the rows but the table: its rows, its heads, labels of groups, page numbers. */
function isAlone({ report, lexicon }: Reading, { form, lines, heads, pieces }: BoundTable): boolean {
  const words = lexicon.tables.get(form);
  const own = new Set([...lines.map(({ row }) => row), ...heads]);
  const cut = new Set(flatMap(lines, ({ label }) => label?.cells ?? []));
  const isLabel = (text: string): boolean => lexicon.labels.has(foldBare(text));
  const isHead = new Set(heads);
  const isOwn = pieces.every(({ rows }) =>
    rows.every(
      (row) =>
        (own.has(row) && !isHead.has(row)) ||
        row.cells.every(
          (cell) =>
            cell.kind === 'blank' ||
            (isHead.has(row) && isLabel(cell.raw)) ||
            cut.has(cell) ||
            words?.groups.has(foldBare(cell.raw)) ||
            /^:?-+:?$/.test(cell.raw),
        ),
    ),
  );
  return (
    isOwn &&
    linesBetween(pieces, report.view.lines).every(({ text }) => isBlankText(text) || pageNumber.test(text.trim()))
  );
}

/** The lines that stand between pieces of a table; both are in the order of the text. */
function linesBetween(pieces: BoundTable['pieces'], lines: readonly Line[]): Line[] {
  const between: Line[] = [];
  const start = pieces[0]?.start ?? 0;
  let next = 0;
  for (const line of lines) {
    if (line.start < start) continue;
    while (pieces[next] && (pieces[next]?.end ?? 0) < line.end) next++;
    const piece = pieces[next];
    if (!piece) break;
    if (line.start < piece.start) between.push(line);
  }
  return between;
}
