import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, toNumeral } from '../../../server/engine/prose/numerals';
import { readProseText } from '../../../server/engine/prose/proseText';
import { readQuantity } from '../../../server/engine/prose/quantity';
import { formatDecimal } from '../../../server/engine/text/decimal';

describe('numerals', () => {
  it.each([
    ['十二', 12],
    ['二十', 20],
    ['一百零三', 103],
    ['两千三百', 2300],
    ['两万三千', 23_000],
    ['〇', 0],
    ['三百二十一', 321],
    ['一千零一十', 1010],
  ])('%s is %i', (text, value) => {
    expect(readNumeral(text, 0)).toEqual({ value, end: text.length });
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        (value) => readNumeral(toNumeral(value) ?? '', 0)?.value === value,
      ),
    );
  });

  it('are not written for fractions, negative numbers and great ones', () => {
    expect([toNumeral(0.5), toNumeral(-1), toNumeral(10_000)]).toEqual([null, null, null]);
  });
});

describe('quantities', () => {
  const read = (text: string, at = 0): string | null => {
    const found = readQuantity(text, at);
    return found && `${formatDecimal(found.value)} ${found.unit}${found.isInexact ? ' ~' : ''}`;
  };

  it.each([
    ['28件', '28 件'],
    ['1,234件', '1234 件'],
    ['12,34件', '12 '],
    ['十二件', '12 件'],
    ['两宗', '2 宗'],
    ['3.5万条', '3.5 条 ~'],
    ['30余件', '30 件 ~'],
    ['12人次', '12 人次'],
    ['100%', '100  ~'],
    ['5件以上', '5 件 ~'],
    ['3-5件', '3 件 ~'],
    ['0份', '0 份'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['约30件', 1],
    ['第3件', 1],
    ['近十件', 1],
  ])('%s says no exact number', (text, at) => {
    expect(readQuantity(text, at)?.isInexact ?? true).toBe(true);
  });

  it.each([
    ['统一件', 1],
    ['一是', 0],
    ['每一件', 1],
    ['一次性', 0],
    ['十分', 0],
    ['件', 0],
  ])('%s holds none', (text, at) => {
    expect(readQuantity(text, at)).toBeNull();
  });
});

describe('the folded text of prose', () => {
  it('keeps the place of every character', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('申', '请', '１', '2', ' ', '\u3000', '，', ',', '⼀', '*', '😀', '\ud800', '\n'),
        }),
        (source) => {
          const prose = readProseText(source, { start: 0, end: source.length });
          for (let at = 0; at < prose.text.length; at++) {
            const { start, end } = prose.spanOf({ start: at, end: at + 1 });
            const char = source.slice(start, end);
            const isGap = prose.text[at] === ' ';
            expect(
              isGap || (/\ud800|[\ud800-\udfff]/.test(char) ? char : char.normalize('NFKC')) === prose.text[at],
            ).toBe(true);
          }
        },
      ),
    );
  });

  it('parts two numbers that a space parts', () => {
    expect(readProseText('收到 7 8 件', { start: 0, end: 8 }).text).toBe('收到7 8件');
  });
});
