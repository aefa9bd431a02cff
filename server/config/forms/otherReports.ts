import type { Node } from 'jsonc-parser';
import { isAddable } from '../../engine/form/compileEquations';
import type { Localized, RelationData } from '../../engine/form/data';
import type { Fields, Problems } from './nodes';
import { eachOf, keysOf, nameOfLastYear, namesParts, resolve, timesOf, typeOf, type Each, type Scope } from './scope';
import { termsOf, type Sides, type Term } from './sums';

/** An equation with figures of other reports, taken apart. */
interface RelationWords {
  /** Where its words stand. */
  readonly place: Node;
  readonly fields: Fields;
  readonly words: string;
  readonly sides: Sides;
  /** As its author chose it. */
  readonly each: Each | undefined;
}

type Told = Pick<RelationData, 'rule' | 'each' | 'of' | 'skipsBlanks'>;

/** Whether a term of an equation names a figure of last year's report, or the sum over the parts. */
export function namesOthersIn({ left, right }: Sides, scope: Scope): boolean {
  const terms = [left, right].flatMap((side) => termsOf(side) ?? []);
  return terms.some(({ name }) => namesParts(name) || nameOfLastYear(name, scope) !== null);
}

/** 上年同期 = previous.支出, 支出 = sum(parts): a figure of this report on the left; null where it is told what is wrong. */
export function readRelation(problems: Problems, read: RelationWords, scope: Scope): Told | null {
  const { place, fields, words, sides } = read;
  const [left, right] = [termsOf(sides.left), termsOf(sides.right)];
  const [shown, ...more] = left ?? [];
  if (!left || !right || !shown) {
    problems.say(emptyPlace, place, { words });
    return null;
  }
  const isOfOthers = namesParts(shown.name) || nameOfLastYear(shown.name, scope) !== null;
  if (more.length > 0 || shown.sign === -1 || shown.isNumber || isOfOthers) {
    problems.say(oneFigure, place, { words });
    return null;
  }
  const severity = fields.get('severity');
  if (severity?.value === 'error') {
    problems.say(tooGrave, severity);
    return null;
  }
  const isOfParts = right.some(({ name }) => namesParts(name));
  return isOfParts ? readParts(problems, read, shown, right, scope) : readLastYear(problems, read, shown, right, scope);
}

function readParts(
  problems: Problems,
  { place, words, each: chosen }: RelationWords,
  shown: Term,
  [sum, ...more]: readonly Term[],
  scope: Scope,
): Told | null {
  const isSum = sum && /^sum\s*[(（]\s*parts\s*[)）]$/i.test(sum.name) && sum.sign === 1 && more.length === 0;
  if (!isSum) {
    problems.say(sumAlone, place, { words });
    return null;
  }
  const { rows, columns } = scope;
  if (shown.name.toLowerCase() === 'this' && ![rows, columns].some((axis) => 'keys' in axis.find(shown.name))) {
    // As many figures as there are, but no more of them than the table has rows to write out.
    scope.written.add(place, rows.leaves.length, columns.leaves.length);
    return { rule: 'rollup-sum', each: 'cell', of: 'this = sum(parts)' };
  }
  const each = eachFor(chosen, shown, [], scope);
  const key = shownIn(problems, place, words, shown, each, scope);
  if (key === null) return null;
  const type = each === 'column' ? undefined : typeOf(key, scope);
  if (type !== undefined && !isAddable({ type })) {
    problems.say(noSum, place, { name: shown.name });
    return null;
  }
  scope.written.add(place, timesOf(each, scope), 1);
  return { rule: 'rollup-sum', each, of: `${key} = sum(parts)` };
}

