import type { BoundLine, BoundTable, Figure } from '../binding/binding';
import { gridOf, type GridCell } from '../form/grid';
import type { FormLine, Slot } from '../form/form';
import { spanOfFigure } from '../reading/figures';
import type { Reading } from '../reading/reading';
import { foldBare } from '../text/fold';
import type { TableBlock, TableCell } from './model';
import { flatMap } from '../text/lists';

/** A table of the form as it is printed, with the draft's figures as they are written. */
export function officialTable(reading: Reading, table: BoundTable): TableBlock {
  const { form } = table;
  const grid = gridOf(form.data);
  const slots = new Map<GridCell, Slot>(
    flatMap(form.lines, (line, index) =>
      flatMap(line.slots, (slot, at): [GridCell, Slot][] =>
        grid.lines[index]?.[at] ? [[grid.lines[index][at], slot]] : [],
      ),
    ),
  );
  const labels = labelCells(grid.cells, grid.lines, form.lines, table);
  const missing = new Set(flatMap(table.missing, (line) => line.slots));
  const cells = grid.cells.map((cell): TableCell => {
    const { row, column, rowSpan, columnSpan, text } = cell;
    const place = { row, column, rowSpan, columnSpan };
    const slot = slots.get(cell);
    if (slot) return { ...place, ...figureCell(slot, reading.binding.figures.get(slot), missing) };
    const line = labels.get(cell);
    const bare = { ...place, slot: null, state: 'label' } as const;
    const own = line?.label?.cells;
    const [first] = own ?? [];
    const last = own?.at(-1);
    if (!line || !own || !first || !last) return { ...bare, text, span: null, pieces: [] };
    return {
      ...bare,
      text: labelText(reading, line, text),
      span: { start: first.start, end: Math.max(first.end, last.end) },
      pieces: own,
    };
  });
  const span = table.span ?? { start: 0, end: 0 };
  const rows = [...table.heads, ...table.lines.map(({ row }) => row)];
  return { kind: 'table', ...span, form, height: grid.height, cells, rows };
}

/** The cell of each line's own label: the last one before its figures; cells stand from left to right. */
function labelCells(
  cells: readonly GridCell[],
  figures: readonly (readonly GridCell[])[],
  lines: readonly FormLine[],
  table: BoundTable,
): ReadonlyMap<GridCell, BoundLine> {
  const bound = new Map(table.lines.map((line) => [line.line, line]));
  const last = new Map<GridCell, GridCell>();
  const own = new Set(figures.flat());
  let before: GridCell | undefined;
  for (const cell of cells) {
    if (!own.has(cell)) before = cell;
    else if (before?.row === cell.row) last.set(cell, before);
  }
  return new Map(
    flatMap(lines, (line, index): [GridCell, BoundLine][] => {
      const [figure] = figures[index] ?? [];
      const cell = figure && last.get(figure);
      const found = bound.get(line);
      return cell && found && line.label !== null ? [[cell, found]] : [];
    }),
  );
}

/** The form's own label where the draft's says the same, or names a group that stands in one row; else the draft's. */
function labelText({ lexicon }: Reading, { line, label }: BoundLine, official: string): string {
  const bare = foldBare(label?.text ?? '');
  const isOfficial =
    label === null ||
    lexicon.rowLabels.has(bare) ||
    (line.rows[0]?.spellings ?? []).some((spelling) => foldBare(spelling) === bare);
  return isOfficial ? official : label.text;
}

type FigurePart = Pick<TableCell, 'text' | 'span' | 'pieces' | 'slot' | 'state'>;

function figureCell(slot: Slot, figure: Figure | undefined, missing: ReadonlySet<Slot>): FigurePart {
  if (!figure) return { slot, text: '', span: null, state: missing.has(slot) ? 'missing' : 'unplaced', pieces: [] };
  const { cell } = figure;
  return {
    slot,
    text: cell?.raw ?? '',
    span: cell ? { start: cell.start, end: cell.end } : spanOfFigure(figure),
    state: 'read',
    pieces: cell ? [cell] : [],
  };
}
