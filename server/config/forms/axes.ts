import type { Node } from 'jsonc-parser';
import { isAddable } from '../../engine/form/compileEquations';
import type { ColumnData, Localized, Rounding, RowData } from '../../engine/form/data';
import { foldBare } from '../../engine/text/fold';
import { foldPath } from './foldPath';
import { ranges } from './lengths';
import { choiceAt, countAt, fieldsOf, flagAt, itemsOf, textAt, textOf, textsAt, type Problems } from './nodes';

/** A row or a column of a form file as it is read, the groups too. */
export interface Head {
  readonly node: Node;
  /** Its key within its group; safe in equations. */
  readonly key: string;
  readonly label: string;
  readonly accepted: readonly string[];
  /** The level of a total; null where it is none. */
  readonly total: number | null;
  /** Whether totals count it. */
  readonly counts: boolean;
  readonly meaning: string | undefined;
  readonly type: NonNullable<ColumnData['type']>;
  readonly unit: string | undefined;
  /** Whether a draft has as many rows in its place as there are. */
  readonly isList: boolean;
  readonly signed: boolean;
  /** Of a percent or a ratio. */
  readonly digits: number | undefined;
  readonly rounding: Rounding | undefined;
  /** Null for a row or column of figures. */
  readonly parts: readonly Head[] | null;
}

/** So deep may groups stand in each other. */
export const deepestGroups = 6;
/** Keys of both rows and columns. */
const common = ['key', 'label', 'accepted', 'total', 'counts', 'note'];
const keysOf = {
  rows: [...common, 'meaning', 'list', 'rows'],
  columns: [...common, 'type', 'unit', 'signed', 'digits', 'rounding', 'columns'],
} as const;
const types = ['count', 'amount', 'percent', 'ratio', 'text'] as const;
const roundings = ['half-up', 'half-even'] as const;

/** Keys of one group, folded as names are, each with how many have it. */
export type Taken = Map<string, number>;

/** Reads the rows or columns of a list; told where two have one key, or groups are nested too deep. */
export function readHeads(
  problems: Problems,
  node: Node,
  axis: 'rows' | 'columns',
  depth = 1,
  taken: Taken = new Map<string, number>(),
): Head[] {
  const heads: Head[] = [];
  if (depth > deepestGroups) {
    problems.say(tooDeep, node, { most: deepestGroups });
    return [];
  }
  for (const item of itemsOf(problems, node, axis)) {
    const head = readHead(problems, item, axis, depth, taken);
    if (head) heads.push(head);
  }
  return heads;
}

function readHead(problems: Problems, item: Node, axis: 'rows' | 'columns', depth: number, taken: Taken): Head | null {
  const isPlain = item.type === 'string';
  const fields = isPlain
    ? new Map<string, Node>([['label', item]])
    : fieldsOf(problems, item, keysOf[axis], nameOf[axis]);
  if (!fields) return null;
  const label = textAt(problems, fields, 'label');
  if (label === undefined) {
    if (!fields.has('label')) problems.say(noLabel, item, { what: nameOf[axis] });
    return null;
  }
  if (foldBare(label) === '') {
    problems.say(emptyLabel, fields.get('label') ?? item, { label });
    return null;
  }
  const inner = fields.get(axis);
  const parts = inner ? readHeads(problems, inner, axis, depth + 1) : null;
  const type = choiceAt(problems, fields, 'type', types) ?? 'count';
  const isQuotient = type === 'percent' || type === 'ratio';
  for (const key of ['digits', 'rounding'] as const) {
    const node = fields.get(key);
    if (node && !isQuotient) problems.say(noRounding, node, { key });
  }
  const isList = flagAt(problems, fields, 'list') ?? false;
  const listNode = fields.get('list');
  if (isList && listNode && (parts || fields.has('total'))) problems.say(noList, listNode);
  const totalNode = fields.get('total');
  if (totalNode && !isAddable({ type })) problems.say(noTotal, totalNode);
  return {
    node: fields.get('label') ?? item,
    key: readKey(problems, fields.get('key'), item, label, taken),
    label,
    accepted: textsAt(problems, fields, 'accepted') ?? [],
    total: readTotal(problems, fields.get('total'), label),
    counts: flagAt(problems, fields, 'counts') ?? isAddable({ type }),
    meaning: textAt(problems, fields, 'meaning'),
    type,
    unit: textAt(problems, fields, 'unit'),
    isList,
    // A growth may be below zero.
    signed: flagAt(problems, fields, 'signed') ?? isQuotient,
    digits: countAt(problems, fields, 'digits', ...ranges.digits),
    rounding: choiceAt(problems, fields, 'rounding', roundings),
    parts,
  };
}

