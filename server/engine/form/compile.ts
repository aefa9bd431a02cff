import { compileCondition } from './compileConditions';
import { compileEquation, Names } from './compileEquations';
import type { BlockData, ColumnData, FormData, RowData, TableData } from './data';
import { compileProse } from './compileProse';
import { compileRelations } from './compileRelations';
import { compileWriting } from './compileWriting';
import { FormError } from './errors';
import { besideLines } from './grid';
import { hasLists, withItems, type Items } from './lists';
import type { Equation, Form, FormColumn, FormLine, FormRow, FormTable, MergedRows, Slot } from './form';
import { flatMap } from '../text/lists';

export { FormError };

const ordinals = '一二三四五六七八九十';

const noItems: Items = () => [];

/**
 * Makes a form ready for use; `items` are the rows of its lists, each of which has an example where it has none.
 * @throws {FormError} where an equation names a row or column that is not there, or a key stands twice
 */
export function compileForm(data: FormData, items: Items = noItems): Form {
  return hasLists(data) ? { ...compileWhole(withItems(data, items)), template: data } : compileWhole(data);
}

function compileWhole(data: FormData): Form {
  const tables = data.tables.map((table) => compileTable(data, table));
  const keys = new Set(tables.map((table) => table.key));
  if (keys.size < tables.length) throw new FormError(`${data.edition}: two tables have one key`);
  const sections = data.sections.map((section, index) => {
    if (section.table !== undefined && !keys.has(section.table)) {
      throw new FormError(`${data.edition}: section ${section.key} names the unknown table ${section.table}`);
    }
    return { ...section, index, heading: `${ordinals[index] ?? index + 1}、${section.title}` };
  });
  const slots = new Map(
    flatMap(tables, ({ rows }) => flatMap(rows, (row) => row.slots.map((slot) => [slot.id, slot]))),
  );
  const names = new Map(
    tables.map(({ key, rows }) => [key, new Names(placeOf(data.edition, key), key, rows, slots)] as const),
  );
  const namesOf = (table: string): Names => {
    const found = names.get(table);
    if (!found) throw new FormError(`${data.edition}: a condition names the unknown table ${table}`);
    return found;
  };
  for (const { key, data: table, equations: own } of tables)
    for (const equation of table.equations ?? []) own.push(...compileEquation(namesOf(key), equation));
  const equations = flatMap(tables, (table) => table.equations);
  const conditions = flatMap(data.conditions ?? [], (condition, index) =>
    compileCondition(namesOf(condition.table), condition, index),
  );
  const prose = data.prose ? compileProse(data.base ?? data.edition, data.prose, tables, equations) : null;
  const writing = data.writing ? compileWriting(data.edition, data.writing, sections, tables) : null;
  const relations = flatMap(tables, ({ key, data: table, rows }) => compileRelations(namesOf(key), table, rows));
  const { severities = {} } = data;
  return { ...data, sections, tables, equations, relations, slots, prose, writing, conditions, severities };
}

function placeOf(edition: string, table: string): string {
  return `${edition}, table ${table}`;
}

/** The table without its equations, which may name figures of other tables. */
function compileTable(
  { edition, countUnits = [] }: FormData,
  data: TableData,
): FormTable & { readonly equations: Equation[] } {
  const place = placeOf(edition, data.key);
  const rows: FormRow[] = [];
  const lines: FormLine[] = [];
  const blocks = data.blocks.map((block) => compileBlock(data.key, block, countUnits));
  for (const { block, row } of data.beside ? besideLines(data.blocks) : []) {
    const added = blocks[block]?.[row];
    if (added) lines.push({ ...lineOf(added.row, lines.length, added.depth), block });
  }
  for (const added of blocks) {
    rows.push(...added.map(({ row }) => row));
    if (data.beside) continue;
    if (data.across) {
      const across = added.map(({ row }) => row);
      lines.push({
        index: lines.length,
        label: null,
        rows: across,
        slots: flatMap(across, (row) => row.slots),
        depth: 0,
      });
    } else {
      for (const { row, depth } of added) lines.push(lineOf(row, lines.length, depth));
    }
  }
  const ids = new Set<string>();
  for (const { id } of flatMap(rows, (row) => row.slots)) {
    if (ids.has(id)) throw new FormError(`${place}: ${id} stands twice`);
    ids.add(id);
  }
  checkCarried(place, rows);
  const merged = flatMap(data.blocks, (block) => compileMerged(place, block.rows, '', lines));
  const downLines = data.across ? rows.map((row, index) => lineOf(row, index, 0)) : [];
  return { key: data.key, title: data.title, data, rows, lines, downLines, merged, equations: [] };
}

