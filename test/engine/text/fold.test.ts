import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compatible, fold, foldBare, foldLabel, likeness } from '../../../server/engine/text/fold';

describe('folding', () => {
  it('makes full and half width, brackets, quotes and commas of one kind', () => {
    expect(fold('（一）ＡＢｃ，１２')).toBe(fold('(一)abc,12'));
    expect(fold('危及“三安全一稳定”')).toBe(fold("危及'三安全一稳定'"));
    expect(fold('复议、诉讼')).toBe(fold('复议，诉讼'));
    expect(fold('【甲】〔乙〕[丙]')).toBe('(甲)(乙)(丙)');
  });

  it('drops white space of any kind', () => {
    expect(fold(' 结果\u3000维\u00a0持\t\u200b')).toBe('结果维持');
  });

  it('makes Kangxi radicals the usual characters', () => {
    expect(fold('⼀、⾏政机关不再处理')).toBe(fold('一、行政机关不再处理'));
  });

  it('leaves words that differ apart', () => {
    expect(fold('结果维持')).not.toBe(fold('结果纠正'));
    expect(fold('其他')).not.toBe(fold('其它'));
  });
});

describe('the compatible form', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const around: readonly ((char: string) => string)[] = [
    (char) => char,
    (char) => `公${char}开`,
    (char) => `A${char}`,
    (char) => `${char}\u0301`,
    (char) => `か${char}`,
    (char) => `\u1100${char}\u11a8`,
  ];

  it('is NFKC for every character, alone and beside others', () => {
    for (const place of around) {
      const wrong = all.map(place).filter((text) => compatible(text) !== text.normalize('NFKC'));
      expect(wrong).toEqual([]);
    }
  });

  it('is NFKC for characters in any order', () => {
    const char = fc.constantFrom(
      ...'公开Ab1 、。（）：“…①⼀ｶﾞ',
      '\u0301',
      '\u0323',
      '\u3099',
      '\u1161',
      '\ud842',
      '\udfb7',
    );
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 12 }), (text) => compatible(text) === text.normalize('NFKC')),
      { seed: 7, numRuns: 500 },
    );
  });

  it('folds every character as its compatible form is folded', () => {
    expect(all.filter((char) => fold(`${char}甲`) !== fold(`${char}甲`.normalize('NFKC')))).toEqual([]);
  });
});

describe('a label', () => {
  it('loses its numbering, however it is marked', () => {
    for (const text of ['1.属于国家秘密', '1. 属于国家秘密', '1．属于国家秘密', '1、属于国家秘密', '１.属于国家秘密']) {
      expect(foldLabel(text), text).toBe('属于国家秘密');
    }
    for (const text of [
      '（一）予以公开',
      '(一)予以公开',
      '( 一 ) 予以公开',
      '（1）予以公开',
      '一、予以公开',
      '一.予以公开',
    ]) {
      expect(foldLabel(text), text).toBe('予以公开');
    }
  });

  it('keeps numerals that are no numbering', () => {
    expect(foldLabel('三类内部事务信息')).toBe('三类内部事务信息');
    expect(foldLabel('12345热线')).toBe('12345热线');
  });

  it('is bare without its punctuation', () => {
    expect(foldBare('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')).toBe(
      '部分公开区分处理的只计这一情形不计其他情形',
    );
    expect(foldBare('3.危及“三安全一稳定”')).toBe('危及三安全一稳定');
    expect(foldBare('（）、。…')).toBe('');
  });
});

describe('likeness', () => {
  const word = fc.string({ unit: fc.constantFrom('公', '开', '信', '息', '政', '府'), maxLength: 14 });
  const check = (run: (a: string, b: string) => void): void => {
    fc.assert(fc.property(word, word, run), { seed: 7, numRuns: 200 });
  };

  it('is 1 for the same text, 0 for texts without a common character', () => {
    expect(likeness('公开', '公开')).toBe(1);
    expect(likeness('公开', '诉讼')).toBe(0);
    expect(likeness('', '公开')).toBe(0);
  });

  it('is high for a slip of one character and for one left out', () => {
    expect(likeness('属于三类内容事务信息', '属于三类内部事务信息')).toBe(0.9);
    expect(likeness('复议起诉', '复议后起诉')).toBeCloseTo(8 / 9);
  });

  it('counts characters in their order', () => {
    expect(likeness('甲乙丙', '丙乙甲')).toBeCloseTo(1 / 3);
  });

  it('is the same both ways and lies between 0 and 1', () => {
    check((a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
    });
  });

  it('is 1 only for the same text', () => {
    check((a, b) => {
      expect(likeness(a, b) === 1).toBe(a === b);
    });
  });

  it('of long texts looks at no more than their beginnings', () => {
    const long = '公开'.repeat(10_000);
    expect(likeness(long, `${long}信息`)).toBe(1);
    expect(likeness(`息${long}`, long)).toBeGreaterThan(0.9);
  });
});
