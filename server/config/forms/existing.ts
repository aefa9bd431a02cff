import type { Node } from 'jsonc-parser';
import type { ColumnData, RowData, TableData } from '../../engine/form/data';
import { foldBare } from '../../engine/text/fold';
import type { Head } from './axes';

const nowhere: Node = { type: 'null', offset: 0, length: 0 };

/** The rows and columns of a table that a file does not write itself, for equations that it adds. */
export function headsOf({
  blocks,
}: TableData): { readonly rows: readonly Head[]; readonly columns: readonly Head[] }[] {
  return blocks.map(({ key, head = '', rows, columns }) => {
    const heads = rows.map(headOf);
    return { rows: key === undefined ? heads : [groupOf(key, head, heads)], columns: columns.map(columnOf) };
  });
}

/** A group of rows that stands for a block. */
export function groupOf(key: string, label: string, parts: readonly Head[]): Head {
  return { ...plain(key, label), parts };
}

function headOf({ key, label, accepted, isList, rows }: RowData): Head {
  return {
    ...plain(rows ? (key ?? '') : key, label, accepted),
    isList: isList ?? false,
    parts: rows ? rows.map(headOf) : null,
  };
}

function columnOf({ key, label, accepted, type, unit, signed, digits, rounding, columns }: ColumnData): Head {
  return {
    ...plain(columns ? '' : key, label, accepted),
    type: type ?? 'count',
    unit,
    signed: signed ?? false,
    digits,
    rounding,
    parts: columns ? columns.map(columnOf) : null,
  };
}

function plain(key: string | undefined, label: string, accepted: readonly string[] = []): Head {
  return {
    node: nowhere,
    key: key ?? foldBare(label),
    label,
    accepted,
    total: null,
    counts: true,
    meaning: undefined,
    type: 'count',
    unit: undefined,
    isList: false,
    signed: false,
    digits: undefined,
    rounding: undefined,
    parts: null,
  };
}
