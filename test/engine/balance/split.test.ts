import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJoin, type Written } from '../../../server/engine/balance/split';
import type { Slot } from '../../../server/engine/form/form';
import { decimal, formatDecimal, parseDecimal, zero } from '../../../server/engine/text/decimal';
import { balanced, figures, form, readingsOf, slots } from '../../support/faults';
import { madeUpForm, slotsOf } from './brute';

const wide = madeUpForm('a b c all', 'p q r total', [
  { rule: 'row', each: 'row', of: 'total = p + q + r' },
  { rule: 'column', each: 'column', of: 'all = a + b + c' },
]);

const written = (text: string): Written => ({
  digits: /^[0-9]+$/.test(text) ? text : null,
  value: parseDecimal(text) ?? zero,
});

/** What row a is when two of its cells are joined, the other rows being as given or not known; null where nothing is. */
function rowA(line: string, others?: string): string | null {
  const own = slotsOf(wide);
  const rest = others?.trim().split(/\s+/);
  const readings = (slot: Slot) => (rest ? (parseDecimal(rest[own.indexOf(slot) - 4] ?? '') ?? undefined) : undefined);
  const cells = line.split(' ');
  const join = findJoin(cells.map(written), own.slice(0, 4), wide.equations, readings);
  return join && cells.toSpliced(join.index, 2, formatDecimal(join.value)).join(' ');
}

describe('a row with a figure too many', () => {
  it.each([
    ['1 0 2 0 12', '10 2 0 12'],
    ['3 4 5 1 2', '3 4 5 12'],
    ['12 0 3 4 46', '12 0 34 46'],
    ['1 05 0 2 107', '105 0 2 107'],
    ['- 1 4 0 14', '- 14 0 14'],
  ])('%s is %s', (line, expected) => {
    expect(rowA(line)).toBe(expected);
  });

  it.each([
    ['no join makes it balance', '1 0 2 0 13'],
    ['a number would begin with 0', '5 0 3 0 8'],
    ['two joins do', '1 0 1 0 11'],
    ['a mark for nothing is no digit', '1 - 2 0 12'],
    ['it has two too many', '1 0 2 0 0 12'],
    ['it is complete', '10 2 0 12'],
    ['a figure that is there twice explains it too', '0 1 1 1 2'],
  ])('is not explained where %s', (_, line) => {
    expect(rowA(line)).toBeNull();
  });

  it('is told apart by the columns where these are known', () => {
    expect(rowA('1 0 1 0 11', '0 0 0 0  0 0 0 0  10 1 0 11')).toBe('10 1 0 11');
    expect(rowA('1 0 1 0 11', '0 0 0 0  0 0 0 0  1 0 10 11')).toBe('1 0 10 11');
  });

  it('is not explained by a join that its columns speak against', () => {
    expect(rowA('1 0 2 0 12', '0 0 0 0  0 0 0 0  9 2 0 11')).toBeNull();
  });

  it('is not explained where no equation vouches for its figures', () => {
    expect(findJoin(['1', '0', '2'].map(written), slots.slice(0, 2), [], () => zero)).toBeNull();
  });
});

it('in table 3, any number of two digits or more that is split comes together again, or nothing is said', () => {
  const seen = { found: 0, silent: 0 };
  const property = fc.property(fc.nat(300), fc.constantFrom(...figures), fc.nat(3), (seed, index, at) => {
    const numbers = balanced('like a real one', seed);
    const text = String(numbers[index] ?? 0);
    if (text.length < 2) return;
    const row = slots[index]?.row.slots ?? [];
    const cut = 1 + (at % (text.length - 1));
    const cells = row.map((slot) => String(numbers[slots.indexOf(slot)] ?? 0));
    const place = row.indexOf(slots[index] as Slot);
    const split = cells.toSpliced(place, 1, text.slice(0, cut), text.slice(cut));
    const known = readingsOf(numbers);
    const found = findJoin(
      split.map(written),
      row,
      form.equations.filter(({ table }) => table === 'requests'),
      (slot) => (row.includes(slot) ? undefined : known(slot)),
    );
    if (found) expect([found.slot, found.value]).toEqual([slots[index], decimal(Number(text))]);
    seen[found ? 'found' : 'silent']++;
  });
  fc.assert(property, { seed: 10, numRuns: 600 });
  console.log(`split figures: ${JSON.stringify(seen)}`);
  expect(seen.found).toBeGreaterThan(20 * seen.silent);
});
