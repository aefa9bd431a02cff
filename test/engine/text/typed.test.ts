import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { readTyped, type Column } from '../../../server/engine/text/typed';

const count: Column = { signed: false, type: 'count' };
const stock: Column = { signed: true, type: 'count' };
const amount: Column = { signed: false, type: 'amount' };

function read(text: string, column = count): string | null {
  const typed = readTyped(text, column);
  return typed === null || typeof typed === 'string' ? typed : formatDecimal(typed);
}

describe('what is typed into a cell', () => {
  it.each([
    ['12', '12'],
    ['１２', '12'],
    [' 12 ', '12'],
    ['007', '7'],
    ['1,234', '1234'],
    ['１，２３４', '1234'],
    ['12件', '12'],
    ['12.00', '12'],
    ['', null],
    ['　', null],
    ['—', null],
    ['/', null],
    ['无', null],
    ['十二', 'noNumber'],
    ['约12', 'noNumber'],
    ['1 2', 'noNumber'],
    ['12\t13', 'noNumber'],
    ['1,23', 'noNumber'],
    ['9'.repeat(41), 'noNumber'],
    ['-3', 'negative'],
    ['1.5', 'fraction'],
    ['='.repeat(3), 'noNumber'],
  ])('%j is %j', (text, meaning) => expect(read(text)).toBe(meaning));

  it('may be below zero where the column allows it, and have a fraction where it is money', () => {
    expect(read('-3', stock)).toBe('-3');
    expect(read('−3', stock)).toBe('-3');
    expect(read('12.50', amount)).toBe('12.50');
    expect(read('-12.50', amount)).toBe('negative');
  });
});
