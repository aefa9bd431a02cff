import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../server/engine/balance/evaluate';
import { findRepairs, type Change, type FailureGroup } from '../../../server/engine/balance/repair';
import type { Form, Slot } from '../../../server/engine/form/form';
import { formatDecimal, parseDecimal } from '../../../server/engine/text/decimal';
import { madeUpForm, slotsOf } from './brute';

const row = { rule: 'row', each: 'row', of: 'total = x + y' } as const;
const column = { rule: 'column', each: 'column', of: 'all = a + b' } as const;
const cross = madeUpForm('a b all', 'x y total', [row, column]);
const sums = madeUpForm('a', 'x y half z most u total', [
  { rule: 'half', each: 'row', of: 'half = x + y' },
  { rule: 'most', each: 'row', of: 'most = half + z' },
  { rule: 'total', each: 'row', of: 'total = most + u' },
]);
const carry = madeUpForm('a b done out in got', 'x y total', [
  row,
  { rule: 'column', each: 'column', of: 'done = a + b' },
  { rule: 'carry', each: 'column', of: 'got + in = done + out', shown: 'done' },
]);
const wide = madeUpForm('a b c d all', 'p q r s t total', [
  { rule: 'row', each: 'row', of: 'total = p + q + r + s + t' },
  { rule: 'column', each: 'column', of: 'all = a + b + c + d' },
]);

/** The groups of a table written as text: `?` is an unreadable figure, `_` a blank, both free; `!` one not known at all. */
function groupsOf(form: Form, text: string): FailureGroup[] {
  const words = text.trim().split(/\s+/);
  const slots = slotsOf(form);
  const readings = (slot: Slot) => parseDecimal((words[slots.indexOf(slot)] ?? '').replace('_', '0')) ?? undefined;
  const free = slots.filter((_, index) => words[index] === '_' || words[index] === '?');
  return findRepairs(
    form.equations.map((equation) => evaluate(equation, readings)),
    readings,
    new Set(free),
  );
}

function tell(changes: readonly Change[] | undefined): string {
  return (changes ?? []).map(({ slot, to }) => `${slot.row.key}.${slot.column.key}=${formatDecimal(to)}`).join(' ');
}

/** The repairs of each group. */
function repairsOf(form: Form, text: string): string[][] {
  return groupsOf(form, text).map(({ repairs }) => repairs.map(({ changes }) => tell(changes)));
}

describe('failures that are settled apart or together', () => {
  it('keeps two slips apart whose equations share no figure', () => {
    expect(repairsOf(carry, '1 9 3  2 1 3  3 3 6  1 0 1  0 1 1  6 2 6')).toEqual([['a.y=2'], ['got.x=4']]);
  });

  it('takes two slips together that offset each other in a row, which holds', () => {
    const text = '6 2 1 1 1 11  3 3 0 0 0 6  0 0 0 0 0 0  0 0 0 0 0 0  5 9 1 1 1 17';
    const [group, ...others] = groupsOf(wide, text);
    expect(others).toEqual([]);
    expect(group?.failures.map(({ equation }) => equation.id)).toEqual(['column/t/p', 'column/t/q']);
    expect(group?.repairs.map(({ changes }) => tell(changes))).toEqual(['a.p=2 a.q=6', 'all.p=9 all.q=5']);
  });

  it('finds such pairs where there are more than can be settled at once', () => {
    const text = '5 0 0 0 0 2  0 0 0 0 0 3  0 1 0 0 0 3  0 4 0 0 0 2  5 5 0 0 0 10';
    expect(repairsOf(wide, text)).toEqual([
      ['a.p=2 b.p=3', 'a.total=5 b.total=0'],
      ['c.q=3 d.q=2', 'c.total=1 d.total=4'],
    ]);
  });

  it('says where more than three figures must change', () => {
    const text = '1 2 3 4 5 0  0 0 0 0 0 0  0 0 0 0 0 0  0 0 0 0 0 0  0 0 0 0 0 9';
    const found = groupsOf(wide, text).map(({ failures, repairs, unsolved }) => [
      failures.length,
      repairs.length,
      unsolved,
    ]);
    expect(found).toEqual([[8, 0, true]]);
  });

  it('leaves equations out whose figures are not known', () => {
    expect(repairsOf(cross, '1 5 !  2 2 4  3 7 10')).toEqual([]);
    expect(repairsOf(cross, '1 6 !  2 2 4  3 7 10')).toEqual([['a.y=5']]);
  });
});

