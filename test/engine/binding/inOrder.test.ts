import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aligned, findOptions, oneByOne } from '../../../server/engine/binding/lines';
import { rowsOf } from '../../../server/engine/reading/reading';
import { draftOf } from '../../support/check';
import { hold } from '../../support/runs';
import { printTabs } from '../../support/write';
import { cellsOf, draftWith, formTable } from './support';

/** What may have happened to the rows of a table. */
type Damage = (rows: readonly string[][], at: number, other: number) => string[][];

const damages: readonly Damage[] = [
  (rows) => rows.map((row) => [...row]),
  (rows, at) => rows.filter((_, index) => index !== at),
  (rows, at, other) => rows.toSpliced(at, 0, rows[other] ?? []),
  (rows, at, other) => rows.with(at, rows[other] ?? []).with(other, rows[at] ?? []),
  (rows, at, other) =>
    rows.with(
      at,
      (rows[at] ?? []).map((cell) => (/^[0-9]/.test(cell) ? cell : cell.slice(other % 4))),
    ),
  (rows, at) =>
    rows.with(
      at,
      (rows[at] ?? []).map((cell) => (/^[0-9]+$/.test(cell) ? '' : cell)),
    ),
  (rows, at) => rows.with(at, ['', ...(rows[at] ?? [])]),
];

const table = formTable('requests');
const whole = cellsOf('requests');
const place = fc.nat(whole.length - 1);
const damaged = fc
  .array(fc.tuple(fc.constantFrom(...damages), place, place), { maxLength: 3 })
  .map((steps) =>
    steps.reduce<readonly string[][]>(
      (rows, [damage, at, other]) => damage(rows, at % rows.length, other % rows.length),
      whole,
    ),
  );

/** The row of each line by its label alone, and by weighing all of them; the first is null where labels leave a choice. */
function both(rows: readonly string[][]): { readonly byLabel: number[] | null; readonly weighed: number[] } {
  const reading = draftOf(draftWith({ requests: printTabs(rows) })).reading;
  const words = reading?.lexicon.tables.get(table);
  if (!reading || !words) throw new Error('the draft is not read');
  const list = findOptions(rowsOf(reading.report), table, words, reading.lexicon.rowLabels);
  return { byLabel: oneByOne(list, table), weighed: aligned(list, table) };
}

describe('rows whose labels are the lines of the form, in its order', () => {
  it('are bound without weighing, in a table as the form has it', () => {
    expect(both(whole).byLabel).toEqual(table.lines.map((_, index) => index));
  });

  it('are the rows that weighing them would find', async () => {
    let count = 0;
    const property = fc.property(damaged, (rows) => {
      const { byLabel, weighed } = both(rows);
      if (byLabel) count++;
      if (byLabel) expect(byLabel).toEqual(weighed);
    });
    await hold(property, 50, 5000);
    expect(count).toBeGreaterThan(0);
  });
});
