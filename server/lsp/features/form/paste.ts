import type { Position, TextEdit } from 'vscode-languageserver';
import type { Slot } from '../../../engine/form/form';
import { hasLabels, placeByLabels } from '../../../engine/reading/byLabels';
import { fillIn } from '../../../engine/reading/fill';
import type { Reading } from '../../../engine/reading/reading';
import { compare, type Decimal } from '../../../engine/text/decimal';
import { fieldsOf } from '../../../engine/text/fields';
import { toTextEdit } from '../../../engine/text/ranges';
import { readTyped } from '../../../engine/text/typed';
import type { Analysis } from '../../analyses';
import { cellAt } from '../completion/cells';
import { onReport } from '../feature';
import { cellsOf } from '../paste/clipboard';
import { slotsOf } from './write';

export const pasteFigures = onReport({
  method: 'gouji/pasteFigures',
  fallback: null,
  answer: (analysis, pasted: { uri: string } & Pasted) => pastingOf(analysis, pasted),
});

/** Cells from a clipboard or a file, and the cell from which they are filled in: by its slot, or by a place in the draft. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
  readonly slot?: string | null;
  readonly position?: Position;
  /** Whether labels are enough; else `position` must be that of a cell. */
  readonly isAnywhere?: boolean;
}

/** What pasting would do. */
export interface PastedFigures {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** How many figures change, and how many of these are there already. */
  readonly changed: number;
  readonly overwritten: number;
  /** Cells without a figure, which leave what is there; figures without a place; figures that no edit can write. */
  readonly blanks: number;
  readonly left: number;
  readonly refused: number;
  /** A cell that is no figure, by its row and column from 1: then nothing is changed. */
  readonly wrong: { readonly text: string; readonly row: number; readonly column: number } | null;
}

/** In UTF-16 units; rows and cells. */
const longest = 2_000_000;
const mostRows = 1000;
const mostCells = 200;

/**
 * Cells to the right of a figure and below it, or by their labels where they have them. Null where nothing is to be pasted
 * into cells: no rows, or neither labels nor a cell to begin with.
 */
export function pastingOf(analysis: Analysis, pasted: Pasted): PastedFigures | null {
  const { draft, version } = analysis;
  const { reading } = draft;
  const rows = rowsIn(pasted);
  if (!reading || rows.length === 0) return null;
  const start = startOf(reading, pasted);
  if (!start && pasted.position && pasted.isAnywhere !== true) return null;
  const nothing = { version, edits: [], changed: 0, overwritten: 0, blanks: 0, left: 0, refused: 0, wrong: null };
  const filling = new Map<Slot, Decimal | null>();
  let { blanks, left } = nothing;
  const isLabelled = hasLabels(reading, rows);
  if (isLabelled) {
    const { placed, left: more } = placeByLabels(reading, rows);
    left = more;
    for (const [slot, { text, row, column }] of placed) {
      const value = readTyped(text, { signed: slot.column.signed, type: slot.column.type });
      if (value === null) blanks++;
      else if (typeof value === 'string') return { ...nothing, wrong: { text, row: row + 1, column: column + 1 } };
      else filling.set(slot, value);
    }
  } else {
    const table = start && reading.form.tables.find(({ key }) => key === start.row.table);
    const first = table?.lines.findIndex(({ slots }) => start && slots.includes(start)) ?? -1;
    if (!start || !table || first < 0) return null;
    const at = table.lines[first]?.slots.indexOf(start) ?? 0;
    for (const [row, cells] of rows.entries()) {
      for (const [column, text] of cells.entries()) {
        const slot = table.lines[first + row]?.slots[at + column];
        const value = readTyped(text, { signed: slot?.column.signed ?? false, type: slot?.column.type ?? 'count' });
        if (value === null) blanks += slot ? 1 : 0;
        else if (!slot) left++;
        else if (typeof value === 'string') return { ...nothing, wrong: { text, row: row + 1, column: column + 1 } };
        else filling.set(slot, value);
      }
    }
  }
  const { figures } = reading.binding;
  const changes = new Map(
    [...filling].filter(([slot, value]) => {
      const now = figures.get(slot)?.value;
      return !now || !value || compare(now, value) !== 0;
    }),
  );
  const { edits, refused } = fillIn(reading, changes);
  const done = [...changes.keys()].filter((slot) => !refused.has(slot));
  const overwritten = done.filter((slot) => (figures.get(slot)?.cell?.kind ?? 'blank') !== 'blank').length;
  return {
    ...nothing,
    edits: edits.map((edit) => toTextEdit(draft.source, edit)),
    changed: done.length,
    overwritten,
    blanks,
    left,
    refused: refused.size,
  };
}

/** Outside quotes, a comma before three digits and a point: it may part two numbers as well as stand within one. */
const mayBeEither = /(?<![0-9])[0-9]{1,3},[0-9]{3}\./;

function rowsIn({ html, text, isAnywhere = false }: Pasted): readonly (readonly string[])[] {
  if (html.length > longest || text.length > longest) return [];
  // Beside a table, spreadsheets put its text parted by tabs: a comma is one within a number. What is either is refused
  // as one cell, but in a file, whose commas part.
  const isTable = /<t[dr][\s>]/i.test(html);
  const isUnsure = !isAnywhere && mayBeEither.test(text.replace(/"[^"]*"/g, ''));
  const rows = (isTable ? cellsOf(html) : null) ?? fieldsOf(text, isTable || isUnsure ? '\t' : undefined);
  return rows.length > mostRows || rows.some((row) => row.length > mostCells) ? [] : rows;
}

function startOf(reading: Reading, { slot, position }: Pasted): Slot | undefined {
  if (slot != null) return slotsOf(reading).get(slot);
  if (!position) return undefined;
  const placed = cellAt({ reading, offset: reading.source.offsetAt(position) });
  return [...reading.binding.figures.values()].find(({ cell }) => cell !== null && cell === placed?.cell)?.slot;
}
