import type { Row } from '../../engine/report/tables/row';

/** A column of texts beside the figures: its head, and how many figures stand before it. */
export interface TextColumn {
  readonly label: string;
  readonly at: number;
}

/**
 * Rows without their columns of texts (承办单位, 备注), and those columns: headed ones without a number, to the right of the
 * figures, or of the column that names the rows. Only rows as wide as the head tell which cell is whose.
 */
export function withoutTexts(rows: readonly Row[]): { readonly rows: Row[]; readonly texts: TextColumn[] } {
  const firstBody = rows.findIndex(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  const head = rows[firstBody - 1 - (isRule(rows[firstBody - 1]) ? 1 : 0)];
  const width = head?.cells.length ?? 0;
  const bodies = rows.slice(Math.max(0, firstBody)).filter(({ cells }) => cells.length === width);
  if (!head || firstBody < 1 || bodies.length < fewest || bodies.length < rows.length - firstBody)
    return { rows: [...rows], texts: [] };
  const kindsAt = (index: number): string[] => bodies.map(({ cells }) => cells[index]?.kind ?? 'blank');
  const isFigures = (index: number): boolean => kindsAt(index).includes('number');
  const firstFigures = head.cells.findIndex((_, index) => isFigures(index));
  // The names of rows stand in the first column, or where the head of groups and rows is one.
  const cellsAt = (index: number): string[] => bodies.map(({ cells }) => cells[index]?.raw.trim() ?? '');
  const isName = (index: number): boolean =>
    index === 0
      ? kindsAt(0).every((kind) => kind === 'text') && new Set(cellsAt(0)).size === bodies.length
      : head.cells[index]?.kind === 'blank' && kindsAt(index).includes('text');
  const isText = (index: number): boolean =>
    head.cells[index]?.kind === 'text' &&
    kindsAt(index).includes('text') &&
    !isFigures(index) &&
    (index > firstFigures || head.cells.slice(0, index).some((_, before) => isName(before)));
  const indices = head.cells.flatMap((_, index) => (isText(index) ? [index] : []));
  const texts = indices.map((index) => ({
    label: head.cells[index]?.raw ?? '',
    at: head.cells
      .slice(firstFigures, Math.max(firstFigures, index))
      .filter((_, at) => !indices.includes(firstFigures + at)).length,
  }));
  const kept = rows.map((row) =>
    row.cells.length === width ? { ...row, cells: row.cells.filter((_, index) => !indices.includes(index)) } : row,
  );
  return { rows: kept, texts };
}

const fewest = 2;

function isRule(row: Row | undefined): boolean {
  return row?.cells.every(({ raw }) => /^:?-+:?$/.test(raw)) ?? false;
}
