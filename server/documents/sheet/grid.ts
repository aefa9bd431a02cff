import { limits } from '../limits';
import { Refusal } from '../refusal';
import { readXml, type Part } from '../xml/read';

/** The cells of a sheet: rows counted from 1, columns from 0. Null is a formula without a value. */
export interface Grid {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string | null>>;
  readonly covered: { has(row: number, column: number): boolean };
}

interface Book {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly is1904: boolean;
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Reads a sheet. @throws {Refusal} where it is broken or over a limit */
export function readGrid(part: Part, book: Book): Grid {
  const rows = new Map<number, Map<number, string | null>>();
  const merged: Area[] = [];
  let length = 0; // a long text that many cells share is short in XML
  let [row, column] = [0, -1];
  let cell: { type: string; style: number; value: string; inline: string; hasFormula: boolean } | null = null;
  let into: 'value' | 'inline' | null = null;
  readXml(part, {
    wants: (name) => name === 'x:row' || name === 'x:c' || name === 'x:mergeCell',
    open({ name, attributes }) {
      if (name === 'x:row') [row, column] = [Number(attributes['r'] ?? row + 1), -1];
      else if (name === 'x:c') {
        const place = attributes['r'] === undefined ? null : placeOf(attributes['r']);
        [row, column] = place ? [place.row, place.column] : [row, column + 1];
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          inline: '',
          hasFormula: false,
        };
      } else if (name === 'x:f' && cell) cell.hasFormula = true;
      else if (name === 'x:v') into = 'value';
      else if (name === 'x:t') into = 'inline';
      else if (name === 'x:mergeCell') addArea(merged, attributes['ref'] ?? '');
    },
    close(name) {
      if (name === 'x:v' || name === 'x:t') into = null;
      if (name !== 'x:c' || !cell) return;
      const text = textOf(cell, book);
      cell = null;
      if (text === '') return;
      length += text?.length ?? 0;
      if (length > limits.text) throw new Refusal('tooLarge');
      const own = rows.get(row) ?? new Map<number, string | null>();
      own.set(column, text);
      rows.set(row, own);
      if (rows.size > limits.rows || own.size > limits.cells) throw new Refusal('tooWide');
    },
    text(text) {
      if (cell && into) cell[into] += text;
    },
  });
  const covered = coveredIn(
    merged,
    [...rows.keys()].sort((a, b) => a - b),
  );
  return {
    rows,
    covered: {
      has: (at, over) =>
        covered.get(at)?.some(({ top, left, right }) => over >= left && over <= right && (at > top || over > left)) ===
        true,
    },
  };
}

/** What a cell shows, on one line; null for a formula whose value is missing. */
function textOf(
  {
    type,
    style,
    value,
    inline,
    hasFormula,
  }: { type: string; style: number; value: string; inline: string; hasFormula: boolean },
  book: Book,
): string | null {
  if (hasFormula && value === '' && inline === '') return type === 'str' ? '' : null;
  const text =
    type === 's'
      ? (book.strings[Number(value)] ?? '')
      : type === 'inlineStr'
        ? inline
        : type === 'b'
          ? value === '1'
            ? 'TRUE'
            : 'FALSE'
          : type === 'n'
            ? numberText(value, book.isDate(style), book.is1904)
            : value;
  return text.replace(/[\t\r\n]+/g, ' ').trim();
}

const day = 86_400_000;

/** A number as people write it: no exponent, none of the noise behind the fifteenth digit. */
function numberText(value: string, isDate: boolean, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (isDate && number > 0) {
    const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    const date = new Date(first + Math.floor(number) * day);
    if (!Number.isNaN(date.getTime()))
      return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }
  const rounded = Number(number.toPrecision(15));
  const plain = String(rounded);
  return plain.includes('e')
    ? Math.abs(rounded) < 1
      ? rounded.toFixed(15).replace(/0+$/, '')
      : BigInt(rounded).toString()
    : plain;
}

function placeOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}

function addArea(merged: Area[], reference: string): void {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return;
  merged.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  if (merged.length > limits.rows) throw new Refusal('tooWide');
}

/** All merged areas of all rows together: more are no report, and would take too long. */
const mostCovered = 200_000;

/** The merged areas that touch each of `rows`, which are sorted. */
function coveredIn(merged: readonly Area[], rows: readonly number[]): ReadonlyMap<number, readonly Area[]> {
  const covered = new Map<number, Area[]>();
  let count = 0;
  for (const area of merged) {
    for (let index = firstFrom(rows, area.top); index < rows.length && (rows[index] ?? 0) <= area.bottom; index++) {
      const row = rows[index] ?? 0;
      const own = covered.get(row);
      if (own) own.push(area);
      else covered.set(row, [area]);
      if (++count > mostCovered) throw new Refusal('tooWide');
    }
  }
  return covered;
}

function firstFrom(rows: readonly number[], wanted: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
