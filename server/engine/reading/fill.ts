import type { BoundLine, Figure } from '../binding/binding';
import type { Slot } from '../form/form';
import { layouts } from '../report/tables/layouts';
import { numberSpan } from '../text/cell';
import { compare, formatDecimal, type Decimal } from '../text/decimal';
import type { Edit } from '../text/edits';
import { setFigure } from './figures';
import type { Reading } from './reading';
import { flatMap } from '../text/lists';

/** What figures are to be: a number, or nothing. */
export type Filling = ReadonlyMap<Slot, Decimal | null>;

/**
 * Why a figure cannot be written by itself. `missing`: the draft lacks its row; `unplaced`: it is not certain which
 * number of its row it is; `merged`: its row stands for a group; `noCell`: the layout shows no cell for it; `tagged`:
 * tags stand within it; `words`: it is a text; `unsure`: with the edit the table would be read otherwise.
 */
export type Obstacle = 'missing' | 'unplaced' | 'merged' | 'noCell' | 'tagged' | 'words' | 'unsure';

/** The edits that write figures, in the order of the text, and the figures that stay as they are. */
export interface Filled {
  readonly edits: readonly Edit[];
  readonly refused: ReadonlyMap<Slot, Obstacle>;
}

/** Why no edit can write the figure in a slot; null where one may. */
export function obstacleOf(reading: Reading, slot: Slot): Obstacle | null {
  const figure = reading.binding.figures.get(slot);
  if (!figure) {
    const isHere = reading.binding.tables.some(({ lines }) => lines.some(({ line }) => line.slots.includes(slot)));
    return isHere ? 'unplaced' : 'missing';
  }
  const { cell, status, line } = figure;
  if (status === 'words') return 'words';
  if (cell) return cell.exact ? null : cell.covered ? 'noCell' : 'tagged';
  if (status === 'number') return 'merged';
  return canPad(line) ? null : 'noCell';
}

/** What stands in a figure's place for a person to change: its number without a unit, else all of it. */
export function writtenIn({ cell, status }: Figure): string {
  if (!cell) return '';
  const { start } = cell;
  if (status !== 'number' || !cell.exact) return cell.raw;
  const span = numberSpan(cell);
  return cell.raw.slice(span.start - start, span.end - start);
}

/**
 * Writes figures into their places. Each edit replaces a number alone; a row that is shorter than its table is filled
 * up with blank cells. The edited text is read again: where one figure too many would change, those of its row are refused.
 */
