import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../server/engine/balance/evaluate';
import { partsOf, sum } from '../../../server/engine/balance/sums';
import { compileForm } from '../../../server/engine/form/compile';
import { officialForms } from '../../../server/engine/form/editions';
import type { Equation, Form, Slot } from '../../../server/engine/form/form';
import { decimal, formatDecimal, parseDecimal, type Decimal } from '../../../server/engine/text/decimal';
import { grain, withEquations } from '../form/madeUp';

const official = officialForms.find(({ edition }) => edition === '2021') as Form;

function equation(id: string, form: Form = grain): Equation {
  const found = form.equations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no equation ${id}`);
  return found;
}

/** Readings from numbers by `row/column`; what is not named is not known. */
function readings(numbers: Readonly<Record<string, string>>): (slot: Slot) => Decimal | undefined {
  return ({ row, column }) => parseDecimal(numbers[`${row.key}/${column.key}`] ?? 'not known') ?? undefined;
}

const leased = { 'leased/wheat': '10.5', 'leased/maize': '0.25', 'leased/rice': '3' };
const row = equation('grain-row/stores/leased');

describe('an equation', () => {
  it('holds where both sides are the same', () => {
    const { status, left, right, residual } = evaluate(row, readings({ ...leased, 'leased/all': '13.75' }));
    expect([status, formatDecimal(left), formatDecimal(right), residual.units]).toEqual(['held', '13.75', '13.75', 0n]);
  });

  it('fails by left minus right', () => {
    expect(formatDecimal(evaluate(row, readings({ ...leased, 'leased/all': '15' })).residual)).toBe('1.25');
    expect(formatDecimal(evaluate(row, readings({ ...leased, 'leased/all': '1' })).residual)).toBe('-12.75');
    expect(evaluate(row, readings({ ...leased, 'leased/all': '15' })).status).toBe('failed');
  });

  it('holds up to its tolerance and no further, in both directions', () => {
    const status = (all: string): string => evaluate(row, readings({ ...leased, 'leased/all': all })).status;
    expect(['13.80', '13.70', '13.8000'].map(status)).toEqual(['held', 'held', 'held']);
    expect(['13.81', '13.69', '13.80001'].map(status)).toEqual(['failed', 'failed', 'failed']);
  });

  it('without a tolerance holds only exactly', () => {
    const [exact] = compileForm(
      withEquations({ rule: 'r', each: 'row', of: 'all = wheat + maize + rice' }),
    ).equations.filter(({ subject }) => subject.key === 'leased');
    expect(exact && evaluate(exact, readings({ ...leased, 'leased/all': '13.750' })).status).toBe('held');
    expect(exact && evaluate(exact, readings({ ...leased, 'leased/all': '13.7500001' })).status).toBe('failed');
  });

  it('is unknown where one of its figures is not known, on either side', () => {
    for (const key of ['leased/wheat', 'leased/rice', 'leased/all']) {
      const { status, residual } = evaluate(row, readings({ ...leased, 'leased/all': '13.75', [key]: 'illegible' }));
      expect([status, residual.units], key).toEqual(['unknown', 0n]);
    }
  });

  it('does not lose what binary fractions lose', () => {
    const numbers = { 'leased/wheat': '0.1', 'leased/maize': '0.2', 'leased/rice': '0', 'leased/all': '0.3' };
    expect(evaluate(row, readings(numbers)).residual.units).toBe(0n);
    const great = {
      'leased/wheat': '9007199254740993',
      'leased/maize': '0',
      'leased/rice': '0',
      'leased/all': '9007199254740992',
    };
    expect(evaluate(row, readings(great)).status).toBe('failed');
  });

  it('sums the rows of a group, a row of any depth', () => {
    const wheat = {
      'own.east/wheat': '1',
      'own.west/wheat': '2',
      'own.south/wheat': '3',
      'leased/wheat': '4',
      'county/wheat': '10',
    };
    expect(evaluate(equation('grain-column/stores/wheat'), readings(wheat)).status).toBe('held');
  });

  it('of the official form holds for a table of zeros, and fails with one figure alone', () => {
    const zeros = (): Decimal => decimal(0);
    expect(official.equations.every((each) => evaluate(each, zeros).status === 'held')).toBe(true);
    const slot = official.tables
      .flatMap(({ rows }) => rows.flatMap(({ slots }) => slots))
      .find(({ id }) => id === 'requests/concluded/natural');
    const one = (other: Slot): Decimal => decimal(other === slot ? 1 : 0);
    const failed = official.equations.filter((each) => evaluate(each, one).status === 'failed').map(({ id }) => id);
    expect(failed).toEqual([
      'row-total/requests/concluded',
      'result-total/requests/natural',
      'carry-balance/requests/natural',
    ]);
  });
});

describe('a sum', () => {
  const slots = row.right;

  it('is 0 of nothing, and not known where a part is not', () => {
    expect(sum([], () => undefined)).toEqual(decimal(0));
    expect(sum(slots, (slot) => (slot === slots[1] ? undefined : decimal(1)))).toBeUndefined();
  });

  it('is the same in whole numbers as in hundredths', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 3, maxLength: 3 }),
      (numbers) => {
        const total = sum(slots, (slot) => ({
          units: BigInt(numbers[slots.indexOf(slot)] ?? 0),
          scale: slots.indexOf(slot),
        }));
        const expected = numbers.reduce((all, number, index) => all + BigInt(number) * 10n ** BigInt(2 - index), 0n);
        expect((total?.units ?? 0n) * 10n ** BigInt(2 - (total?.scale ?? 0))).toBe(expected);
      },
    );
    fc.assert(property, { seed: 11, numRuns: 100 });
  });

  it('shows the parts that are not 0', () => {
    expect(partsOf(slots, (slot) => decimal(slots.indexOf(slot) - 1)).map(({ column }) => column.key)).toEqual([
      'wheat',
      'rice',
    ]);
    expect(partsOf(slots, () => undefined)).toEqual([]);
  });
});
