import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitSlip } from '../../../server/engine/balance/digits';
import { decimal, parseDecimal, zero } from '../../../server/engine/text/decimal';

const slip = (written: string, meant: string) => digitSlip(parseDecimal(written) ?? zero, parseDecimal(meant) ?? zero);

it.each([
  ['88', '8', 'doubled'],
  ['112', '12', 'doubled'],
  ['122', '12', 'doubled'],
  ['18', '8', 'added'],
  ['81', '8', 'added'],
  ['102', '12', 'added'],
  ['8', '18', 'dropped'],
  ['1', '10', 'dropped'],
  ['12', '122', 'dropped'],
  ['21', '12', 'swapped'],
  ['1532', '1352', 'swapped'],
  ['3.57', '3.75', 'swapped'],
])('%s for %s is a digit %s', (written, meant, expected) => {
  expect(slip(written, meant)).toBe(expected);
});

it.each([
  ['3', '8'],
  ['12', '10'],
  ['12', '12'],
  ['321', '123'],
  ['0', '20'],
  ['-8', '8'],
  ['375', '3.75'],
  ['1234', '12'],
  ['5', '11'],
])('%s for %s is no slip of the hand', (written, meant) => {
  expect(slip(written, meant)).toBeNull();
});

it('names every digit left out, put in or swapped, and one undoes the other', () => {
  const property = fc.property(fc.integer({ min: 10, max: 99_999 }), fc.nat(4), (number, place) => {
    const text = String(number);
    const at = place % text.length;
    const less = Number(text.slice(0, at) + text.slice(at + 1));
    // Without the digit the number must not begin with 0: nobody types that.
    if (less > 0 && String(less).length === text.length - 1) {
      expect(digitSlip(decimal(less), decimal(number))).toBe('dropped');
      expect(['added', 'doubled']).toContain(digitSlip(decimal(number), decimal(less)));
    }
    const swapped = Number(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
    if (swapped !== number && String(swapped).length === text.length)
      expect(digitSlip(decimal(swapped), decimal(number))).toBe('swapped');
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});