/**
 * A key of its own, or one made of the label: without numbering and marks, so that it is safe in paths and equations.
 * `taken` are the keys of the group.
 */
export function readKey(problems: Problems, node: Node | undefined, item: Node, label: string, taken: Taken): string {
  const given = node && textOf(problems, node, 'key');
  if (node && given !== undefined && !/^[\p{L}\p{N}_]+$/u.test(given)) problems.say(wrongKey, node, { key: given });
  const wanted = (given ?? foldBare(label)).replace(/[^\p{L}\p{N}_]/gu, '') || 'x';
  const name = foldPath(wanted);
  if (given !== undefined && taken.has(name)) problems.say(twice, node ?? item, { key: given });
  let count = taken.get(name) ?? 0;
  let key = wanted;
  while (count > 0 && taken.has(foldPath(key))) key = `${wanted}${++count}`;
  taken.set(name, Math.max(count, 1));
  if (key !== wanted) taken.set(foldPath(key), 1);
  return key;
}

const levels: readonly (readonly [RegExp, number])[] = [
  [/小计/, 1],
  [/总计|总和|总额/, 3],
];

function readTotal(problems: Problems, node: Node | undefined, label: string): number | null {
  if (!node || node.value === false) return null;
  const value: unknown = node.value;
  if (value === true) return levels.find(([words]) => words.test(label))?.[1] ?? 2;
  if (value === 1 || value === 2 || value === 3) return value;
  problems.say(wrongTotal, node);
  return null;
}

/** The rows as the engine has them. */
export function toRows(heads: readonly Head[]): RowData[] {
  return heads.map(({ key, label, accepted, meaning, isList, parts }) => ({
    key,
    label,
    ...(accepted.length > 0 ? { accepted } : {}),
    ...(meaning === undefined ? {} : { meaning: { zh: meaning, en: meaning } }),
    ...(isList ? { isList } : {}),
    ...(parts ? { rows: toRows(parts) } : {}),
  }));
}

export function toColumns(heads: readonly Head[], prefix = ''): ColumnData[] {
  return heads.map(({ key, label, accepted, type, unit, signed, digits, rounding, parts }) => ({
    key: prefix + key,
    label,
    ...(accepted.length > 0 ? { accepted } : {}),
    ...(type === 'count' ? {} : { type }),
    ...(unit === undefined ? {} : { unit }),
    ...(signed ? { signed } : {}),
    ...(digits === undefined ? {} : { digits }),
    ...(rounding === undefined ? {} : { rounding }),
    ...(parts ? { columns: toColumns(parts, `${prefix}${key}.`) } : {}),
  }));
}

const nameOf = { rows: '行', columns: '列' } as const;
const tooDeep: Localized = {
  zh: '分组套得太深，至多 {most} 层。',
  en: 'groups stand too deep in each other: {most} at most.',
};
const noRounding: Localized = {
  zh: '{key} 只用于 type 为 percent（百分比）或 ratio（比值）的列。',
  en: '{key} is for columns of the type percent or ratio alone.',
};
const noTotal: Localized = {
  zh: '百分比、比值和文字不能相加，不能作合计列。',
  en: 'percentages, ratios and texts cannot be added up: this is no total.',
};
const noList: Localized = {
  zh: 'list（行数不定的清单）不能再有 rows，也不能是合计。',
  en: 'a list of any number of rows has no rows of its own, and is no total.',
};
const noLabel: Localized = { zh: '这一{what}缺少 label（标题）。', en: 'a row or column needs a label.' };
const emptyLabel: Localized = { zh: '标题“{label}”里没有字。', en: 'the label "{label}" holds no letter.' };
const wrongKey: Localized = {
  zh: 'key“{key}”只能含字母、汉字、数字和下划线。',
  en: 'the key "{key}" may hold letters, digits and _ only.',
};
const twice: Localized = {
  zh: 'key“{key}”在同一组里已经有了（不分大小写）。',
  en: 'the key "{key}" stands twice in one group; upper and lower case are one.',
};
const wrongTotal: Localized = {
  zh: 'total 应为 true、1（小计）、2（合计）或 3（总计）。',
  en: 'total should be true, 1, 2 or 3.',
};
