import { describe, expect, it } from 'vitest';
import { numberSpan, readCell, type Cell } from '../../../server/engine/text/cell';
import { formatDecimal } from '../../../server/engine/text/decimal';

const cellOf = (text: string): Cell => readCell(text, { start: 0, end: text.length });

/** The number in a cell, or its kind where it holds none. */
function read(text: string): string {
  const { kind, value } = cellOf(text);
  return value ? formatDecimal(value) : kind;
}

/** The part of a cell that a plain number takes the place of. */
function replaced(text: string): string {
  const { start, end } = numberSpan(cellOf(text));
  return text.slice(start, end);
}

describe('a cell', () => {
  it('of plain digits is a plain number', () => {
    expect(cellOf('12')).toMatchObject({ kind: 'number', plain: true });
    expect(cellOf('-3')).toMatchObject({ kind: 'number', plain: true });
    expect(cellOf('4068.20')).toMatchObject({ kind: 'number', plain: true });
  });

  it('of full-width digits is a number, but not a plain one', () => {
    expect(read('１２')).toBe('12');
    expect(read('－５')).toBe('-5');
    expect(read('３．５')).toBe('3.5');
    expect(cellOf('１２').plain).toBe(false);
  });

  it('with separators in threes is a number', () => {
    expect(read('1,234')).toBe('1234');
    expect(read('１，２３４')).toBe('1234');
    expect(read('12,345,678.90')).toBe('12345678.90');
    expect(cellOf('1,234').plain).toBe(false);
  });

  it('with separators elsewhere is none', () => {
    for (const text of ['1,23', '1,2345', '1234,567', ',123', '1,', '1,,234', '1、2', '1,234,5'])
      expect(read(text), text).toBe('text');
  });

  it('with a unit behind the number is a number', () => {
    for (const text of ['8件', '8 件', '8宗', '8份', '8条', '8起', '8次', '8个', '8件次', '８件'])
      expect(read(text), text).toBe('8');
    expect(read('4068.2万元')).toBe('4068.2');
    expect(read('1,234件')).toBe('1234');
    expect(cellOf('8件').plain).toBe(false);
  });

  it('with other words is a text', () => {
    for (const text of [
      '共8件',
      '8件左右',
      '约8',
      '8号',
      '数据1',
      '第8',
      'A8',
      '8/9',
      '8-9',
      '8+1',
      '2024年',
      '（8）',
      '一件',
    ]) {
      expect(read(text), text).toBe('text');
    }
  });

  it('of two numbers with a space between is a text: it may be ten or two figures', () => {
    for (const text of ['1 0', '1\u30000', '1\u00a00', '1 0件', '0 0']) expect(read(text), text).toBe('text');
  });

  it('of a nil mark is nil, not a number', () => {
    for (const text of ['/', '／', '-', '－', '--', '—', '——', '–', '无', '&nbsp;', ' — ', '\u3000无\u3000']) {
      expect(read(text), text).toBe('nil');
    }
  });

  it('of a written 0 is a number', () => {
    for (const text of ['0', '０', '0件', '00']) expect(cellOf(text).kind, text).toBe('number');
  });

  it('of white space of any kind is blank', () => {
    for (const text of ['', ' ', '\u3000', '\u00a0', '\u200b', '\ufeff', ' \u3000 '])
      expect(read(text), JSON.stringify(text)).toBe('blank');
  });

  it('of a sign alone, an exponent or a formula is a text', () => {
    for (const text of ['+', '.', '1e3', '=1+1', '∞', '½', '0x1f']) expect(read(text), text).toBe('text');
  });

  it('of a minus sign U+2212 is a negative number', () => {
    expect(read('−5')).toBe('-5');
  });

  it('of a long row of digits is a text', () => {
    expect(read('9'.repeat(30))).toBe('9'.repeat(30));
    expect(read('9'.repeat(31))).toBe('text');
    expect(read('9'.repeat(1000))).toBe('text');
  });

  it('with a circled or raised footnote mark is never a longer number', () => {
    for (const text of ['5①', '5²', '1⑴']) expect(read(text), text).not.toMatch(/^[0-9]{2}/);
  });
});

describe('the span of a cell', () => {
  it('is that of its content, between other cells', () => {
    const text = '甲\t  8件 \t乙';
    const cell = readCell(text, { start: 2, end: 7 });
    expect(text.slice(cell.start, cell.end)).toBe('8件');
    expect(cell.raw).toBe('8件');
  });

  it('is the empty place where content would go, behind one space where there are two', () => {
    expect(readCell('|  |', { start: 1, end: 3 })).toMatchObject({ start: 2, end: 2 });
    expect(readCell('| |', { start: 1, end: 2 })).toMatchObject({ start: 1, end: 1 });
    expect(readCell('\t\t', { start: 1, end: 1 })).toMatchObject({ start: 1, end: 1 });
  });

  it('of the number alone leaves out a unit, not separators or a sign', () => {
    expect(replaced('8件')).toBe('8');
    expect(replaced('１，２３４件')).toBe('１，２３４');
    expect(replaced('-3')).toBe('-3');
    expect(replaced('－３.5万元')).toBe('－３.5');
  });

  it('of the number alone is the whole content where there is no number', () => {
    expect(replaced(' 无 ')).toBe('无');
    expect(replaced('1,23')).toBe('1,23');
  });

  it('of the number alone takes in a minus sign U+2212', () => {
    expect(replaced('−5')).toBe('−5');
  });
});