export function fillIn(reading: Reading, filling: Filling): Filled {
  const refused = new Map<Slot, Obstacle>();
  const rows = new Map<BoundLine, Map<Slot, Decimal | null>>();
  for (const [slot, value] of filling) {
    const obstacle = obstacleOf(reading, slot);
    const line = reading.binding.figures.get(slot)?.line;
    if (obstacle !== null || !line) refused.set(slot, obstacle ?? 'missing');
    else rows.set(line, (rows.get(line) ?? new Map<Slot, Decimal | null>()).set(slot, value));
  }
  const lines = [...rows].map(([line, values]) => ({ values, choices: editsOf(reading, line, values) }));
  const whole = flatMap(lines, ({ choices }) => choices[0] ?? []);
  const isWhole = lines.every(({ choices }) => choices.length > 0);
  if (isWhole && isRead(reading, whole, filling, refused)) return { edits: inOrder(whole), refused };
  const kept: Edit[] = [];
  const done = new Map<Slot, Decimal | null>();
  for (const { values, choices } of lines) {
    const more = new Map([...done, ...values]);
    const choice = choices.find((edits) => isRead(reading, [...kept, ...edits], more, new Map()));
    if (!choice) for (const slot of values.keys()) refused.set(slot, 'unsure');
    else {
      kept.push(...choice);
      for (const [slot, value] of values) done.set(slot, value);
    }
  }
  return { edits: inOrder(kept), refused };
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

/** The ways in which the figures of one row may be written, the likeliest first. */
function editsOf(reading: Reading, line: BoundLine, values: Filling): readonly (readonly Edit[])[] {
  const edits: Edit[] = [];
  const beyond = new Map<number, string>();
  for (const [slot, value] of values) {
    const figure = line.figures.find((other) => other.slot === slot);
    if (!figure) return [];
    if (figure.cell) {
      const edit = value ? setFigure(figure, value) : clear(reading, figure);
      if (!edit) return [];
      if (reading.source.slice(edit.span) !== edit.text) edits.push(edit);
    } else if (value) beyond.set(line.line.slots.indexOf(slot), formatDecimal(value));
  }
  if (beyond.size === 0) return [edits];
  return startsOf(reading, line).map((start) => [...edits, pad(reading, line, start, beyond)]);
}

/** Takes a figure out of its cell, with the asterisks of Markdown round it. */
function clear({ source }: Reading, { cell }: Figure): Edit | null {
  if (!cell?.exact) return null;
  let { start, end } = cell;
  while (start < end && source.text[start - 1] === '*' && source.text[end] === '*') {
    start--;
    end++;
  }
  return { span: { start, end }, text: '' };
}

/** Whether cells can be added to a row: it stands on one line, and a character parts them. */
function canPad({ row }: BoundLine): boolean {
  const { borders, isMarkup } = layouts[row.layout];
  return borders !== null && !isMarkup;
}

/** Where the figures of a row that is too short may begin: as the row itself says, its heads, or the rows like it. */
function startsOf(reading: Reading, line: BoundLine): number[] {
  const startOf = ({ row, figures }: BoundLine): number => {
    const at = figures.findIndex(({ cell }) => cell !== null);
    const cell = figures[at]?.cell;
    return cell ? row.cells.indexOf(cell) - at : -1;
  };
  const table = reading.binding.tables.find(({ lines }) => lines.includes(line));
  const alike = (table?.lines ?? []).filter((other) => other.line.slots.length === line.line.slots.length);
  const near = alike.filter((other) => other.label?.index === line.label?.index);
  const label = line.label?.index ?? -1;
  const starts = [startOf(line), line.heads[0] ?? -1, ...[...near, ...alike].map(startOf), label + 1];
  return [...new Set(starts)].filter((start) => start > label);
}

/** Adds the cells that a row lacks, with figures in some of them, by the index of their slot. */
function pad({ source }: Reading, { row, line }: BoundLine, start: number, beyond: ReadonlyMap<number, string>): Edit {
  const { cells, bars, layout } = row;
  const mark = bars?.bar ?? layouts[layout].borders?.[0].charAt(0) ?? '\t';
  const texts = Array.from({ length: Math.max(0, start + line.slots.length - cells.length) }, (_, index) => {
    return beyond.get(cells.length + index - start) ?? '';
  });
  const end = row.start + source.text.slice(row.start, row.end).trimEnd().length;
  const at = Math.max(end, ...cells.map((cell) => cell.end));
  const text = !bars
    ? texts.map((one) => mark + one)
    : texts.map((one) => (bars.right ? ` ${one} ${mark}` : ` ${mark} ${one}`));
  return { span: { start: at, end: at }, text: text.join('') };
}

/** Whether just these figures change with the edits, and to these values; those refused stay as they are. */
function isRead(
  reading: Reading,
  edits: readonly Edit[],
  filling: Filling,
  refused: ReadonlyMap<Slot, Obstacle>,
): boolean {
  if (edits.length === 0) return true;
  if (isHarmless(reading, edits, filling)) return true;
  const before = reading.binding;
  const after = reading.after(edits).binding;
  const isSame = ({ status, value, cell }: Figure, other: Figure | undefined): boolean =>
    status === other?.status &&
    isEqual(value, other.value) &&
    (cell?.raw ?? '') === (other.cell?.raw ?? '') &&
    (cell?.exact ?? true) === (other.cell?.exact ?? true);
  if (before.figures.size !== after.figures.size) return false;
  for (const [slot, figure] of before.figures) {
    const now = after.figures.get(slot);
    const isFilled = filling.has(slot) && !refused.has(slot);
    const value = filling.get(slot) ?? null;
    const isFine = isFilled
      ? now?.status === (value ? 'number' : 'blank') && isEqual(value, now.value)
      : isSame(figure, now);
    if (!isFine) return false;
  }
  const strays = before.tables.map(({ unknown, duplicates }) => unknown.length + duplicates.length);
  return after.tables.every(({ unknown, duplicates }, at) => unknown.length + duplicates.length === strays[at]);
}

function isEqual(a: Decimal | null, b: Decimal | null): boolean {
  return a && b ? compare(a, b) === 0 : a === b;
}

/** A number for a number moves no other: rows are told by their labels, and by which of their cells hold figures. */
function isHarmless({ binding }: Reading, edits: readonly Edit[], filling: Filling): boolean {
  return (
    [...filling].every(([slot, value]) => {
      const figure = binding.figures.get(slot);
      return value !== null && figure?.cell?.kind === 'number' && figure.status === 'number';
    }) && edits.every(({ span }) => span.end > span.start)
  );
}
