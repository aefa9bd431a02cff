import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, distinctFigures, draftWith, figuresOf } from './support';

type Rows = string[][];
interface Damage {
  readonly kind: number;
  readonly row: number;
  readonly cell: number;
}

/** What copying and typing do to the rows of a table; most of it loses figures, none may move one. */
const damages: ((rows: Rows, at: number, cell: number, other: number) => void)[] = [
  (rows, at) => rows.splice(at, 1),
  (rows, at, cell) => rows[at]?.splice(cell, 1),
  (rows, at, cell) => rows[at]?.splice(cell, 0, ''),
  (rows, at, cell) => rows[at]?.splice(cell, 1, ''),
  (rows, at, cell) => rows.splice(at + 1, 0, rows[at]?.splice(cell) ?? []),
  (rows, at, _, other) => rows.splice(other, 0, ...rows.splice(at, 1)),
  (rows, at, _, other) => rows.splice(other, 0, [...(rows[at] ?? [])]),
  (rows, at) => rows.splice(at, 0, []),
  (rows, at) => rows.splice(at, 0, ['续表', '', '']),
  (rows, at) => {
    const row = rows[at] ?? [];
    const label = row.findIndex((cell) => cell !== '' && !/^[0-9]+$/.test(cell));
    if (label >= 0) row[label] = '';
  },
];

function spoil(rows: Rows, list: readonly Damage[]): Rows {
  const spoilt = rows.map((row) => [...row]);
  for (const { kind, row, cell } of list) {
    const at = row % spoilt.length;
    damages[kind % damages.length]?.(spoilt, at, cell % Math.max(1, spoilt[at]?.length ?? 1), cell % spoilt.length);
  }
  return spoilt;
}

/** Ways to write rows. Where blanks vanish, what is left may still not move. */
const writers: Readonly<Record<string, (rows: Rows) => string>> = {
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  pipes: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  spaces: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join('\n'),
  'one cell a line': (rows) =>
    rows
      .flat()
      .filter((cell) => cell !== '')
      .join('\n'),
};

const all = distinctFigures();
const slotOf = new Map([...all].map(([id, figure]) => [figure, id]));
const rowOf = (id: string): string => (id.startsWith('disputes/') ? 'disputes' : id.split('/').slice(0, 2).join('/'));
const keys = ['disclosure', 'requests', 'disputes'] as const;

describe('tables damaged at random', () => {
  const damage = fc.record({ kind: fc.nat(damages.length - 1), row: fc.nat(9999), cell: fc.nat(9999) });
  const damagesOfTable = fc.array(damage, { minLength: 1, maxLength: 3 });

  it.each(Object.entries(writers))(
    'written with %s never have a figure read in a row that it does not stand in',
    (_, write) => {
      let read = 0;
      const property = fc.property(damagesOfTable, damagesOfTable, damagesOfTable, (...lists) => {
        const [disclosure, requests, disputes] = keys.map((key, index) =>
          write(spoil(cellsOf(key), lists[index] ?? [])),
        );
        const figures = figuresOf(draftWith({ disclosure, requests, disputes }));
        const moved = [...figures].filter(([id, figure]) => {
          const own = slotOf.get(figure);
          return own !== undefined && rowOf(own) !== rowOf(id);
        });
        expect(moved).toEqual([]);
        read += figures.size;
      });
      fc.assert(property, { seed: 20_241_122, numRuns: 80 });
      // Most of it is read all the same.
      expect(read / 80).toBeGreaterThan(130);
    },
  );
});
