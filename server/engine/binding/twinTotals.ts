import type { FormRow, FormTable } from '../form/form';
import type { Candidate, NamedRow } from './labels';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

/**
 * Of totals that no label tells apart, 小计 and 小计, each is the one whose parts stand above it: what `pairings` has of them,
 * by their order alone, put right. A row is none of them where its parts go on below it, or where another row is it too.
 * @param list the rows, in the order of the draft, and the lines that each may be
 * @param twins the indices of lines of one label in one group
 */
export function twinTotals(
  list: readonly { readonly named: NamedRow; readonly options: readonly Candidate[] }[],
  { lines, equations }: FormTable,
  twins: readonly (readonly number[])[],
  pairings: readonly Pairing[],
): { readonly pairings: readonly Pairing[]; readonly told: ReadonlySet<number> } {
  if (twins.length === 0) return { pairings, told: new Set() };
  const parts = new Map<FormRow, ReadonlySet<FormRow>>();
  for (const { each, total, left, right } of equations)
    if (each === 'column' && total && !parts.has(total.row))
      parts.set(total.row, new Set(flatMap([...left, ...right], ({ row }) => (row === total.row ? [] : [row]))));
  const rowOf = (index: number): FormRow | undefined => lines[index]?.rows[0];
  const groups = twins.filter((indices) => indices.every((index) => parts.has(rowOf(index) as FormRow)));
  const told = new Set(groups.flat());
  if (told.size === 0) return { pairings, told };
  const lineOf = new Map(pairings.map(({ row, line }) => [row, line]));
  const found: Pairing[] = [];
  for (const indices of groups) {
    const totalOf = new Map<FormRow | undefined, number>();
    for (const index of indices) for (const row of parts.get(rowOf(index) as FormRow) ?? []) totalOf.set(row, index);
    const own = new Set(indices);
    /** For each row of the draft the total of which it is a part; undefined where of none. */
    const partOf = list.map(({ named }) => {
      const line = lineOf.get(named.row);
      return line && !own.has(line.index) ? totalOf.get(line.rows[0]) : undefined;
    });
    const claims = new Map<number, Pairing | null>();
    const below = new Array<number | undefined>(list.length);
    for (let at = list.length - 1, next: number | undefined; at >= 0; at--) {
      below[at] = next;
      next = partOf[at] ?? next;
    }
    let above: number | undefined;
    list.forEach(({ named, options }, at) => {
      above = partOf[at] ?? above;
      const option = options.find(({ line, label }) => line === above && label.likeness === 1);
      const line = lines[above ?? -1];
      if (!option || !line || !own.has(option.line) || below[at] === above) return;
      claims.set(line.index, claims.has(line.index) ? null : { line, row: named.row, label: option.label });
    });
    const inOrder = pairings.filter(({ line }) => own.has(line.index));
    const isSame = ({ line, row }: Pairing): boolean => (claims.get(line.index) ?? { row }).row === row;
    if (inOrder.length === indices.length && inOrder.every(isSame)) found.push(...inOrder);
    else for (const pairing of claims.values()) if (pairing) found.push(pairing);
  }
  return { pairings: [...pairings.filter(({ line }) => !told.has(line.index)), ...found], told };
}
