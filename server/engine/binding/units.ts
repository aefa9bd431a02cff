import type { FormColumn } from '../form/form';
import { indexAt, type SourceText } from '../text/source';
import type { Row } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { Decimal } from '../text/decimal';
import { compatible } from '../text/fold';
import { remember } from '../text/remember';
import { readWritten } from '../text/written';

/** A number in the place of a figure, and what beside it says how much it is. */
export interface Measured {
  readonly value: Decimal;
  /** The unit written beside it, as it is written; null where there is none. */
  readonly unit: string | null;
  /** What the writer added in brackets that is no unit: 含转办. */
  readonly note: string | null;
  /** The unit that is not the column's, beside the figure or in the head above it: how much is meant is then not known. */
  readonly foreign: string | null;
}

/** Chinese units of money count in tens of one: 元, 千元, 万元, 亿元. */
const multiples = '[十百千万亿]*';

/** The number of a cell in a column, with the unit that `stated` says for the whole column; null where the cell holds none. */
export function measure(column: FormColumn, cell: Cell, stated: string | null): Measured | null {
  const isPlain = cell.kind === 'number' && cell.plain;
  const written = isPlain && column.type === 'count' ? null : readWritten(cell);
  const value = cell.kind === 'number' ? cell.value : (written?.value ?? null);
  if (!value) return null;
  const isUnit = written?.bracket != null && written.suffix === null && isUnitName(written.bracket, column);
  const unit = written?.suffix ?? (isUnit ? written.bracket : (written?.currency ?? null));
  const note = written?.bracket != null && !isUnit ? written.bracket : null;
  const meant = unit ?? stated;
  const isOwn = meant === null || column.units.length === 0 || column.units.includes(meant);
  // None at all is none in every unit of the kind.
  const isNone = value.units === 0n && meant !== null && isOfKind(meant, column);
  return { value, unit, note, foreign: isOwn || isNone ? null : meant };
}

/** Whether what stands in brackets is a unit and no note: the column's, one of its kind, or a single character. */
function isUnitName(text: string, column: FormColumn): boolean {
  return text.length === 1 || column.units.includes(text) || isOfKind(text, column);
}

/** Whether a unit measures what the column's does, though perhaps in other steps: 元 and ￥ beside 万元. */
function isOfKind(unit: string, { unit: own }: FormColumn): boolean {
  const base = own === null ? null : baseOf(own);
  return base !== null && (new RegExp(`^${multiples}${base}$`).test(unit) || (base === '元' && /^[¥￥]$/.test(unit)));
}

/** Forms have few units, those of one's own any. */
const most = 50;

const baseOf = remember(
  (unit: string): string => unit.replace(new RegExp(`^${multiples}`), '').replace(/[^\p{L}]/gu, ''),
  most,
);

/** Where a unit of this kind is stated. */
const statedPattern = remember(
  (base: string): RegExp => new RegExp(`(?:[(/,:、]|[单單]位|人民币)(${multiples}${base})(?=$|[)/,、])`, 'g'),
  most,
);

/**
 * Whether the unit behind a figure may be taken off: any of a count, for it is counted all the same; of an amount only
 * where the draft states just that one for its column, for without it nobody could tell 元 from 万元.
 */
export function mayLoseUnit({ type }: FormColumn, { value, unit }: Measured, stated: string | null): boolean {
  return unit === null || type === 'count' || value.units === 0n || stated === unit;
}

const mostLines = 60;
const longestLine = 300;

/**
 * The unit that a draft states for a column of amounts, in its head or in a line above the table: （单位：万元）, 金额/元,
 * 单位：千元. The nearest above the row counts. Null where it states none, and for columns of counts.
 */
export function statedUnit(
  column: FormColumn,
  row: Row,
  heads: readonly Row[],
  view: SourceText,
  sections: readonly { readonly start: number }[],
): string | null {
  const base = column.type === 'amount' && column.unit !== null ? baseOf(column.unit) : '';
  if (base === '') return null;
  const unit = statedPattern(base);
  const statedIn = (text: string): string | null =>
    [
      ...compatible(text)
        .replace(/\s/g, '')
        .replace(/[，[【〔]/g, '(')
        .replace(/[\]】〕]/g, ')')
        .matchAll(unit),
    ].at(-1)?.[1] ?? null;
  for (const head of heads.toReversed()) {
    const own =
      head.start < row.start ? head.cells.map(({ raw }) => statedIn(raw)).find((text) => text !== null) : null;
    if (own != null) return own;
  }
  const from = sections.findLast(({ start }) => start < row.start)?.start ?? 0;
  const at = indexAt(view.lines, row.start);
  for (let index = at - 1; index > at - mostLines; index--) {
    const line = view.lines[index];
    if (!line || line.start < from) break;
    const own = line.text.length <= longestLine && /[单單]\s*位/.test(line.text) ? statedIn(line.text) : null;
    if (own !== null) return own;
  }
  return null;
}
