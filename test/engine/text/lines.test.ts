import { describe, expect, it } from 'vitest';
import { SourceText, trimSpan } from '../../../server/engine/text/source';

const textsOf = (text: string): string[] => new SourceText(text).lines.map((line) => line.text);

describe('lines', () => {
  it('end at \\n, \\r\\n and \\r alike, also mixed in one text', () => {
    expect(textsOf('甲\n乙')).toEqual(['甲', '乙']);
    expect(textsOf('甲\r\n乙')).toEqual(['甲', '乙']);
    expect(textsOf('甲\r乙')).toEqual(['甲', '乙']);
    expect(textsOf('甲\r\n乙\r丙\n丁\n\r戊')).toEqual(['甲', '乙', '丙', '丁', '', '戊']);
  });

  it('are one for an empty text, and one more behind a last line end', () => {
    expect(textsOf('')).toEqual(['']);
    expect(textsOf('甲\n')).toEqual(['甲', '']);
    expect(textsOf('\r\n\r\n')).toEqual(['', '', '']);
  });

  it('do not end at other separators, as in the language server protocol', () => {
    expect(textsOf('甲\u2028乙\u2029丙\u0085丁\f戊\v己')).toHaveLength(1);
  });

  it('hold the text between their offsets', () => {
    const source = new SourceText('\ufeff标题\r\n\r\n第𠮷行😀\r尾');
    for (const line of source.lines) expect(source.slice(line)).toBe(line.text);
    expect(source.lines.map(({ start, end, index }) => [index, start, end])).toEqual([
      [0, 0, 3],
      [1, 5, 5],
      [2, 7, 13],
      [3, 14, 15],
    ]);
  });

  it('keep a byte order mark as a character of the first one', () => {
    expect(new SourceText('\ufeff甲\n乙').lines[0]?.text).toBe('\ufeff甲');
  });

  it('are found by every offset of the text, line ends with the line before them', () => {
    const source = new SourceText('ab\r\nc\rd\n\ne');
    const found = Array.from({ length: source.text.length + 1 }, (_, offset) => source.lineAt(offset).index);
    expect(found).toEqual([0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 4]);
  });

  it('are those at the ends for offsets out of the text', () => {
    const source = new SourceText('甲\n乙');
    expect(source.lineAt(-5).index).toBe(0);
    expect(source.lineAt(99).index).toBe(1);
  });
});

describe('positions', () => {
  it('count UTF-16 units, so that what follows an emoji stands two further', () => {
    const source = new SourceText('甲😀乙\n丙');
    expect(source.positionAt(source.text.indexOf('乙'))).toEqual({ line: 0, character: 3 });
    expect(source.positionAt(source.text.indexOf('丙'))).toEqual({ line: 1, character: 0 });
  });

  it('inside a line end are the end of its line', () => {
    const source = new SourceText('甲\r\n乙');
    expect(source.positionAt(2)).toEqual({ line: 0, character: 1 });
  });

  it('and offsets turn into each other at every place but inside a line end', () => {
    const source = new SourceText('\ufeff甲乙\r\n\r\n😀\r丙\n');
    for (let offset = 0; offset <= source.text.length; offset++) {
      if (source.text.slice(offset - 1, offset + 1) === '\r\n') continue;
      expect(source.offsetAt(source.positionAt(offset))).toBe(offset);
    }
  });

  it('out of the text are clamped into it', () => {
    const source = new SourceText('甲乙\n丙');
    expect(source.offsetAt({ line: -1, character: 4 })).toBe(0);
    expect(source.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(source.offsetAt({ line: 0, character: -3 })).toBe(0);
    expect(source.offsetAt({ line: 7, character: 0 })).toBe(4);
    expect(source.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(source.positionAt(99)).toEqual({ line: 1, character: 1 });
  });
});

describe('the line end of a text', () => {
  it('is the first it uses, or \\n where it has none', () => {
    expect(new SourceText('甲\r\n乙\n丙').lineEnd).toBe('\r\n');
    expect(new SourceText('甲\r乙\n丙').lineEnd).toBe('\r');
    expect(new SourceText('甲').lineEnd).toBe('\n');
  });
});

describe('trimming', () => {
  it('drops white space of any width and the byte order mark at both ends', () => {
    const text = '\ufeff\u3000\t 甲 乙\u00a0\u200b\u3000';
    const { start, end } = trimSpan(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe('甲 乙');
  });

  it('makes an all-blank span empty at its start', () => {
    expect(trimSpan('a  \u3000b', { start: 1, end: 4 })).toEqual({ start: 1, end: 1 });
  });
});
