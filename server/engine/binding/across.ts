import type { FormLine, FormTable } from '../form/form';
import type { Row } from '../report/tables/row';
import type { Span } from '../text/source';
import type { Label } from './binding';
import type { HeadRow } from './headOrder';
import type { NamedRow } from './labels';
import type { Matching } from './lines';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

const reach = 3;

/**
 * Matches a table whose rows are printed side by side: its one line has no label and is known by the heads above
 * it, or, where these are lost, by having just as many figures as the form in its section.
 */
export function matchAcross(
  rows: readonly NamedRow[],
  table: FormTable,
  heads: readonly HeadRow[],
  claimed: ReadonlySet<Row>,
  section: Span | undefined,
): Matching {
  const below = belowHeads(rows, table, heads, claimed);
  const [line] = table.lines;
  const width = line?.slots.length ?? 0;
  if (isDown(below, table)) {
    const pairings = table.downLines.map((down, index) => pair(down, below[index]));
    return {
      pairings: flatMap(pairings, (pairing) => pairing ?? []),
      lines: table.downLines,
      isCertain: true,
      merged: [],
      candidates: none,
    };
  }
  const named =
    below.find(({ figures }) => figures === width) ??
    below.find(({ figures }) => figures > 0) ??
    below[0] ??
    rows.find(
      ({ row, figures, own }) => figures === width && own === null && !claimed.has(row) && isInside(row, section),
    );
  const pairing = line && pair(line, named);
  return { pairings: pairing ? [pairing] : [], lines: table.lines, isCertain: true, merged: [], candidates: none };
}

function isInside({ start }: Row, section: Span | undefined): boolean {
  return section !== undefined && start >= section.start && start < section.end;
}

const none: Matching['candidates'] = new Map();

/** Whether each row stands on a line of its own: as many rows of figures as the form has, each complete. */
function isDown(below: readonly NamedRow[], { rows }: FormTable): boolean {
  return below.length === rows.length && rows.every(({ slots }, index) => below[index]?.figures === slots.length);
}

function pair(line: FormLine, named: NamedRow | undefined): Pairing | null {
  return named ? { line, row: named.row, label: labelOf(named) } : null;
}

/** The rows of figures that stand close below a head of the table; else a row of empty cells there. */
function belowHeads(
  rows: readonly NamedRow[],
  table: FormTable,
  heads: readonly HeadRow[],
  claimed: ReadonlySet<Row>,
): NamedRow[] {
  const tables = new Map(heads.map((head) => [head.row, head.table]));
  const found: NamedRow[] = [];
  let sinceHead = Infinity;
  for (const named of rows) {
    sinceHead = tables.get(named.row) === table ? 0 : sinceHead + 1;
    if (sinceHead > 0 && sinceHead <= reach && !claimed.has(named.row) && !tables.has(named.row)) found.push(named);
  }
  const filled = found.filter(({ figures }) => figures > 0);
  return filled.length > 0 ? filled : found.filter(({ row, own }) => own === null && row.cells.length > 1).slice(-1);
}

function labelOf({ own }: NamedRow): Label | null {
  return own && { text: own.text, cells: own.cells, index: own.index, likeness: 0 };
}
