import type { Localized } from '../../engine/form/data';
import type { Names } from './names';

/** What nothing but a multiplication, a power or a function has; and a number beside a name. */
const operation = /[*×✕✖⨯∙⋅·^＊＾]|^[A-Za-z]{2,}\s*[(（]|^[0-9.]+%?\s+\p{L}|\p{L}\s+[0-9.]+%?$/u;
const hundred = /[*×✕✖⨯∙⋅·＊]\s*100\s*%?$/;
const division = /\s[/÷]\s/;
const tight = /[-−－–/÷]/;

/** The tables of a form by their names. */
type Tables = ReadonlyMap<string, { readonly rows: Names; readonly columns: Names }>;

/** Which of these marks stand in labels themselves, where they tell nothing. */
interface Marks {
  readonly operation: boolean;
  readonly hundred: boolean;
  readonly brackets: boolean;
}

const marksOf = new WeakMap<Tables, Marks>();

function marksIn(tables: Tables): Marks {
  const known = marksOf.get(tables);
  if (known) return known;
  const labels = [...new Set(tables.values())].flatMap(({ rows, columns }) =>
    [...rows.leaves, ...columns.leaves].map(({ label }) => label),
  );
  const marks = {
    operation: labels.some((label) => operation.test(label)),
    hundred: labels.some((label) => hundred.test(label)),
    brackets: !labels.every(isBalanced),
  };
  marksOf.set(tables, marks);
  return marks;
}

/**
 * What is wrong with a name in an equation or a condition that is more than a name, and the way out; null where it may be one.
 * @param axes the rows and the columns of its table
 */
export function operationIn(name: string, axes: readonly [Names, Names], tables: Tables): Localized | null {
  const bare = name.replace(/[.．]\*(?=\/|$)/g, '');
  const isName = (text: string): boolean => axes.some((axis) => 'keys' in axis.find(text.trim()));
  const marks = marksIn(tables);
  if (hundred.test(bare) && !marks.hundred) return timesHundred;
  if (operation.test(bare) && !marks.operation) return noOperation;
  if (!isBalanced(bare) && !marks.brackets) return noBrackets;
  if (isName(name)) return null;
  if (division.test(name)) return noDivision;
  const pieces = name.split(tight);
  return pieces.length > 1 && pieces.every(isName) && !isRowAndColumn(pieces, axes) ? noSpaces : null;
}

/** 合计/支出 is one figure. */
function isRowAndColumn(
  [row = '', column = '', ...more]: readonly string[],
  [rows, columns]: readonly [Names, Names],
): boolean {
  return more.length === 0 && 'keys' in rows.find(row) && 'keys' in columns.find(column);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if ('(（'.includes(char)) depth++;
    else if (')）'.includes(char) && --depth < 0) return false;
  }
  return depth === 0;
}

const noOperation: Localized = {
  zh: '“{name}”：这里只能加减，不能乘，也没有函数；两倍写成 甲 + 甲，按比率的把比率列成一列（type 写 ratio），写 比率 = 甲 / 乙。',
  en: '"{name}": terms are added and taken off here, never multiplied, and there are no functions; write a + a for twice a, and for a rate give it a column of the type ratio: rate = a / b.',
};
const timesHundred: Localized = {
  zh: '“{name}”：百分比不用乘 100，写成 率 = 甲 / 乙，“率”这一列的 type 写 percent。',
  en: '"{name}": a percentage needs no 100; write rate = a / b, and give the column the type percent.',
};
const noDivision: Localized = {
  zh: '“{name}”：除法只能写成 比率 = 甲 / 乙，不能和别的项加减，也不能写在条件里；一半可以写成 甲 + 甲 <= 乙。',
  en: '"{name}": a division stands alone, as in rate = a / b, not in a sum or a condition; for a half write a + a <= b.',
};
const noBrackets: Localized = {
  zh: '“{name}”：等式里不能用括号；减去几项之和的，逐项写 - 甲 - 乙。',
  en: '"{name}": there are no brackets in equations; take off each term by itself: - a - b.',
};
const noSpaces: Localized = {
  zh: '“{name}”：减号、除号两边要有空格，因为名称里也可以有这样的字符。',
  en: '"{name}": put spaces round minus and division, since names may hold such characters.',
};
