import type { Node } from 'jsonc-parser';
import type {
  BlockData,
  ConditionData,
  EquationData,
  Localized,
  RelationData,
  TableData,
} from '../../engine/form/data';
import { listsIn } from '../../engine/form/lists';
import { readHeads, readKey, toColumns, toRows, type Head, type Taken } from './axes';
import { readCondition, readEquation } from './equations';
import { groupOf } from './existing';
import { ranges } from './lengths';
import type { Written } from './limits';
import { Names } from './names';
import { fieldsOf, flagAt, itemsAt, itemsOf, textAt, type Fields, type Problems } from './nodes';
import { timesOf, type Scope } from './scope';
import { totalsOf } from './totals';

/** A table as its file has it, before its equations are read: these may name figures of other tables. */
export interface ReadTable {
  readonly node: Node;
  readonly fields: Fields;
  readonly key: string;
  /** Null where the file only adds to a table of the form that it changes. */
  readonly data: TableData | null;
  readonly blocks: readonly { readonly rows: readonly Head[]; readonly columns: readonly Head[] }[];
}

const keys = ['key', 'title', 'corner', 'columns', 'rows', 'across', 'beside', 'equations', 'conditions'];

export function readTables(problems: Problems, node: Node, mayChange: boolean): ReadTable[] {
  const taken = new Set<string>();
  return itemsOf(problems, node, 'tables').flatMap((item): ReadTable[] => {
    const table = readTable(problems, item, mayChange);
    if (table && taken.has(table.key.toLowerCase())) problems.say(twice, item, { key: table.key });
    else if (table) {
      taken.add(table.key.toLowerCase());
      return [table];
    }
    return [];
  });
}

function readTable(problems: Problems, item: Node, mayChange: boolean): ReadTable | null {
  const fields = fieldsOf(problems, item, keys, 'tables');
  const key = fields && textAt(problems, fields, 'key');
  if (!fields || key === undefined) {
    if (fields && !fields.has('key')) problems.say(noKey, item);
    return null;
  }
  if (!key || !/^[\p{L}\p{N}_-]+$/u.test(key)) {
    problems.say(wrongKey, fields.get('key') ?? item, { key: key ?? '' });
    return null;
  }
  const beside = fields.get('beside');
  const isWhole = beside !== undefined || fields.has('rows') || fields.has('columns');
  if (!isWhole && mayChange) return { node: item, fields, key, data: null, blocks: [] };
  const blocks = beside ? readBeside(problems, beside, fields) : [readBlock(problems, item, fields)];
  const across = fields.get('across');
  if (blocks.length === 0 || !blocks.every((block) => block !== null)) return null;
  if ((across ?? beside) && blocks.some(({ data }) => listsIn(data.rows).length > 0))
    problems.say(noList, across ?? beside ?? item, { key: across ? 'across' : 'beside' });
  const corner = textAt(problems, fields, 'corner');
  const data: TableData = {
    key,
    title: textAt(problems, fields, 'title') ?? key,
    ...(corner === undefined ? {} : { corner }),
    ...(flagAt(problems, fields, 'across') ? { across: true } : {}),
    ...(beside ? { beside: true } : {}),
    blocks: blocks.map((block) => block.data),
  };
  return { node: item, fields, key, data, blocks };
}

const [fewestBeside, mostBeside] = ranges.beside;

/** The blocks that stand beside each other; the rows of those that have a label are named with it. */
function readBeside(problems: Problems, node: Node, table: Fields): (ReadBlock | null)[] {
  const items = itemsOf(problems, node, 'beside');
  const other = ['rows', 'columns', 'across'].map((key) => table.get(key)).find(Boolean);
  if (items.length < fewestBeside || items.length > mostBeside || other)
    problems.say(wrongBeside, other ?? node, { most: mostBeside });
  const labels: Taken = new Map<string, number>();
  const rows: Taken = new Map<string, number>();
  return items.map((item): ReadBlock | null => {
    const fields = fieldsOf(problems, item, ['label', 'key', 'corner', 'columns', 'rows'], 'beside');
    if (!fields) return null;
    const label = textAt(problems, fields, 'label');
    const corner = textAt(problems, fields, 'corner');
    const block = readBlock(problems, item, fields, label === undefined ? rows : undefined);
    if (!block) return null;
    const sums = block.rows.findIndex(({ total }) => total !== null && total > 1);
    const foot = sums > 0 ? { foot: block.rows.length - sums } : {};
    const data = { ...block.data, ...(corner === undefined ? {} : { corner }), ...foot };
    if (label === undefined) return { ...block, data };
    const key = readKey(problems, fields.get('key'), item, label, labels);
    return { ...block, rows: [groupOf(key, label, block.rows)], data: { ...data, key, head: label } };
  });
}

