import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRepairs, slipOf, type Surroundings } from '../../../server/engine/balance/plausible';
import { findRepairs, type Repair } from '../../../server/engine/balance/repair';
import type { Slot } from '../../../server/engine/form/form';
import { decimal, formatDecimal, parseDecimal, type Decimal } from '../../../server/engine/text/decimal';
import { evaluate } from '../../../server/engine/balance/evaluate';
import { type Readings } from '../../../server/engine/balance/sums';
import { balanced, evaluationsOf, figures, form, readingsOf, slots } from '../../support/faults';
import { madeUpForm, slotsOf } from './brute';

const cross = madeUpForm('a b c all', 'x y z total', [
  { rule: 'row', each: 'row', of: 'total = x + y + z' },
  { rule: 'column', each: 'column', of: 'all = a + b + c' },
]);

/** The repairs of a table written as text, as found, and what surrounds them; `stated` are figures by name, as `a.x=5`. */
function read(text: string, stated: readonly string[] = []): { repairs: readonly Repair[]; around: Surroundings } {
  const words = text.trim().split(/\s+/);
  const own = slotsOf(cross);
  const readings = (slot: Slot) => parseDecimal(words[own.indexOf(slot)] ?? '') ?? undefined;
  const [table] = cross.tables;
  if (!table) throw new Error('no table');
  const isStated = (slot: Slot, value: Decimal): boolean =>
    stated.includes(`${slot.row.key}.${slot.column.key}=${formatDecimal(value)}`);
  const groups = findRepairs(
    cross.equations.map((equation) => evaluate(equation, readings)),
    readings,
  );
  return { repairs: groups.flatMap(({ repairs }) => repairs), around: { table, readings, isStated } };
}

const tell = ({ changes }: Repair): string =>
  changes.map(({ slot, to }) => `${slot.row.key}.${slot.column.key}=${formatDecimal(to)}`).join(' ');

function ranked(text: string, stated?: readonly string[]): string[] {
  const { repairs, around } = read(text, stated);
  return rankRepairs(repairs, around).map((repair) => `${tell(repair)} ${slipOf(repair.changes, around) ?? '-'}`);
}

describe('one wrong figure is explained by', () => {
  it.each([
    ['a digit typed twice', '88 1 0 9  2 2 0 4  1 0 0 1  11 3 0 14', 'a.x=8 doubled'],
    ['a digit left out', '8 1 0 19  2 2 0 4  1 0 0 1  21 3 0 24', 'a.x=18 dropped'],
    ['two digits swapped', '21 1 0 13  2 2 0 4  1 0 0 1  15 3 0 18', 'a.x=12 swapped'],
    ['the number beside it, written again', '7 7 0 9  2 2 0 4  1 0 0 1  10 4 0 14', 'a.y=2 copied'],
    ['the number above it, written again', '7 1 0 8  7 2 0 4  1 0 0 1  10 3 0 13', 'b.x=2 copied'],
    ['nothing that leaves a mark', '5 1 0 9  2 2 0 4  1 0 0 1  11 3 0 14', 'a.x=8 -'],
  ])('%s', (_, text, expected) => {
    expect(ranked(text)).toEqual([expected]);
  });

  it('the prose, which states the number that would be right', () => {
    expect(ranked('5 1 0 9  2 2 0 4  1 0 0 1  11 3 0 14', ['a.x=8'])).toEqual(['a.x=8 stated']);
  });
});

describe('two wrong figures', () => {
  // In every one of these, amounts could be moved between x and y in several rows.
  it('of which one stands in the column beside its own come before others', () => {
    const found = ranked('9 3 0 12  0 5 0 5  8 4 0 12  22 7 0 29');
    expect(found).toHaveLength(2);
    expect(found[0]).toBe('b.x=5 b.y=0 wrongColumn');
  });

  it('that changed places come before others', () => {
    const found = ranked('9 3 0 12  2 7 0 9  8 6 0 14  24 11 0 35');
    expect(found.length).toBeGreaterThan(2);
    expect(found[0]).toBe('b.x=7 b.y=2 exchanged');
  });

  it('of which one stands in the row below its own come before others', () => {
    const found = ranked('0 9 9 22  4 0 9 9  1 9 9 19  5 18 27 50');
    expect(found[0]).toBe('a.x=4 b.x=0 wrongRow');
  });

  it('are named by neither where they lie in different rows and columns', () => {
    const { around } = read('5 1 0 9  2 2 0 4  1 0 0 1  11 3 0 14');
    const own = slotsOf(cross);
    const [slot, , , , , other] = own;
    if (!slot || !other) throw new Error('no such figures');
    expect([slot.id, other.id]).toEqual(['t/a/x', 't/b/y']);
    expect(
      slipOf(
        [
          { slot, to: decimal(2) },
          { slot: other, to: decimal(5) },
        ],
        around,
      ),
    ).toBeNull();
    expect(slipOf([], around)).toBeNull();
  });
});

