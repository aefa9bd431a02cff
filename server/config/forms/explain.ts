import type { Equation, Form, Relation, RelationTerm, Slot } from '../../engine/form/form';
import { nameOf, rowName } from '../../engine/reading/figures';

/** The equations of one table that one in words stands for, of the report itself or with figures of others. */
export interface Explained {
  /** As the author wrote it, or as it reads for its first row or column. */
  readonly words: string;
  readonly count: number;
  /** Each written out: where it holds, and its figures by their names; none for each cell, where there is nothing to tell. */
  readonly each: readonly { readonly about: string; readonly words: string }[];
}

/** What equations call the figures of other reports. */
export interface OtherNames {
  /** What stands before the name of a figure. */
  readonly lastYear: string;
  readonly parts: string;
}

/** Every equation of a form, by the key of its table, those of one kind together. */
export function explain(
  form: Form,
  names: OtherNames = { lastYear: 'previous.', parts: 'sum(parts)' },
): ReadonlyMap<string, readonly Explained[]> {
  const tables = new Map<string, Explained[]>();
  for (const { key, equations } of form.tables) {
    const groups = new Map<string, Equation[]>();
    for (const equation of equations) {
      const words = equation.words ?? `${equation.rule} ${sideOf(equation, equation.left)} = ${rightOf(equation)}`;
      const id = equation.words ?? equation.rule;
      groups.set(id, [...(groups.get(id) ?? []), { ...equation, words }]);
    }
    const own = [...groups.values()].map((group) => ({
      words: group[0]?.words ?? '',
      count: group.length,
      each: group.map((equation) => ({
        about: 'slots' in equation.subject ? rowName(equation.subject) : equation.subject.label,
        words: `${sideOf(equation, equation.left)} = ${rightOf(equation)}`,
      })),
    }));
    const relations = form.relations.filter(({ table }) => table === key);
    tables.set(key, [...own, ...explainRelations(relations, names)]);
  }
  return tables;
}

function explainRelations(relations: readonly Relation[], names: OtherNames): Explained[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const id = relation.words ?? relation.rule;
    groups.set(id, [...(groups.get(id) ?? []), relation]);
  }
  return [...groups].map(([words, group]) => ({
    words,
    count: group.length,
    each: group
      .filter(({ each }) => each !== 'cell')
      .map(({ each, shown, terms }) => ({
        about: each === 'column' ? shown.column.label : rowName(shown.row),
        words: `${nameIn(each, shown)} = ${terms.map((term, at) => termOf(term, at, each, names)).join('')}`,
      })),
  }));
}

function termOf({ of, slot, isTakenOff }: RelationTerm, at: number, each: Relation['each'], names: OtherNames): string {
  const name = nameIn(each, slot);
  const mark = isTakenOff ? ' - ' : at > 0 ? ' + ' : '';
  return mark + (of === 'this' ? name : of === 'parts' ? names.parts : `${names.lastYear}${name}`);
}

function rightOf(equation: Equation): string {
  const { quotient, right } = equation;
  if (!quotient) return sideOf(equation, right);
  const divided = `${sideOf(equation, quotient.over)} ÷ ${sideOf(equation, quotient.under)}`;
  return quotient.isGrowth ? `${divided} - 1` : divided;
}

function sideOf({ each }: Equation, slots: readonly Slot[]): string {
  return slots.map((slot) => nameIn(each, slot)).join(' + ');
}

function nameIn(each: Relation['each'], slot: Slot): string {
  return each === 'row' ? slot.column.label : each === 'column' ? rowName(slot.row) : nameOf(slot);
}