interface ReadBlock {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly data: BlockData;
}

function readBlock(problems: Problems, node: Node, fields: Fields, taken?: Taken): ReadBlock | null {
  const [columnsNode, rowsNode] = [fields.get('columns'), fields.get('rows')];
  if (!columnsNode || !rowsNode) {
    problems.say(noAxes, node);
    return null;
  }
  const before = problems.all.length;
  const [columns, rows] = [
    readHeads(problems, columnsNode, 'columns'),
    readHeads(problems, rowsNode, 'rows', 1, taken),
  ];
  if (columns.length === 0 || rows.length === 0) {
    if (problems.all.length === before) problems.say(noAxes, node);
    return null;
  }
  return { rows, columns, data: { columns: toColumns(columns), rows: toRows(rows) } };
}

/** What a table's file says of its figures besides their places. */
export interface Relations {
  readonly equations: readonly EquationData[];
  /** Those with figures of other reports. */
  readonly relations: readonly RelationData[];
  readonly conditions: readonly ConditionData[];
}

/** The tables of a form as equations name their rows and columns. */
export function scopesOf(
  tables: readonly Pick<ReadTable, 'key' | 'data' | 'blocks'>[],
  written: Written,
): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const { key, data, blocks } of tables) {
    const scope: Scope = {
      key,
      title: data?.title ?? key,
      rows: new Names(blocks.flatMap(({ rows }) => rows)),
      columns: new Names(blocks.flatMap(({ columns }) => columns)),
      tables: scopes,
      written,
    };
    for (const name of [key, scope.title]) if (!scopes.has(name.toLowerCase())) scopes.set(name.toLowerCase(), scope);
  }
  return scopes;
}

/** The relations of a table: those of its totals, then those in words. Those that it had are counted with them. */
export function readRelations(
  problems: Problems,
  { node, fields, blocks }: ReadTable,
  scope: Scope,
  before: readonly EquationData[],
): Relations {
  const equations = blocks.flatMap(({ rows, columns }, block) => [
    ...totalsOf(columns, 'row').map((one) => (blocks.length > 1 ? { ...one, block } : one)),
    ...totalsOf(rows, 'column'),
  ]);
  for (const { each, of } of [...before, ...equations])
    scope.written.add(node, timesOf(each, scope), of.split(/[+=]/).length);
  const relations: RelationData[] = [];
  const conditions: ConditionData[] = [];
  for (const item of itemsAt(problems, fields, 'equations')) {
    const read = problems.isFull ? null : readEquation(problems, item, scope);
    if (read?.kind === 'own') equations.push(read.data);
    else if (read) relations.push(read.data);
  }
  for (const item of itemsAt(problems, fields, 'conditions')) {
    const read = problems.isFull ? null : readCondition(problems, item, scope);
    if (read) conditions.push(read);
  }
  return { equations, relations, conditions };
}

const twice: Localized = { zh: '有两个表的 key 是“{key}”。', en: 'two tables have the key "{key}".' };
const wrongBeside: Localized = {
  zh: 'beside 是左右并排的几块，2 到 {most} 块，每块各有 columns 和 rows；这样的表自己不再写 rows、columns 和 across。',
  en: 'beside has 2 to {most} blocks, each with columns and rows; such a table has no rows, columns or across itself.',
};
const noList: Localized = {
  zh: '横排、并排的表（{key}）里不能有 list（行数不定的清单）。',
  en: 'a table that runs across or has blocks beside each other ({key}) has no list of any number of rows.',
};
const noKey: Localized = { zh: '表缺少 key（代号）。', en: 'a table needs a key.' };
const wrongKey: Localized = {
  zh: '表的 key“{key}”只能含字母、汉字、数字、_ 和 -。',
  en: 'the key "{key}" of a table may hold letters, digits, _ and - only.',
};
const noAxes: Localized = {
  zh: '表应有 columns（列）和 rows（行），至少各一项。',
  en: 'a table needs columns and rows, one of each at least.',
};
