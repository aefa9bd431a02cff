import type { Node } from 'jsonc-parser';
import type { EquationData, Localized } from '../../engine/form/data';
import type { Written } from './limits';
import type { Leaf, Names } from './names';
import type { Problems } from './nodes';
import { operationIn } from './operations';
import type { Term } from './sums';

/** The table whose rows and columns an equation names, among all tables of its form. */
export interface Scope {
  readonly key: string;
  readonly title: string;
  readonly rows: Names;
  readonly columns: Names;
  /** Every table of the form, this one too, by keys and titles. */
  readonly tables: ReadonlyMap<string, Scope>;
  readonly written: Written;
}

export type Each = EquationData['each'];

/** The keys that a sum adds up, and those that it takes off. */
export interface Sum {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

const ofLastYear = /^previous\s*[.．]\s*/i;

/** The name of a figure of last year's report, `previous.` left out; null where it is none, since a group of the form is called so. */
export function nameOfLastYear(name: string, { rows, columns }: Pick<Scope, 'rows' | 'columns'>): string | null {
  const isOwn = [rows, columns].some((axis) => 'keys' in axis.find(name));
  return ofLastYear.test(name) && !isOwn ? name.replace(ofLastYear, '') : null;
}

/** `sum(parts)`, and what may have been meant so. */
export function namesParts(name: string): boolean {
  return /^(?:sum\s*[(（]\s*parts|parts\s*[.．])/i.test(name);
}

/** Whether a name that the form does not have is one of other reports. */
function namesOthers(name: string): boolean {
  return ofLastYear.test(name) || namesParts(name);
}

/** Over rows where the names are columns', over columns where they are rows', once where each names a row and a column. */
export function eachOf(terms: readonly Term[], { rows, columns }: Scope): Each {
  const names = terms.filter(({ isNumber, name }) => !isNumber && !name.includes('/')).map(({ name }) => name);
  if (names.length === 0) return 'once';
  const count = (axis: Names): number => names.filter((name) => 'keys' in axis.find(name)).length;
  return count(columns) > count(rows) ? 'row' : 'column';
}

/** How many equations one stands for. */
export function timesOf(each: Each, { rows, columns }: Pick<Scope, 'rows' | 'columns'>): number {
  return each === 'row' ? rows.leaves.length : each === 'column' ? columns.leaves.length : 1;
}

/** The keys that terms stand for; null where one stands for nothing, which is told. */
export function resolve(
  problems: Problems,
  node: Node,
  terms: readonly Term[],
  each: Each,
  scope: Scope,
  withNumbers = false,
): Sum | null {
  const plus: string[] = [];
  const minus: string[] = [];
  let isWhole = true;
  for (const { name, isNumber, sign } of terms) {
    if (isNumber && withNumbers && /[0-9]{16}|\.[0-9]{11}/.test(name)) problems.say(longNumber, node, { name });
    const keys = isNumber ? (withNumbers ? [name] : null) : keysOf(problems, node, name, each, scope);
    if (isNumber && !withNumbers) problems.say(noNumbers, node, { name });
    if (keys) (sign === 1 ? plus : minus).push(...keys);
    else isWhole = false;
    scope.written.hold(node, plus.length + minus.length);
  }
  return isWhole ? { plus, minus } : null;
}

export function keysOf(
  problems: Problems,
  node: Node,
  name: string,
  each: Each,
  scope: Scope,
): readonly string[] | null {
  const axis = each === 'row' ? scope.columns : scope.rows;
  const operation = namesOthers(name) ? null : operationIn(name, [scope.rows, scope.columns], scope.tables);
  if (operation) {
    problems.say(operation, node, { name });
    return null;
  }
  const found = each === 'once' ? null : axis.find(name);
  if (found && 'keys' in found)
    return each === 'row' ? numbersOnly(problems, node, name, found.keys, scope) : found.keys;
  const absolute = absoluteOf(name, scope);
  if (absolute) return numbersOnly(problems, node, name, absolute, scope);
  const args = { name, what: each === 'row' ? '列' : '行', whatEn: each === 'row' ? 'column' : 'row' };
  if (namesOthers(name)) problems.say(otherReports, node, args);
  else if (/^[-+−]?[0-9][0-9.,，eE+-]*[%％]?$/.test(name)) problems.say(wrongNumber, node, args);
  else if (!found) problems.say(name.includes('/') ? noFigureAt : noPath, node, args);
  else if (found.problem === 'many') problems.say(manyNames, node, { ...args, near: listed(found.among) });
  else if (found.problem === 'group') problems.say(groupName, node, args);
  else {
    const labels = axis.leaves.map(({ label }) => label);
    const near = problems.nearest(name.replace(/[.．]\*$/, ''), labels, 0.5);
    problems.say(near === undefined ? noName : similarName, node, { ...args, near: near ?? '' });
  }
  return null;
}

/** The keys where no column of them holds texts, which is told. */
function numbersOnly(
  problems: Problems,
  node: Node,
  name: string,
  keys: readonly string[],
  scope: Scope,
): readonly string[] | null {
  const isText = keys.some((key) => typeOf(key, scope) === 'text');
  if (isText) problems.say(textColumn, node, { name });
  return isText ? null : keys;
}

const mostListed = 5;

function listed(keys: readonly string[]): string {
  return `${keys.slice(0, mostListed).join('、')}${keys.length > mostListed ? '……' : ''}`;
}

/** The type of the column of a key, or of a whole path: @table/row/column. */
export function typeOf(key: string, scope: Scope): Leaf['type'] | undefined {
  const [table = '', , column] = key.startsWith('@') ? key.slice(1).split('/') : [scope.key, '', key];
  return scope.tables.get(table.toLowerCase())?.columns.leaf(column ?? '')?.type;
}

/** 行/列 or 表/行/列: single figures, or those of `group.*` in a column. */
function absoluteOf(name: string, scope: Scope): readonly string[] | null {
  const parts = name.split('/').map((part) => part.trim());
  if (parts.length < 2 || parts.length > 3) return null;
  const [row = '', column = ''] = parts.slice(-2);
  const table = parts.length === 3 ? scope.tables.get((parts[0] ?? '').toLowerCase()) : scope;
  const rows = table?.rows.find(row);
  const columns = table?.columns.find(column);
  if (!table || !rows || !columns || !('keys' in rows) || !('keys' in columns)) return null;
  return rows.keys.flatMap((key) => columns.keys.map((other) => `@${table.key}/${key}/${other}`));
}

const otherReports: Localized = {
  zh: '“{name}”：上年、各单位的数只能用加减写在等式里，不能写在除法和条件（when、expect）里。',
  en: '"{name}": figures of other reports stand in sums of equations alone, in no quotient and no condition (when, expect).',
};
const noNumbers: Localized = {
  zh: '等式里不能有数字 {name}；固定的数请写成条件。',
  en: 'an equation holds no number such as {name}; write a condition.',
};
const longNumber: Localized = {
  zh: '数字 {name} 太长：小数点前至多 15 位，后至多 10 位。',
  en: 'the number {name} is too long: 15 digits before the point and 10 behind it at most.',
};
const wrongNumber: Localized = {
  zh: '“{name}”不是这里认得的数字，也没有这个名称；数字写成 1000 或 0.5 这样。',
  en: '"{name}" is no number that is known here, and no name; write numbers as 1000 or 0.5.',
};
const textColumn: Localized = {
  zh: '“{name}”是文字栏，不能计算。',
  en: '"{name}" is a column of texts: nothing can be worked out with it.',
};
const noName: Localized = { zh: '没有叫“{name}”的{what}。', en: 'there is no {whatEn} called "{name}".' };
const similarName: Localized = {
  zh: '没有叫“{name}”的{what}，是不是“{near}”？',
  en: 'there is no {whatEn} called "{name}"; did you mean "{near}"?',
};
const manyNames: Localized = {
  zh: '叫“{name}”的{what}不止一个，请写明是哪一个：{near}。',
  en: 'more than one {whatEn} is called "{name}"; say which: {near}.',
};
const groupName: Localized = {
  zh: '“{name}”是一组，要它的各项之和请写 {name}.*。',
  en: '"{name}" is a group; write {name}.* for the sum of its parts.',
};
const noPath: Localized = {
  zh: '“{name}”应写成 行/列，指明是哪一个数。',
  en: 'write "{name}" as row/column, to say which figure.',
};
const noFigureAt: Localized = {
  zh: '找不到“{name}”这个数，应写成 行/列 或 表/行/列。',
  en: 'there is no figure "{name}"; write row/column or table/row/column.',
};
