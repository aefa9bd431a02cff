import type { Node } from 'jsonc-parser';
import type { ConditionData, EquationData, Localized, RelationData } from '../../engine/form/data';
import { fieldsOf, textAt, textOf, type Problems } from './nodes';
import { namesOthersIn, readRelation } from './otherReports';
import { saidIn } from './said';
import { eachOf, resolve, timesOf, typeOf, type Each, type Scope, type Sum } from './scope';
import { quotientIn, sidesOf, termsOf, type Sides, type Term } from './sums';

/** An equation of the report itself, or one with figures of others. */
export type ReadEquation =
  { readonly kind: 'own'; readonly data: EquationData } | { readonly kind: 'others'; readonly data: RelationData };

/** An equation as the engine has it; null where it is told what is wrong with it. */
export function readEquation(problems: Problems, node: Node, scope: Scope): ReadEquation | null {
  const fields =
    node.type === 'string'
      ? new Map<string, Node>()
      : fieldsOf(problems, node, ['of', 'each', 'tolerance', 'message', 'severity', 'note'], 'equations');
  if (!fields) return null;
  const place = node.type === 'string' ? node : (fields.get('of') ?? node);
  const words = textOf(problems, place, 'of');
  if (words === undefined) return null;
  const { each: chosen, ...said } = saidIn(problems, fields);
  const tolerance = toleranceIn(problems, fields.get('tolerance'));
  const sides = sidesOf(words);
  if (sides?.comparator !== '=') {
    problems.say(sides ? useCondition : words.includes('=') ? manyEquals : noEquals, place, { words });
    return null;
  }
  if ([sides.left, sides.right].some((side) => quotientIn(side).length > 1)) {
    const read = readQuotient(problems, place, { words, sides, each: chosen }, scope);
    return (
      read && {
        kind: 'own',
        data: { words, ...said, rule: 'form-equation', ...read, ...(tolerance === undefined ? {} : { tolerance }) },
      }
    );
  }
  if (namesOthersIn(sides, scope)) {
    const more = { ...said, ...(tolerance === undefined ? {} : { tolerance }) };
    const data = readRelation(problems, { place, fields, words, sides, each: chosen }, scope);
    return data && { kind: 'others', data: { words, ...more, ...data } };
  }
  const parts = [sides.left, sides.right].map(termsOf);
  const all = parts.flatMap((terms) => terms ?? []);
  const each = chosen ?? eachOf(all, scope);
  const [left, right] = parts.map((terms) => terms && resolve(problems, place, terms, each, scope));
  if (!left || !right) {
    if (parts.some((terms) => terms === null)) problems.say(emptyPlace, place, { words });
    return null;
  }
  const sums = [
    [...left.plus, ...right.minus],
    [...right.plus, ...left.minus],
  ];
  if (sums.some((terms) => terms.length === 0)) {
    problems.say(emptyPlace, place, { words });
    return null;
  }
  scope.written.add(place, timesOf(each, scope), sums.flat().length);
  const isMoved = left.minus.length + right.minus.length > 0;
  const data: EquationData = {
    words,
    ...said,
    rule: 'form-equation',
    each,
    of: sums.map((terms) => terms.join(' + ')).join(' = '),
    ...(isMoved
      ? { shown: left.plus[0] ?? sums[0]?.[0] ?? '', moved: [...left.minus, ...right.minus].join(' + ') }
      : {}),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
  return { kind: 'own', data };
}

interface QuotientWords {
  readonly words: string;
  readonly sides: Sides;
  readonly each: Each | undefined;
}

/** 完成率 = 支出 / 预算, 增长率 = 本年 / 上年 - 1: one name in each place, the first of a column of quotients. */
function readQuotient(
  problems: Problems,
  place: Node,
  { words, sides, each: chosen }: QuotientWords,
  scope: Scope,
): Pick<EquationData, 'each' | 'of'> | null {
  const [over = '', divisor = '', ...more] = quotientIn(sides.right);
  const [under, one, ...others] = termsOf(divisor) ?? [];
  const isGrowth = one?.name === '1' && one.sign === -1;
  const [target, whole] = [termsOf(sides.left), termsOf(over)];
  const isWhole = target?.length === 1 && whole?.length === 1 && under && more.length + others.length === 0;
  const terms = [target?.[0], whole?.[0], under].flatMap((term) => term ?? []);
  if (!isWhole || (one && !isGrowth) || terms.some(({ isNumber }) => isNumber)) {
    problems.say(wrongQuotient, place, { words });
    return null;
  }
  const each = chosen ?? eachOf(terms, scope);
  const sums = terms.map((term) => resolve(problems, place, [term], each, scope)?.plus);
  const [total, above, below] = sums;
  if (!total || !above || !below) return null;
  const type = typeOf(total[0] ?? '', scope);
  if (each === 'column' || total.length !== 1 || (type !== 'percent' && type !== 'ratio') || below.length !== 1) {
    problems.say(each === 'column' ? noRows : below.length !== 1 ? wrongQuotient : noQuotient, place, {
      words,
      name: terms[0]?.name ?? '',
    });
    return null;
  }
  scope.written.add(place, timesOf(each, scope), above.length + 2);
  return { each, of: `${total.join('')} = ${above.join(' + ')} / ${below.join('')}${isGrowth ? ' - 1' : ''}` };
}

export function readCondition(problems: Problems, node: Node, scope: Scope): ConditionData | null {
  const fields = fieldsOf(problems, node, ['when', 'expect', 'each', 'message', 'severity'], 'conditions');
  if (!fields) return null;
  if (!fields.has('expect')) {
    problems.say(noExpect, node);
    return null;
  }
  const { each: chosen, ...said } = saidIn(problems, fields);
  const read = (key: 'when' | 'expect'): { readonly node: Node; readonly words: string } | null => {
    const words = textAt(problems, fields, key);
    const place = fields.get(key);
    return words !== undefined && place ? { node: place, words } : null;
  };
  const [when, expect] = [read('when'), read('expect')];
  if (!expect) return null;
  const all = [when, expect].flatMap((one) => (one ? termsIn(one.words) : []));
  const each = chosen ?? eachOf(all, scope);
  let terms = 0;
  const toKeys = (one: { readonly node: Node; readonly words: string } | null): string | null => {
    const sides = one && sidesOf(one.words);
    if (!one) return null;
    const sums =
      sides &&
      [sides.left, sides.right].map((side) => {
        const terms = termsOf(side);
        if (!terms) problems.say(emptyPlace, one.node, { words: one.words });
        return terms && resolve(problems, one.node, terms, each, scope, true);
      });
    if (!sides || !sums) {
      problems.say(noComparator, one.node, { words: one.words });
      return null;
    }
    const [left, right] = sums;
    if (!left || !right) return null;
    terms += [left, right].reduce((sum, { plus, minus }) => sum + plus.length + minus.length, 0);
    return `${signed(left)} ${sides.comparator} ${signed(right)}`;
  };
  const [whenKeys, expectKeys] = [toKeys(when), toKeys(expect)];
  if (expectKeys === null || (when && whenKeys === null)) return null;
  if (!all.some(({ isNumber }) => !isNumber)) {
    problems.say(noFigure, expect.node, { words: expect.words });
    return null;
  }
  scope.written.add(expect.node, timesOf(each, scope), terms);
  return {
    table: scope.key,
    each,
    expect: expectKeys,
    words: { expect: expect.words, ...(when ? { when: when.words } : {}) },
    ...(whenKeys === null ? {} : { when: whenKeys }),
    ...said,
  };
}

function termsIn(words: string): Term[] {
  const sides = sidesOf(words);
  return sides ? [sides.left, sides.right].flatMap((side) => termsOf(side) ?? []) : [];
}

function signed({ plus, minus }: Sum): string {
  return [plus.join(' + '), ...minus.map((name) => ` - ${name}`)].join('').trim();
}

function toleranceIn(problems: Problems, node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const text = String(node.value);
  if (/^[0-9]{1,10}(?:\.[0-9]{1,10})?$/.test(text)) return text;
  problems.say(wrongTolerance, node);
  return undefined;
}

const noEquals: Localized = {
  zh: '“{words}”里没有等号，应像 合计 = 甲 + 乙。',
  en: '"{words}" has no =; write it as total = a + b.',
};
const manyEquals: Localized = {
  zh: '“{words}”里等号不止一个；请分成几条，每条一个等号。',
  en: '"{words}" has more than one =; write an equation for each.',
};
const useCondition: Localized = {
  zh: '“{words}”不是等式；大小关系请写进 conditions 的 expect。',
  en: '"{words}" is no equation; write comparisons into expect of conditions.',
};
const wrongQuotient: Localized = {
  zh: '“{words}”：除法应像 完成率 = 支出 / 预算，或 增长率 = 本年 / 上年 - 1，每处一个名称；要除几项之和的，先列一个合计。',
  en: '"{words}": write a quotient as rate = spent / planned, or growth = now / before - 1, one name in each place; add a total for a sum.',
};
const noQuotient: Localized = {
  zh: '“{words}”：「{name}」这一列的 type 应写 percent（百分比）或 ratio（比值）。',
  en: '"{words}": the column "{name}" should have the type percent or ratio.',
};
const noRows: Localized = {
  zh: '“{words}”：除法只能在各列之间，或者写成 行/列；请把比率写成一列。',
  en: '"{words}": a quotient is worked out between columns, or of row/column; make the rate a column.',
};
const emptyPlace: Localized = { zh: '“{words}”里有一处缺少名称。', en: '"{words}" has an empty place.' };
const noExpect: Localized = { zh: '缺少 expect：应当成立什么。', en: 'expect is missing: what should hold.' };
const noComparator: Localized = {
  zh: '“{words}”里应有且只有一个 = ≠ < <= > >=。',
  en: '"{words}" should have one of = != < <= > >=, and only one.',
};
const noFigure: Localized = { zh: '“{words}”没有提到表中的数。', en: '"{words}" names no figure of the table.' };
const wrongTolerance: Localized = {
  zh: 'tolerance 应为不小于 0 的数，如 0.01。',
  en: 'tolerance should be a number from 0, such as 0.01.',
};
