import type { BoundLine, Figure } from '../binding/binding';
import type { FormRow, Slot } from '../form/form';
import { numberSpan } from '../text/cell';
import { formatDecimal, isFraction, type Decimal } from '../text/decimal';
import type { Edit } from '../text/edits';
import type { Span } from '../text/source';

/** The figures of a table of which something holds, in the order of the form. */
export function figuresWhere(lines: readonly BoundLine[], holds: (figure: Figure) => boolean): Figure[] {
  const found: Figure[] = [];
  for (const { figures } of lines) for (const figure of figures) if (holds(figure)) found.push(figure);
  return found;
}

/** Where a figure is shown: its cell, or the label of its row where a blank has no cell. */
export function spanOfFigure(figure: Figure): Span {
  return figure.cell ?? figure.line.label?.cells.at(-1) ?? figure.line.row;
}

/** The edit that makes a figure `value`: the number alone is replaced, or all of what is none; null where its cell is not known, a neighbour
 * spans it, or tags stand inside it. */
export function setFigure(figure: Figure, value: Decimal): Edit | null {
  if (!figure.cell?.exact) return null;
  const { start, end } = figure.status === 'number' ? numberSpan(figure.cell) : figure.cell;
  return { span: { start, end }, text: formatDecimal(value) };
}

/** A label without spaces at its ends and its explanation in brackets: short enough for a message. */
export function shortLabel(label: string): string {
  const bracket = label.indexOf('（', 1);
  const isOrdinal = /^（[一二三四五六七八九十]）/.test(label);
  return bracket > (isOrdinal ? 2 : 0) && bracket > 3 ? label.slice(0, bracket) : label;
}

/** A label that is numbered within its group and says as little as 3.其他 is read with the group's. */
const tellsLittle = /^(?:[0-9]+[.．、])?\P{P}{1,3}$/u;

/** A row's name as a clerk would say it: 4.保护第三方合法权益, （六）其他处理 › 3.其他. */
export function rowName({ path, label }: FormRow): string {
  const group = path.at(-2);
  return `${group !== undefined && tellsLittle.test(label) ? `${shortLabel(group)} › ` : ''}${shortLabel(label)}`;
}

/** A figure's name: 4.保护第三方合法权益 · 自然人. */
export function nameOf({ row, column }: Slot): string {
  return `${rowName(row)} · ${column.label}`;
}

/** Whether a figure may be `value` at all: a wrong part does not spread to its total. */
export function isPossible({ column }: Slot, value: Decimal): boolean {
  return (column.signed || value.units >= 0n) && (column.type !== 'count' || !isFraction(value));
}