describe('what the prose confirms', () => {
  const text = '9 3 0 12  1 6 0 7  8 4 0 12  20 11 0 31';

  it('is less likely wrong', () => {
    const found = ranked(text).map((line) => line.split(' ')[0]);
    expect(found).toHaveLength(4);
    expect(found[0]).toBe('a.x=11');
    expect(ranked(text, ['a.x=9']).at(-1)).toMatch(/^a\.x=11 /);
  });

  it('is more likely what should stand there', () => {
    const last = ranked(text).at(-1)?.split(' ')[0] ?? '';
    expect(ranked(text, [last])[0]?.split(' ')[0]).toBe(last);
  });
});

describe('over tables like the official one', () => {
  const table = form.tables.find(({ key }) => key === 'requests');
  if (!table) throw new Error('no table');
  const aroundIn = (readings: Readings, isStated: Surroundings['isStated'] = () => false): Surroundings => ({
    table,
    readings,
    isStated,
  });

  /** The repairs of a table in which two figures changed places, and which of them undoes it, before and after ranking. */
  function mixedUp(seed: number, index: number, other: number): { before: number; after: number } | null {
    const numbers = balanced('like a real one', seed);
    const [here = 0, there = 0] = [numbers[index], numbers[other]];
    if (here === there) return null;
    const readings = readingsOf(numbers.with(index, there).with(other, here));
    const repairs = findRepairs(evaluationsOf(readings), readings).flatMap((group) => group.repairs);
    const isTruth = ({ changes }: Repair): boolean =>
      changes.length === 2 &&
      changes.every(
        ({ slot, to }) => Number(to.units) === (slot === slots[index] ? here : slot === slots[other] ? there : -1),
      );
    const place = (list: readonly Repair[]): number => list.findIndex(isTruth);
    return place(repairs) < 0 || repairs.length < 2
      ? null
      : { before: place(repairs), after: place(rankRepairs(repairs, aroundIn(readings))) };
  }

  it('puts figures that changed places first nine times in ten, whatever their place in the form', () => {
    const seen = { all: 0, first: 0, firstBefore: 0 };
    for (let seed = 0; seed < 5; seed++) {
      for (const index of figures.filter((_, at) => at % 7 < 5 && at < 23 * 7)) {
        const found = mixedUp(seed, index, index + 1);
        if (!found) continue;
        seen.all++;
        if (found.after === 0) seen.first++;
        if (found.before === 0) seen.firstBefore++;
      }
    }
    console.log(`figures that changed places: ${JSON.stringify(seen)}`);
    expect(seen.all).toBeGreaterThan(100);
    expect(seen.first / seen.all).toBeGreaterThan(0.9);
    expect(seen.firstBefore).toBeLessThan(seen.first);
  });

  it('ranks the same repairs, each once, the same way every time', () => {
    const property = fc.property(
      fc.nat(500),
      fc.nat(figures.length - 8),
      fc.nat(figures.length - 8),
      fc.nat(40),
      (seed, a, b, by) => {
        const numbers = balanced('like a real one', seed);
        const readings = readingsOf(numbers.with(figures[a] ?? 0, by).with(figures[b] ?? 0, by + 1));
        for (const { repairs } of findRepairs(evaluationsOf(readings), readings)) {
          const around = aroundIn(readings, (slot) => slot.id.length % 3 === 0);
          const once = rankRepairs(repairs, around);
          expect(new Set(once)).toEqual(new Set(repairs));
          expect(once).toHaveLength(repairs.length);
          expect(rankRepairs(once, around)).toEqual(once);
          expect(rankRepairs(repairs, around)).toEqual(once);
        }
      },
    );
    fc.assert(property, { seed: 4, numRuns: 100 });
  });
});