/** What is carried from a row must have a figure there for each column. */
function checkCarried(place: string, rows: readonly FormRow[]): void {
  for (const { key, carriedFrom, slots } of rows) {
    if (carriedFrom === null) continue;
    const source = rows.find((row) => row.key === carriedFrom);
    const columns = new Set(source?.slots.map(({ column }) => column.key));
    if (!slots.every(({ column }) => columns.has(column.key))) {
      throw new FormError(`${place}: ${key} cannot be carried from ${carriedFrom}`);
    }
  }
}

function lineOf(row: FormRow, index: number, depth: number): FormLine {
  return { index, label: row.label, rows: [row], slots: row.slots, depth };
}

function compileMerged(
  place: string,
  rows: readonly RowData[],
  prefix: string,
  lines: readonly FormLine[],
): MergedRows[] {
  return flatMap(rows, (group): MergedRows[] => {
    const inner = group.key === undefined ? prefix : `${prefix}${group.key}.`;
    const deeper = compileMerged(place, group.rows ?? [], inner, lines);
    if (group.merged === undefined) return deeper;
    const own = lines.filter((line) => line.rows.some((row) => row.key.startsWith(inner)));
    const line = own.find(({ rows: [row] }) => row?.key === `${inner}${group.merged ?? ''}`);
    if (!line) throw new FormError(`${place}: ${group.label} has no row ${group.merged}`);
    return [...deeper, { label: group.label, line, others: own.filter((other) => other !== line) }];
  });
}

function compileBlock(
  table: string,
  block: BlockData,
  countUnits: readonly string[],
): { row: FormRow; depth: number }[] {
  const columns = flattenColumns(block.columns, [], countUnits);
  const { key: own, head } = block;
  const outer = own === undefined || head === undefined ? [] : [head];
  return flattenRows(block.rows, outer, own === undefined ? '' : `${own}.`).map(({ data, key, path }) => {
    const slots: Slot[] = [];
    const row: FormRow = {
      table,
      key,
      label: data.label,
      spellings: [data.label, ...(data.accepted ?? [])],
      path,
      article: data.article ?? null,
      meaning: data.meaning ?? null,
      phrases: data.phrases ?? [],
      carriedFrom: data.carriedFrom ?? null,
      ...(data.isItem ? { isItem: true } : {}),
      ...(data.isExample ? { isExample: true } : {}),
      slots,
    };
    for (const column of columns) slots.push({ id: `${table}/${key}/${column.key}`, row, column });
    return { row, depth: path.length - 1 - outer.length };
  });
}

function flattenColumns(
  columns: readonly ColumnData[],
  outer: readonly string[],
  countUnits: readonly string[],
): FormColumn[] {
  return flatMap(columns, (column) => {
    const path = [...outer, column.label];
    if (column.columns) return flattenColumns(column.columns, path, countUnits);
    return {
      key: column.key ?? column.label,
      label: column.label,
      spellings: [column.label, ...(column.accepted ?? [])],
      path,
      type: column.type ?? 'count',
      unit: column.unit ?? null,
      units: [
        ...(column.type === undefined || column.type === 'count' ? countUnits : []),
        ...(column.type === 'percent' ? ['%'] : column.unit === undefined ? [] : [column.unit]),
      ],
      signed: column.signed ?? false,
      digits: column.digits ?? null,
      rounding: column.rounding ?? 'half-up',
    };
  });
}

interface FlatRow {
  readonly data: RowData;
  readonly key: string;
  readonly path: readonly string[];
}

function flattenRows(rows: readonly RowData[], outer: readonly string[], prefix: string): FlatRow[] {
  return flatMap(rows, (data): FlatRow[] => {
    const path = [...outer, data.label];
    const key = prefix + (data.key ?? (data.rows ? '' : data.label));
    if (!data.rows) return [{ data, key, path }];
    return flattenRows(data.rows, path, data.key === undefined ? prefix : `${key}.`);
  });
}
