import type { RelationData, TableData } from './data';
import { FormError } from './errors';
import type { FormRow, Relation, RelationTerm, Slot } from './form';

/**
 * The relations of a table with other reports: one for each row, column or cell that has all the figures that they name.
 * @throws {FormError} where one cannot be read, or names what no row or column has
 */
export function compileRelations(place: string, data: TableData, rows: readonly FormRow[]): Relation[] {
  return (data.relations ?? []).flatMap((relation) => {
    const found =
      relation.each === 'cell' ? compileCells(place, data, relation, rows) : compileSums(place, data, relation, rows);
    if (found.length === 0) throw new FormError(`${place}: "${relation.of}" finds its figures in no ${relation.each}`);
    return found;
  });
}

const sumOfParts = /^this\s*=\s*sum\(parts\)$/;

function compileCells(
  place: string,
  { key: table }: TableData,
  { rule, of }: RelationData,
  rows: readonly FormRow[],
): Relation[] {
  if (!sumOfParts.test(of)) throw new FormError(`${place}: for each cell "${of}" can only be "this = sum(parts)"`);
  return rows
    .flatMap(({ slots }) => slots)
    .map((slot) => ({
      id: `${rule}/${slot.id}`,
      rule,
      table,
      shown: slot,
      terms: [{ of: 'parts', slot, isTakenOff: false }],
    }));
}

interface Named {
  readonly name: string;
  readonly of: 'this' | 'previous';
  readonly isTakenOff: boolean;
}

function compileSums(
  place: string,
  { key: table }: TableData,
  { rule, each, of }: RelationData,
  rows: readonly FormRow[],
): Relation[] {
  const { shown, terms } = readSum(place, of);
  const lists =
    each === 'row'
      ? rows.map(({ key, slots }) => ({ key, slots: byName(slots, ({ column }) => column.key) }))
      : byColumn(rows);
  return lists.flatMap(({ key, slots }): Relation[] => {
    const own = slots.get(shown);
    const found = terms.flatMap(({ name, ...term }): RelationTerm[] => {
      const slot = slots.get(name);
      return slot ? [{ ...term, slot }] : [];
    });
    return own && found.length === terms.length
      ? [{ id: `${rule}/${table}/${key}`, rule, table, shown: own, terms: found }]
      : [];
  });
}

/** `inForce = previous.inForce + issued - repealed` taken apart. */
function readSum(place: string, of: string): { readonly shown: string; readonly terms: readonly Named[] } {
  const [shown, sum, ...more] = of.split('=').map((side) => side.trim());
  if (!shown || !sum || more.length > 0 || !/^[\w.]+$/.test(shown))
    throw new FormError(`${place}: "${of}" needs one =, and one figure before it`);
  const terms = sum.split(/(?=[+-])/).map((part): Named => {
    const [, sign, previous, name] = /^([+-]?)\s*(previous\.)?([\w.]+)$/.exec(part.trim()) ?? [];
    if (name === undefined) throw new FormError(`${place}: "${part.trim()}" in "${of}" names no figure`);
    return { name, of: previous === undefined ? 'this' : 'previous', isTakenOff: sign === '-' };
  });
  if (!terms.some((term) => term.of === 'previous'))
    throw new FormError(`${place}: "${of}" names no figure of another report`);
  return { shown, terms };
}

function byName(slots: readonly Slot[], name: (slot: Slot) => string): ReadonlyMap<string, Slot> {
  return new Map(slots.map((slot) => [name(slot), slot]));
}

function byColumn(rows: readonly FormRow[]): { readonly key: string; readonly slots: ReadonlyMap<string, Slot> }[] {
  const columns = new Map<string, Slot[]>();
  for (const slot of rows.flatMap(({ slots }) => slots)) {
    const own = columns.get(slot.column.key);
    if (own) own.push(slot);
    else columns.set(slot.column.key, [slot]);
  }
  return [...columns].map(([key, slots]) => ({ key, slots: byName(slots, ({ row }) => row.key) }));
}
