import { findJoin, type Join } from '../../balance/split';
import type { BoundLine, BoundTable } from '../../binding/binding';
import type { Reading } from '../../reading/reading';
import { layouts } from '../../report/tables/layouts';
import type { Layout } from '../../report/tables/row';
import type { Cell } from '../../text/cell';
import { formatDecimal, zero } from '../../text/decimal';
import type { Edit } from '../../text/edits';
import type { Span } from '../../text/source';

/** A number that stands split over two cells, and the edit that joins them; null where that would hurt the table. */
export interface Split extends Join {
  readonly first: Cell;
  readonly second: Cell;
  readonly edit: Edit | null;
}

/** The number whose two cells make a row one figure too long; null where that is not beyond doubt. */
export function splitOf(reading: Reading, { form }: BoundTable, { line, row, problem }: BoundLine): Split | null {
  // Between commas, 1,234 may be one number or two.
  if (problem?.kind !== 'count' || /[,，]/.test(layouts[row.layout].borders?.[0] ?? '')) return null;
  const { cells } = problem;
  // Any text among the figures is a riddle of its own.
  if (cells.some(({ kind }) => kind === 'text')) return null;
  const written = cells.map((cell) => ({ digits: isPlain(cell) ? cell.raw : null, value: cell.value ?? zero }));
  const own = form.equations.filter(({ left, right }) => [...left, ...right].some((slot) => line.slots.includes(slot)));
  const join = findJoin(written, line.slots, own, reading.valueOf);
  const [first, second] = join ? cells.slice(join.index) : [];
  if (!join || !first || !second) return null;
  const span = { start: first.start, end: second.end };
  const isSafe =
    first.exact &&
    second.exact &&
    isBoundary(reading.source.slice({ start: first.end, end: second.start }), row.layout);
  return { ...join, first, second, edit: isSafe ? { span, text: formatDecimal(join.value) } : null };
}

export function spanOfSplit({ first, second }: Split): Span {
  return { start: first.start, end: second.end };
}

function isPlain({ kind, raw }: Cell): boolean {
  return kind === 'number' && /^[0-9]+$/.test(raw);
}

const longestBoundary = 400;

/** Whether two cells become one, and nothing else changes, when the text between their contents is dropped. */
function isBoundary(between: string, layout: Layout): boolean {
  if (between.length > longestBoundary) return false;
  const { isMarkup, borders } = layouts[layout];
  if (isMarkup) return isCellBoundary(between);
  // The asterisks that the first cell closes the second opens.
  const marks = borders?.[0] ?? '|';
  const bare = between.replace(/\s/g, '');
  const at = [...bare].findIndex((char) => marks.includes(char));
  const [closing, opening] = at < 0 ? [bare, ''] : [bare.slice(0, at), bare.slice(at + 1)];
  return ![...opening].some((char) => marks.includes(char)) && /^\**$/.test(closing) && closing === opening;
}

/** Tags alone, each that is closed opened again, and one cell's among them that spans no other. */
function isCellBoundary(between: string): boolean {
  if (between.replace(/<[^<>]*>/g, '').trim() !== '' || /(?:col|row)span/i.test(between)) return false;
  const names = [...between.matchAll(/<(\/?)([a-z0-9]+)[^<>]*>/gi)].map(
    ([, slash = '', name = '']) => slash + name.toLowerCase(),
  );
  const closed = names.filter((name) => name.startsWith('/')).map((name) => name.slice(1));
  const opened = names.slice(closed.length);
  const isMirrored = closed.length === opened.length && closed.every((name, index) => name === opened.at(-1 - index));
  return isMirrored && closed.filter((name) => name === 'td' || name === 'th').length === 1 && !closed.includes('tr');
}