describe('the numbers of a repair', () => {
  it('are marked where others do as well', () => {
    const [group] = groupsOf(sums, '6 7 3 2 5 0 5');
    expect(
      group?.repairs.map(({ changes, determined }) => [changes.map(({ slot }) => slot.column.key), determined]),
    ).toEqual([[['x', 'y'], false]]);
  });

  it('are not marked where only one does, though the equation leaves it open', () => {
    const [group] = groupsOf(sums, '6 4 0 2 2 0 2');
    expect(group?.repairs.map(({ changes, determined }) => [tell(changes), determined])).toEqual([
      ['a.x=0 a.y=0', true],
    ]);
  });

  it('keep their decimals', () => {
    const form = madeUpForm('a', 'x y total', [row], 'amount');
    expect(repairsOf(form, '3.55 6.7 10.30')).toEqual([['a.x=3.60', 'a.y=6.75', 'a.total=10.25']]);
    expect(repairsOf(form, '0.1 0.2 0.3')).toEqual([]);
  });

  it('balance within the tolerance where they cannot to the unit', () => {
    const form = madeUpForm(
      'a b all',
      'x y total',
      [
        { ...row, tolerance: '0.05' },
        { ...column, tolerance: '0.05' },
      ],
      'amount',
    );
    expect(repairsOf(form, '1.02 2 3  4 5 9  5 7 12')).toEqual([]);
    expect(repairsOf(form, '8.02 2 3.02  4 5 9  5 7 12')).toEqual([['a.x=1.02']]);
  });

  it('are negative only where the column allows it', () => {
    const signed = madeUpForm('a', 'x~ y total', [row]);
    expect(repairsOf(signed, '2 7 3')).toEqual([['a.x=-4', 'a.y=1', 'a.total=9']]);
    expect(repairsOf(signed, '7 2 0')).toEqual([['a.x=-2', 'a.total=9']]);
  });

  it('are whole in counts, whatever stands there now', () => {
    expect(repairsOf(cross, '1.5 2 3  1 1 2  2 3 5')).toEqual([['a.x=1']]);
    expect(repairsOf(madeUpForm('a', 'x y total', [{ ...row, of: 'total = x + x + y' }]), '1 1 6')).toEqual([
      ['a.y=4', 'a.total=3'],
    ]);
  });
});

describe('figures that change at no cost', () => {
  it('fills in a blank rather than change a figure', () => {
    expect(repairsOf(cross, '1 _ 6  2 2 4  3 7 10')).toEqual([['a.y=5']]);
    expect(repairsOf(cross, '_ _ 6  2 2 4  3 7 10')).toEqual([['a.x=1 a.y=5']]);
    expect(repairsOf(cross, '_ 0 6  2 2 4  3 7 10')).toEqual([['a.x=1 a.y=5']]);
  });

  it('leaves a blank alone that is 0', () => {
    expect(repairsOf(cross, '1 _ 6  2 2 4  3 2 5')).toEqual([['a.total=1']]);
  });

  it('reads an unreadable figure from its row and column together', () => {
    const [group, ...others] = groupsOf(cross, '7 ? 6  2 2 4  3 7 10');
    expect(others).toEqual([]);
    expect(group?.repairs.map(({ changes, reads }) => [tell(changes), tell(reads)])).toEqual([['a.x=1', 'a.y=5']]);
  });

  it('does not blame a figure whose change the unreadable one would have to make up for', () => {
    // The row and the column of the unreadable figure agree on 5: a slip in a.x would show there.
    expect(repairsOf(cross, '1 ? 6  2 2 4  9 7 10')).toEqual([['all.x=3']]);
  });

  it('finds nothing to settle where only an unreadable figure has no number', () => {
    expect(repairsOf(sums, '1 2 ? 4 9 0 9')).toEqual([]);
  });
});
