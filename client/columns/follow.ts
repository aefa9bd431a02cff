/** Which columns the cells of a table belong to, as the server answers `gouji/columns`. */
export interface ColumnTable {
  readonly rows: readonly ColumnRow[];
}
export interface ColumnRow {
  readonly line: number;
  readonly cells: readonly ColumnCell[];
}
export interface ColumnCell {
  readonly at: number;
  readonly column: number;
  readonly isBar: boolean;
  readonly isFigure: boolean;
  readonly hint?: string;
}

/** A change of a text, as VS Code tells of it. */
export interface Change {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/**
 * The rows after a change that the server has not seen yet: those below move, the cells of the changed line move with
 * what is typed, and a row whose borders change is left out until the server has read it anew.
 */
export function follow(tables: readonly ColumnTable[], change: Change): ColumnTable[] {
  const { start, end } = change.range;
  const added = change.text.split(/\r\n|\n|\r/).length - 1;
  const down = added - (end.line - start.line);
  const isInLine = added === 0 && start.line === end.line;
  return tables.map(({ rows }) => ({
    rows: rows.flatMap((row): ColumnRow[] => {
      if (row.line < start.line) return [row];
      if (row.line > end.line) return [down === 0 ? row : { ...row, line: row.line + down }];
      const cells = isInLine ? moved(row.cells, start.character, end.character, change.text) : null;
      return cells ? [{ ...row, cells }] : [];
    }),
  }));
}

/** Whether a change may have made or ended rows, or changed one: then the server is asked again. */
export function concerns(tables: readonly ColumnTable[], { range, text }: Change): boolean {
  if (range.start.line !== range.end.line || /[\t|｜\n\r]/.test(text)) return true;
  return tables.some(({ rows }) => rows.some(({ line }) => line === range.start.line));
}

/** The cells of a line in which the characters from `from` to `to` become `text`; null where a border is among them. */
function moved(cells: readonly ColumnCell[], from: number, to: number, text: string): ColumnCell[] | null {
  if (/[\t|｜]/.test(text)) return null;
  const by = text.length - (to - from);
  const result: ColumnCell[] = [];
  for (const cell of cells) {
    const border = cell.isBar ? cell.at : cell.at - 1; // the bar itself, else the mark behind which the cell begins
    if (border < 0 || from > border) result.push(cell);
    else if (to <= border) result.push({ ...cell, at: cell.at + by });
    else return null;
  }
  return result;
}
