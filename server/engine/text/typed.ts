import { readCell } from './cell';
import { isFraction, type Decimal } from './decimal';

/** What a column takes: whether its figures may be below zero, and whether they may have a fraction. */
export interface Column {
  readonly signed: boolean;
  /** A `count` has no fraction; a `percent` may have its sign behind it. */
  readonly type: string;
}

/** Why a text is no figure of a column. */
export type NoFigure = 'noNumber' | 'negative' | 'fraction';

const longest = 40;

/**
 * What a person means who types `text` into a cell of a column: a number in digits of any width, with or without
 * commas in threes and a unit; null for nothing, or a mark that says nothing.
 */
export function readTyped(text: string, { signed, type }: Column): Decimal | null | NoFigure {
  const content = text.trim();
  if (content.length > longest || /[\r\n\t]/.test(content)) return 'noNumber';
  const { kind, value } = readCell(content, { start: 0, end: content.length });
  if (kind === 'blank' || kind === 'nil') return null;
  if (kind !== 'number' || !value || (type !== 'percent' && /[%％]$/.test(content))) return 'noNumber';
  if (!signed && value.units < 0n) return 'negative';
  if (type !== 'count') return value;
  return isFraction(value) ? 'fraction' : { units: value.units / 10n ** BigInt(value.scale), scale: 0 };
}
