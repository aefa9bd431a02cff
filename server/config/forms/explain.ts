import type { Equation, Form, Slot } from '../../engine/form/form';
import { nameOf, rowName } from '../../engine/reading/figures';

/** The equations of one table that one in words stands for. */
export interface Explained {
  /** As the author wrote it, or as it reads for its first row or column. */
  readonly words: string;
  /** Each written out: where it holds, and its figures by their names. */
  readonly each: readonly { readonly about: string; readonly words: string }[];
}

/** Every equation of a form, by the key of its table, those of one kind together. */
export function explain(form: Form): ReadonlyMap<string, readonly Explained[]> {
  const tables = new Map<string, Explained[]>();
  for (const { key, equations } of form.tables) {
    const groups = new Map<string, Equation[]>();
    for (const equation of equations) {
      const words = equation.words ?? `${equation.rule} ${sideOf(equation, equation.left)} = ${rightOf(equation)}`;
      const id = equation.words ?? equation.rule;
      groups.set(id, [...(groups.get(id) ?? []), { ...equation, words }]);
    }
    tables.set(
      key,
      [...groups.values()].map((group) => ({
        words: group[0]?.words ?? '',
        each: group.map((equation) => ({
          about: 'slots' in equation.subject ? rowName(equation.subject) : equation.subject.label,
          words: `${sideOf(equation, equation.left)} = ${rightOf(equation)}`,
        })),
      })),
    );
  }
  return tables;
}

function rightOf(equation: Equation): string {
  const { quotient, right } = equation;
  if (!quotient) return sideOf(equation, right);
  const divided = `${sideOf(equation, quotient.over)} ÷ ${sideOf(equation, quotient.under)}`;
  return quotient.isGrowth ? `${divided} - 1` : divided;
}

function sideOf({ each }: Equation, slots: readonly Slot[]): string {
  return slots
    .map((slot) => (each === 'row' ? slot.column.label : each === 'column' ? rowName(slot.row) : nameOf(slot)))
    .join(' + ');
}
