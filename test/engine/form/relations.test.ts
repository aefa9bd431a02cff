import { describe, expect, it } from 'vitest';
import { compileForm, FormError } from '../../../server/engine/form/compile';
import type { FormData, RelationData } from '../../../server/engine/form/data';
import { officialForms } from '../../../server/engine/form/editions';

const data: FormData = {
  edition: 'x',
  basis: '',
  years: {},
  title: { name: '', holds: '', ends: [], endsWithYear: [] },
  sections: [],
  tables: [
    {
      key: 't',
      title: '',
      blocks: [
        {
          columns: [
            { key: 'a', label: 'A' },
            { key: 'b', label: 'B' },
          ],
          rows: [{ key: 'one', label: '1' }],
        },
        { columns: [{ key: 'a', label: 'A' }], rows: [{ key: 'two', label: '2' }] },
      ],
    },
  ],
};
const compiled = (...relations: RelationData[]): string[] =>
  compileForm({ ...data, tables: data.tables.map((table) => ({ ...table, relations })) }).relations.map(
    ({ id, shown, terms }) =>
      `${id}: ${shown.id} = ${terms.map(({ of, slot, isTakenOff }) => `${isTakenOff ? '-' : '+'}${of} ${slot.id}`).join(' ')}`,
  );

describe('the relations of a form with other reports', () => {
  it('are one for each row, column or cell that has the figures they name', () => {
    expect(compiled({ rule: 'r', each: 'row', of: 'b = previous.b + a - previous.a' })).toEqual([
      'r/t/one: t/one/b = +previous t/one/b +this t/one/a -previous t/one/a',
    ]);
    expect(compiled({ rule: 'r', each: 'column', of: 'two = previous.one' })).toEqual([
      'r/t/a: t/two/a = +previous t/one/a',
    ]);
    expect(compiled({ rule: 'r', each: 'cell', of: 'this = sum(parts)' })).toHaveLength(3);
  });

  it.each([
    ['row', 'a = b'],
    ['row', 'a + b = previous.a'],
    ['row', 'a = previous.c'],
    ['row', 'a = previous.a = b'],
    ['row', 'a = previous.'],
    ['cell', 'this = previous'],
  ] as const)('are refused: each %s, %s', (each, of) => {
    expect(() => compiled({ rule: 'r', each, of })).toThrow(FormError);
  });

  it('stand in the editions: carried over by column, in force by row, each cell a sum of parts', () => {
    const counts = officialForms.map(({ relations, slots }) => ({
      carry: relations.filter(({ rule }) => rule === 'previous-carry').length,
      stock: relations.filter(({ rule }) => rule === 'previous-stock').length,
      rollup: relations.filter(({ rule }) => rule === 'rollup-sum').length - slots.size,
    }));
    expect(counts).toEqual([
      { carry: 7, stock: 0, rollup: 0 },
      { carry: 7, stock: 2, rollup: 0 },
    ]);
  });
});
