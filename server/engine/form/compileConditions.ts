import { select, type Names } from './compileEquations';
import type { ConditionData } from './data';
import { FormError } from './errors';
import type { Comparator, Comparison, Condition, LinearSum, Slot } from './form';
import { flatMap } from '../text/lists';

/** How comparators may be written, the longer ones first. */
const comparators: readonly (readonly [string, Comparator])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['!=', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
];

const number = /^[0-9]{1,15}(?:\.[0-9]{1,10})?$/;

/**
 * The conditions that one in words stands for: one a row, one a column, or one.
 * @throws {FormError} where a name is not there, or it compares nothing
 */
export function compileCondition(names: Names, data: ConditionData, index: number): Condition[] {
  const terms = `${data.expect} + ${data.when ?? data.expect}`.split(/ [-+] |[<>!=≤≥≠]+/).map((term) => term.trim());
  const named = terms.filter((term) => term !== '' && !number.test(term));
  return flatMap(names.subjects(data.each, named), ({ subject, slots }): Condition[] => {
    const read = (keys: string, words = keys): Comparison => ({
      ...compileComparison(names, keys, slots),
      words,
    });
    const expect = read(data.expect, data.words?.expect);
    const shown = [...expect.left.terms, ...expect.right.terms][0]?.slot;
    if (!shown) throw new FormError(`${names.place}: "${data.expect}" names no figure`);
    const about = subject ?? shown.row;
    return [
      {
        id: `${names.table}/${subject ? about.key : shown.id}#${index + 1}`,
        subject: about,
        when: data.when === undefined ? null : read(data.when, data.words?.when),
        expect,
        shown,
        message: data.message ?? null,
        severity: data.severity ?? null,
      },
    ];
  });
}

function compileComparison(names: Names, words: string, slots: ReadonlyMap<string, Slot>): Omit<Comparison, 'words'> {
  const found = comparators.find(([mark]) => words.includes(mark));
  const [left, right, more] = found ? words.split(found[0]) : [];
  if (!found || left === undefined || right === undefined || more !== undefined)
    throw new FormError(`${names.place}: "${words}" needs one of = != < <= > >=`);
  const read = (side: string): LinearSum => compileSum(names, side, slots);
  return { left: read(left), comparator: found[1], right: read(right) };
}

function compileSum(names: Names, words: string, slots: ReadonlyMap<string, Slot>): LinearSum {
  const terms: LinearSum['terms'][number][] = [];
  let constant = '0';
  // A minus stands between spaces: names may hold one.
  for (const piece of ` ${words.trim()}`.replaceAll(' - ', ' +-').split('+')) {
    const isMinus = piece.startsWith('-');
    const name = piece.slice(isMinus ? 1 : 0).trim();
    if (name === '') throw new FormError(`${names.place}: "${words.trim()}" has an empty place`);
    if (number.test(name)) constant = addUp(constant, name, isMinus, names, words);
    else for (const slot of select(names, name, slots)) terms.push({ factor: isMinus ? -1 : 1, slot });
  }
  return { terms, constant };
}

/** One number a side is enough: sums of numbers are no condition. */
function addUp(before: string, value: string, isMinus: boolean, { place }: Names, words: string): string {
  if (before !== '0') throw new FormError(`${place}: "${words.trim()}" has more than one number on a side`);
  return isMinus ? `-${value}` : value;
}
