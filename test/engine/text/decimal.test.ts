import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimal,
  formatDecimal,
  isFraction,
  isZero,
  negate,
  parseDecimal,
  subtract,
  toNumber,
  zero,
  type Decimal,
} from '../../../server/engine/text/decimal';

function read(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`${text} is no number`);
  return value;
}

describe('a decimal', () => {
  it('is read with its sign and the places behind its point', () => {
    expect(read('-12.50')).toEqual({ units: -1250n, scale: 2 });
    expect(read('+7')).toEqual({ units: 7n, scale: 0 });
    expect(read('007')).toEqual({ units: 7n, scale: 0 });
    expect(read('.5')).toEqual({ units: 5n, scale: 1 });
  });

  it('is not read from what is no plain number', () => {
    for (const text of [
      '',
      '-',
      '+',
      '.',
      '1.2.3',
      '1,234',
      ' 1',
      '1 ',
      '１',
      '1e3',
      '0x10',
      '--1',
      '+-1',
      '1-',
      'NaN',
      '∞',
    ]) {
      expect(parseDecimal(text), text).toBeNull();
    }
  });

  it('has at most thirty digits, leading zeros counted', () => {
    expect(parseDecimal('9'.repeat(30))).not.toBeNull();
    expect(parseDecimal('9'.repeat(31))).toBeNull();
    expect(parseDecimal(`${'9'.repeat(20)}.${'9'.repeat(11)}`)).toBeNull();
  });

  it('adds exactly where binary fractions do not', () => {
    expect(formatDecimal(add(read('0.1'), read('0.2')))).toBe('0.3');
    expect(formatDecimal(subtract(read('4068.20'), read('0.2')))).toBe('4068.00');
  });

  it('adds exactly beyond the whole numbers that a double can hold', () => {
    expect(formatDecimal(add(read('9007199254740992'), read('1')))).toBe('9007199254740993');
    expect(formatDecimal(add(read('9'.repeat(30)), read('0.01')))).toBe(`${'9'.repeat(30)}.01`);
  });

  it('is compared by value, whatever its scale', () => {
    expect(compare(read('1.50'), read('1.5'))).toBe(0);
    expect(compare(read('-0.00'), zero)).toBe(0);
    expect(compare(read('-2'), read('-1.99'))).toBeLessThan(0);
    expect(compare(read('10'), read('9.999'))).toBeGreaterThan(0);
  });

  it('is a fraction only where a part behind the point is not zero', () => {
    expect(isFraction(read('3.00'))).toBe(false);
    expect(isFraction(read('-3.01'))).toBe(true);
    expect(isFraction(read('300'))).toBe(false);
  });

  it('is zero without a sign', () => {
    expect(isZero(read('-0.0'))).toBe(true);
    expect(formatDecimal(read('-0.0'))).toBe('0.0');
    expect(formatDecimal(negate(zero))).toBe('0');
  });

  it('is written with as many places as it has', () => {
    for (const text of ['0', '12', '-3', '4068.20', '0.05', '-0.5', '100.000'])
      expect(formatDecimal(read(text))).toBe(text);
    expect(formatDecimal(read('.5'))).toBe('0.5');
    expect(formatDecimal(read('5.'))).toBe('5');
  });

  it('becomes the nearest binary number', () => {
    expect(toNumber(read('4068.20'))).toBe(4068.2);
    expect(toNumber(read('9007199254740993'))).toBe(9007199254740992);
    expect(toNumber(decimal(-8))).toBe(-8);
  });
});

describe('decimals', () => {
  const anyDecimal = fc.record({ units: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), scale: fc.nat(6) });
  const check = (run: (a: Decimal, b: Decimal, c: Decimal) => void): void => {
    fc.assert(fc.property(anyDecimal, anyDecimal, anyDecimal, run), { seed: 20_240_601, numRuns: 200 });
  };

  it('are read back as they are written', () => {
    check((a) => {
      expect(read(formatDecimal(a))).toEqual(a);
    });
  });

  it('add in any order, and take away what was added', () => {
    check((a, b, c) => {
      expect(compare(add(add(a, b), c), add(c, add(b, a)))).toBe(0);
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
    });
  });

  it('have a sign and an absolute value that agree', () => {
    check((a) => {
      expect(compare(absolute(a), zero)).toBeGreaterThanOrEqual(0);
      expect(compare(absolute(a), compare(a, zero) < 0 ? negate(a) : a)).toBe(0);
    });
  });
});