function readLastYear(
  problems: Problems,
  { place, words, each: chosen }: RelationWords,
  shown: Term,
  right: readonly Term[],
  scope: Scope,
): Told | null {
  const terms = right.map((term) => {
    const name = nameOfLastYear(term.name, scope);
    return { ...term, name: name ?? term.name, prefix: name === null ? '' : 'previous.' };
  });
  if (terms.some(({ name }) => name === '')) {
    problems.say(emptyPlace, place, { words });
    return null;
  }
  const each = eachFor(chosen, shown, terms, scope);
  const key = shownIn(problems, place, words, shown, each, scope);
  const sums = terms.map((term) => ({ term, sum: resolve(problems, place, [term], each, scope) }));
  if (key === null || sums.some(({ sum }) => sum === null)) return null;
  const named = sums.flatMap(({ term: { sign, prefix }, sum }) =>
    [...(sum?.plus ?? []), ...(sum?.minus ?? [])].map((of) => ({ of, prefix, mark: sign === 1 ? '+' : '-' })),
  );
  if ([{ of: key, prefix: '' }, ...named].some(({ of, prefix }) => prefix === '' && of.startsWith('previous.'))) {
    problems.say(takenName, place);
    return null;
  }
  if (named.some(({ of, prefix }) => prefix !== '' && isOfList(of))) {
    problems.say(listRows, place);
    return null;
  }
  scope.written.add(place, timesOf(each, scope), named.length + 1);
  const sum = named.map(({ of, prefix, mark }) => `${mark} ${prefix}${of}`).join(' ');
  return { rule: 'form-previous', each, of: `${key} = ${sum.replace(/^\+ /, '')}`, skipsBlanks: true };
}

/** What is said of one figure, 行/列, is said once, whatever its author chose. */
function eachFor(chosen: Each | undefined, shown: Term, terms: readonly Term[], scope: Scope): Each {
  const { rows, columns } = scope;
  const isOne = shown.name.includes('/') && ![rows, columns].some((axis) => 'keys' in axis.find(shown.name));
  return isOne ? 'once' : (chosen ?? eachOf([shown, ...terms], scope));
}

/** The key of the one figure of this report that an equation is about; null where it is told what is wrong. */
function shownIn(
  problems: Problems,
  place: Node,
  words: string,
  { name }: Term,
  each: Each,
  scope: Scope,
): string | null {
  const [key, ...others] = keysOf(problems, place, name, each, scope) ?? [];
  if (key === undefined) return null;
  const isOfLists = each === 'row' && scope.rows.leaves.every((row) => isOfList(row.key));
  const wrong = others.length > 0 ? oneFigure : isOfLists || isOfList(key) ? listRows : null;
  if (wrong) problems.say(wrong, place, { words });
  return wrong ? null : key;
}

/** Whether a key is that of the rows of a list: 项目.*, or that in a column, @t/项目. */
function isOfList(key: string): boolean {
  return /\.\*(?:\/|$)/.test(key);
}

const emptyPlace: Localized = { zh: '“{words}”里有一处缺少名称。', en: '"{words}" has an empty place.' };
const oneFigure: Localized = {
  zh: '“{words}”：等号左边应只有一项，是本报告的一个数；上年的、各单位的写在右边。',
  en: '"{words}": one figure of this report stands alone on the left; those of last year and of the parts stand on the right.',
};
const sumAlone: Localized = {
  zh: '“{words}”：sum(parts) 是各单位这一个数之和，右边只写它。',
  en: '"{words}": sum(parts) is the sum of the same figure of the parts, and stands alone on the right.',
};
const noSum: Localized = {
  zh: '“{name}”是百分比或比值，不能相加；请写件数、金额的列。',
  en: '"{name}" is a percentage or a ratio, which cannot be added up; name a column of counts or amounts.',
};
const tooGrave: Localized = {
  zh: '与别的报告对照的等式至多是 "warning"：可能是那一份填错，只能要求说明。',
  en: 'an equation with figures of other reports is "warning" at most: either may be wrong, so that it is to be explained.',
};
const listRows: Localized = {
  zh: '清单里的行各份报告不同，不与上年、各单位的对照；请写别的行，如清单下面的合计。',
  en: "the rows of a list are each report's own, and held against no other; name another row, such as the total below.",
};
const takenName: Localized = {
  zh: 'key 以 previous 开头的行、列不能写在与上年对照的等式里，请换一个 key。',
  en: 'rows and columns whose key begins with previous cannot stand beside figures of last year; choose another key.',
};
