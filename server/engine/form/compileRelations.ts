import { isAddable, select, type Names, type Subject } from './compileEquations';
import type { RelationData, TableData } from './data';
import { FormError } from './errors';
import type { FormRow, Relation, RelationTerm } from './form';
import { flatMap } from '../text/lists';

/**
 * The relations of a table with other reports: one for each row, column or cell that has all the figures that they name, or
 * one in all.
 * @throws {FormError} where one cannot be read, or names what no row or column has
 */
export function compileRelations(names: Names, { relations = [] }: TableData, rows: readonly FormRow[]): Relation[] {
  return flatMap(relations, (data) => {
    const found = compileRelation(names, data, rows);
    if (found.length === 0) throw new FormError(`${names.place}: "${data.of}" finds its figures in no ${data.each}`);
    return found;
  });
}

interface Named {
  readonly name: string;
  readonly of: RelationTerm['of'];
  readonly isTakenOff: boolean;
}

function compileRelation(names: Names, data: RelationData, rows: readonly FormRow[]): Relation[] {
  const { rule, each, skipsBlanks = false } = data;
  const { shown, terms } = readSum(names.place, data);
  const all = [shown, ...terms.map(({ name }) => name)];
  const isOfParts = terms.some(({ of }) => of === 'parts');
  return flatMap(each === 'cell' ? cellsOf(rows) : names.subjects(each, all), ({ subject, slots }): Relation[] => {
    const [own, ...others] = select(names, shown, slots);
    if (!own || others.length > 0) throw new FormError(`${names.place}: "${data.of}" is not about one figure`);
    // The rows of a list are each report's own, and what is no sum of its parts is none of the reports' either.
    if (isOfParts && (own.row.isItem || !isAddable(own.column))) return [];
    const about = subject ? `${own.row.table}/${subject.key}` : own.id;
    return [
      {
        id: `${rule}/${about}`,
        rule,
        table: own.row.table,
        each,
        shown: own,
        terms: flatMap(terms, ({ name, ...term }) => select(names, name, slots).map((slot) => ({ ...term, slot }))),
        skipsBlanks,
        tolerance: data.tolerance ?? null,
        words: data.words ?? null,
        message: data.message ?? null,
        severity: data.severity ?? null,
      },
    ];
  });
}

/** Each figure by itself, called `this`. */
function cellsOf(rows: readonly FormRow[]): Subject[] {
  return flatMap(rows, ({ slots }) => slots.map((slot) => ({ subject: null, slots: new Map([['this', slot]]) })));
}

/** `inForce = previous.inForce + issued - repealed` taken apart. */
function readSum(
  place: string,
  { of, each }: RelationData,
): { readonly shown: string; readonly terms: readonly Named[] } {
  const [shown, sum, ...more] = of.split(' = ');
  if (!shown || !sum || more.length > 0) throw new FormError(`${place}: "${of}" needs one =, and one figure before it`);
  if (sum === 'sum(parts)') return { shown, terms: [{ name: shown, of: 'parts', isTakenOff: false }] };
  if (each === 'cell') throw new FormError(`${place}: for each cell "${of}" can only be "this = sum(parts)"`);
  const terms = flatMap(` + ${sum}`.split(/ (?=[-+] )/), (piece): Named[] => {
    if (piece === '') return [];
    const [, sign, previous, name] = /^([-+]) (previous\.)?(\S+)$/.exec(piece) ?? [];
    if (name === undefined) throw new FormError(`${place}: "${piece}" in "${of}" names no figure`);
    return [{ name, of: previous === undefined ? 'this' : 'previous', isTakenOff: sign === '-' }];
  });
  if (!terms.some((term) => term.of === 'previous'))
    throw new FormError(`${place}: "${of}" names no figure of another report`);
  return { shown, terms };
}
